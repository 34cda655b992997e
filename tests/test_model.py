import dataclasses
import json

import pytest

from translit import Identity, Match, Name, Part, Reason, Role
from translit.model import Change, Cleaned, Evidence, Hit, Language

FATHER = Part("Γεωργίου", Role.PATRONYMIC, "Γεώργιος")
KOSTAS = Part("Κώστας", Role.GIVEN, "Κώστας")
SURNAME = Part("Παπαδόπουλος", Role.FAMILY, "Παπαδόπουλος")
NAME = Name("Παπαδόπουλος Γεωργίου Κώστας", (SURNAME, FATHER, KOSTAS))
REASON = Reason("Γιώργος", "Yorgo", "near", "nearly the same sound", 0.8, 1.5)


def test_parts_of_a_role_come_in_the_order_written():
    assert NAME.of(Role.GIVEN, Role.FAMILY) == (SURNAME, KOSTAS)
    assert NAME.of(Role.PATRONYMIC) == (FATHER,)


def test_role_no_part_has_gives_nothing():
    assert NAME.of(Role.TITLE) == ()
    assert NAME.of() == ()


def test_role_reads_as_its_word():
    assert Role.FAMILY == "family"
    assert f"{Role.PATRONYMIC}" == "patronymic"
    assert [role for role in Role if role != role.name.lower()] == []


def test_name_with_nothing_told_is_in_no_known_language():
    assert Name("", ()).language == Language("und")
    assert NAME.changes == ()


def test_identity_fits_no_other_unless_told():
    assert Identity("0", "Γιώργος", ("Γιώργος",), "el", 100.0).ambiguous == ()


@pytest.mark.parametrize(
    "noun", [Change, Cleaned, Evidence, Hit, Identity, Language, Match, Name, Part, Reason]
)
def test_nouns_are_frozen_slotted_and_documented(noun):
    assert noun.__dataclass_params__.frozen
    assert "__slots__" in vars(noun)
    assert noun.__doc__
    assert not noun.__doc__.startswith(f"{noun.__name__}(")


def test_part_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        KOSTAS.form = "Κωνσταντίνος"


def test_equal_values_are_equal_and_hash_alike():
    again = Name(NAME.text, (SURNAME, FATHER, KOSTAS))
    assert again == NAME
    assert len({again, NAME}) == 1


def test_nouns_become_json():
    match = Match("Γιώργος", "Yorgo", 71.5, True, (REASON,))
    told = json.loads(json.dumps(dataclasses.asdict(match), ensure_ascii=False))
    assert told["left"] == "Γιώργος"
    assert told["reasons"][0]["weight"] == 1.5
    assert json.loads(json.dumps(dataclasses.asdict(NAME)))["parts"][1]["role"] == "patronymic"
