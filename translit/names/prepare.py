"""From text to a Name ready to be compared: the whole pipeline, in order, in one place.

text → clean     one Unicode form, mojibake and look-alike letters mended
     → language  the likely language, with evidence
     → parse     parts with roles, titles recognized, case endings undone
     → sound     coarse readings of each part
     = Name      all that score, registry and cluster ever see
"""

from typing import Final

from translit import table
from translit.errors import require_text
from translit.model import NAMING, Name, Part, Role
from translit.names.case import lower
from translit.names.language import language
from translit.names.parse import parse_with
from translit.names.sound import bones, sounds


def prepare(text: str) -> Name:
    """Return `text` as a Name whose parts carry their readings.

    A declined part keeps the readings of its written form beside those of its nominative, for
    a foreign name after του may not be declined at all.

    Raises:
        WrongTypeError: `text` is not a string.

    >>> [part.sounds for part in prepare("Χακάν Φιντάν").parts]
    [('hakan',), ('vidan',)]
    """
    return _prepared(require_text("text", text))


@table.recent
def _prepared(text: str) -> Name:
    return parse_with(text, _part)


def _part(text: str, role: Role, form: str) -> Part:
    return _same_part(text, role.value, form)


@table.memoized
def _same_part(text: str, role: str, form: str) -> Part:
    """Make the part, one and the same wherever its token stands in that role.

    The role is its plain name here, for the hash of an enum's member is slow.
    """
    read = sounds(text) if form == text else tuple(dict.fromkeys(sounds(form) + sounds(text)))
    return Part(text, _ROLES[role], form, read)


_ROLES: Final = {role.value: role for role in Role}


def key(text: str) -> str:
    """Return a string to group names by: equal for most renderings of one name.

    The consonants of the given and family names, sorted, so that order, vowels, accents and
    spelling do not matter. A text nothing can be read from is its own key, so that such texts
    are never grouped for that.

    Raises:
        WrongTypeError: `text` is not a string.

    >>> {key(text) for text in ("Γκιουβέν Μπεγκέτς", "Guven Begec", "BEGEÇ, Güven")}
    {'bgs gvn'}
    >>> key("Χακάν Φιντάν") == key("Hakan Fidan"), key("123")
    (True, '123')
    """
    name = prepare(text)
    named = name.of(*NAMING) or name.parts
    # ı and İ tell Turkish, but not in capitals or ASCII, and case must not change a key.
    spoken = language(lower(name.text).replace("ı", "i")).code
    found = sorted(bones(lower(part.form).replace("ı", "i"), spoken) for part in named)
    return " ".join(filter(None, found)) or name.text
