"""Find the people named in running text: Greek, Turkish or English text goes in, mentions come out.

text → pieces    at empty lines; a long text is never held whole
     → spot      the places of likely names, by capitals and what stands around them
     → refer     who is meant: family names alone joined to full ones, names grouped into identities
     = Mention   start, end, text and the identity it belongs to

Who has a named-entity recognizer passes its spans instead, and only the last step is taken.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from translit.errors import OptionError, WrongTypeError
from translit.model import NAMING, Mention
from translit.names.parse import parse
from translit.texts.cues import language_of
from translit.texts.spot import Spot, spot

Span = tuple[int, int]


def scan(
    text: str | Iterable[str],
    spans: Iterable[Span] | None = None,
    reading: Callable[[Iterable[str]], Iterable[str]] | None = None,
    comparing: Callable[[Sequence[str]], Iterable[str]] | None = None,
) -> list[Mention]:
    """Return the mentions of people in `text`, in order; none overlap.

    Args:
        text: running text; or its pieces in order, such as the lines of a file with their ends,
            of which no more than a paragraph is held at a time. Places are counted over all.
        spans: (start, end) of each name, found by other means; then no others are looked for.
        reading: is given the pieces of the text and yields them again, to show progress.
        comparing: is given the distinct names and yields them again while they are compared.

    Raises:
        WrongTypeError: `text` is neither a string nor strings.
        OptionError: a span is empty, reaches beyond the text, or overlaps another.

    >>> text = "Ο υπουργός Άμυνας της Ελλάδας Νίκος Δένδιας έφτασε στη Λευκωσία. Τον Δένδια υποδέχθηκε ..."
    >>> [(one.start, one.end, one.text, one.identity.name) for one in scan(text)]
    [(30, 43, 'Νίκος Δένδιας', 'Νίκος Δένδιας'), (69, 75, 'Δένδια', 'Νίκος Δένδιας')]
    >>> [one.text for one in scan("fidan hakan geldi", spans=[(0, 11)])]
    ['fidan hakan']
    """
    from translit.texts.refer import refer  # comparing is not needed until then, and heavy

    if not isinstance(text, str) and not isinstance(text, Iterable):
        raise WrongTypeError("text", text, "a str, or its pieces")
    pieces = [text] if isinstance(text, str) else text
    if reading is not None:
        pieces = reading(pieces)
    if spans is not None:
        return refer(list(_given_spots("".join(map(_checked, pieces)), spans)), comparing)
    return refer(list(_spots(pieces)), comparing)


def _checked(piece: object) -> str:
    if not isinstance(piece, str):
        raise WrongTypeError("a piece of text", piece, "a str")
    return piece


def _spots(pieces: Iterable[str]) -> Iterator[Spot]:
    offset, language = 0, "en"
    for paragraph in _paragraphs(pieces):
        language = language_of(paragraph, language)
        for one in spot(paragraph, language):
            yield Spot(one.start + offset, one.end + offset, one.text, one.lone, one.sure, one.doubtful)
        offset += len(paragraph)


_LONGEST: Final = 2**16
"""The most characters that are read at once."""


def _paragraphs(pieces: Iterable[str]) -> Iterator[str]:
    """Cut text behind empty lines, and what is longer than that behind a line, a sentence, a word."""
    held = ""
    for piece in pieces:
        held += _checked(piece)
        start = 0
        while end := _end(held, start):
            yield held[start:end]
            start = end
        held = held[start:]
    if held:
        yield held


def _end(text: str, start: int) -> int:
    """The end of the paragraph that begins at `start`; 0 if it may go on."""
    stop = start + _LONGEST
    empty = text.find("\n\n", start, stop)
    if empty >= 0:
        return empty + 2
    if len(text) <= stop:
        return 0
    ends = (text.rfind(sign, start + _LONGEST // 2, stop) + len(sign) for sign in ("\n", ". ", " "))
    return next((end for end in ends if end > start + _LONGEST // 2), stop)


def _given_spots(text: str, spans: Iterable[Span]) -> Iterator[Spot]:
    end = 0
    for span in sorted(spans):
        start, stop = span
        if not end <= start < stop <= len(text):
            raise OptionError("spans", span, ["(start, end) within the text, none empty, none overlapping"])
        end = stop
        written = text[start:stop]
        lone = len(parse(written).of(*NAMING)) == 1
        yield Spot(start, stop, written, lone, sure=True, doubtful=False)
