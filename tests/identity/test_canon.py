import pytest
from case_files import rows
from hypothesis import given
from hypothesis import strategies as st

from translit.errors import WrongTypeError
from translit.identity.canon import canonical, choose, spelling
from translit.model import Canonical
from translit.names.prepare import prepare


def shown(*renderings):
    name, language = choose([prepare(text) for text in renderings])
    return spelling(name, language)


@pytest.mark.parametrize(
    ("renderings", "expected"),
    [
        (("Γκιουβέν Μπεγκέτς", "Guven Begec", "Güven Begeç"), "Güven Begeç"),
        (("İlkay Altındag", "Ιλκάι Αλτιντάγ", "İlkay Altındağ"), "İlkay Altındağ"),
        (("Serkan Kıramanlıoglu", "Serkan Kıramanlıoğlu"), "Serkan Kıramanlıoğlu"),
        (("Γιασάρ Κεμάλ", "Yasar Kemal", "Yaşar Kemal"), "Yaşar Kemal"),
        (("Nazim Hikmet", "Nâzım Hikmet", "Ναζίμ Χικμέτ"), "Nâzım Hikmet"),
    ],
)
def test_turkish_letters_win_over_their_ascii(renderings, expected):
    assert shown(*renderings) == expected
    assert shown(*reversed(renderings)) == expected


@pytest.mark.parametrize(
    ("renderings", "expected"),
    [
        (("Giorgos Papandreou", "Yorgo Papandreu", "Γιώργος Παπανδρέου"), "Γιώργος Παπανδρέου"),
        (("Kyriakos Mitsotakis", "Kiryakos Miçotakis", "Κυριάκος Μητσοτάκης"), "Κυριάκος Μητσοτάκης"),
        (("Αικατερίνη Σακελλαροπούλου", "Katerina Sakellaropoulou"), "Αικατερίνη Σακελλαροπούλου"),
        pytest.param(
            ("Xenophon Zolotas", "Ξενοφών Ζολώτας"),
            "Ξενοφών Ζολώτας",
        ),
    ],
)
def test_greek_name_is_shown_in_greek(renderings, expected):
    assert shown(*renderings) == expected
    assert shown(*reversed(renderings)) == expected


def test_language_of_a_turkish_name_is_turkish_though_greeks_write_it():
    assert choose([prepare(text) for text in ("Ορχάν Παμούκ", "Orhan Pamuk")])[1] == "tr"


def test_name_in_greek_only_is_shown_as_it_is():
    assert shown("Σερκάν Κιραμανλιόγλου") == "Σερκάν Κιραμανλιόγλου"


def test_chosen_name_is_one_of_those_given():
    names = [prepare(text) for text in ("O. Pamuk", "PAMUK, Orhan", "Ορχάν Παμούκ", "Orhan Pamuk")]
    assert choose(names)[0] in names
    assert choose(names) == choose(names[::-1])


