"""Learn how letters, and graphones, follow one another: names go in, the text of a table comes out.

learn.py writes it to letter-chances.tsv (letters.py) or graphone-chances.tsv (graphones.py).
"""

import math
import re
from collections import Counter
from pathlib import Path

from translit import table
from translit.identity.letters import CHANCES, LANGUAGES, ORDER, letters_of
from translit.identity.ngram import END, START, learn_letters
from translit.matching.align import align
from translit.model import NAMING
from translit.names.language import language
from translit.names.parse import parse
from translit.names.script import GREEK, LATIN, main_script
from translit.rendering.graphones import CHANCES as CHAINS
from translit.rendering.graphones import ORDER as PIECES
from translit.rendering.graphones import Graphone, graphones, letters
from translit.train.labelled import digest, read_columns


def learn_letter_chances(*files: Path) -> str:
    """Return the text of letter-chances.tsv: how letters follow one another in the names of each language.

    Args:
        files: TSVs with the columns entity_id, lang and name. Greek is learned from every name in
            Greek script, English from those that `lang` says English texts write, the other
            languages from names that show themselves to be of that language; all of them also from
            the names in tables/.
    """
    texts = []
    words: dict[str, dict[str, int]] = {code: {} for code in LANGUAGES}

    def add(code: str, text: str, count: int = 1) -> None:
        for word in [letters_of(part, code) for part in _BETWEEN_WORDS.split(text)]:
            if _ALPHABETS[code].fullmatch(word):
                words[code][word] = max(count, words[code].get(word, 0))

    for file in files:
        text, rows = read_columns(file, "entity_id", "lang", "name")
        texts.append(text)
        for _, (_, labelled, name) in rows:
            for code in _written_in(name, labelled):
                for part in parse(name).of(*NAMING):
                    add(code, part.text)
    for fact in (*table.facts("given-names.tsv").rows, *table.facts("family-names.tsv").rows):
        if fact["lang"] in words:
            add(fact["lang"], fact["name"])
    head = [
        f"# {CHANCES}",
        "# what    how likely a letter is in a name after those before it, by language",
        "# in      NFC, lower case; ^ is the start of a name, - no letters; English without marks, σ for ς",
        "# out     costs in nats (-log of a probability): of each letter, $ the end, that is known "
        "to follow; of falling back on fewer letters before",
        f"# source  python -m translit.train letters: {', '.join(f'{len(w)} {c}' for c, w in words.items())} "
        f"words, digest {digest(*texts)}",
        f"# case    the same names give the same file; {_LEAST_WORDS} words at least share what is kept",
        "lang\tafter\tbackoff\tnext",
    ]
    for code, known in words.items():
        for before, (backoff, after) in sorted(learn_letters(known, ORDER, _LEAST_WORDS).items()):
            costs = " ".join(f"{letter}{-p:.2f}" for letter, p in sorted(after.items()))
            head.append(f"{code}\t{before or '-'}\t{-backoff:.2f}\t{costs}".replace("-0.00", "0.00"))
    return "\n".join(head) + "\n"


_LEAST_WORDS = 3
"""Words that must share letters in a row for them to be kept, so that no name can be read from the table."""
_BETWEEN_WORDS = re.compile(r"[^\w]+")
_ALPHABETS = {
    "tr": re.compile("[abcçdefgğhıijklmnoöprsştuüvyzâîû]{2,}"),
    "el": re.compile("[α-ωάέήίόύώϊϋΐΰ]{2,}"),
    "en": re.compile("[a-z]{2,}"),
    "de": re.compile("[a-zäöüß]{2,}"),
    "fr": re.compile("[a-zàâçèéêëîïôöûüœ]{2,}"),
}


def _written_in(name: str, labelled: str) -> list[str]:
    """The languages of `LANGUAGES` whose spelling a name has."""
    script = main_script(name)
    if script != LATIN:
        return ["el"] if script == GREEK else []
    found = ["en"] if labelled == "en" else []
    judged = language(name)
    weights = dict.fromkeys((one.language for one in judged.evidence), 0.0)
    for one in judged.evidence:
        weights[one.language] += one.weight
    most = weights.pop(judged.code, 0.0)
    if judged.code in ("tr", "de", "fr") and most >= _SURE and most >= 2 * max(weights.values(), default=0.0):
        found.append(judged.code)
    return found


_SURE = 2.0
"""Weight of the evidence from which a name is taken for one of a language."""


def learn_graphone_chances(file: Path) -> str:
    """Return the text of graphone-chances.tsv: how pieces of a Greek and a Latin word follow one another.

    Args:
        file: a TSV of token pairs with the columns latin, el and count. A pair that many people have
            counts more, but less than so many times; one whose letters hardly correspond is left out.
    """
    text, rows = read_columns(file, "latin", "el", "count")
    signs: dict[Graphone, str] = {}
    words: Counter[str] = Counter()
    for _, (latin, greek, count) in rows:
        there, here = letters(latin), letters(greek)
        if main_script(greek) != GREEK or not here or not there:
            continue
        often_met = math.log2(float(count))
        if align(here, there).cost < _CORRESPOND * (1 + often_met / 2):
            chain = graphones(here, there)
            word = "".join(signs.setdefault(one, chr(0xE000 + len(signs))) for one in chain)
            words[word] = max(words[word], 1 + int(often_met))
    often: Counter[str] = Counter()
    for word, times in words.items():
        often.update(dict.fromkeys(word, times))
    words = Counter(
        {word: count for word, count in words.items() if all(often[sign] >= _LEAST_PAIRS for sign in word)}
    )
    names = {sign: f"{here}={there}" for (here, there), sign in signs.items()} | {START: START, END: END}
    lines = [
        f"# {CHAINS}",
        "# what    how likely a piece of a Greek word and the Latin piece it stands for are "
        "after those before them",
        "# in      NFC, lower case; Greek with accents and σ for ς, Latin A to Z; ^ is the start of a word, "
        "- no pieces",
        "# out     costs in nats (-log of a probability): of each pair of pieces, $ the end, that is known "
        "to follow; of falling back on fewer pieces before",
        f"# source  python -m translit.train graphones: {len(words)} token pairs, digest {digest(text)}",
        f"# case    the same pairs give the same file; {_LEAST_PAIRS} pairs at least share what is kept, "
        f"or {2 ** (_LEAST_PAIRS - 1)} people",
        "after\tbackoff\tnext",
    ]
    for before, (backoff, after) in learn_letters(words, PIECES, _LEAST_PAIRS).items():
        costs = " ".join(sorted(f"{names[sign]}{-chance:.2f}" for sign, chance in after.items()))
        start = " ".join(names[sign] for sign in before) or "-"
        lines.append(f"{start}\t{-backoff:.2f}\t{costs}".replace("-0.00", "0.00"))
    return "\n".join([*lines[:7], *sorted(lines[7:])]) + "\n"


_LEAST_PAIRS = 2
"""Pairs of words, or people of one pair, that must share pieces in a row for them to be kept: nothing is
kept that was met once."""
_CORRESPOND = 1.2
"""The cost (align.py) from which a Greek and a Latin word met once are not taken for renderings of one.

Those met often may be further apart: Μάικλ and Michael."""
