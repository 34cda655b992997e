"""Learn the numbers in tables/ from labelled pairs.

    python -m translit.train align TOKENS.tsv         writes tables/align-grek-latn.tsv
    python -m translit.train align-latin NAMES.tsv …  writes tables/align-latn-latn.tsv
    python -m translit.train weights PAIRS.tsv …      writes tables/weights.toml

TOKENS has the columns `latin`, `el`, `count`: tokens that write one name (em.py learns from them).
NAMES has the columns `entity_id`, `name`: renderings of the same people.
PAIRS has the columns `same`, `a`, `b`: 1 or 0, and two names. Logistic regression on the
features of score.py, drawn towards the priors below, which a linguist would set by hand and
which decide where the pairs say nothing. The same pairs give the same file, byte for byte.
"""

import hashlib
import math
import re
import sys
from collections.abc import Callable
from itertools import combinations, islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from translit import table
from translit.align import GREEK_LATIN, LATIN_LATIN, greek_letters, latin_letters
from translit.case import lower
from translit.em import learn_chunks
from translit.errors import InputError
from translit.meet import meet_all, token_likeness
from translit.prepare import prepare
from translit.roman import romanize
from translit.score import COSTS, EVIDENCE, LIKENESSES, findings
from translit.score import features as features_of
from translit.script import LATIN, main_script

Matrix = npt.NDArray[np.float64]

PRIORS: dict[str, tuple[float, ...]] = {
    "family": (-4.0, -4.0, -3.0, 0.0, 3.0),
    "given": (-4.0, -4.0, -3.0, 0.5, 2.5),
    "family_respelled": (2.0, 2.0, 1.5, 0.5, -1.0, -3.0, -5.0),
    "given_respelled": (2.0, 2.0, 1.5, 0.5, -0.5, -2.0, -4.0),
    "evidence": (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0),
    "family_latin": (2.0, 1.0, -0.5, -2.0, -3.5, -5.0, -6.0),
    "given_latin": (2.0, 1.0, -0.5, -2.0, -3.0, -4.0, -5.0),
    "evidence_latin": (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0),
    "sound_latin": (-1.0, -1.0, -0.5, 0.0, 0.5),
    "given_known": (2.0,),
    "given_apart": (-2.5,),
    "patronymic": (-3.0, -3.0, -1.5, 0.5, 1.0),
    "other": (-1.0, -1.0, 0.0, 0.5, 1.0),
    "initial": (-3.0, -2.0, -1.0, 0.0, 0.5),
    "ordinal": (-8.0, -8.0, -8.0, -8.0, 1.5),
    "alone_given": (-1.0,),
    "alone_family": (-1.5,),
    "alone_patronymic": (-0.2,),
    "alone_initial": (-0.5,),
    "alone_nickname": (-0.2,),
    "alone_suffix": (-3.0,),
    "alone_other": (-0.5,),
    "one_token": (-3.0,),
    "one_token_of_more": (-6.0,),
    "identical": (4.0,),
    "gender": (-3.0,),
    "bias": (-1.5,),
}
_STRENGTH = 2.0
"""How many pairs' worth of pull a prior has."""

_HELD = dict.fromkeys(
    ("one_token", "one_token_of_more", "alone_other", "alone_suffix", "ordinal", "identical"), 500.0
)
"""Priors held nearly fast: labelled pairs seldom set a lone surname against its other bearers."""

_SLOTS = {
    name: slice(start, start + len(values))
    for name, values, start in zip(
        PRIORS, PRIORS.values(), np.cumsum([0, *map(len, PRIORS.values())]), strict=False
    )
}


def features(a: str, b: str) -> Matrix:
    """Return the feature vector of two names, in the order of `PRIORS`."""
    left, right = prepare(a), prepare(b)
    row = np.zeros(sum(map(len, PRIORS.values())))
    met = meet_all(left, right)
    for meeting in met:
        for name, values in features_of(meeting):
            row[_SLOTS[name]] += values
    for finding in findings(left, right, met):
        row[_SLOTS[finding]] += 1.0
    row[_SLOTS["bias"]] = 1.0
    return row


def fit(rows: Matrix, truth: Matrix) -> Matrix:
    """Return the weights of greatest posterior probability (Newton's method).

    Args:
        rows: n × k feature vectors. truth: n labels, 0 or 1.
    """
    prior = np.concatenate([np.array(values) for values in PRIORS.values()])
    pull = np.concatenate([np.full(len(v), _HELD.get(name, _STRENGTH)) for name, v in PRIORS.items()])
    weights = prior.copy()

    def loss(tried: Matrix) -> float:
        odds = rows @ tried
        return float(np.sum(np.logaddexp(0, odds) - truth * odds) + np.sum(pull * (tried - prior) ** 2) / 2)

    for _ in range(100):
        chance = _chance(rows @ weights)
        gradient = rows.T @ (truth - chance) - pull * (weights - prior)
        curvature = (rows * (chance * (1 - chance))[:, None]).T @ rows + np.diag(pull)
        step = np.linalg.solve(curvature, gradient)
        while loss(weights + step) > loss(weights) and np.abs(step).max() > 1e-9:
            step /= 2  # Newton's step overshoots where the curve is flat
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def _chance(odds: Matrix) -> Matrix:
    chance: Matrix = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
    return chance


