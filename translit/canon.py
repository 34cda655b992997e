"""Choose the one spelling to show: the renderings of an identity go in, one of them comes out.

The language of the name is voted by all renderings; a Greek-script rendering of a foreign name
has no voice in it, for any name can be respelled in Greek. Among the renderings the one wins
that is written in that language, keeps most of its letters (ş, ğ, ı …), is complete, in
nominative and in ordinary case.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from translit.clean import WORD, is_capitals, proper
from translit.model import Name, Role
from translit.script import GREEK, LATIN, main_script

_NAMING: Final = (Role.GIVEN, Role.FAMILY)


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
    text = name.text
    if "," in text or name.of(Role.TITLE) or any(part.form != part.text for part in name.of(*_NAMING)):
        before = [
            p for p in name.parts if p.role not in (Role.TITLE, Role.PARTICLE, Role.FAMILY, Role.SUFFIX)
        ]
        after = name.of(Role.PARTICLE, Role.FAMILY) + name.of(Role.SUFFIX)
        text = " ".join(part.form if part.role in _NAMING else part.text for part in (*before, *after))
    return WORD.sub(lambda word: proper(word[0], language) if is_capitals(word[0]) else word[0], text)


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
    declined = any(part.form != part.text for part in name.of(*_NAMING))
    own_letters = sum(evidence.by == "letter" for evidence in name.language.evidence)
    marked = sum(not c.isascii() for c in name.text) if script == LATIN else 0
    order = [part.role for part in name.parts if part.role in _NAMING]
    return (
        main_script(name.text) != script,
        declined,
        bool(name.of(Role.TITLE)),
        is_capitals(name.text) or name.text.islower(),
        len(name.of(*_NAMING)) < 2,
        bool(name.of(Role.INITIAL)),
        -own_letters,
        -marked,
        "," in name.text or order != sorted(order, key=lambda role: role is Role.FAMILY),
        -len(name.text),
        name.text,
    )
