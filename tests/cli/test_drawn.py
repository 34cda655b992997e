"""A match drawn for a terminal: what lines up, what sums up, and what is left as it was written."""

import io
import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from translit import match
from translit.cli.drawn import as_written, columns, drawing, lined_up, reckoning
from translit.model import Match, Reason

PAIRS = (
    ("Τζεβντέτ Γιλμάζ", "Cevdet Yılmaz"),
    ("Ρ. Τ. Ερντογάν", "Recep Tayyip Erdoğan"),
    ("Ali Yılmaz", "Veli Yılmaz"),
    ("Μπεγκέτς Γκιουβέν", "Güven BEGEÇ"),
    ("Sayın Recep Tayyip Erdoğan'ın", "Ρετζέπ Ερντογάν"),
    ("Hakan Fidan", "Hakan"),
    ("王 小", "Wang"),
)


def lines(found: Match, width: int = 100) -> list[str]:
    console = Console(
        file=io.StringIO(), width=width, force_terminal=True, color_system=None, highlight=False
    )
    console.print(drawing(found, width))
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def reason(left: str, right: str, by: str, *chunks: tuple[str, str], weight: float = 1.0) -> Reason:
    return Reason(left, right, by, "a note", 1.0, weight, chunks)


# ---------------------------------------------------------------- the letters


def test_chunks_stand_over_their_counterparts_as_written() -> None:
    met = reason("Τζεβντέτ", "CEVDET", "sound", ("τζ", "c"), ("εβ", "ev"), ("ντ", "d"), ("ετ", "et"))
    above, below = lined_up([columns(met), columns(met)], 80).plain.split("\n")
    assert above == "Τζ εβ ντ έτ    Τζ εβ ντ έτ"
    assert below == "C  EV D  ET    C  EV D  ET"


def test_usual_letters_telling_ones_and_those_without_a_counterpart_are_told_apart() -> None:
    met = reason("Γκιουβέν", "Güven", "sound", ("γκ", "g"), ("ι", ""), ("ου", "ü"), ("βε", "ve"), ("ν", "n"))
    assert columns(met) == [
        ("Γκ", "G", "bold cyan"),
        ("ι", "·", "yellow"),
        ("ου", "ü", "bold cyan"),
        ("βέ", "ve", "green"),
        ("ν", "n", "green"),
    ]


def test_parts_that_are_not_aligned_are_one_column() -> None:
    assert columns(reason("Ali", "Veli", "conflict")) == [("Ali", "Veli", "red")]
    assert columns(reason("", "Tayyip", "alone")) == [("—", "Tayyip", "dim")]
    assert columns(reason("Γιάννης", "John", "lexicon")) == [("Γιάννης", "John", "bold cyan")]


def test_what_was_not_compared_is_shown_after_what_was() -> None:
    met = reason("Erdoğan'ın", "Ερντογάν", "sound", ("er", "ερ"), ("d", "ντ"), ("oğ", "ογ"), ("an", "αν"))
    assert columns(met)[-1] == ("'ın", "·", "dim")


@given(st.lists(st.text("αβγτσςiıözß'", max_size=3), max_size=6), st.text("αςi", max_size=3))
def test_letters_of_a_part_are_all_there_and_its_own(chunks: list[str], rest: str) -> None:
    part = "".join(chunks) + rest
    written = as_written(chunks, part)
    assert "".join(written) == part
    assert [len(chunk) for chunk in written] == [*map(len, chunks), len(rest)]


# ---------------------------------------------------------------- lined up

LETTERS = "aβç王ı\u0301Ğ["
WORDS = st.text(LETTERS, min_size=1, max_size=6)
PARTS = st.lists(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5), max_size=6)


def numbered(parts: list[list[tuple[str, str]]]) -> list[list[tuple[str, str, str]]]:
    """Give each column a style of its own, to find it by."""
    return [[(*pair, f"{i}-{j}") for j, pair in enumerate(part)] for i, part in enumerate(parts)]


