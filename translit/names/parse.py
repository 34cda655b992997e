"""Take a name apart: any text goes in, a Name of parts with roles comes out.

In this order:

1. mend the form of the text (clean), split it into tokens
2. take off titles before, after and inside the name, in brackets or behind a comma, and the Greek
   article, whose case (του Κυριάκου) is undone
3. name what shows by its form: initials, ordinals, generations (Jr.), particles (van, bin, αλ)
4. tell given, patronymic and family among the rest: by comma, capitals, given-name lexicon,
   surname endings, Greek genitives, and then by the order most languages use

Nothing is dropped but a leading article and punctuation; a text without letters has no parts.
"""

from collections.abc import Callable
from typing import Final

from translit.model import Name, Part, Role
from translit.names.case import is_capitals
from translit.names.clean import clean
from translit.names.inflect import any_nominatives, nominatives
from translit.names.language import language
from translit.names.lexicon import given_names, surname_endings
from translit.names.marks import (
    is_ordinary,
    mark_epithet_before,
    mark_epithets,
    mark_father,
    mark_husband,
    mark_particles,
    mark_shapes,
)
from translit.names.script import GREEK, main_script
from translit.names.titles import mark_asides, mark_titles
from translit.names.tokens import Token, split


def parse(text: str) -> Name:
    """Take the name in `text` apart.

    Raises:
        WrongTypeError: `text` is not a string.

    >>> [(p.role.value, p.form) for p in parse("Δρ. Παπαδόπουλος Γεωργίου Κώστας").parts]
    [('title', 'Δρ.'), ('family', 'Παπαδόπουλος'), ('patronymic', 'Γεώργιος'), ('given', 'Κώστας')]
    >>> [(p.role.value, p.form) for p in parse("Erdoğan'ın, R. Tayyip").parts]
    [('family', 'Erdoğan'), ('initial', 'R'), ('given', 'Tayyip')]
    """
    return parse_with(text, Part)


def parse_with(text: str, part: Callable[[str, Role, str], Part]) -> Name:
    """Take the name in `text` apart as `parse` does; `part` makes a part of its text, role and form."""
    cleaned = clean(text)
    tokens = split(cleaned.text)
    if not any(map(str.isalpha, "".join([token.text for token in tokens]))):
        return Name(cleaned.text, (), changes=cleaned.changes, written=text)
    name = [token for token in tokens if not token.aside] or tokens
    if len(name) < len(tokens):
        mark_asides([token for token in tokens if token.aside])
    article = ""
    if not all(map(is_ordinary, [token.text for token in name])):
        article = mark_titles(name[mark_epithet_before(name) :])
        mark_epithets(_open(name))
        mark_husband(_open(name))
        mark_shapes(_open(name))
        mark_particles(_open(name))
    core = _open(name)
    others = {token.role for token in name}
    _undecline(core, article, ruler=not others.isdisjoint(_RULERS))
    roles = [token.role for token in name if not token.dropped]
    _tell_roles(core, others, abbreviated=Role.INITIAL in roles[: roles.index(None)] if core else False)
    parts = tuple(
        [
            part(token.text, token.role or Role.FAMILY, token.form or token.text)
            for token in tokens
            if not token.dropped
        ]
    )
    named = " ".join([part.text for part in parts if part.role is not Role.TITLE])
    return Name(cleaned.text, parts, language(named), cleaned.changes, written=text)


def _open(tokens: list[Token]) -> list[Token]:
    """The tokens that have no role yet."""
    return [token for token in tokens if token.role is None and not token.dropped]


_RULERS: Final = (Role.ORDINAL, Role.EPITHET)


def _undecline(tokens: list[Token], article: str, *, ruler: bool) -> None:
    """Give each token the nominative the article before the name asks for, if there is one.

    Without one, only a ruler's names are known to be given names: Ερρίκου Η΄ is Ερρίκος Η΄.
    With one, known given names decline. Another word does after του or τον only if all words could, since a
    name one of whose words does not decline is foreign (του Μπαράκ Ομπάμα); after της and την only
    the first, for women's family names stand in the genitive already.
    """
    if not article:
        for token in tokens:
            token.form = _given_nominative(token.text) if ruler else token.text
        return
    found = [nominatives(token.text, article)[0] for token in tokens]
    all_decline = all(form != token.text for token, form in zip(tokens, found, strict=True))
    for place, (token, form) in enumerate(zip(tokens, found, strict=True)):
        known = any(entry.language == "el" for entry in given_names(form))
        declines = known or (place == 0 if article in ("της", "την") else all_decline)
        token.form = form if declines else token.text


