from array import array

from translit.filing import ABBREVIATED, COUNT_SHIFT, Filer
from translit.keys import initials
from translit.store import Store


def filed(*names):
    store = Store(":memory:", "today")
    rows = [(number, f"Q{number}", name, None) for number, name in enumerate(names)]
    with store.writing():
        store.add_records(rows)
        Filer(store).file(rows)
    return store


def postings(store, token):
    known = store.token_numbers([token])
    return list(array("I", store.postings([known[token][0]])[0])) if known else []


def test_name_is_filed_under_each_of_its_tokens():
    store = filed("Hakan Fidan", "FIDAN, Ayşe", "Fidan Fidan")
    assert postings(store, "fidan") == [0, 1, 2]
    assert postings(store, "hakan") == [0]
    assert [records for _, _, records in store.tokens([0, 1, 2])] == [1, 3, 1]


def test_shape_tells_first_letters_count_and_initials():
    ((_, packed),) = filed("Hakan Fidan", "J. R. R. Tolkien").shapes()
    plain, short = array("I", packed)
    assert plain == initials("hakan") | initials("fidan") | 2 << COUNT_SHIFT
    assert short == initials("j") | initials("r") | initials("tolkien") | 3 << COUNT_SHIFT | ABBREVIATED


def test_single_letter_is_filed_only_where_there_is_nothing_else():
    store = filed("J. Tolkien", "J.", "A B")
    assert (postings(store, "j"), postings(store, "a"), postings(store, "tolkien")) == ([1], [2], [0])


def test_filer_forgets_what_another_writer_may_have_changed():
    store = Store(":memory:", "today")
    filer = Filer(store)
    for changes in (0, 1, 5):
        filer.refresh(changes)
        with store.writing():
            filer.file([(changes, "Q", "Hakan Fidan", None)])
    assert postings(store, "fidan") == [0, 1, 5]
