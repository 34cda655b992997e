"""Respell names by rules written by hand for benchmarks: apart from tables/, which would measure themselves.

Each rule is a letter or two, written as newspapers, passports and people on their keyboards do. Rules
are tried in the order given, the longer ones first; a letter no rule has stays.
"""

import random
import re
import unicodedata
from collections.abc import Callable

Writer = Callable[[str, str, random.Random], str]
"""Writes a name of a language in one of the ways it is met."""

_GREEK_TO_LATIN = (
    "γγ ng|γκ gk|γξ nx|γχ nch|μπ b|ντ nt|τζ tz|τσ ts|ου ou|αυ av|ευ ev|θ th|χ ch|ψ ps|ξ x|α a|β v|γ g|δ d|"
    "ε e|ζ z|η i|ι i|κ k|λ l|μ m|ν n|ο o|π p|ρ r|σ s|ς s|τ t|υ y|φ f|ω o"
)
_GREEK_BY_KEYBOARD = (
    "γγ gg|γκ gk|μπ mp|ντ nt|ου ou|αυ af|ευ ef|θ th|χ h|ψ ps|ξ ks|α a|β b|γ g|δ d|ε e|"
    "ζ z|η i|ι i|κ k|λ l|μ m|ν n|ο o|π p|ρ r|σ s|ς s|τ t|υ i|φ f|ω o"
)
_GREEK_TO_TURKISH = (
    "γγ ng|γκ g|γι y|γε ye|μπ b|ντ d|τζ c|τσ ç|ου u|αυ av|ευ ev|ει i|οι i|αι e|θ t|χ h|ψ ps|ξ ks|α a|β v|γ g|"
    "δ d|ε e|ζ z|η i|ι i|κ k|λ l|μ m|ν n|ο o|π p|ρ r|σ s|ς s|τ t|υ i|φ f|ω o"
)
_TURKISH_TO_GREEK = (
    "ğu γου|ğü γιου|ğ γ|cü τζιου|cu τζου|çü τσιου|gü γκιου|gö γκιο|gi γκι|ge γκε|yi γι|yı γι|ye γε|kü κιου|"
    "b μπ|c τζ|ç τσ|d ντ|f φ|g γκ|h χ|j ζ|ya για|yu γιου|yü γιου|yo γιο|y ι|k κ|l λ|m μ|n ν|p π|r ρ|s σ|ş σ|"
    "t τ|v β|z ζ|a α|e ε|ı ι|i ι|o ο|ö ο|u ου|ü ιου"
)
_TURKISH_ASCII = "ç c|ğ g|ı i|ö o|ş s|ü u"
_ENGLISH = "ç ch|ğ gh|ı i|ö o|ş sh|ü u|c j"


def _rules(text: str) -> dict[str, str]:
    return dict(rule.split() for rule in text.split("|"))


def _write(name: str, rules: dict[str, str]) -> str:
    small = name.replace("I", "ı").replace("İ", "i").lower()
    marks = unicodedata.normalize("NFD", small)
    plain = unicodedata.normalize("NFC", "".join(c for c in marks if c != "\u0301"))
    longest = re.compile("|".join(sorted(map(re.escape, rules), key=len, reverse=True)))
    written = longest.sub(lambda found: rules[found[0]], plain)
    return " ".join(word.capitalize() for word in re.sub(r"σ\b", "ς", written).split())


def recorded(language: str, name: str) -> str:
    """Write a name as a register in Latin letters has it: Greek as passports do, Turkish as it is."""
    return _write(name, _rules(_GREEK_TO_LATIN)) if language == "el" else name


def by_keyboard(language: str, name: str) -> str:
    """Write a name in the letters of every keyboard."""
    return _write(name, _rules(_GREEK_BY_KEYBOARD if language == "el" else _TURKISH_ASCII))


def in_greek(language: str, name: str, chance: random.Random) -> str:
    """Write a name as a Greek does: a Greek one as it is or in capitals, a Turkish one by its sound."""
    if language == "el":
        return chance.choice((name, _write(name, _rules("ς σ")).upper()))
    return _write(name, _rules(_TURKISH_TO_GREEK))


def in_latin(language: str, name: str, chance: random.Random) -> str:
    """Write a name as a register in Latin letters has it, or by keyboard, or as foreigners hear it."""
    heard = _write(name, _rules(_GREEK_TO_TURKISH if language == "el" else _ENGLISH))
    return chance.choice(
        (recorded(language, name), recorded(language, name), by_keyboard(language, name), heard)
    )


def asked(language: str, name: str, chance: random.Random) -> tuple[str, str]:
    """Write a name as somebody may ask for it, and say how: one in five has a slip of the keyboard."""
    ways = {
        "el": {
            "Greek": lambda text: text,
            "by keyboard": lambda text: _write(text, _rules(_GREEK_BY_KEYBOARD)),
            "as a Turk hears it": lambda text: _write(text, _rules(_GREEK_TO_TURKISH)),
        },
        "tr": {
            "Greek": lambda text: _write(text, _rules(_TURKISH_TO_GREEK)),
            "ASCII": lambda text: _write(text, _rules(_TURKISH_ASCII)),
            "English": lambda text: _write(text, _rules(_ENGLISH)),
        },
    }[language]
    # Every other query is in Greek letters: those no other system was made for.
    way = chance.choice(["Greek", *list(ways)[1:], "Greek"][:4])
    found = ways[way](name)
    return (slip(found, chance) if chance.random() < 0.2 else found), way


def slip(text: str, chance: random.Random) -> str:
    """Let a finger slip once: a letter left out, doubled, or swapped with the next."""
    place = chance.choice([i for i in range(1, len(text) - 1) if text[i].isalpha() and text[i + 1].isalpha()])
    return chance.choice(
        (
            text[:place] + text[place + 1 :],
            text[:place] + text[place] + text[place:],
            text[:place] + text[place + 1] + text[place] + text[place + 2 :],
        )
    )
