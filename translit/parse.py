"""Take a name apart: any text goes in, a Name of parts with roles comes out.

In this order:

1. mend the form of the text (clean), judge its language
2. set aside what stands in brackets or quotes: nicknames
3. split at spaces and hyphens; join a split -oğlu; take off Turkish suffixes after an apostrophe
4. take off titles before, after and inside the name, and the Greek article, whose case
   (του Κυριάκου) is undone
5. name what shows by its form: initials, ordinals, generations (Jr.), particles (van, bin, αλ)
6. tell given, patronymic and family among the rest: by comma, capitals, given-name lexicon,
   surname endings, Greek genitives, and then by the order most languages use

Nothing is dropped but titles' articles and punctuation; a text without letters has no parts.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from translit import table
from translit.clean import clean, fold, is_capitals
from translit.inflect import ARTICLES, nominatives, without_suffix
from translit.language import language
from translit.lexicon import given_names, surname_endings
from translit.model import Name, Part, Role
from translit.script import GREEK, main_script

_ASIDE = re.compile(
    r"\(([^()]*)\)|\[([^\[\]]*)\]|«([^«»]*)»|[“„\"]([^“”„\"]*)[”“\"]|(?<![\w'])'([^']+)'(?![\w'])"
)
_TOKEN = re.compile(r"[^\s,;/|_-]+|[,;-]")
_EDGES = '!?:*+=~^%&@#§•·…<>\\«»“”„‟"()[]{}'
_ROMAN = re.compile(r"(?=[IVXL])X{0,4}(?:IX|IV|V?I{0,3})\.?|(?=[XL])(?:XL|LX{0,3})(?:IX|IV|V?I{0,3})\.?")
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50}
_GREEK_VALUES: Final = {
    **dict(zip("αβγδε", range(1, 6), strict=True)),
    "ϛ": 6, "ζ": 7, "η": 8, "θ": 9,
    **dict(zip("ικλμν", range(10, 60, 10), strict=True)),
}  # fmt: skip
_ARABIC = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th|ος|ου|η)?")


@dataclass(slots=True)
class _Token:
    """A token on its way to a part.

    Tokens that were joined by a hyphen share a `unit`; `segment` counts the commas before it.
    """

    text: str
    unit: int
    segment: int
    role: Role | None = None
    form: str = ""
    after_particle: bool = False


def parse(text: str) -> Name:
    """Take the name in `text` apart.

    Raises:
        WrongTypeError: `text` is not a string.

    >>> [(p.role.value, p.form) for p in parse("Δρ. Παπαδόπουλος Γεωργίου Κώστας").parts]
    [('title', 'Δρ.'), ('family', 'Παπαδόπουλος'), ('patronymic', 'Γεώργιος'), ('given', 'Κώστας')]
    >>> [(p.role.value, p.form) for p in parse("Erdoğan'ın, R. Tayyip").parts]
    [('family', 'Erdoğan'), ('initial', 'R'), ('given', 'Tayyip')]
    """
    cleaned = clean(text)
    rest, nicknames = _set_aside(cleaned.text)
    tokens = _join_oglu(_tokens(rest))
    if not any(c.isalpha() for token in tokens for c in token.text):
        tokens, nicknames = [replace(token, role=None) for token in nicknames], []
    article = _mark_titles(tokens)
    _mark_shapes(tokens)
    _mark_particles(tokens)
    core = [token for token in tokens if token.role is None]
    for token in core:
        token.form = nominatives(token.text, article)[0] if article else token.text
    _tell_roles(core, {token.role for token in tokens})
    found = [*tokens, *nicknames] if any(c.isalpha() for token in tokens for c in token.text) else []
    parts = tuple(Part(t.text, t.role or Role.FAMILY, t.form or t.text) for t in found)
    named = " ".join(part.text for part in parts if part.role is not Role.TITLE)
    return Name(cleaned.text, parts, language(named), cleaned.changes)


def _set_aside(text: str) -> tuple[str, list[_Token]]:
    """Return the text without what stands in brackets and quotes, and that as nicknames."""
    aside: list[_Token] = []

    def keep(found: re.Match[str]) -> str:
        inside = next(group for group in found.groups() if group is not None)
        aside.extend(replace(token, role=Role.NICKNAME) for token in _tokens(inside))
        return " "

    return _ASIDE.sub(keep, text), aside


def _tokens(text: str) -> list[_Token]:
    """Split at spaces, commas and hyphens, and after the dot inside `R.T.` and `Prof.Dr.Ece`."""
    tokens: list[_Token] = []
    unit = segment = 0
    joined = False
    for piece in _TOKEN.findall(re.sub(r"\.(?=[^\W\d_])", ". ", text)):
        if piece in ",;":
            segment += 1
        if piece in ",;-":
            joined = piece == "-"
            continue
        word = without_suffix(piece.strip(_EDGES).lstrip("."))
        if any(c.isalnum() for c in word):
            unit += not joined
            tokens.append(_Token(word, unit, segment))
        joined = False
    return tokens


def _join_oglu(tokens: list[_Token]) -> list[_Token]:
    """Join a split `Kılıçdar oğlu`."""
    joined: list[_Token] = []
    for token in tokens:
        if joined and fold(token.text) in {"oglu", "ογλου"}:
            joined[-1] = replace(joined[-1], text=joined[-1].text + token.text)
        else:
            joined.append(token)
    return joined


# ---------------------------------------------------------------- what a table or the form tells


@table.cached
def _titles() -> dict[tuple[str, ...], bool]:
    """Titles as folded tokens, and whether they stand before the name: their own case shows it."""
    found = {}
    for fact in table.facts("titles.tsv").rows:
        case = fact["case"].split()
        before = fact["title"].split()[0] in case[:2] and case[0] not in fact["gives"].split()
        found[_title_key(token.text for token in _tokens(fact["title"]))] = before
    return found


def _title_key(words: Iterable[str]) -> tuple[str, ...]:
    """Fold the words of a title, but for a single letter: κ. is κύριος, Κ. is an initial."""
    plain = [word.rstrip(".") for word in words]
    return tuple(word if len(word) == 1 else fold(word) for word in plain)


@table.cached
def _longest_title() -> int:
    return max(map(len, _titles()))


@table.memoized
def _title_forms(word: str) -> tuple[str, ...]:
    """The word as it may stand in the titles table: itself and, in Greek, its nominatives."""
    if main_script(word) != GREEK:
        return _title_key([word])
    forms = [form for article in ("του", "τον", "της") for form in nominatives(word, article)]
    return tuple(dict.fromkeys(_title_key([word, *forms])))


def _title_length(tokens: list[_Token], start: int, before: bool) -> int:
    """How many tokens from `start` are a title; 0 for none."""
    titles = _titles()
    keys: list[tuple[str, ...]] = [()]
    longest = 0
    for length, token in enumerate(tokens[start : start + _longest_title()], 1):
        keys = [(*key, form) for key in keys for form in _title_forms(token.text)]
        if any(titles.get(key) == before for key in keys):
            longest = length
    return longest


def _mark_titles(tokens: list[_Token]) -> str:
    """Mark titles and drop a leading Greek article; return that article, or ""."""
    article, start = "", 0
    while start < len(tokens) - 1:
        small = fold(tokens[start].text)
        if small in _ARTICLES:
            article = _ARTICLES[small]
            del tokens[start]
            continue
        length = _title_length(tokens, start, before=True)
        left = len(tokens) - start - length
        # A word that is a given name too (Hakim) is a title only before a full name.
        if not length or left < 1 + bool(length == 1 and given_names(tokens[start].text)):
            break
        for token in tokens[start : start + length]:
            token.role = Role.TITLE
        start += length
    for i in range(start + 1, len(tokens)):
        for token in tokens[i : i + _title_length(tokens, i, before=False)]:
            token.role = Role.TITLE
    return article


_ARTICLES: Final = {fold(article): article for article in ARTICLES}


@table.cached
def _folded(name: str, column: str) -> frozenset[str]:
    return frozenset(fold(fact[column]) for fact in table.facts(name).rows)


def _mark_shapes(tokens: list[_Token]) -> None:
    """Mark initials, ordinals and generations: they show by their form."""
    open_ones = [token for token in tokens if token.role is None]
    for place, token in enumerate(open_ones):
        bare = token.text.rstrip(".")
        last = place == len(open_ones) - 1
        if place and fold(bare) in _folded("suffixes.tsv", "suffix"):
            token.role, token.form = Role.SUFFIX, bare
            if fold(open_ones[place - 1].text) in _ARTICLES:
                open_ones[place - 1].role = Role.PARTICLE  # ο νεότερος
        elif len(open_ones) > 1 and (number := _ordinal(token.text, place > 0 and last)):
            token.role, token.form = Role.ORDINAL, str(number)
        elif not any(c.isalpha() for c in bare):
            token.role, token.form = Role.ORDINAL, bare
        elif _is_initial(token.text) and len(open_ones) > 1:
            token.role, token.form = Role.INITIAL, bare


def _is_initial(text: str) -> bool:
    bare = text.rstrip(".")
    if len(bare) == 1:
        return bare.isupper() or text.endswith(".")
    return text.endswith(".") and len(bare) <= 4


def _ordinal(text: str, after_name: bool) -> int:
    """Return the number an ordinal stands for, 0 where it is none.

    A single I, V or X is an ordinal only after a name: `V. Putin` has an initial.
    """
    if text.endswith("ʹ"):
        letters = fold(text[:-1]).replace("στ", "ϛ")
        values = [_GREEK_VALUES.get(c, 0) for c in letters]
        return sum(values) if all(values) else 0
    if found := _ARABIC.fullmatch(text):
        return int(found[1])
    if _ROMAN.fullmatch(text) and (len(text.rstrip(".")) > 1 or (after_name and text.isalpha())):
        values = [_ROMAN_VALUES[c] for c in text.rstrip(".")]
        return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    return 0


def _mark_particles(tokens: list[_Token]) -> None:
    """Mark particles, and του or ο inside a name; the last word of a name is none."""
    open_ones = [token for token in tokens if token.role is None]
    for place, token in enumerate(open_ones[:-1] or open_ones[:0]):
        joined = token.unit == open_ones[place + 1].unit
        if fold(token.text) in _ARTICLES and place:
            token.role = Role.PARTICLE
            if place == len(open_ones) - 2 and place > 1:
                _mark_father(open_ones[-1])  # Κωνσταντίνος Μητσοτάκης του Κυριάκου
        elif fold(token.text) in _folded("particles.tsv", "particle") and (
            joined or token.text.islower() or not given_names(token.text)
        ):
            token.role = Role.PARTICLE
            open_ones[place + 1].after_particle = True
    if open_ones and open_ones[-1].segment and open_ones[-1].text.islower():
        trailing = open_ones[-1]  # Bismarck, Otto von
        if fold(trailing.text) in _folded("particles.tsv", "particle"):
            trailing.role = Role.PARTICLE


# ---------------------------------------------------------------- given, patronymic, family


def _tell_roles(core: list[_Token], others: set[Role | None]) -> None:
    """Give each token that is left its role among given, patronymic and family.

    Args:
        core: the tokens without a role yet.
        others: the roles the name's other tokens have.
    """
    units = [[t for t in core if t.unit == unit] for unit in dict.fromkeys(t.unit for t in core)]
    if len(units) == 1:
        units = [[token] for token in core]  # Ahmet-Davutoğlu
    if not units:
        return
    mixed = not all(is_capitals(token.text) for token in core)
    likely = [_givenness(unit, mixed) for unit in units]
    if len(units) == 1:
        alone_given = Role.ORDINAL in others or (likely[0] > 1 and Role.INITIAL not in others)
        _give(units, [Role.GIVEN if alone_given else Role.FAMILY])
        return
    before_comma = sum(unit[0].segment == units[0][0].segment for unit in units)
    if before_comma < len(units) and (before_comma == 1 or likely[before_comma] > likely[0]):
        family = before_comma
    else:
        family = int(likely[-1] > likely[0])
    given = len(units) - (family or 1)
    if family:
        _give(units, [Role.FAMILY] * family + [Role.GIVEN] * given)
    else:
        _give(units, [Role.GIVEN] * given + [Role.FAMILY])
    if len(units) > 2:
        _mark_patronymic(units, likely)


def _give(units: list[list[_Token]], roles: list[Role]) -> None:
    for unit, role in zip(units, roles, strict=True):
        for token in unit:
            token.role = role


def _givenness(unit: list[_Token], mixed: bool) -> float:
    """How much more a unit looks like a given name than like a family name."""
    if mixed and all(is_capitals(token.text) for token in unit):
        return -3.0  # ERDOĞAN Recep Tayyip
    if unit[0].after_particle:
        return -2.0  # Άνχελ ντι Μαρία
    known = any(given_names(token.form) for token in unit)
    ending = any(surname_endings(token.form) for token in unit)
    return 2.0 * known - ending


def _mark_patronymic(units: list[list[_Token]], likely: list[float]) -> None:
    """Mark a Greek father's name in the genitive, in the middle or after surname and given name."""
    if len(units[1]) == 1 and _mark_father(units[1][0]):
        return
    if len(units[-1]) == 1 and likely[1] > 0 >= likely[0] and _mark_father(units[-1][0]):
        _give(units[:-1], [Role.FAMILY] + [Role.GIVEN] * (len(units) - 2))


def _mark_father(token: _Token) -> bool:
    """Mark `token` as a patronymic if it is the genitive of a Greek given name and no name itself."""
    article = "του" if main_script(token.text) == GREEK else "tou"
    father = nominatives(token.text, article)[0]

    def greek(text: str) -> bool:
        return any(entry.language == "el" for entry in given_names(text))

    if father == token.text or greek(token.text) or not greek(father):
        return False
    token.role, token.form = Role.PATRONYMIC, father
    return True
