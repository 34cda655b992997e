import pytest

from translit.blocking.heard import heard


@pytest.mark.parametrize(
    ("latin", "reading"),
    [("Austin", "ostin"), ("Cruise", "kruiz"), ("Shawn", "son"), ("Begeç", "begec")],
)
def test_token_is_read_as_a_greek_would_write_it(latin, reading):
    assert reading in heard(latin)


@pytest.mark.parametrize("token", ["", "1", "Γιώργος", "李", "\udcff"])
def test_what_is_not_latin_is_no_error(token):
    assert all(reading.isalpha() for reading in heard(token))


def test_readings_differ_and_are_few():
    found = heard("Christodoulopoulos")
    assert 0 < len(found) == len(set(found)) <= 16
