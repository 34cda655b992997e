r"""Read one file of tables/: checked rules, facts or settings out, errors that say path:line.

Three kinds of file, told apart by their ending:

    *.rules   ICU transform rules, each line with its own cases   `θ → th ;  #= θηβα → thiva`
    *.tsv     facts, one a line, under one row of column names
    *.toml    numbers and settings

Rules and facts open with five comment keys, always in this order: what, in, out, source, case.
The value of `in` starts with the Unicode form (NFC or NFD) the rules see; the file itself is NFC
on disk, so it stays comfortable to type. Text is read through `text_of`, and whatever is built
from it is kept by `cached`, so `forget()` is all it takes to read edited tables anew.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, ParamSpec, TypeVar

import icu

from translit.errors import TableError

HEADER_KEYS = ("what", "in", "out", "source", "case")
Form = Literal["NFC", "NFD"]
Transform = Callable[[str], str]

P = ParamSpec("P")
R = TypeVar("R")

_HERE = Path(__file__).resolve().parent
# In the wheel tables/ lies inside the package; in a checkout, beside it.
TABLES = _HERE / "tables" if (_HERE / "tables").is_dir() else _HERE.parent / "tables"

_forgetters: list[Callable[[], None]] = []


def cached(function: Callable[P, R]) -> Callable[P, R]:
    """Keep what `function` built from tables until `forget()` is called."""
    kept = lru_cache(maxsize=None)(function)
    _forgetters.append(kept.cache_clear)
    return kept  # type: ignore[return-value]  # typeshed loses the parameters of cached functions


def memoized(function: Callable[P, R]) -> Callable[P, R]:
    """Keep the last 2**16 answers of a function of one token; names repeat their tokens."""
    return _kept(function, 2**16)


def recent(function: Callable[P, R]) -> Callable[P, R]:
    """Keep the last 2**14 answers of a function of a name or of two tokens, which come again soon or never.

    They are made of many objects, and Python's collector walks all that are kept, again and again.
    """
    return _kept(function, 2**14)


def _kept(function: Callable[P, R], most: int) -> Callable[P, R]:
    kept = lru_cache(maxsize=most)(function)
    _forgetters.append(kept.cache_clear)
    return kept  # type: ignore[return-value]


def lately(function: Callable[P, R]) -> Callable[P, R]:
    """Keep the last 2**10 answers of a function that is asked about neighbours, one after the other."""
    return _kept(function, 2**10)


def forget() -> None:
    """Drop everything built from tables, so that edited files are read again."""
    for drop in _forgetters:
        drop()


@dataclass(frozen=True, slots=True)
class Case:
    """One proof of a rule: `given` must become `gives`."""

    given: str
    gives: str


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One line of a rules file: the ICU rule and the cases that prove it."""

    number: int
    rule: str
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """A file of ICU transform rules."""

    path: Path
    header: dict[str, str]
    lines: tuple[RuleLine, ...]

    @property
    def form(self) -> Form:
        """The Unicode form of the text the rules see."""
        return "NFD" if self.header["in"].startswith("NFD") else "NFC"

    def compile(self) -> Transform:
        """Build the transform, text in and out in NFC.

        Raises:
            TableError: ICU refuses a line; the error names that line.
        """
        form = self.form
        run = _compile(tuple(unicodedata.normalize(form, line.rule) for line in self.lines))
        if not isinstance(run, icu.Transliterator):
            number, problem = run
            line = self.lines[number]
            raise TableError(self.path, line.number, f"{problem}: {line.rule}")
        transliterate = run.transliterate
        if form == "NFC":
            return transliterate  # type: ignore[no-any-return]
        normalize = unicodedata.normalize
        return lambda text: normalize("NFC", transliterate(normalize("NFD", text)))


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a TSV table: its cells by column name."""

    number: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]


@dataclass(frozen=True, slots=True)
class Facts:
    """A TSV table of facts."""

    path: Path
    header: dict[str, str]
    columns: tuple[str, ...]
    rows: tuple[Fact, ...]


@cached
def text_of(name: str) -> str:
    """Return the text of the table `name`, e.g. "titles.tsv".

    Raises:
        TableError: there is no such file, or it is not UTF-8.
    """
    path = TABLES / name
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise TableError(path, 0, f"there is no table {name!r}") from None
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise TableError(path, line, "not UTF-8; save the file as UTF-8") from None
    return text


@cached
def rules(name: str) -> Rules:
    """Read the ICU rules file `name`; see the module for its form.

    >>> rules("el-elot743.rules").lines[-1].rule.endswith(";")
    True
    """
    return parse_rules(TABLES / name, text_of(name))


def facts(name: str) -> Facts:
    """Read the TSV table `name`; see the module for its form. What is built from it is kept, not the rows.

    >>> facts("titles.tsv").columns[:2]
    ('lang', 'title')
    """
    return parse_facts(TABLES / name, text_of(name))


@cached
def settings(name: str) -> dict[str, Any]:
    """Read the TOML table `name` (numbers and settings).

    Raises:
        TableError: the file is not TOML.
    """
    import tomllib  # 3 ms, and only scoring asks

    try:
        return tomllib.loads(text_of(name))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        raise TableError(TABLES / name, int(found[1]) if found else 0, f"not TOML: {error}") from None


@cached
def transform(name: str) -> Transform:
    """Return the compiled transform of the rules file `name`, text in and out in NFC."""
    return rules(name).compile()


def parse_rules(path: Path, text: str) -> Rules:
    """Read the text of a rules file.

    Raises:
        TableError: a header key is missing, or a line is not `rule ; #= in → out, in → out`.
    """
    header, body = _header(path, text)
    lines = []
    for number, line in body:
        if line.startswith("#"):
            continue
        rule, _, cases = line.partition("#=")
        rule = rule.strip()
        if not rule.endswith(";"):
            raise TableError(path, number, f"a rule ends with ';' before its cases: {rule!r}")
        lines.append(RuleLine(number, rule, tuple(_cases(path, number, cases))))
    if not lines:
        raise TableError(path, 0, "the file holds no rules")
    return Rules(path, header, tuple(lines))


def parse_facts(path: Path, text: str) -> Facts:
    """Read the text of a TSV table.

    Raises:
        TableError: a header key is missing, a row has too few or too many cells, or an empty one.
    """
    header, body = _header(path, text)
    rows = [(number, line.split("\t")) for number, line in body if not line.startswith("#")]
    if len(rows) < 2:
        raise TableError(path, 0, "the table holds no facts under its column names")
    (_, columns), *rest = rows
    found = []
    for number, cells in rest:
        if len(cells) != len(columns):
            raise TableError(
                path, number, f"{len(cells)} cells, expected {len(columns)}: {', '.join(columns)}"
            )
        if not all(cells) or list(map(str.strip, cells)) != cells:
            raise TableError(path, number, "a cell is empty or has a space at its edge; write - for none")
        found.append(Fact(number, dict(zip(columns, cells, strict=True))))
    return Facts(path, header, tuple(columns), tuple(found))


def _header(path: Path, text: str) -> tuple[dict[str, str], list[tuple[int, str]]]:
    """Split a table's text into its five header keys and its numbered lines that say something."""
    lines = list(enumerate(text.split("\n"), 1))
    # One look at the whole; its lines are looked at only to name the one at fault.
    faulty = "\r" in text or not unicodedata.is_normalized("NFC", text)
    for number, line in lines if faulty else ():
        if line.endswith("\r"):
            raise TableError(path, number, "the line ends with CR; save the file with LF line ends")
        if not unicodedata.is_normalized("NFC", line):
            raise TableError(path, number, r"not NFC; write a combining mark that stands alone as \u0301")
    header: dict[str, str] = {}
    for number, line in lines[1 : len(HEADER_KEYS) + 1]:
        found = re.fullmatch(r"# (\w+) +(\S.*)", line)
        expected = HEADER_KEYS[len(header)]
        if not found or found[1] != expected:
            raise TableError(path, number, f"expected the header line '# {expected}  …'")
        header[expected] = found[2]
    if len(header) < len(HEADER_KEYS):
        raise TableError(path, 0, f"the header lacks '# {HEADER_KEYS[len(header)]}  …'")
    if not header["in"].startswith(("NFC", "NFD")):
        raise TableError(path, 3, "'in' starts with the Unicode form the table sees: NFC or NFD")
    return header, [(n, line) for n, line in lines[len(HEADER_KEYS) + 1 :] if line.strip()]


def _cases(path: Path, number: int, text: str) -> list[Case]:
    cases = []
    for piece in filter(None, (piece.strip() for piece in text.split(","))):
        sides = [side.strip() for side in piece.split("→")]
        if len(sides) != 2 or not sides[0]:
            raise TableError(path, number, f"bad case {piece!r}: write 'in → out, in → out'")
        cases.append(Case(*sides))
    return cases


def _compile(lines: tuple[str, ...]) -> "icu.Transliterator | tuple[int, str]":
    """Compile rule lines; on failure the index of the guilty line and what ICU says of it.

    ICU reports offsets at best, so the line is found by compiling growing prefixes.
    """
    try:
        return icu.Transliterator.createFromRules("translit", "\n".join(lines))
    except icu.ICUError:
        good, bad = 0, len(lines)
        problem = ""
        while bad - good > 1 or not problem:
            middle = (good + bad) // 2 if bad - good > 1 else bad
            try:
                icu.Transliterator.createFromRules("translit", "\n".join(lines[:middle]))
                good = middle
            except icu.ICUError as error:
                bad, problem = middle, str(error.args[1][0])
        return bad - 1, problem
