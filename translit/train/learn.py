"""Learn the numbers in tables/ from labelled pairs.

    python -m translit.train align TOKENS.tsv         writes tables/align-grek-latn.tsv
    python -m translit.train align-latin NAMES.tsv …  writes tables/align-latn-latn.tsv
    python -m translit.train counts NAMES.tsv …       writes tables/sound-counts.tsv
    python -m translit.train letters NAMES.tsv …      writes tables/letter-chances.tsv
    python -m translit.train graphones TOKENS.tsv     writes tables/graphone-chances.tsv
    python -m translit.train weights PAIRS.tsv …      writes tables/weights.toml

TOKENS has the columns `latin`, `el`, `count`: tokens that write one name (em.py learns from them).
NAMES has the columns `entity_id`, `name`: renderings of the same people; for letters also `lang`.
PAIRS has the columns `same`, `a`, `b`: 1 or 0, and two names; fit.py learns the weights of what
features.py finds in them. The same files give the same tables, byte for byte.
"""

import math
import re
from collections.abc import Callable
from itertools import combinations, islice
from pathlib import Path

import numpy as np

from translit import table
from translit.errors import InputError
from translit.identity.letters import CHANCES as LETTERS
from translit.matching.align import GREEK_LATIN, LATIN_LATIN, greek_letters, latin_letters
from translit.matching.alike import token_likeness
from translit.matching.features import KNOTS, hats, of_meeting, of_whole
from translit.matching.meet import meet_all, native
from translit.matching.rarity import COUNTS
from translit.model import NAMING
from translit.names.case import lower
from translit.names.prepare import prepare
from translit.names.roman import romanize
from translit.names.script import LATIN, main_script
from translit.rendering.graphones import CHANCES as GRAPHONES
from translit.train.chances import learn_graphone_chances, learn_letter_chances
from translit.train.em import learn_chunks
from translit.train.fit import PRIORS, SLOTS, Matrix, best_threshold, cross_validate, fit, log_loss
from translit.train.labelled import digest, read_columns


def features(a: str, b: str) -> Matrix:
    """Return the feature vector of two names, in the order of `PRIORS`."""
    left, right = prepare(a), prepare(b)
    row = np.zeros(sum(map(len, PRIORS.values())))
    met, language = meet_all(left, right), native(left, right)
    found = [feature for meeting in met for feature in of_meeting(meeting, language)]
    for name, value in (*found, *of_whole(left, right, met)):
        row[SLOTS[name]] += hats(value, KNOTS[name])
    row[SLOTS["bias"]] = 1.0
    return row


def learn(*files: Path) -> str:
    """Return the text of weights.toml learned from the pairs in `files`.

    Args:
        files: TSVs with the columns same, a and b; `PAIRS.tsv=0.3` makes each pair of a file count
            for less than one, where it holds many that are harder than usual.
    """
    texts, labelled, shares = [], [], []
    for file in files:
        found = _SHARE.fullmatch(file.name)
        text, rows_of_file = _labelled(file.with_name(found[1]) if found else file)
        texts.append(text)
        labelled += rows_of_file
        shares += [float(found[2]) if found else 1.0] * len(rows_of_file)
    truth = np.array([float(same) for same, _, _ in labelled])
    rows = np.array([features(a, b) for _, a, b in labelled])
    counts = np.array(shares)
    chance = cross_validate(rows, truth, counts, [a for _, a, _ in labelled])
    threshold, f1 = best_threshold(chance, truth, counts)
    weights = fit(rows, truth, counts)
    out = [
        "# weights.toml",
        "# what    what each meeting of two parts adds to the log-odds that two names are one (score.py)",
        f"# made_by python -m translit.train weights: {len(labelled)} labelled pairs, "
        f"digest {digest(*texts)}",
        f"# scores  five-fold cross-validated by left name: best F1 {f1:.3f}, "
        f"log loss {log_loss(chance, truth, counts):.3f}",
        "# form    one number, or one at each knot of features.py",
        "[score]",
        f"threshold = {threshold}",
        "",
        "[weights]",
    ]
    for name, slot in SLOTS.items():
        values = [f"{value:.2f}" for value in weights[slot]]
        out.append(f"{name} = {values[0] if len(values) == 1 else '[' + ', '.join(values) + ']'}")
    return "\n".join(out).replace("-0.00", "0.00") + "\n"


