"""People found in running text: laws for any text, and news whose names were marked by hand."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translit import OptionError, WrongTypeError, scan

GOLDEN = sorted((Path(__file__).parents[1] / "golden" / "scan").glob("*.txt"))

word = st.sampled_from([
    "ο", "Ο", "υπουργός", "Εξωτερικών", "Χακάν", "Φιντάν", "Φιντάν'", "του", "Κυριάκου", "Μητσοτάκη",
    "Bakanı", "Hakan", "Fidan'ın", "Guven", "Begec", "TCG", "«", "»", "(", ")", ".", ",", "\n", "\n\n",
    "R.", "T.", "Dr.", "van", "φον", "Αθήνα", "Deniz", "Kuvvetleri", "said", "the", "O'Neill", "-", "&",
    "İ", "ΙΔ΄", "Ha\u00adkan", "Jean-Pierre",
])  # fmt: skip
texts = st.one_of(st.text(max_size=60), st.lists(word, max_size=25).map(" ".join))


def marked(path: Path) -> tuple[str, dict[tuple[int, int], str]]:
    """A text without its marks, and the names marked in it: place and person."""
    text, names = "", {}
    for plain, name, person in re.findall(
        r"([^\[]*)(?:\[\[(.*?)\|(.*?)\]\])?", path.read_text(encoding="utf-8")
    ):
        text += plain
        if name:
            names[len(text), len(text) + len(name)] = person
            text += name
    return text, names


@given(texts)
@settings(max_examples=150, deadline=None)
def test_any_text_has_mentions_in_order_where_they_say(text: str) -> None:
    end = 0
    for one in scan(text):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        assert " ".join(one.text.split()) in one.identity.renderings
        end = one.end


@given(texts, st.data())
@settings(max_examples=60, deadline=None)
def test_spans_given_are_kept_and_no_others_found(text: str, data: st.DataObject) -> None:
    cuts = sorted(set(data.draw(st.lists(st.integers(0, len(text)), max_size=6))))
    spans = list(zip(cuts[::2], cuts[1::2], strict=False))
    assert [(one.start, one.end) for one in scan(text, spans=reversed(spans))] == spans


@given(st.lists(texts, max_size=4))
@settings(max_examples=60, deadline=None)
def test_pieces_are_read_as_one_text(pieces: list[str]) -> None:
    whole = "".join(pieces)
    assert scan(iter(pieces)) == scan(whole)
    assert scan(whole.splitlines(keepends=True)) == scan(whole)


def test_there_are_texts_in_each_language() -> None:
    languages = [path.name[:2] for path in GOLDEN]
    assert min(languages.count(code) for code in ("el", "tr", "en")) >= 2
    assert languages.count("el") >= 5
    assert languages.count("tr") >= 5


def test_names_in_the_news_are_found() -> None:
    found = marked_names = right = 0
    for path in GOLDEN:
        text, names = marked(path)
        places = {(one.start, one.end) for one in scan(text)}
        found, marked_names = found + len(places), marked_names + len(names)
        right += len(places & names.keys())
    assert 2 * right / (found + marked_names) >= 0.97


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_names_in_one_text_are_found_and_joined(path: Path) -> None:
    text, names = marked(path)
    found = {(one.start, one.end): one.identity.id for one in scan(text)}
    right = found.keys() & names.keys()
    assert 2 * len(right) / (len(found) + len(names)) >= 0.93
    pairs = {(names[place], found[place]) for place in right}
    assert len(pairs) == len({person for person, _ in pairs}) == len({id for _, id in pairs})


def test_an_article_with_respelled_and_half_ascii_names() -> None:
    text = (Path(__file__).parents[2] / "examples" / "news.txt").read_text(encoding="utf-8")
    people = {one.identity.name for one in scan(text)}
    assert len(people) == 5
    assert {"Özgür Yalçınkaya", "Hüseyin Çakıroğlu"} <= people


def test_a_long_text_is_read_by_pieces() -> None:
    longest = 0

    def reading(pieces):
        nonlocal longest
        for piece in pieces:
            longest = max(longest, len(piece))
            yield piece

    lines = ["Ο υπουργός Χακάν Φιντάν ήρθε. " * 40 + "\n"] * 200
    mentions = scan(lines, reading=reading)
    assert len(mentions) == 8000
    assert longest == len(lines[0])
    text = "".join(lines)
    assert all(text[one.start : one.end] == one.text for one in mentions[::500])
    assert scan(text) == mentions


def test_progress_sees_the_distinct_names() -> None:
    seen = []

    def comparing(names):
        seen.extend(names)
        return names

    scan("Ο Χακάν Φιντάν και ο Νίκος Δένδιας. Ο Φιντάν.", comparing=comparing)
    assert seen


@pytest.mark.parametrize("spans", [[(0, 0)], [(3, 1)], [(0, 99)], [(-1, 3)], [(0, 4), (3, 6)]])
def test_spans_that_cannot_be_are_refused(spans: list[tuple[int, int]]) -> None:
    with pytest.raises(OptionError, match="spans="):
        scan("Hakan Fidan", spans=spans)


@pytest.mark.parametrize("wrong", [None, 5, [b"Hakan"], b"Hakan"])
def test_what_is_no_text_is_refused(wrong: object) -> None:
    with pytest.raises(WrongTypeError):
        scan(wrong)  # type: ignore[arg-type]
