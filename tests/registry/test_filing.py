from array import array

from translit.blocking.keys import filed_and_heard, filed_under, initials
from translit.registry.filing import COUNT_SHIFT, INITIALS_SHIFT, Filer
from translit.registry.store import BLOCK, HEARD, Store, cut


def filed(*names):
    store = Store(":memory:", "today")
    rows = [(number, f"Q{number}", name, None) for number, name in enumerate(names)]
    with store.writing():
        store.add_records(rows)
        Filer(store).file(rows)
    return store


def postings(store, token):
    known = store.token_numbers([token])
    if not known:
        return []
    ((number, _, records),) = store.tokens([known[token][0]])
    (packed,) = store.postings([number], [records])
    return list(array("I", packed))


def test_name_is_filed_under_each_of_its_tokens():
    store = filed("Hakan Fidan", "FIDAN, Ayşe", "Fidan Fidan")
    assert postings(store, "fidan") == [0, 1, 2]
    assert postings(store, "hakan") == [0]
    assert [records for _, _, records in store.tokens([0, 1, 2])] == [1, 3, 1]


def test_shape_tells_first_letters_those_of_initials_and_count():
    ((_, packed),) = filed("Hakan Fidan", "J. R. R. Tolkien").shapes()
    plain, short = array("Q", packed)
    assert plain == initials("hakan") | initials("fidan") | 2 << COUNT_SHIFT
    shortened = initials("j") | initials("r")
    begun = shortened | initials("tolkien")
    assert short == begun | shortened << INITIALS_SHIFT | 3 << COUNT_SHIFT


def test_new_tokens_are_found_under_each_of_their_keys_whenever_they_were_filed():
    store = Store(":memory:", "today")
    filer = Filer(store)
    for number, name in enumerate(("Hakan", "Fidan", "Hakam")):
        filer.refresh(number)
        with store.writing():
            filer.file([(number, "Q", name, None)])
    numbers = {text: number for text, (number, _) in store.token_numbers(["hakan", "hakam"]).items()}
    for text, keys in zip(numbers, filed_under(numbers), strict=True):
        for key in keys:
            (packed,) = store.tokens_under([key]).values()
            assert numbers[text] in array("I", packed)
    shared = filed_under(["hakan"])[0] & filed_under(["hakam"])[0]
    assert [list(array("I", packed)) for packed in store.tokens_under(shared).values()] == [[0, 2]] * len(
        shared
    )


def test_likeliest_reading_of_each_token_is_kept_under_its_number():
    stems = [f"{one}{two}{three}" for one in "abcdfghkmn" for two in "aeiou" for three in "bcdfghklmnprstvyz"]
    words = [stem + ending for ending in ("oğlu", "akis") for stem in stems]
    store = Store(":memory:", "today")
    filer = Filer(store)
    for changes, start in enumerate(range(0, len(words), 700)):
        filer.refresh(changes)
        with store.writing():
            filer.file([(place, "Q", words[place], None) for place in range(start, len(words))[:700]])
    blocks = dict(store.sounds())
    assert sorted(blocks) == [0, 1]
    assert dict(store.sounds(1)) == {1: blocks[1]}
    assert len(blocks[0]) == BLOCK * HEARD
    packed = blocks[0] + blocks[1]
    for word, (_, heard) in zip(words, filed_and_heard(words), strict=True):
        ((number, _),) = store.token_numbers([word]).values()
        assert packed[number * HEARD : (number + 1) * HEARD] == cut(heard)


def test_reading_is_cut_or_filled_up_to_its_place():
    assert cut("vidan") == b"vidan" + bytes(HEARD - 5)
    assert cut("papadimitropulopulos") == b"papadimitropulop"
    assert cut("") == bytes(HEARD)


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