def best_threshold(chance: Matrix, truth: Matrix) -> tuple[int, float]:
    """Return the whole-number threshold (20 to 80) of the best F1, and that F1."""
    found = []
    for threshold in range(20, 81):
        said = chance * 100 >= threshold
        found.append(
            (2 * float((said & (truth == 1)).sum()) / max(float(said.sum() + truth.sum()), 1.0), threshold)
        )
    f1, threshold = max(found, key=lambda pair: (round(pair[0], 4), -abs(pair[1] - 50)))
    return threshold, f1


def cross_validate(rows: Matrix, truth: Matrix, groups: list[str], folds: int = 5) -> Matrix:
    """Return each pair's probability from weights fitted without the pairs of its group."""
    fold = np.array([int(hashlib.sha256(group.encode()).hexdigest(), 16) % folds for group in groups])
    chance = np.zeros(len(truth))
    for one in range(folds):
        held_out = fold == one
        weights = fit(rows[~held_out], truth[~held_out])
        chance[held_out] = _chance(rows[held_out] @ weights)
    return chance


def learn(*files: Path) -> str:
    """Return the text of weights.toml learned from the pairs in `files`."""
    texts, labelled = [], []
    for file in files:
        text, rows_of_file = _labelled(file)
        texts.append(text)
        labelled += rows_of_file
    truth = np.array([float(same) for same, _, _ in labelled])
    rows = np.array([features(a, b) for _, a, b in labelled])
    chance = cross_validate(rows, truth, [a for _, a, _ in labelled])
    threshold, f1 = best_threshold(chance, truth)
    weights = fit(rows, truth)
    digest = hashlib.sha256("".join(texts).encode()).hexdigest()[:16]
    out = [
        "# weights.toml",
        "# what    what each meeting of two parts adds to the log-odds that two names are one (score.py)",
        f"# made_by python -m translit.train weights on {len(labelled)} labelled pairs, digest {digest}",
        f"# scores  five-fold cross-validated by left name: best F1 {f1:.3f}, "
        f"log loss {_log_loss(chance, truth):.3f}",
        f"# form    one number; or one at each of the likenesses {', '.join(map(str, LIKENESSES))};",
        f"#         _respelled at the costs {', '.join(map(str, COSTS))} of the alignment, nats a letter;",
        f"#         evidence at {', '.join(map(str, EVIDENCE))} nats for both tokens",
        "[score]",
        f"threshold = {threshold}",
        "",
        "[weights]",
    ]
    for name, slot in _SLOTS.items():
        values = [f"{value:.2f}" for value in weights[slot]]
        out.append(f"{name} = {values[0] if len(values) == 1 else '[' + ', '.join(values) + ']'}")
    return "\n".join(out).replace("-0.00", "0.00") + "\n"


def _read(path: Path, *columns: str) -> tuple[str, list[tuple[int, list[str]]]]:
    """Return the text of a TSV and its numbered rows, cut down to `columns`; lines with # are remarks."""
    text = path.read_text(encoding="utf-8")
    numbered = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line and not line.startswith("#")]
    header = numbered[0][1].split("\t") if numbered else []
    if not set(columns) <= set(header):
        raise InputError(path, 1, f"expected the columns {', '.join(columns)}")
    places = [header.index(name) for name in columns]
    rows = []
    for number, line in numbered[1:]:
        cells = line.split("\t")
        if len(cells) <= max(places):
            raise InputError(path, number, f"too few cells for the columns {', '.join(columns)}")
        rows.append((number, [cells[place] for place in places]))
    return text, rows


def _labelled(pairs: Path) -> tuple[str, list[list[str]]]:
    """Return the text of the file and its (same, a, b) rows."""
    text, rows = _read(pairs, "same", "a", "b")
    for number, (same, _, _) in rows:
        if same not in ("0", "1"):
            raise InputError(pairs, number, "expected 0 or 1 under same, and two names")
    if {same for _, (same, _, _) in rows} != {"0", "1"}:
        raise InputError(pairs, 0, "holds no pairs to learn from; both labels, 0 and 1, are needed")
    return text, [row for _, row in rows]


def _log_loss(chance: Matrix, truth: Matrix) -> float:
    likely = np.clip(np.where(truth == 1, chance, 1 - chance), 1e-9, 1)
    return float(-np.log(likely).mean())