@pytest.mark.parametrize(
    ("renderings", "expected"),
    [
        (("O. Pamuk", "Orhan Pamuk"), "Orhan Pamuk"),
        (("Pamuk", "Orhan Pamuk"), "Orhan Pamuk"),
        (("ORHAN PAMUK", "Orhan Pamuk"), "Orhan Pamuk"),
        (("Άγγελου Σικελιανού", "του Αγγέλου Σικελιανού", "Άγγελος Σικελιανός"), "Άγγελος Σικελιανός"),
        (("Erdoğan, Recep Tayyip", "R. T. Erdoğan", "Recep Tayyip Erdoðan"), "Recep Tayyip Erdoğan"),
    ],
)
def test_whole_name_wins_over_less(renderings, expected):
    assert shown(*renderings) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("κ. Κυριάκος Μητσοτάκης", "Κυριάκος Μητσοτάκης"),
        ("Prof. Dr. İlber Ortaylı", "İlber Ortaylı"),
        ("Sayın Hakan Fidan", "Hakan Fidan"),
    ],
)
def test_title_is_left_off(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Erdoğan, Recep Tayyip", "Recep Tayyip Erdoğan"),
        ("Παπανδρέου, Γιώργος", "Γιώργος Παπανδρέου"),
        ("King, Martin Luther, Jr.", "Martin Luther King Jr."),
        pytest.param(
            "Bismarck, Otto von",
            "Otto von Bismarck",
        ),
    ],
)
def test_comma_is_undone(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IŞIL IŞIK", "Işıl Işık"),
        ("İLKAY ALTINDAĞ", "İlkay Altındağ"),
        ("ORHAN PAMUK", "Orhan Pamuk"),
        ("PAMUK, Orhan", "Orhan Pamuk"),
        ("Orhan PAMUK", "Orhan Pamuk"),
    ],
)
def test_capitals_are_undone(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("του Κυριάκου Μητσοτάκη", "Κυριάκος Μητσοτάκης"),
        ("της Ντόρας Μπακογιάννη", "Ντόρα Μπακογιάννη"),
        ("Cumhurbaşkanı Recep Tayyip Erdoğan'ın", "Recep Tayyip Erdoğan"),
        pytest.param(
            "Recep Tayyip Erdoğan'ın",
            "Recep Tayyip Erdoğan",
        ),
        pytest.param(
            "του Ορχάν Παμούκ",
            "Ορχάν Παμούκ",
        ),
        pytest.param(
            "του Γιώργου Σεφέρη",
            "Γιώργος Σεφέρης",
        ),
    ],
)
def test_case_is_undone(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Otto von Bismarck",
        "Jean-Claude Juncker",
        "Ελ. Βενιζέλος",
        pytest.param(
            "Louis XIV",
        ),
    ],
)
def test_name_as_it_stands_by_itself_is_left_alone(text):
    assert shown(text) == text


@pytest.mark.parametrize("text", ["", "123", "..."])
def test_text_without_a_name_is_shown_as_it_is(text):
    assert shown(text) == text


@pytest.mark.parametrize("case", rows("canonical.tsv"), ids=lambda case: case["renderings"])
def test_canonical_name(case):
    found = canonical(case["renderings"].split("|"))
    assert (found.name, found.language, found.latin) == (case["name"], case["language"], case["latin"])
    assert canonical(case["renderings"].split("|")[::-1]) == found
    assert 0 <= found.probability <= 1


def test_what_was_given_back_is_told_with_what_tells_it():
    found = canonical(["Guven Begec", "Γκιουβέν Μπεγκέτς"])
    assert [(word.given, word.text, word.letters) for word in found.restored] == [
        ("Guven", "Güven", (("ü", "γκιου"),)),
        ("Begec", "Begeç", (("ç", "τσ"),)),
    ]
    assert canonical("ΑΝΝΑ ΡΗΓΑ").restored[0].letters == (("´", "lexicon"),)


def test_a_word_that_only_greek_renderings_have_is_told():
    assert [word.text for word in canonical("Χακάν Φιντάν").restored] == ["Hakan", "Fidan"]


def test_nothing_is_given_back_where_a_rendering_has_it():
    found = canonical(["Guven Begec", "Güven Begeç"])
    assert (found.name, found.restored) == ("Güven Begeç", ())


def test_one_text_is_one_rendering():
    assert canonical("Sukru Sarac") == canonical(["Sukru Sarac"])
    assert canonical("Sukru Sarac").name == "Şükrü Saraç"


def test_what_is_no_name_is_passed_over():
    assert canonical(["", "123", "Pamuk"]).name == "Pamuk"


def test_of_nothing_there_is_no_name():
    assert canonical([]) == Canonical("", "und", "", 0.0)
    assert canonical("").name == ""


@pytest.mark.parametrize("wrong", [3, None, ["Ali", 3]])
def test_what_is_no_text_is_refused(wrong):
    with pytest.raises(WrongTypeError):
        canonical(wrong)


@given(st.lists(st.text(max_size=30), max_size=3))
def test_any_text_has_a_canonical_name(renderings):
    found = canonical(renderings)
    assert canonical([*renderings, *renderings]) == found
    assert found.name or not any(prepare(text).parts for text in renderings)
    assert 0 <= found.probability <= 1


@pytest.mark.parametrize("name", ["Helmut Kohl", "Angela Merkel", "Georges Pompidou", "Silvio Berlusconi"])
def test_other_names_get_no_turkish_letters(name):
    assert canonical(name).name == name
