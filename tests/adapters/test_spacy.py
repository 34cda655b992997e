"""The spaCy component; without spaCy, what is said of it."""

import subprocess
import sys

import pytest

TEXT = "Ο υπουργός Χακάν Φιντάν και ο Νίκος Δένδιας. Hakan Fidan, Αθήνα."


def test_without_spacy_the_error_names_the_extra() -> None:
    code = "import sys; sys.modules['spacy'] = None; import translit.adapters.spacy"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.stderr.strip().endswith(
        "ExtraError: spaCy is not installed; it comes with: pip install 'translit[spacy]'"
    )


@pytest.fixture
def nlp():
    spacy = pytest.importorskip("spacy", reason="the extra spacy is not installed")
    import translit.adapters.spacy  # noqa: F401

    pipeline = spacy.blank("el")
    pipeline.add_pipe("translit")
    return pipeline


def recognized(nlp, text, *names, label="PERSON"):
    doc = nlp.make_doc(text)
    doc.set_ents([doc.char_span(text.index(name), text.index(name) + len(name), label) for name in names])
    return nlp(doc)


def test_people_are_found_where_nothing_recognized_them(nlp) -> None:
    found = nlp(TEXT).ents
    assert [ent.text for ent in found] == ["Χακάν Φιντάν", "Νίκος Δένδιας", "Hakan Fidan"]
    assert {ent.label_ for ent in found} == {"PERSON"}
    assert found[0].kb_id_ == found[2].kb_id_ != found[1].kb_id_
    assert found[0]._.canonical_name == "Hakan Fidan"


def test_recognized_people_get_identities_and_no_others_are_found(nlp) -> None:
    found = recognized(nlp, TEXT, "Χακάν Φιντάν", "Hakan Fidan", label="PER").ents
    assert [(ent.text, ent.label_, ent._.canonical_name) for ent in found] == [
        ("Χακάν Φιντάν", "PER", "Hakan Fidan"),
        ("Hakan Fidan", "PER", "Hakan Fidan"),
    ]


def test_other_entities_stay_as_they_are(nlp) -> None:
    found = recognized(nlp, TEXT, "Αθήνα", label="GPE").ents
    assert [(ent.text, ent.label_, ent.kb_id_) for ent in found] == [("Αθήνα", "GPE", "")]


def test_a_document_without_words_stays_one(nlp) -> None:
    assert nlp("").ents == ()
