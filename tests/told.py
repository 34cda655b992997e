"""What parsing tells of the tokens of a text."""

from collections.abc import Callable

from translit.model import Role
from translit.names.parse import parse
from translit.names.tokens import Token, split

Marked = list[tuple[str, str]]


def marked(text: str, mark: Callable[[list[Token]], object]) -> Marked:
    """The tokens of a text that `mark` gave a role, each with its text and role."""
    tokens = split(text)
    mark(tokens)
    return [(token.text, token.role) for token in tokens if token.role and not token.dropped]


def told(text: str, role: Role) -> list[str]:
    """The forms of the parts of one role."""
    return [part.form for part in parse(text).of(role)]