def _given_nominative(text: str) -> str:
    """A Greek word as the known given name it is a case form of, or as it is."""
    if main_script(text) != GREEK or given_names(text):
        return text
    return next((form for form in any_nominatives(text) if given_names(form)), text)


# ---------------------------------------------------------------- given, patronymic, family


def _tell_roles(core: list[Token], others: set[Role | None], *, abbreviated: bool) -> None:
    """Give each token that is left its role among given, patronymic and family.

    Args:
        core: the tokens without a role yet.
        others: the roles the name's other tokens have.
        abbreviated: whether an initial stands before them: A. Ali has a family name, Ali A. need not.
    """
    units = _units(core)
    if len(units) == 1:
        units = [[token] for token in core]  # Ahmet-Davutoğlu
    if not units:
        return
    capitals = [is_capitals(token.text) for token in core]
    mixed = any(capitals) and not all(capitals)
    likely = [_givenness(unit, mixed) for unit in units]
    if len(units) == 1:
        elder = Role.PARTICLE in others and Role.SUFFIX in others  # Πλίνιος ο Πρεσβύτερος
        told = elder or not others.isdisjoint(_RULERS)  # Leo X, Jack the Ripper
        alone_given = told or (likely[0] > 1 and not abbreviated)
        _give(units, [Role.GIVEN if alone_given else Role.FAMILY])
        return
    before_comma = [unit[0].segment for unit in units].count(core[0].segment)
    if before_comma < len(units) and (before_comma == 1 or likely[before_comma] > likely[0]):
        family = before_comma
    else:
        family = int(likely[-1] > likely[0])
    given = len(units) - (family or 1)
    if family:
        _give(units, [Role.FAMILY] * family + [Role.GIVEN] * given)
    else:
        _give(units, [Role.GIVEN] * given + [Role.FAMILY])
    if Role.ORDINAL in others:
        known = [unit for unit, givenness in zip(units, likely, strict=True) if givenness > 1]
        _give(known, [Role.GIVEN] * len(known))  # Ιωάννης Παύλος Βʹ
    if len(units) > 2:
        _mark_patronymic(units, likely)


def _units(core: list[Token]) -> list[list[Token]]:
    """The tokens in groups that hyphens join."""
    units: list[list[Token]] = []
    for token in core:
        if units and units[-1][0].unit == token.unit:
            units[-1].append(token)
        else:
            units.append([token])
    return units


def _give(units: list[list[Token]], roles: list[Role]) -> None:
    for unit, role in zip(units, roles, strict=True):
        for token in unit:
            token.role = role


def _givenness(unit: list[Token], mixed: bool) -> float:
    """How much more a unit looks like a given name than like a family name."""
    if mixed and all(is_capitals(token.text) for token in unit):
        return -3.0  # ERDOĞAN Recep Tayyip
    if unit[0].after_particle:
        return -2.0  # Άνχελ ντι Μαρία
    forms = [token.form for token in unit]
    return 2.0 * any(map(given_names, forms)) - any(map(surname_endings, forms))


def _mark_patronymic(units: list[list[Token]], likely: list[float]) -> None:
    """Mark a Greek father's name in the genitive, in the middle or after surname and given name."""
    if len(units[1]) == 1 and (mark_father(units[1][0]) or _is_father(units)):
        units[1][0].role = Role.PATRONYMIC
        return
    if len(units[-1]) == 1 and likely[1] > 0 >= likely[0] and mark_father(units[-1][0]):
        _give(units[:-1], [Role.FAMILY] + [Role.GIVEN] * (len(units) - 2))


def _is_father(units: list[list[Token]]) -> bool:
    """Whether the middle word of `Surname Father Given`, the order of Greek registers, is the father's name.

    That of Παπαδόπουλος Μιχαήλ Νικόλαος does not decline, and others no rule undoes; a name of
    one's own would end in -ς, or be a woman's.
    """
    (family, *_), (father, *_), (given, *_) = units[:3]
    if len(units) != 3 or family.role is not Role.FAMILY or main_script(father.text) != GREEK:
        return False
    genders = {entry.gender for entry in given_names(father.form)}
    return not father.text.endswith(("ς", "Σ")) and "f" not in genders and bool(given_names(given.form))
