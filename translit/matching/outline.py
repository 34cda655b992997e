"""What comparing asks of one name alone: a Name goes in, its Outline comes out, worked out once.

A name is compared with many; this is all of it that the comparisons share.
"""

from typing import Final, NamedTuple

from translit import table
from translit.matching.alike import is_latin
from translit.model import NAMING, Name, Part, Role

_MOST_PARTS: Final = 8
"""More parts than any name has; the rest of a longer text is left alone."""

_WORDS: Final = (*NAMING, Role.INITIAL)


class Outline(NamedTuple):
    """What comparing asks of one name alone.

    Attributes:
        parts: those that are compared: all but titles, and no more than a name has.
        titles: the titles.
        readable: whether any part has a reading, so that the name can be compared.
        written_in: the language of a name in Latin letters; "" where nothing is in Latin letters.
        words: how many words name the person: given and family names, and initials.
        ruler: whether an ordinal or an epithet tells a ruler or saint.
        initials: whether a part is an initial.
        given: the first given name.
    """

    parts: tuple[Part, ...]
    titles: tuple[Part, ...]
    readable: bool
    written_in: str
    words: int
    ruler: bool
    initials: bool
    given: Part | None


@table.recent
def outline(name: Name) -> Outline:
    """Return what comparing asks of a name alone.

    >>> from translit.names.prepare import prepare
    >>> found = outline(prepare("Prof. Ayşe Yılmaz"))
    >>> [part.text for part in found.parts], found.written_in, found.words
    (['Ayşe', 'Yılmaz'], 'tr', 2)
    """
    parts = name.parts
    roles = [part.role for part in parts]
    if Role.TITLE in roles or len(parts) > _MOST_PARTS:
        parts = tuple([part for part in parts if part.role is not Role.TITLE][:_MOST_PARTS])
    return Outline(
        parts,
        name.of(Role.TITLE),
        any(part.sounds for part in parts),
        name.language.code if any(map(is_latin, name.parts)) else "",
        sum(map(roles.count, _WORDS)),
        Role.ORDINAL in roles or Role.EPITHET in roles,
        Role.INITIAL in roles,
        name.parts[roles.index(Role.GIVEN)] if Role.GIVEN in roles else None,
    )