_SHARE = re.compile(r"(.+)=(\d*\.?\d+)")


def _labelled(pairs: Path) -> tuple[str, list[list[str]]]:
    """Return the text of the file and its (same, a, b) rows."""
    text, rows = read_columns(pairs, "same", "a", "b")
    for number, (same, _, _) in rows:
        if same not in ("0", "1"):
            raise InputError(pairs, number, "expected 0 or 1 under same, and two names")
    if {same for _, (same, _, _) in rows} != {"0", "1"}:
        raise InputError(pairs, 0, "holds no pairs to learn from; both labels, 0 and 1, are needed")
    return text, [row for _, row in rows]


def learn_alignment(tokens: Path) -> str:
    """Return the text of align-grek-latn.tsv learned from a file of token pairs.

    Args:
        tokens: a TSV with the columns latin, el and count.

    Turkish given names respelled by respell-tr-el.rules are added, as written and in ASCII: a
    linguist's knowledge where pairs of Turkish names are few.
    """
    text, rows = read_columns(tokens, "latin", "el", "count")
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
        text, rows = read_columns(file, "entity_id", "name")
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
    command = {file: key for key, (_, file) in _LEARNERS.items()}[name]
    rows = [
        f"# {name}",
        f"# what    {what}",
        "# in      NFC, lower case; Greek without accents but for the diaeresis; - for nothing",
        "# out     logp: the natural logarithm of the probability of the two chunks together",
        f"# source  python -m translit.train {command}: {len(weights)} token pairs, digest {digest(source)}",
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


def learn_counts(*files: Path) -> str:
    """Return the text of sound-counts.tsv: how many people of `files` have a word of each sound.

    Args:
        files: TSVs with the columns entity_id and name.
    """
    people: dict[str, set[tuple[str, str]]] = {}
    texts = []
    for file in files:
        text, rows = read_columns(file, "entity_id", "name")
        texts.append(text)
        for _, (entity, name) in rows:
            for part in prepare(name).of(*NAMING):
                for sound in part.sounds[:1]:
                    people.setdefault(sound, set()).add((file.name, entity))
    everyone = set().union(*people.values())
    rows_out = [
        f"{sound}\t{len(bearers)}"
        for sound, bearers in sorted(people.items())
        if len(bearers) >= _LEAST_PEOPLE
    ]
    head = [
        f"# {COUNTS}",
        "# what    how many people have a word of this sound in their names",
        "# in      NFC, the first reading of a given or family name (sound.py)",
        "# out     people: so many",
        f"# source  python -m translit.train counts: {len(everyone)} people, digest {digest(*texts)}",
        f"# case    the same names give the same file; {_LEAST_PEOPLE} people at least",
        "sound\tpeople",
    ]
    return "\n".join(head + rows_out) + "\n"


_LEAST_PEOPLE = 8
"""People who must have a word for it to be counted; a rarer one is rare, and the table stays small."""


_LEARNERS: dict[str, tuple[Callable[..., str], str]] = {
    "align": (learn_alignment, GREEK_LATIN),
    "align-latin": (learn_latin_alignment, LATIN_LATIN),
    "counts": (learn_counts, COUNTS),
    "graphones": (learn_graphone_chances, GRAPHONES),
    "letters": (learn_letter_chances, LETTERS),
    "weights": (learn, "weights.toml"),
}


def main(arguments: list[str]) -> None:
    """Learn from the file named on the command line and write the table."""
    if len(arguments) < 2 or arguments[0] not in _LEARNERS:
        raise SystemExit(
            "usage: python -m translit.train align TOKENS.tsv | align-latin NAMES.tsv … | "
            "counts NAMES.tsv … | letters NAMES.tsv … | "
            "graphones TOKENS.tsv | weights PAIRS.tsv …"
        )
    learner, name = _LEARNERS[arguments[0]]
    (table.TABLES / name).write_text(learner(*map(Path, arguments[1:])), encoding="utf-8")
