import pytest

from translit.canon import choose, spelling
from translit.prepare import prepare


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
