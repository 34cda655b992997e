"""Choose the one spelling to show: the renderings of an identity go in, one of them comes out.

The language of the name is voted by all renderings; a Greek-script rendering of a foreign name
has no voice in it, for any name can be respelled in Greek. Among the renderings the one wins
that is written in that language, keeps most of its letters (ş, ğ, ı …), is complete, in
nominative and in ordinary case.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from translit.case import is_capitals, proper
from translit.model import NAMING, Name, Part, Role
from translit.script import GREEK, LATIN, main_script


def choose(names: Sequence[Name]) -> tuple[Name, str]:
    """Return the rendering to show and the language of the name (BCP 47, `und` where none shows).

    `spelling` gives the text to show.

    >>> from translit.prepare import prepare
    >>> renderings = ["Γκιουβέν Μπεγκέτς", "Guven Begec", "Güven Begeç"]
    >>> chosen, language = choose([prepare(text) for text in renderings])
    >>> chosen.text, language
    ('Güven Begeç', 'tr')
    """
    language = _language(names)
    return min(names, key=lambda name: _rank(name, language)), language


def spelling(name: Name, language: str) -> str:
    """Write a name as it stands by itself: no title, no comma, nominative, ordinary case.

    >>> from translit.prepare import prepare
    >>> spelling(prepare("Sayın Dr. ERDOĞAN, Recep Tayyip"), "tr")
    'Recep Tayyip Erdoğan'
    >>> spelling(prepare("του Κυριάκου Μητσοτάκη"), "el")
    'Κυριάκος Μητσοτάκης'
    """
    if _stands_alone(name):
        return name.text
    parts = [part for part in name.parts if part.role is not Role.TITLE]
    if "," in name.text:
        first = [part for part in parts if part.role not in (Role.PARTICLE, Role.FAMILY, Role.SUFFIX)]
        parts = [*first, *name.of(Role.PARTICLE), *name.of(Role.FAMILY), *name.of(Role.SUFFIX)]
    return " ".join(_shown(part, language, is_capitals(name.text)) for part in parts) or name.text


def _stands_alone(name: Name) -> bool:
    """Whether the text is the name and nothing else: no title, comma, article, case ending, odd case."""
    words = [part.text for part in name.parts if part.role is not Role.TITLE]
    if is_capitals(name.text):
        return False
    return name.text.replace("-", " ").split() == words and all(
        part.form == part.text and not _odd_case(part.text) for part in name.of(*NAMING)
    )


def _odd_case(word: str) -> bool:
    """Capitals or none; three capitals are as likely an abbreviation (TCG Kınalıada)."""
    return word.islower() or (is_capitals(word) and len(word) > _ABBREVIATION)


_ABBREVIATION: Final = 3


def _shown(part: Part, language: str, capitals: bool) -> str:
    if part.role not in NAMING:
        return part.text
    return proper(part.form, language) if capitals or _odd_case(part.form) else part.form


def _language(names: Sequence[Name]) -> str:
    votes: defaultdict[str, float] = defaultdict(float)
    for name in names:
        for evidence in name.language.evidence:
            if evidence.by != "script":
                votes[evidence.language] += evidence.weight
    if votes:
        return max(votes, key=lambda code: (votes[code], code))
    return "el" if all(main_script(name.text) == GREEK for name in names) else "und"


def _rank(name: Name, language: str) -> tuple[object, ...]:
    """What makes a rendering the better one to show; smaller is better, the text breaks ties."""
    script = GREEK if language == "el" else LATIN
    own_letters = sum(evidence.by == "letter" for evidence in name.language.evidence)
    marked = sum(not c.isascii() for c in name.text) if script == LATIN else 0
    order = [part.role for part in name.parts if part.role in NAMING]
    return (
        main_script(name.text) != script,
        any(part.form != part.text for part in name.of(*NAMING)),
        any(_odd_case(part.text) for part in name.of(*NAMING)),
        not _stands_alone(name),
        len(name.of(*NAMING)) < 2,
        bool(name.of(Role.INITIAL)),
        -own_letters,
        -marked,
        "," in name.text or order != sorted(order, key=lambda role: role is Role.FAMILY),
        -len(name.text),
        name.text,
    )
