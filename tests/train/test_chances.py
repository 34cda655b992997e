"""Chances of letters and graphones are learned from names, the same from the same."""

from pathlib import Path

import pytest

from translit.table import parse_facts
from translit.train.chances import learn_graphone_chances, learn_letter_chances

PAIRS = [
    ("hakan", "χακάν", 4),
    ("fidan", "φιντάν", 4),
    ("ali", "αλί", 8),
    ("kalin", "καλίν", 1),
    ("foo", "μπαρ", 1),
]


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "tokens.tsv"
    rows = "".join(f"{latin}\t{greek}\t{count}\n" for latin, greek, count in PAIRS)
    path.write_text("latin\tel\tcount\n" + rows, encoding="utf-8")
    return path


def test_graphones_are_learned_from_pairs_that_correspond(pairs: Path) -> None:
    text = learn_graphone_chances(pairs)
    assert text == learn_graphone_chances(pairs)
    rows = parse_facts(pairs, text).rows
    known = " ".join(fact["next"] for fact in rows)
    assert "χ=h" in known
    assert "μπ=" not in known


def test_graphones_of_one_pair_met_once_are_not_kept(pairs: Path) -> None:
    rows = parse_facts(pairs, learn_graphone_chances(pairs)).rows
    assert "κ=k α=a" not in {fact["after"].removeprefix("^ ") for fact in rows}


def test_letters_are_learned_from_names_and_tables(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("entity_id\tlang\tname\n1\tel\tΧακάν Φιντάν\n1\ten\tHakan Fidan\n", encoding="utf-8")
    text = learn_letter_chances(path)
    languages = {fact["lang"] for fact in parse_facts(path, text).rows}
    assert languages == {"tr", "el", "en", "de", "fr"}
    assert "digest" in text.split("\n")[4]
