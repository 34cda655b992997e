import subprocess
import sys
from types import ModuleType

import pytest

import translit

HEAVY = (
    "numpy",
    "rapidfuzz",
    "click",
    "rich",
    "ftfy",
    "sqlite3",
    "socket",
    "ssl",
    "http.client",
    "urllib.request",
    "pandas",
)

# Prints the modules loaded and the files opened by `import translit` alone.
WATCHED_IMPORT = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import translit
opened = list(opened)
print(*sys.modules, sep="\\n")
print("----")
print(*opened, sep="\\n")
print("----")
print(*dir(translit), sep="\\n")
"""


@pytest.fixture(scope="module")
def fresh_import():
    done = subprocess.run(
        [sys.executable, "-c", WATCHED_IMPORT], capture_output=True, encoding="utf-8", check=True
    )
    return [part.splitlines() for part in done.stdout.split("----\n")]


@pytest.fixture(scope="module")
def comparing():
    """The modules loaded when two names have been compared."""
    code = "import sys, translit; translit.match('Χακάν', 'Hakan'); print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    "module", ["numpy", "sqlite3", "click", "rich", "translit.matching.columns", "translit.registry.registry"]
)
def test_comparing_two_names_loads_nothing_that_only_many_need(comparing, module):
    assert "translit.matching.score" in comparing
    assert module not in comparing


@pytest.mark.parametrize("module", HEAVY)
def test_import_loads_nothing_heavy(fresh_import, module):
    assert module not in fresh_import[0]


def test_import_reads_no_table(fresh_import):
    assert "translit" in fresh_import[0]
    assert [path for path in fresh_import[1] if path.endswith((".rules", ".tsv", ".toml"))] == []


def test_all_is_the_public_names_sorted():
    values = {name: getattr(translit, name) for name in translit.__all__}  # some come on first use
    public = [
        name
        for name, value in vars(translit).items()
        if not isinstance(value, ModuleType)
        and not name.startswith("_")
        and getattr(value, "__module__", "").startswith("translit")
    ]
    assert list(values) == sorted([*public, "__version__"])


@pytest.mark.parametrize("name", sorted(translit._LATER))
def test_name_that_comes_on_first_use_is_that_of_its_module(name):
    assert getattr(translit, name) is getattr(sys.modules[translit._LATER[name]], name)


def test_every_public_name_is_listed_before_its_first_use(fresh_import):
    assert set(translit.__all__) <= set(fresh_import[2])


def test_name_that_does_not_exist_is_an_attribute_error():
    with pytest.raises(AttributeError, match="transliterate"):
        translit.transliterate  # noqa: B018


def test_every_public_name_is_documented():
    assert [name for name in translit.__all__ if not getattr(translit, name).__doc__] == []