def learn_alignment(tokens: Path) -> str:
    """Return the text of align-grek-latn.tsv learned from a file of token pairs.

    Args:
        tokens: a TSV with the columns latin, el and count.

    Turkish given names respelled by respell-tr-el.rules are added, as written and in ASCII: a
    linguist's knowledge where pairs of Turkish names are few.
    """
    text, rows = _read(tokens, "latin", "el", "count")
    weights: dict[tuple[str, str], float] = {}
    for _, (latin, greek, count) in rows:
        pair = greek_letters(greek), latin_letters(latin)[0]
        if _GREEK_TOKEN.fullmatch(pair[0]) and _LATIN_TOKEN.fullmatch(pair[1]):
            weights[pair] = weights.get(pair, 0.0) + float(count)
    respell = table.transform("respell-tr-el.rules")
    for fact in table.facts("given-names.tsv").rows:
        if fact["lang"] == "tr":
            for reading in latin_letters(fact["name"]):
                pair = respell(lower(fact["name"], "tr")), reading
                weights[pair] = weights.get(pair, 0.0) + 1.0
    what = "how likely Greek and Latin letters correspond, chunk by chunk"
    return _alignment(GREEK_LATIN, what, weights, text)


def learn_latin_alignment(*files: Path) -> str:
    """Return the text of align-latn-latn.tsv learned from names of the same people.

    Args:
        files: TSVs with the columns entity_id and name. Tokens of two names of an entity are
            paired where their sound readings are alike; Turkish given names are added in ASCII and
            as travel documents have them.
    """
    texts = []
    names: dict[str, dict[str, None]] = {}
    for file in files:
        text, rows = _read(file, "entity_id", "name")
        texts.append(text)
        for _, (entity, name) in rows:
            if main_script(name) == LATIN:
                names.setdefault(entity, {})[name] = None
    weights: dict[tuple[str, str], float] = {}

    def count(one: str, other: str) -> None:
        for here, there in ((one, other), (other, one)):
            for pair in zip(latin_letters(here), latin_letters(there), strict=False):
                if all(map(_LATIN_TOKEN.fullmatch, pair)):
                    weights[pair] = weights.get(pair, 0.0) + 1.0

    for renderings in names.values():
        for one, other in islice(combinations(renderings, 2), _MOST_PAIRS):
            tokens = [[part for part in prepare(name).parts if part.sounds] for name in (one, other)]
            for left in tokens[0]:
                right = max(
                    tokens[1], key=lambda part: token_likeness(left.sounds, part.sounds), default=None
                )
                if right and token_likeness(left.sounds, right.sounds) >= _ALIKE:
                    count(left.text, right.text)
    for fact in table.facts("given-names.tsv").rows:
        if fact["lang"] == "tr":
            for system in ("ascii", "icao"):
                count(fact["name"], romanize(fact["name"], system))
    return _alignment(
        LATIN_LATIN, "how likely two Latin spellings of a name correspond", weights, "".join(texts)
    )


_MOST_PAIRS = 60
"""Pairs of renderings looked at for one entity."""
_ALIKE = 0.55
"""The likeness of sound readings from which two tokens are taken for one name."""


def _alignment(name: str, what: str, weights: dict[tuple[str, str], float], source: str) -> str:
    """Learn from weighted token pairs and write the table."""
    found = learn_chunks((*pair, min(weight, _MOST_COUNTED)) for pair, weight in weights.items())
    digest = hashlib.sha256(source.encode()).hexdigest()[:16]
    command = {file: key for key, (_, file) in _LEARNERS.items()}[name]
    rows = [
        f"# {name}",
        f"# what    {what}",
        "# in      NFC, lower case; Greek without accents but for the diaeresis; - for nothing",
        "# out     logp: the natural logarithm of the probability of the two chunks together",
        f"# source  python -m translit.train {command}: {len(weights)} token pairs, digest {digest}",
        "# case    the same pairs give the same file",
        "one\tother\tlogp",
    ]
    for (one, other), chance in sorted(found.items()):
        rows.append(f"{one or '-'}\t{other or '-'}\t{math.log(chance):.2f}")
    return "\n".join(rows) + "\n"


_GREEK_TOKEN = re.compile("[α-ωϊϋ]{2,16}")
_LATIN_TOKEN = re.compile(r"[^\W\d_]{2,16}")
_MOST_COUNTED = 5.0
"""A pair seen more often counts as often as this, so that frequent names do not drown the rest."""

_LEARNERS: dict[str, tuple[Callable[..., str], str]] = {
    "align": (learn_alignment, GREEK_LATIN),
    "align-latin": (learn_latin_alignment, LATIN_LATIN),
    "weights": (learn, "weights.toml"),
}


def main(arguments: list[str]) -> None:
    """Learn from the file named on the command line and write the table."""
    if len(arguments) < 2 or arguments[0] not in _LEARNERS:
        raise SystemExit(
            "usage: python -m translit.train align TOKENS.tsv | align-latin NAMES.tsv … | weights PAIRS.tsv …"
        )
    learner, name = _LEARNERS[arguments[0]]
    (table.TABLES / name).write_text(learner(*map(Path, arguments[1:])), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
