"""The house stands: imports point up the list of docs/architecture.md, and each thing has one owner."""

import ast
import re
import sys
from pathlib import Path

import translit

PACKAGE = Path(translit.__file__).parent

# From the top down: a module imports only from modules above it. "" is the package itself.
HOUSE = {
    "": ("version", "collector", "errors", "workers", "model", "table"),
    "names": (
        *("script", "case", "clean", "roman", "lexicon", "inflect", "language", "tokens", "titles"),
        *("marks", "parse", "sound", "prepare"),
    ),
    "matching": ("kernel", "align", "alike", "outline", "meet", "rarity", "features", "score", "columns"),
    "blocking": ("heard", "keys", "lists", "blocks"),
    "identity": ("ngram", "letters", "respell", "restore", "origin", "canon", "cluster"),
    "registry": (
        *("formats", "store", "filing", "nearby", "foretell", "candidates", "ranking", "registry", "sieve"),
    ),
    "texts": ("kinds", "cues", "capitals", "pieces", "around", "spot", "refer", "scan"),
    "rendering": ("graphones", "forms", "wordings", "idioms", "render", "query"),
    "train": ("em", "fit", "labelled", "chances", "learn"),
    "cli": (
        *("source", "rows", "records", "fresh", "show", "drawn", "options", "marked"),
        *("names", "registries", "renderings", "texts", "main"),
    ),
}
MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path
    for package in HOUSE
    for path in (PACKAGE / package).glob("*.py")
    if not path.stem.startswith("__")
}
PACKAGES = {f"translit.{package}".strip(".") for package in HOUSE}
ORDER = tuple(f"{package}.{module}".strip(".") for package, modules in HOUSE.items() for module in modules)

OWNERS = {
    "rapidfuzz": {"matching.alike", "registry.nearby", "registry.sieve"},
    "unidecode": {"names.roman"},
    "icu": {"texts.kinds", "table", "names.script", "names.roman"},
    "ftfy": {"names.clean"},
    "numpy": {
        *(
            "matching.columns",
            "blocking.lists",
            "blocking.blocks",
            "registry.filing",
            "registry.nearby",
            "registry.foretell",
        ),
        *("registry.candidates", "registry.sieve", "train.em", "train.fit", "train.learn"),
    },
    "sqlite3": {"registry.formats", "registry.store"},
    "click": {"cli.main", "cli.names", "cli.registries", "cli.renderings", "cli.texts", "cli.options"},
    "rich": {"cli.drawn", "cli.marked", "cli.show"},
    "pyarrow": {"cli.rows"},
}
# What each adapter needs beside the core, in the order in which they may import one another.
ADAPTERS = {
    "arrow": {"pyarrow"},
    "frames": {"pandas", "polars", "pyarrow"},
    "duck": {"duckdb", "pyarrow"},
    "spark_steps": {"pyarrow", "pyspark"},
    "spark_blocks": {"numpy", "pyarrow", "pyspark"},
    "spark_groups": {"pyspark"},
    "spark": {"pandas", "pyarrow", "pyspark"},
    "notebook": {"rich"},
    "spacy": {"spacy"},
}
MAY_IMPORT_THE_PACKAGE = {"cli.main", "cli.names", "cli.registries", "cli.renderings", "cli.texts"}


def tree(name: str) -> ast.Module:
    return ast.parse((PACKAGE / f"{name.replace('.', '/')}.py").read_text(encoding="utf-8"))


def imported(name: str) -> set[str]:
    found = set()
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            # What is imported out of a package may be one of its modules.
            if node.module in PACKAGES:
                found |= {f"{node.module}.{alias.name}" for alias in node.names}
            else:
                found.add(node.module)
    return found


def test_every_module_has_its_place() -> None:
    assert sorted(MODULES) == sorted(ORDER)


def test_imports_point_up() -> None:
    wrong = [
        f"{name} imports {module}"
        for place, name in enumerate(ORDER)
        for module in imported(name)
        if module.startswith("translit.") and module.removeprefix("translit.") not in ORDER[:place]
    ]
    assert wrong == []


def test_only_the_command_line_uses_the_public_face() -> None:
    users = {name for name in MODULES if "translit" in imported(name)}
    assert users == MAY_IMPORT_THE_PACKAGE


def test_packages_of_others_have_their_owners() -> None:
    used: dict[str, set[str]] = {package: set() for package in OWNERS}
    for name in MODULES:
        for module in imported(name):
            if module.split(".")[0] in used:
                used[module.split(".")[0]].add(name)
    assert used == OWNERS


def test_adapters_stand_outside_and_need_only_their_own_packages() -> None:
    found = {path.stem: path for path in (PACKAGE / "adapters").glob("*.py") if path.stem != "__init__"}
    assert sorted(found) == sorted(ADAPTERS)
    seen: set[str] = set()
    for name in ADAPTERS:
        modules = imported(f"adapters.{name}")
        others = {module.split(".")[0] for module in modules} - {"translit"} - sys.stdlib_module_names
        assert (name, others) == (name, ADAPTERS[name])
        assert {one for one in modules if one.startswith("translit.adapters.")} <= seen
        seen.add(f"translit.adapters.{name}")


def test_only_case_changes_case() -> None:
    banned = re.compile(r"\.(?:lower|upper|casefold|title|capitalize|swapcase)\(")
    users = {
        name: banned.findall(path.read_text(encoding="utf-8"))
        for name, path in MODULES.items()
        if name != "names.case"
    }
    assert {name: calls for name, calls in users.items() if calls} == {}


def test_no_module_grows_too_long() -> None:
    lengths = {name: len(path.read_text(encoding="utf-8").split("\n")) for name, path in MODULES.items()}
    assert {name: n for name, n in lengths.items() if n > 400} == {}


def test_there_is_no_hidden_state() -> None:
    for name in MODULES:
        assert "os.environ" not in MODULES[name].read_text(encoding="utf-8")
        assert not [node for node in ast.walk(tree(name)) if isinstance(node, ast.Global)]


def test_the_map_in_the_docs_names_every_module_in_its_place() -> None:
    text = (Path(__file__).parent.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    drawn = {}
    for package, rows in re.findall(r"^### `translit/(\w*).*?\n((?:(?!#).*\n)*)", text, re.MULTILINE):
        named = [line.split("|")[1] for line in rows.splitlines() if line.startswith("| `")]
        drawn[package] = tuple(name for names in named for name in re.findall(r"(\w+)\.py", names))
    assert drawn == HOUSE
    assert list(drawn) == list(HOUSE)


def test_the_kernel_knows_nothing_of_the_project() -> None:
    assert {module for module in imported("matching.kernel") if module.startswith("translit")} == set()


def test_every_module_has_its_tests() -> None:
    root = Path(__file__).parent
    tests = {
        ".".join((*path.parent.relative_to(root).parts, path.stem.removeprefix("test_")))
        for path in root.rglob("test_*.py")
    }
    assert sorted(set(MODULES) - tests) == []
