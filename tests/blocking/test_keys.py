import pytest

from translit import table
from translit.blocking.keys import (
    TABLES,
    filed_tokens,
    filed_under,
    initials,
    key_of,
    plain_token,
    sought_under,
    sought_widely,
    version,
)


def filed(token):
    (keys,) = filed_under([plain_token(token)])
    return keys


def sought(token):
    return sought_under(plain_token(token))


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
    assert filed(one) & sought(other)
    assert filed(other) & sought(one)


@pytest.mark.parametrize(("one", "other"), [("φιντάν", "güler"), ("hakan", "mehmet"), ("xiv", "viii")])
def test_other_tokens_share_none(one, other):
    assert not filed(one) & sought(other)


@pytest.mark.parametrize("typo", ["hkaan", "fidann", "mehmed", "yilmas", "erdogn", "kaplann", "ozturg"])
def test_token_with_a_slip_is_found(typo):
    right = {"hkaan": "hakan", "fidann": "fidan", "mehmed": "mehmet", "yilmas": "yılmaz"}
    right |= {"erdogn": "erdoğan", "kaplann": "kaplan", "ozturg": "öztürk"}
    assert filed(right[typo]) & (sought(typo) | sought_widely(typo))


def test_every_key_a_token_is_filed_under_is_one_it_is_sought_under():
    for token in ("γιώργος", "corbusier", "xiv", "IŞIK", "محمد", "κυριάκου", "jr", "çavuşoğlu"):
        assert filed(token) <= sought(token)


def test_tokens_at_once_have_the_keys_of_each_alone():
    tokens = ["çelik", "αθανάσιος", "smith", "smithson", "schmidt", "xiv", "محمد", "a"]
    assert filed_under(tokens) == [filed_under([token])[0] for token in tokens]
    assert filed_under([]) == []


@pytest.mark.parametrize(
    ("one", "other"), [("keiv", "keva"), ("ualid", "velid"), ("guaild", "vaild"), ("micotakis", "mitsotakis")]
)
def test_frame_keeps_consonants_and_where_vowels_are(one, other):
    assert filed(one) & filed(other)


def test_consonants_are_a_key_of_last_resort():
    assert not sought("μπέργκμαν") & filed("bekman")
    assert sought_widely("μπέργκμαν") & filed("bekman")


@pytest.mark.parametrize("token", ["", "1", "İ", "李", "محمد", "\udcff", "x" * 300])
def test_any_token_has_keys_of_32_bits(token):
    assert all(-(2**31) <= key < 2**31 for key in filed(token) | sought(token) | sought_widely(token))
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
    for text in ("γιώργος", "corbusier", "XIV", "IŞIK", "محمد", "κυριάκου", "Erdoðan", "jr"):
        for token in filed_tokens(text):
            assert filed_under([token]), initials(token)
    known = {path.name for pattern in TABLES for path in table.TABLES.glob(pattern)}
    assert read <= known
    assert {"given-names.tsv", "suffixes.tsv", "align-grek-latn.tsv", "sound-el.rules"} <= read


def test_initials_are_those_of_equivalents_too():
    assert initials("λευτέρης") & initials("ε")
    assert initials("william") & initials("g")  # Guillaume
    assert not initials("φιντάν") & initials("α")


def test_key_is_the_same_on_every_machine():
    assert key_of("fidan") == -1890797508
