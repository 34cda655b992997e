"""A new registry takes the place of an old one, whole or not at all."""

import os
from contextlib import ExitStack

import pytest

from translit import Registry
from translit.cli.fresh import in_place_of, is_registry
from translit.errors import BusyRegistryError, RegistryError

OLD, NEW = [("1", "Hakan Fidan")], [("2", "Yaşar Güler")]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "people.db"


@pytest.fixture
def old(path):
    write(path, OLD)
    return path


def write(path, records):
    with Registry(path) as people:
        people.add(records)


def held(path):
    with Registry(path) as people:
        return list(people)


def alone(path):
    return [found.name for found in path.parent.iterdir()] == [path.name]


def test_new_file_appears_when_it_is_finished(path):
    with in_place_of(str(path)) as made:
        write(made, NEW)
        assert not path.exists()
    assert held(path) == NEW
    assert alone(path)


def test_new_file_replaces_the_old_one_with_its_permissions(old):
    old.chmod(0o604)
    with in_place_of(str(old)) as made:
        write(made, NEW)
        assert held(old) == OLD
    assert held(old) == NEW
    assert old.stat().st_mode & 0o777 == 0o604
    assert alone(old)


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, ValueError])
def test_failure_leaves_the_old_file_and_nothing_else(old, error):
    def fail():
        with in_place_of(str(old)) as made:
            write(made, NEW)
            raise error

    with pytest.raises(error):
        fail()
    assert held(old) == OLD
    assert alone(old)


def test_failure_of_the_new_file_is_told_by_the_name_asked_for(path):
    with pytest.raises(RegistryError, match="disk is full") as caught, in_place_of(str(path)) as made:
        raise RegistryError(made, "disk is full")
    assert caught.value.path == str(path)


def test_link_is_followed(old, tmp_path):
    link = tmp_path / "link.db"
    link.symlink_to(old)
    with in_place_of(str(link)) as made:
        write(made, NEW)
    assert link.is_symlink()
    assert held(old) == NEW


def test_empty_file_is_replaced(path):
    path.touch()
    with in_place_of(str(path)) as made:
        write(made, NEW)
    assert held(path) == NEW


def test_what_a_deleted_registry_left_behind_does_not_spoil_the_new_one(old):
    with Registry(old) as people:
        people.add([("3", "Orhan Pamuk")])
        left = old.with_name("people.db-wal").read_bytes()
    old.unlink()
    old.with_name("people.db-wal").write_bytes(left)
    with in_place_of(str(old)) as made:
        write(made, NEW)
    assert held(old) == NEW


def test_damaged_registry_is_replaced(old):
    whole = bytearray(old.read_bytes())
    whole[4096:] = os.urandom(len(whole) - 4096)
    old.write_bytes(whole)
    with in_place_of(str(old)) as made:
        write(made, NEW)
    assert held(old) == NEW


@pytest.mark.parametrize("content", [b"id,name\n", b"SQLite format 3\0" + bytes(4096)])
def test_what_is_no_registry_is_left_as_it_is(path, content):
    path.write_bytes(content)
    with pytest.raises(RegistryError, match="no registry"), in_place_of(str(path)):
        pytest.fail("was begun")
    assert path.read_bytes() == content


def test_directory_or_device_is_refused(tmp_path):
    for path in (str(tmp_path), os.devnull):
        with pytest.raises(RegistryError, match=r"directory|no file"), in_place_of(path):
            pytest.fail("was begun")


def test_registry_that_is_open_elsewhere_is_refused(old):
    with Registry(old), pytest.raises(BusyRegistryError, match="has it open"), in_place_of(str(old)):
        pytest.fail("was begun")


def test_registry_that_was_opened_meanwhile_is_left_as_it_is(old):
    with ExitStack() as readers:
        coming = in_place_of(str(old))
        write(coming.__enter__(), NEW)
        reader = readers.enter_context(Registry(old))
        with pytest.raises(BusyRegistryError):
            coming.__exit__(None, None, None)
        assert list(reader) == OLD
    assert alone(old)


def test_registry_is_known_by_its_mark(old, tmp_path):
    assert is_registry(old)
    assert not is_registry(tmp_path / "nowhere.db")
    assert not is_registry(tmp_path)
    old.write_bytes(old.read_bytes()[:50])
    assert not is_registry(old)
