"""The nouns of the project, as plain frozen values: what the stages hand to one another.

Text becomes a `Cleaned` text, then a `Name` of `Part`s in a `Language`; two names become a
`Match` with its `Reason`s; a name looked up gives `Hit`s; many names become `Identity`s.
This module knows nothing of how any of them is made.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final


class Mend(StrEnum):
    """What kind of repair `clean` made."""

    MOJIBAKE = "mojibake"
    INVISIBLE = "invisible"
    COMPATIBILITY = "compatibility"
    HOMOGLYPH = "homoglyph"


@dataclass(frozen=True, slots=True)
class Change:
    """One repair: its kind, and the text before and after it."""

    kind: Mend
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A mended text and what was mended in it."""

    text: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to take a name for a language: `by` script, letter, given name or surname ending."""

    language: str
    by: str
    what: str
    weight: float


@dataclass(frozen=True, slots=True)
class Language:
    """The likely language of a name, as a BCP 47 code (`und` where nothing tells), with the evidence."""

    code: str
    evidence: tuple[Evidence, ...] = ()


class Role(StrEnum):
    """What a part is in its name."""

    TITLE = "title"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    PARTICLE = "particle"
    FAMILY = "family"
    INITIAL = "initial"
    ORDINAL = "ordinal"
    NICKNAME = "nickname"
    SUFFIX = "suffix"
    EPITHET = "epithet"


NAMING: Final = (Role.GIVEN, Role.FAMILY)
"""The roles of the words that name a person."""


@dataclass(frozen=True, slots=True)
class Part:
    """One token of a name.

    Attributes:
        text: the token as it stands in the cleaned text.
        role: what it is in the name.
        form: the token to compare and show: in the nominative, without a case suffix; an ordinal
            as digits, an epithet as the id of its group where tables/ has it.
        sounds: its coarse readings (see sound.py), filled by `prepare`; empty before.
    """

    text: str
    role: Role
    form: str
    sounds: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Hash the text alone: parts are looked up often, and a role is slow to hash."""
        return hash(self.text)


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart.

    Attributes:
        text: the cleaned text.
        parts: its parts, in the order written.
        language: its likely language.
        changes: what was mended in the text given.
        written: the text as it was given.
    """

    text: str
    parts: tuple[Part, ...]
    language: Language = field(default_factory=lambda: Language("und"))
    changes: tuple[Change, ...] = ()
    written: str = ""

    def __hash__(self) -> int:
        """Hash the text alone, for the same reason."""
        return hash(self.text)

    def of(self, *roles: Role) -> tuple[Part, ...]:
        """Return the parts that have one of `roles`, in the order written."""
        return tuple([part for part in self.parts if part.role in roles])


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a score is what it is: which part met which, by what means, and what that is worth.

    Attributes:
        left, right: the parts that met; "" where a part stood alone.
        by: how they met: "equal", "sound", "near", "initial", "conflict", "alone" …
        note: the same in plain words.
        similarity: likeness of the two, 0 to 1.
        weight: what it adds to the log-odds of the score.
        chunks: how the letters of the two correspond, where they were aligned and asked for.
    """

    left: str
    right: str
    by: str
    note: str
    similarity: float
    weight: float
    chunks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Two names compared.

    Attributes:
        left, right: the two names as given.
        score: 0 to 100, 100 × the probability that they are the same name.
        same: whether the score reaches the threshold that tables/weights.toml names.
        reasons: what the score is made of; their weights and the bias sum to its log-odds.
    """

    left: str
    right: str
    score: float
    same: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer of a registry: the record's id, the rendering that won, and the match with it.

    `payload` is what was added with that rendering.
    """

    id: str
    name: str
    score: float
    reasons: tuple[Reason, ...]
    payload: Any = None


@dataclass(frozen=True, slots=True)
class Rendering:
    """One likely written form of a name in another language, with its probability, 0 to 1."""

    text: str
    probability: float


@dataclass(frozen=True, slots=True)
class Restored:
    """One word of a canonical name with letters that no rendering of it has.

    Attributes:
        text: the word as shown.
        given: the word as the rendering has it that was chosen to be shown.
        probability: 0 to 1, of this spelling against others.
        letters: each letter given back, with what tells it: letters of another rendering (γ for ğ),
            "lexicon" for a known word, "model" for how letters follow one another in names.
    """

    text: str
    given: str
    probability: float
    letters: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Canonical:
    """The spelling to show for all renderings of a name.

    Attributes:
        name: the name in the spelling of its own language.
        language: BCP 47 code of that language, `und` where nothing tells.
        latin: the same in Latin letters.
        probability: 0 to 1, that the letters given back are the right ones; 1 where none were.
        restored: the words whose letters were given back.
    """

    name: str
    language: str
    latin: str
    probability: float
    restored: tuple[Restored, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """Renderings judged to be one name.

    Attributes:
        id: the same for the same renderings, on any machine and in any order.
        name: the canonical spelling: that of a rendering in the language of the name, without its
            title, comma or case ending.
        renderings: all of them, sorted.
        language: BCP 47 code of the name's language, `und` where nothing tells.
        score: the lowest score of a rendering with the canonical one; 100 for a single rendering.
        ambiguous: ids of the other identities a lone family name would fit as well.
        scores: the score of each rendering with the canonical one, in the order of `renderings`.
        latin: the canonical spelling in Latin letters.
        restored: the words of the canonical spelling that have letters no rendering has.
        spellings: how the name is written in each language that shows in the renderings, by BCP 47 code.
    """

    id: str
    name: str
    renderings: tuple[str, ...]
    language: str
    score: float
    ambiguous: tuple[str, ...] = ()
    scores: tuple[float, ...] = ()
    latin: str = ""
    restored: tuple[Restored, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named in a text.

    Attributes:
        start, end: its place: text[start:end] is the name, without titles and suffixes behind an
            apostrophe.
        text: the name as it stands there.
        identity: who is meant; its renderings are all forms of the name in the text.
    """

    start: int
    end: int
    text: str
    identity: Identity
