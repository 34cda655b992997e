"""Matches and identities drawn in a notebook: `%load_ext translit.adapters.notebook`.

A Match is shown as `translit explain` draws it, with the letters that correspond one above the other;
an Identity with its renderings, each above the canonical name. They are registered with IPython
rather than given a method of their own: the nouns of model.py know nothing of how they are shown, and
who does not ask for drawings does not load what draws them. The drawing is the terminal's own
(drawn.py), which rich can write as HTML.
"""

from io import StringIO
from typing import Any, Final

from rich.console import Console, Group
from rich.text import Text

from translit.cli.drawn import columns, drawing, lined_up
from translit.matching.score import match
from translit.model import Identity, Match

_WIDTH: Final = 100
"""Cells of a line of a drawing."""

_FRAME: Final = '<pre style="line-height: 1.25; font-family: monospace">{code}</pre>'


def load_ipython_extension(shell: Any) -> None:
    """Register the drawings with a running IPython; its `%load_ext` calls this."""
    html = shell.display_formatter.formatters["text/html"]
    html.for_type(Match, match_html)
    html.for_type(Identity, identity_html)


def unload_ipython_extension(shell: Any) -> None:
    """Take the drawings back; IPython's `%unload_ext` calls this."""
    html = shell.display_formatter.formatters["text/html"]
    for drawn in (Match, Identity):
        html.pop(drawn, None)


def match_html(found: Match) -> str:
    """Return a match as HTML: its names lined up, the reasons, their sum and the verdict.

    >>> "the same sound" in match_html(match("Χακάν Φιντάν", "Hakan Fidan"))
    True
    """
    return _html(drawing(match(found.left, found.right, explain=True), _WIDTH))


def identity_html(one: Identity) -> str:
    """Return an identity as HTML: its name, and each rendering above it with their score.

    >>> from translit.identity.cluster import resolve
    >>> "Hakan Fidan" in identity_html(resolve(["Χακάν Φιντάν", "Hakan Fidan"])[0])
    True
    """
    known_as = [one.latin] if one.latin != one.name else []
    head = Text.assemble((one.name, "bold"), "  ", ("  ".join([*known_as, one.language, one.id]), "dim"))
    lines: list[Text] = [head]
    for text, score in zip(one.renderings, one.scores, strict=True):
        lines += [Text(), Text(f"{text}  {score:.1f}")]
        if text != one.name:
            met = match(text, one.name, explain=True).reasons
            lines.append(lined_up([columns(reason) for reason in met if reason.left or reason.right], _WIDTH))
    return _html(Group(*lines))


def _html(drawn: Group) -> str:
    console = Console(record=True, file=StringIO(), width=_WIDTH, force_jupyter=False)
    console.print(drawn)
    return console.export_html(inline_styles=True, code_format=_FRAME)
