import math
import tomllib
from pathlib import Path

import numpy as np
import pytest

from translit import InputError, match, table
from translit.train.fit import PRIORS
from translit.train.learn import features, learn, learn_counts, main

SAME = (
    ("Γιώργος Σεφέρης", "Giorgos Seferis"),
    ("Οδυσσέας Ελύτης", "Odysseas Elytis"),
    ("Μελίνα Μερκούρη", "Melina Merkouri"),
    ("Μίκης Θεοδωράκης", "Mikis Theodorakis"),
    ("Ορχάν Παμούκ", "Orhan Pamuk"),
    ("Ναζίμ Χικμέτ", "Nâzım Hikmet"),
    ("Yaşar Kemal", "Yasar Kemal"),
    ("Ελίφ Σαφάκ", "Elif Şafak"),
)


def pairs_file(path, rows, header="same\ta\tb"):
    path.write_text("\n".join([header, *("\t".join(row) for row in rows)]) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def pairs(tmp_path_factory):
    """Each name with its own rendering, and with that of the next."""
    others = [(a, b) for (a, _), (_, b) in zip(SAME, SAME[1:] + SAME[:1], strict=True)]
    rows = [("1", *pair) for pair in SAME] + [("0", *pair) for pair in others]
    return pairs_file(tmp_path_factory.mktemp("pairs") / "pairs.tsv", rows)


@pytest.fixture(scope="module")
def learned(pairs):
    return learn(pairs)


# ---------------------------------------------------------------- features


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ορχάν Παμούκ", "Orhan Pamuk"),
        ("Ali Yılmaz", "Ayşe Demir"),
        ("Παπανδρέου", "Papandreou"),
        ("Κ. Π. Καβάφης", "Konstantinos Kavafis"),
        ("Κώστας Γεωργίου Παπαδόπουλος", "Kostas Papadopoulos Jr."),
        ("Αλέξανδρος ο Μέγας", "Ivan the Terrible"),
        ("Ali Hasan", "Hasan Ali Yücel"),
        ("Uday Saddam Hussein", "Saddam Hussein"),
    ],
)
def test_training_sees_what_scoring_sees(a, b):
    weights = table.settings("weights.toml")["weights"]
    flat = np.concatenate([np.atleast_1d(weights[name]) for name in PRIORS])
    score = match(a, b).score / 100
    assert float(features(a, b) @ flat) == pytest.approx(math.log(score / (1 - score)), abs=1e-6)


# ---------------------------------------------------------------- the file


def test_same_pairs_give_the_same_bytes(pairs, learned):
    table.forget()
    assert learn(pairs).encode() == learned.encode()


def test_learned_file_holds_a_threshold_and_every_weight(learned):
    found = tomllib.loads(learned)
    assert 0 <= found["score"]["threshold"] <= 100
    assert list(found["weights"]) == list(PRIORS)
    for name, prior in PRIORS.items():
        assert np.size(found["weights"][name]) == len(prior)


def test_learned_weights_prefer_likeness(learned):
    weights = tomllib.loads(learned)["weights"]
    for kind in ("family", "given"):
        assert weights[kind][-1] > 0 > weights[kind][0]


def test_learned_file_says_what_it_was_learned_from(learned):
    assert f" {2 * len(SAME)} labelled pairs" in learned
    assert learned.endswith("\n")


def test_pairs_of_a_file_may_count_for_less(pairs, tmp_path, learned):
    more = pairs_file(
        tmp_path / "more.tsv", [("0", "Ali Yılmaz", "Ali Yilmaz"), ("1", "Ali Kaya", "Veli Can")]
    )
    whole, half, none = (
        tomllib.loads(learn(pairs, Path(f"{more}{share}")))["weights"] for share in ("", "=0.5", "=0.000001")
    )
    bare = tomllib.loads(learned)["weights"]
    assert none == bare != whole
    for name in ("family", "given"):
        for low, middle, high in zip(*(np.atleast_1d(one[name]) for one in (bare, half, whole)), strict=True):
            assert min(low, high) - 0.05 <= middle <= max(low, high) + 0.05


def test_column_order_and_other_columns_do_not_matter(tmp_path):
    rows = [("1", *pair) for pair in SAME] + [("0", "Ali Yılmaz", "Orhan Pamuk")]
    turned = [(b, "x", a, same) for same, a, b in rows]
    plain = learn(pairs_file(tmp_path / "plain.tsv", rows))
    other = learn(pairs_file(tmp_path / "turned.tsv", turned, header="b\tnote\ta\tsame"))
    assert tomllib.loads(plain) == tomllib.loads(other)


def test_sounds_are_counted_once_a_person(tmp_path):
    rows = [
        (f"p{number}", name) for number in range(9) for name in ("Νίκος Παππάς", "Nikos Papas", "N. Papas")
    ]
    names = pairs_file(tmp_path / "names.tsv", [*rows, ("q", "Rare Bird")], header="entity_id\tname")
    text = learn_counts(names)
    counts = dict(line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    assert counts.pop("sound") == "people"
    assert set(counts.values()) == {"9"}
    assert len(counts) == 2  # Νίκος and Παππάς; a rare word is not counted, nor an initial
    assert learn_counts(names) == text


def test_file_without_the_columns_is_refused_by_name_and_line(tmp_path):
    path = pairs_file(tmp_path / "wrong.tsv", [("Γιώργος", "Yorgo")], header="left\tright")
    with pytest.raises(InputError, match="same, a, b") as caught:
        learn(path)
    assert (caught.value.path, caught.value.line) == (path, 1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 0),
        ("same\ta\tb\n", 0),
        ("same\ta\tb\n1\tΓιώργος Σεφέρης\n", 2),
        ("same\ta\tb\nyes\tΓιώργος Σεφέρης\tGiorgos Seferis\n", 2),
    ],
    ids=["empty", "no pairs", "short row", "label that is no number"],
)
def test_file_that_is_no_table_of_pairs_is_refused(tmp_path, text, line):
    path = tmp_path / "wrong.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        learn(path)
    assert caught.value.path == path
    if line:
        assert caught.value.line == line


@pytest.mark.parametrize("arguments", [[], ["a.tsv", "b.tsv"]])
def test_command_wants_one_file(arguments):
    with pytest.raises(SystemExit, match="usage"):
        main(arguments)
