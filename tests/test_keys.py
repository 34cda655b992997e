import pytest

from translit import table
from translit.keys import (
    TABLES,
    filed_tokens,
    initials,
    key_of,
    plain_token,
    skeleton_keys,
    token_keys,
    version,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("φιντάν", "fidan"),
        ("μπεγκέτς", "begeç"),
        ("ώστιν", "austin"),
        ("mitsotakis", "miçotakis"),
        ("κυριάκου", "kyriakos"),
        ("γιώργος", "george"),
        ("yilmaz", "yılmas"),
        ("xiv", "ιδʹ"),
        ("jr", "νεότερος"),
        ("ΑΥΛΟΣ", "avlos"),
    ],
)
def test_renderings_of_a_token_share_a_key(one, other):
    assert token_keys(plain_token(one)) & token_keys(plain_token(other))


@pytest.mark.parametrize(("one", "other"), [("φιντάν", "güler"), ("hakan", "mehmet"), ("xiv", "viii")])
def test_other_tokens_share_none(one, other):
    assert not token_keys(one) & token_keys(other)


def test_consonants_are_a_key_of_last_resort():
    assert not token_keys("servet") & token_keys("zarvataski")
    assert skeleton_keys("sarvetus") & token_keys("servet")


@pytest.mark.parametrize("token", ["", "1", "İ", "李", "محمد", "\udcff", "x" * 300])
def test_any_token_has_keys_of_32_bits(token):
    assert all(-(2**31) <= key < 2**31 for key in token_keys(token) | skeleton_keys(token))
    assert 0 <= initials(token) < 2**26


def test_case_of_a_token_does_not_matter():
    assert filed_tokens("FIDAN Hakan") == filed_tokens("Fidan HAKAN")
    assert filed_tokens("J. R. R. Tolkien") == ["j", "r", "tolkien"]
    assert filed_tokens("...") == filed_tokens("") == []


def test_version_changes_with_a_table_that_keys_depend_on(tmp_path, monkeypatch):
    before = version()
    for pattern in TABLES:
        assert list(table.TABLES.glob(pattern))
        for path in table.TABLES.glob(pattern):
            (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(table, "TABLES", tmp_path)
    version.cache_clear()
    assert version() == before
    (tmp_path / "given-names.tsv").write_text("edited")
    version.cache_clear()
    assert version() != before
    version.cache_clear()


def test_keys_depend_on_no_other_table(monkeypatch):
    read = set()
    real = table.text_of

    def watched(name):
        read.add(name)
        return real(name)

    monkeypatch.setattr(table, "text_of", watched)
    table.forget()
    for token in ("γιώργος", "corbusier", "XIV", "IŞIK", "محمد", "κυριάκου", "Erdoðan", "jr"):
        for filed in filed_tokens(token):
            token_keys(filed), initials(filed)
    known = {path.name for pattern in TABLES for path in table.TABLES.glob(pattern)}
    assert read - known <= {
        "epithets.tsv",
        "particles.tsv",
        "places.tsv",
        "surname-endings.tsv",
        "titles.tsv",
    }


def test_key_is_the_same_on_every_machine():
    assert key_of("fidan") == -1890797508
