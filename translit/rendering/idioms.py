"""Put in the words of a language what is translated, not respelled: ordinals, generations, epithets."""

from collections import defaultdict
from typing import Final

from translit import table
from translit.names.case import lower
from translit.names.lexicon import generation
from translit.names.roman import romanize
from translit.names.script import GREEK, main_script


def ordinal_in(number: str, to: str) -> str:
    """Write the number of a ruler as a language does; what is no number from 1 to 99 stays.

    >>> [ordinal_in("14", to) for to in ("en", "el", "tr")]
    ['XIV', 'ΙΔʹ', 'XIV.']
    """
    if not number.isdecimal() or not 0 < int(number) < 100:
        return number
    tens, units = divmod(int(number), 10)
    if to == "el":
        return _GREEK_TENS[tens] + _GREEK_UNITS[units] + "ʹ"
    return _ROMAN_TENS[tens] + _ROMAN_UNITS[units] + ("." if to in ("tr", "de") else "")


_GREEK_UNITS: Final = ("", "Α", "Β", "Γ", "Δ", "Ε", "ΣΤ", "Ζ", "Η", "Θ")
_GREEK_TENS: Final = ("", "Ι", "Κ", "Λ", "Μ", "Ν", "Ξ", "Ο", "Π", "Ϟ")
_ROMAN_UNITS: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMAN_TENS: Final = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")


def generation_in(word: str, to: str) -> str:
    """Return the word of a language for the younger or the elder of two.

    >>> generation_in("Τζούνιορ", "en"), generation_in("Jr.", "el")
    ('Jr.', 'νεότερος')
    """
    return _GENERATIONS.get((generation(word), "el" if to == "el" else "en"), word)


_GENERATIONS: Final = {
    ("younger", "en"): "Jr.",
    ("elder", "en"): "Sr.",
    ("younger", "el"): "νεότερος",
    ("elder", "el"): "πρεσβύτερος",
}


def epithet_in(group: str, text: str, to: str) -> str:
    """Return the form of an epithet in a language, that of English if the language has none in tables/.

    Args:
        group: the id of the epithet in tables/.
        text: the epithet as it was written, for one that tables/ lack.
        to: the language.

    >>> epithet_in("great", "ο Μέγας", "en"), epithet_in("great", "the Great", "el")
    ('the Great', 'ο Μέγας')
    """
    forms = _epithets().get(group, {})
    if to in forms or to != "el":
        return forms.get(to) or forms.get("en") or romanize(text, marks=False)
    return text


@table.cached
def _epithets() -> dict[str, dict[str, str]]:
    """The first form each language has of each epithet and place."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name in ("epithets.tsv", "places.tsv"):
        for fact in table.facts(name).rows:
            for form in fact["forms"].split("|"):
                found[fact["group"]].setdefault(_language(form.rstrip("?")), form.rstrip("?"))
    return dict(found)


def _language(form: str) -> str:
    """The language of an epithet, by the article or preposition it opens with; "" where none tells."""
    if main_script(form) == GREEK:
        return "el"
    opening = lower(form).replace("'", "' ").split()[0]
    if opening in ("il", "el", "di", "del", "della", "o", "a", "lo"):
        return ""
    return _OPENINGS.get(opening, "tr" if " " not in form else "")


_OPENINGS: Final = {
    **dict.fromkeys(("the", "of"), "en"),
    **dict.fromkeys(("le", "la", "l'", "d'", "du"), "fr"),
    **dict.fromkeys(("der", "die", "das", "von", "vom"), "de"),
}
