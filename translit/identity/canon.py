"""The one spelling to show: the renderings of an identity go in, its canonical name comes out.

1. origin.py judges the language of the name by all renderings.
2. The rendering is chosen that is written in that language, keeps most of its letters (ş, ğ, ı …), is
   complete, in the nominative and in ordinary case.
3. Where letters of it are lost in all renderings, they are given back, word by word, from what
   the renderings have there together (restore.py): Turkish letters, Greek accents.

What was given back, and from what, is part of the answer.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from translit.errors import WrongTypeError, require_text
from translit.identity.origin import TURKISH, origin
from translit.identity.respell import rendered
from translit.identity.restore import accented, lacks_accent, spellings, told_by
from translit.matching.align import align
from translit.matching.meet import meet_all
from translit.model import NAMING, Canonical, Name, Part, Restored, Role
from translit.names.case import fold, is_capitals, lower, proper, upper
from translit.names.inflect import nominatives
from translit.names.lexicon import given_names
from translit.names.prepare import prepare
from translit.names.roman import romanize
from translit.names.script import GREEK, LATIN, main_script

_Forms = Mapping[int, str]
"""What to show for a part, by its place in the name."""


def canonical(renderings: str | Iterable[str]) -> Canonical:
    """Return the canonical name of one person or thing, given renderings of its name.

    The renderings are taken for one name without asking; `resolve` groups names that may be several.

    Args:
        renderings: texts, or one text. Repeated ones count once, and their order does not matter.

    Raises:
        WrongTypeError: `renderings` or one of them is not text.

    >>> found = canonical(["Guven Begec", "Γκιουβέν Μπεγκέτς"])
    >>> found.name, found.language
    ('Güven Begeç', 'tr')
    >>> [(word.text, word.letters) for word in found.restored]
    [('Güven', (('ü', 'γκιου'),)), ('Begeç', (('ç', 'τσ'),))]
    >>> canonical(["Papadopoulos G.", "Γιώργος Παπαδόπουλος"]).latin
    'Giorgos Papadopoulos'
    """
    if isinstance(renderings, str):
        renderings = [renderings]
    if not isinstance(renderings, Iterable):
        raise WrongTypeError("renderings", renderings, "str or a list of str")
    return settle(
        [prepare(text) for text in sorted({require_text("a rendering", one) for one in renderings})]
    )


def settle(names: Sequence[Name]) -> Canonical:
    """Return the canonical name of the identity that all of `names` are renderings of."""
    if not names:
        return Canonical("", "und", "", 0.0)
    names = [name for name in names if name.parts] or names
    found = origin(names)
    if found.turkish >= TURKISH:
        return _turkish(names)
    chosen = _chosen(names, found.language)
    if main_script(chosen.text) != GREEK:
        name = spelling(chosen, found.language)
        latin = name if main_script(name) == LATIN else _latin(chosen, names, {})
        return Canonical(name, found.language, latin, 1.0)
    return _greek(_undeclined(chosen), names, found.language)


def choose(names: Sequence[Name]) -> tuple[Name, str]:
    """Return the rendering to show and the language of the name (BCP 47, `und` where none shows).

    >>> renderings = ["Γκιουβέν Μπεγκέτς", "Guven Begec", "Güven Begeç"]
    >>> chosen, language = choose([prepare(text) for text in renderings])
    >>> chosen.text, language
    ('Güven Begeç', 'tr')
    """
    language = origin(names).language
    return _chosen(names, language), language


def spellings_of(names: Sequence[Name], known: Canonical) -> tuple[tuple[str, str], ...]:
    """Return how an identity is written in each language that shows in its renderings, by BCP 47 code.

    Args:
        names: the renderings.
        known: their canonical name, which is the spelling in the name's own language.

    >>> names = [prepare(text) for text in ("ΓΚΙΟΥΒΕΝ ΜΠΕΓΚΕΤΣ", "Γκιουβέν Μπεγκέτς", "Güven Begeç")]
    >>> spellings_of(names, settle(names))
    (('el', 'Γκιουβέν Μπεγκέτς'), ('tr', 'Güven Begeç'))
    """
    written: dict[str, list[Name]] = {}
    for name in names:
        script = main_script(name.text)
        language = "el" if script == GREEK else name.language.code if script == LATIN else "und"
        written.setdefault(language, []).append(name)
    found = {language: spelling(_chosen(some, language), language) for language, some in written.items()}
    found[known.language] = known.name
    found.pop("und", None)
    return tuple(sorted(found.items()))


def spelling(name: Name, language: str, forms: _Forms = MappingProxyType({})) -> str:
    """Write a name as it stands by itself: no title, no comma, nominative, ordinary case.

    Args:
        name: the rendering to show.
        language: its language (BCP 47), which decides on capitals.
        forms: what to show for some of its parts instead, by their place among `name.parts`.

    >>> spelling(prepare("Sayın Dr. ERDOĞAN, Recep Tayyip"), "tr")
    'Recep Tayyip Erdoğan'
    >>> spelling(prepare("του Κυριάκου Μητσοτάκη"), "el")
    'Κυριάκος Μητσοτάκης'
    """
    if _stands_alone(name) and not forms:
        return name.text
    places = [place for place, part in enumerate(name.parts) if part.role is not Role.TITLE]
    if "," in name.text:
        last = (Role.PARTICLE, Role.FAMILY, Role.SUFFIX)
        roles = [part.role for part in name.parts]
        places.sort(key=lambda place: last.index(roles[place]) if roles[place] in last else -1)
    capitals = is_capitals(name.text)
    text = ""
    for place in places:
        joint = "-" if text and _hyphened(name, place) else " "
        text += joint + (forms.get(place) or _shown(name.parts[place], language, capitals))
    return text.strip() or name.text


def _hyphened(name: Name, place: int) -> bool:
    """Whether a hyphen joins a part to the one before it."""
    pair = f"{name.parts[place - 1].text}-{name.parts[place].text}"
    return place > 0 and pair in name.text


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


def _is_abbreviation(part: Part, name: Name) -> bool:
    return is_capitals(part.text) and len(part.text) <= _ABBREVIATION and not is_capitals(name.text)


def _shown(part: Part, language: str, capitals: bool) -> str:
    if part.role is Role.PARTICLE and capitals:
        return lower(part.text, language)  # VAN DER BELLEN
    if part.role is Role.INITIAL and capitals:
        return proper(part.text, language)  # ΕΛ. ΒΕΝΙΖΕΛΟΣ
    if part.role not in NAMING or not (capitals or _odd_case(part.form)):
        return part.form if part.role in NAMING else part.text
    word = proper(part.form, language)
    if word.startswith("Mc") and language != "tr":
        return "Mc" + upper(word[2:3]) + word[3:]
    return word


def _chosen(names: Sequence[Name], language: str) -> Name:
    return min(names, key=lambda name: _rank(name, language)) if len(names) > 1 else names[0]


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
        sum(lacks_accent(part.form) for part in name.of(*NAMING)),
        -own_letters,
        -marked,
        "," in name.text or order != sorted(order, key=lambda role: role is Role.FAMILY),
        -len(name.text),
        name.text,
    )


# ---------------------------------------------------------------- letters given back


def _turkish(names: Sequence[Name]) -> Canonical:
    """The canonical name of a Turkish identity; one whole in Greek may be better than one half in Latin."""
    written = [name for name in names if main_script(name.text) in (LATIN, GREEK)]
    pivot = min(
        written, key=lambda name: (bool(name.of(Role.INITIAL)), len(name.of(*NAMING)) < 2, *_rank(name, "tr"))
    )
    forms: dict[int, str] = {}
    restored: list[Restored] = []
    probability = 1.0
    for place, renderings in _meeting(pivot, names).items():
        words = [rendered(part.form, _named(name)) for part, name in renderings]
        for best in spellings(words, 1):
            word = proper(best.text, "tr")
            if word != pivot.parts[place].form:
                forms[place] = word
            probability *= best.probability
            letters = told_by(best.text, words)
            if letters or all(one.script == GREEK for one in words):
                given = pivot.parts[place].form
                restored.append(Restored(word, given, best.probability, letters))
    name = spelling(pivot, "tr", forms)
    return Canonical(name, "tr", name, probability, tuple(restored))


def _named(name: Name) -> str:
    """The text of a name without its titles, which have letters of their own."""
    return " ".join(part.form for part in name.of(*NAMING))


def _meeting(pivot: Name, names: Sequence[Name]) -> dict[int, list[tuple[Part, Name]]]:
    """For each naming word of `pivot`, by its place: the parts that write it, with the names they are of."""
    found = {
        place: [(part, pivot)]
        for place, part in enumerate(pivot.parts)
        if part.role in (*NAMING, Role.NICKNAME) and _is_word(part.form) and not _is_abbreviation(part, pivot)
    }
    for name in names:
        for meeting in meet_all(pivot, name) if name is not pivot else ():
            left, right = meeting.left, meeting.right
            alike = meeting.letters if meeting.by == "lexicon" else meeting.similarity
            if not left or not right or right.role not in NAMING or alike < _ALIKE or left not in pivot.parts:
                continue
            place = pivot.parts.index(left)
            if place in found and _is_word(right.form) and main_script(right.form) in (LATIN, GREEK):
                found[place].append((right, name))
    return found


def _is_word(text: str) -> bool:
    return text.isalpha() and len(text) <= _LONGEST


_LONGEST: Final = 24
"""No name has more letters in one word."""

_ALIKE: Final = 0.5
"""The likeness from which a part is taken for another rendering of the same word."""


def _greek(chosen: Name, names: Sequence[Name], language: str) -> Canonical:
    """The canonical name in Greek letters, each word with its accent, and the same in Latin letters."""
    forms: dict[int, str] = {}
    restored: list[Restored] = []
    probability = 1.0
    for place, part in enumerate(chosen.parts):
        if part.role in NAMING:
            word = _shown(part, "el", is_capitals(chosen.text))
            if lacks_accent(word):
                best = accented(word)
                probability *= best.probability
                by = "lexicon" if best.probability == 1 else "model"
                restored.append(Restored(best.text, part.form, best.probability, (("´", by),)))
                word = best.text
            forms[place] = word
    name = spelling(chosen, "el", forms if restored else {})
    return Canonical(name, language, _latin(chosen, names, forms), probability, tuple(restored))


def _undeclined(name: Name) -> Name:
    """Read a Greek name whose given name is declined as if its article stood before it."""
    for part in name.of(Role.GIVEN)[:1]:
        if part.form == part.text and not _is_greek_name(part.text):
            for article in ("του", "της", "τον"):
                if _is_greek_name(nominatives(part.text, article)[0]):
                    return prepare(f"{article} {name.text}")
    return name


def _is_greek_name(word: str) -> bool:
    return any(entry.language == "el" and entry.form == word for entry in given_names(word))


def _latin(chosen: Name, names: Sequence[Name], forms: _Forms) -> str:
    """A name of another script in Latin letters: a whole rendering if there is one, or else word by word."""
    latin = [name for name in names if main_script(name.text) == LATIN]
    size = len(chosen.of(*NAMING))
    whole = [name for name in latin if not name.of(Role.INITIAL) and len(name.of(*NAMING)) >= size]
    standard = fold(romanize(spelling(chosen, "und", forms)))
    if whole:
        best = min(
            whole,
            key=lambda name: (
                fold(spelling(name, "und")) != standard,
                _distance(chosen, name),
                *_rank(name, "und"),
            ),
        )
        return spelling(best, "und")
    found = _meeting(chosen, latin)
    words = []
    for place, part in enumerate(chosen.parts):
        if part.role is not Role.TITLE:
            form = forms.get(place) or _shown(part, "und", is_capitals(chosen.text))
            written = [_shown(other, "und", False) for other, _ in found.get(place, ())[1:]]
            nearest = min(written, key=lambda one: (align(form, one).cost, one), default="")
            words.append(nearest or romanize(form, marks=False))
    return " ".join(words)


def _distance(one: Name, other: Name) -> float:
    """How far the letters of two names are apart, nats a letter, summed over the words of the first."""
    return round(sum(meeting.cost for meeting in meet_all(one, other) if meeting.left), 6)
