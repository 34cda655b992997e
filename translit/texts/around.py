"""The words around a name in running text: a place goes in, what stands before and behind it comes out.

Everything is read when it is asked for, and no further than the sentence.
"""

import re
from functools import cached_property
from typing import Final

from translit.names.case import lower
from translit.texts.kinds import kinds

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]")
_REACH: Final = 110
"""How many characters before a name are read; half as many behind."""

_FAR: Final = 12
"""How many words before a name a title may stand: the ambassador of … in …, N."""

_SENTENCE_END: Final = frozenset(".!?;:·")
_OPENING: Final = frozenset("«“„\"‘'(")
_CLOSING: Final = frozenset("»”“\"’'")
_CALLED_AFTER: Final = frozenset(("site", "thing"))

ARTICLES: Final = {
    **dict.fromkeys(("ο", "του", "τον", "στον"), 1.0),
    **dict.fromkeys(("η", "της", "την", "τη", "στην", "στη"), 0.5),
    **dict.fromkeys(("το", "τα", "των", "οι", "τους", "τις", "στο", "στα", "στους", "στις"), -1.5),
    **dict.fromkeys(("the", "a", "an"), -1.5),
}
"""Articles, and what each before a word in capitals tells for a person."""


class Around:
    """The words around a name.

    Attributes:
        text: the piece of text.
        start, end: the place of the name in it, with a suffix behind an apostrophe.
        language: el, tr or en.
    """

    def __init__(self, text: str, start: int, end: int, language: str) -> None:
        self.text, self.start, self.end, self.language = text, start, end, language

    @cached_property
    def before(self) -> list[str]:
        """Words and signs before the name, the nearest first, in lower case."""
        return _TOKEN.findall(lower(self.text[max(0, self.start - _REACH) : self.start]))[::-1]

    @cached_property
    def after(self) -> list[str]:
        """Words and signs behind the name, in lower case."""
        return _TOKEN.findall(lower(self.text[self.end : self.end + _REACH // 2]))

    @cached_property
    def article(self) -> str:
        """The article just before the name, or ""."""
        return self.before[0] if self.before and self.before[0] in ARTICLES else ""

    @cached_property
    def quoted(self) -> bool:
        """Whether quotation marks hold the name and nothing else."""
        return bool(self.before[:1] and self.after[:1]) and (
            self.before[0] in _OPENING and self.after[0] in _CLOSING
        )

    @cached_property
    def nearest(self) -> frozenset[str]:
        """The kinds of the word before the name, quotation marks left out."""
        token = next((token for token in self.before[:3] if token not in _OPENING), "")
        return self._kinds(token)

    @cached_property
    def called_after(self) -> frozenset[str]:
        """The kinds of the word behind the name, those that make it the name of something else."""
        return self._kinds(self.after[0]) & _CALLED_AFTER if self.after else frozenset()

    def called_after_at(self, place: int) -> frozenset[str]:
        """The same of the word that follows another place, behind a space."""
        found = _TOKEN.match(self.text, place + 1)
        return self._kinds(lower(found[0])) & _CALLED_AFTER if found else frozenset()

    @cached_property
    def announced(self) -> bool:
        """Whether a title or calling stands a few words before, in the same sentence."""
        for place, token in enumerate(self.before[:_FAR]):
            if token in _SENTENCE_END and not (token == "." and self._is_shortened(place)):
                return False
            if "calling" in self._kinds(token):
                return True
        return False

    @cached_property
    def titled(self) -> bool:
        """Whether a title or calling stands just before."""
        if self.before[:1] == ["."]:
            return self._is_shortened(0)
        return "calling" in self.nearest and self.before[0] not in _OPENING

    @cached_property
    def says(self) -> bool:
        """Whether a verb of saying stands just before, but for an article, or just behind."""
        near = [*self.before[: 1 + bool(self.article)][-1:], *self.after[:1]]
        return any("says" in self._kinds(token) for token in near)

    def _is_shortened(self, place: int) -> bool:
        """Whether the dot at a place shortens a title before it (κ., Dr.)."""
        return "calling" in self._kinds("".join(self.before[place + 1 : place + 2]))

    def _kinds(self, token: str) -> frozenset[str]:
        return kinds(token, self.language) if token[:1].isalpha() else frozenset()