def places(text: Text, above: bool) -> list[tuple[str, int, int]]:
    """Where each column stands: its style, the number of its pair of lines, its offset in cells."""
    found = []
    for span in text.spans:
        before = text.plain[: span.start].split("\n")
        if (len(before) % 3 == 1) == above:
            found.append((str(span.style), len(before) // 3, cell_len(before[-1])))
    return sorted(found)


@given(PARTS, st.integers(12, 60))
def test_the_two_texts_of_a_column_start_at_one_place(parts: list[list[tuple[str, str]]], width: int) -> None:
    text = lined_up(numbered(parts), width)
    stand = [(style, number * 3, offset) for style, number, offset in places(text, above=True)]
    assert stand == [(style, number * 3, offset) for style, number, offset in places(text, above=False)]
    assert len(stand) == sum(map(len, parts))


@given(PARTS, st.integers(2, 30))
def test_no_line_is_wider_than_the_console_and_no_letter_is_lost(
    parts: list[list[tuple[str, str]]], width: int
) -> None:
    drawn = lined_up(numbered(parts), width).plain.split("\n")
    assert max(map(cell_len, drawn)) <= width
    for row in (0, 1):
        letters = "".join(pair[row] for part in parts for pair in part)
        assert re.sub(r"\s", "", "".join(drawn[row::3])) == letters


def test_a_part_that_fits_a_line_is_kept_together() -> None:
    part = [("αβ", "av", ""), ("γ", "g", "")]
    assert lined_up([part, part], 8).plain == "αβ γ\nav g\n\nαβ γ\nav g"


# ---------------------------------------------------------------- the whole drawing


@pytest.mark.parametrize(("a", "b"), PAIRS)
@pytest.mark.parametrize("width", [24, 40, 100])
def test_real_names_fit_and_sum_to_their_score(a: str, b: str, width: int) -> None:
    found = match(a, b, explain=True)
    drawn = lines(found, width)
    assert max(map(cell_len, drawn)) <= width
    *worths, total = (float(n) for line in drawn for n in re.findall(r"[+-]\d+\.\d\d$", line))
    assert len(worths) == len(found.reasons) + 1
    assert total == pytest.approx(math.fsum(worths), abs=0.005 * len(worths) + 0.006)
    assert 100 / (1 + math.exp(-total)) == pytest.approx(found.score, abs=0.2)
    # A narrow terminal breaks the verdict in two.
    assert f"{found.score:.1f} of 100: " in " ".join(line.strip() for line in drawn[-2:])


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_both_names_are_drawn_and_each_reason_told(a: str, b: str) -> None:
    found = match(a, b, explain=True)
    above, below, blank, *told = lines(found, 120)
    assert blank == ""
    for line, part in [(above, one.left) for one in found.reasons] + [
        (below, one.right) for one in found.reasons
    ]:
        assert part in re.sub(r"[ ·]", "", line)
        assert part in "\n".join(told)
    for one in found.reasons:
        assert one.note in "\n".join(told)


def test_what_there_is_to_begin_with_is_the_same_for_all() -> None:
    drawn = ("\n".join(lines(match(a, b, explain=True))) for a, b in PAIRS)
    starts = [float(re.search(r"to begin with +(\S+)", text)[1]) for text in drawn]
    assert max(starts) - min(starts) < 0.011


def test_part_alone_has_a_dash_for_its_counterpart() -> None:
    above, below, *told = lines(match("Recep Tayyip Erdoğan", "Recep Erdoğan", explain=True))
    assert cell_len(above[: above.index("Tayyip")]) == below.index("—")
    assert any(row.startswith("Tayyip") and "—" in row for row in told)


@pytest.mark.parametrize(("a", "b"), [("", ""), ("", "Hakan"), ("???", "Hakan"), ("\x1b[?\n?", "[/red]")])
def test_names_that_cannot_be_read_are_drawn_without_a_sum(a: str, b: str) -> None:
    drawn = lines(match(a, b, explain=True))
    assert drawn[-1] == "0.0 of 100: not the same"
    assert "cannot be read" in drawn[-2]
    assert len(drawn) == 5
    assert "\x1b" not in "".join(drawn)


def test_names_are_no_markup() -> None:
    met = reason("[red]Fidan", "[/red] :smile:", "conflict")
    for width in (50, 100):
        text = "\n".join(lines(Match("", "", 50.0, False, (met,)), width))
        assert text.count("[red]Fidan") == 2
        assert text.count("[/red] :smile:") == 2


def test_colors_are_drawn() -> None:
    console = Console(
        file=io.StringIO(), width=80, force_terminal=True, color_system="standard", legacy_windows=False
    )
    console.print(drawing(match("Ali Yılmaz", "Veli Yılmaz", explain=True), 80))
    assert "\x1b[31mVeli\x1b[0m" in console.file.getvalue()


def test_a_score_at_its_end_does_not_tell_where_it_began() -> None:
    found = Match("a", "b", 100 / (1 + math.exp(30)), False, (reason("a", "b", "conflict", weight=-44.0),))
    console = Console(file=io.StringIO(), width=80)
    console.print(reckoning(found, 80))
    assert "to begin with" not in console.file.getvalue()
    assert "-30.00" in console.file.getvalue()
