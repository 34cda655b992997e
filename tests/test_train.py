import math
import tomllib

import numpy as np
import pytest

from translit import InputError, match, table
from translit.score import LIKENESSES, hats
from translit.train import PRIORS, best_threshold, cross_validate, features, fit, learn, main

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


# ---------------------------------------------------------------- hats


def test_likeness_at_a_knot_is_all_of_that_knot():
    for place, knot in enumerate(LIKENESSES):
        assert hats(knot, LIKENESSES) == [float(place == other) for other in range(len(LIKENESSES))]


def test_likeness_halfway_between_two_knots_is_half_of_each():
    assert hats((LIKENESSES[0] + LIKENESSES[1]) / 2, LIKENESSES) == [0.5, 0.5, 0.0, 0.0, 0.0]


def test_every_likeness_is_spread_whole_and_spells_itself():
    for step in range(101):
        spread = hats(step / 100, LIKENESSES)
        assert math.fsum(spread) == pytest.approx(1)
        assert min(spread) >= 0
        assert math.fsum(w * k for w, k in zip(spread, LIKENESSES, strict=True)) == pytest.approx(step / 100)


# ---------------------------------------------------------------- threshold, features, weights


def test_threshold_of_best_f1_divides_what_can_be_divided():
    threshold, f1 = best_threshold(np.array([0.9, 0.7, 0.4, 0.1]), np.array([1.0, 1.0, 0.0, 0.0]))
    assert f1 == 1.0
    assert 40 < threshold <= 70


def test_threshold_nearest_the_middle_wins_a_tie():
    threshold, _ = best_threshold(np.array([0.9, 0.1]), np.array([1.0, 0.0]))
    assert threshold == 50


def test_f1_counts_what_was_missed_and_what_was_wrong():
    chance, truth = np.array([0.9, 0.9, 0.1]), np.array([1.0, 0.0, 1.0])
    # One of two said is right, and one of the two right ones is said.
    assert best_threshold(chance, truth)[1] == pytest.approx(0.5)


def test_threshold_without_a_true_pair_is_worth_nothing():
    assert best_threshold(np.array([0.1, 0.2]), np.array([0.0, 0.0]))[1] == 0.0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ορχάν Παμούκ", "Orhan Pamuk"),
        ("Ali Yılmaz", "Ayşe Demir"),
        ("Παπανδρέου", "Papandreou"),
        ("Κ. Π. Καβάφης", "Konstantinos Kavafis"),
        ("Κώστας Γεωργίου Παπαδόπουλος", "Kostas Papadopoulos Jr."),
    ],
)
def test_training_sees_what_scoring_sees(a, b):
    weights = table.settings("weights.toml")["weights"]
    flat = np.concatenate([np.atleast_1d(weights[name]) for name in PRIORS])
    score = match(a, b).score / 100
    assert float(features(a, b) @ flat) == pytest.approx(math.log(score / (1 - score)), abs=1e-6)


def test_without_pairs_the_weights_are_the_priors():
    prior = np.concatenate([np.array(values) for values in PRIORS.values()])
    assert fit(np.zeros((0, len(prior))), np.zeros(0)) == pytest.approx(prior)


def test_pairs_that_are_one_pull_their_weights_up():
    rows = np.array([features(a, b) for a, b in SAME])
    up, down = fit(rows, np.ones(len(SAME))), fit(rows, np.zeros(len(SAME)))
    assert (rows @ up > rows @ down).all()


def test_pairs_of_one_group_are_judged_without_each_other():
    rows = np.array([features(*SAME[0])] * 4)
    one_group = cross_validate(rows, np.ones(4), ["Γιώργος Σεφέρης"] * 4)
    prior = np.concatenate([np.array(values) for values in PRIORS.values()])
    assert one_group == pytest.approx(1 / (1 + np.exp(-(rows @ prior))))


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
    assert f"on {2 * len(SAME)} labelled pairs" in learned
    assert learned.endswith("\n")


def test_column_order_and_other_columns_do_not_matter(tmp_path):
    rows = [("1", *pair) for pair in SAME] + [("0", "Ali Yılmaz", "Orhan Pamuk")]
    turned = [(b, "x", a, same) for same, a, b in rows]
    plain = learn(pairs_file(tmp_path / "plain.tsv", rows))
    other = learn(pairs_file(tmp_path / "turned.tsv", turned, header="b\tnote\ta\tsame"))
    assert tomllib.loads(plain) == tomllib.loads(other)


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
