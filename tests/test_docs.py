"""What the documents show is what happens: their Python and their shell sessions are run."""

import doctest
import inspect
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from sources import in_python

import translit
from translit.cli.main import cli

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FOUND = [found.name for found in pkgutil.walk_packages(translit.__path__, "translit.")]
# Those of an adapter run beside its other tests, with the package it needs.
MODULES = [name for name in FOUND if not name.startswith("translit.adapters") and "__main__" not in name]


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


def sessions() -> list[object]:
    found = []
    for page in PAGES:
        for block in blocks(page, "console"):
            for command, output in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
                found.append(pytest.param(command, output, id=f"{page.name}: {command[:50]}"))
    return found


@pytest.mark.parametrize("module", MODULES)
def test_doctests_of_modules(module: str) -> None:
    found = in_python(module)  # a compiled module shows doctest no functions
    failed, attempted = doctest.testmod(found)
    assert failed == 0
    assert attempted or ">>> " not in inspect.getsource(found)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_in_pages(page: Path) -> None:
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner()
    code = "\n".join(blocks(page, "python"))
    runner.run(parser.get_doctest(code, {}, page.name, str(page), 0))
    assert runner.failures == 0


def test_the_pages_show_something() -> None:
    assert len(sessions()) >= 8
    assert sum(len(blocks(page, "python")) for page in PAGES) >= 2


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where sessions run one after the other: what one makes is there for the next, and gone afterwards."""
    place = tmp_path_factory.mktemp("desk")
    (place / "examples").symlink_to(ROOT / "examples")
    return place


@pytest.mark.parametrize(("command", "output"), sessions())
def test_shell_sessions_in_pages(command: str, output: str, desk: Path) -> None:
    command = re.sub(r"(^|\| )translit ", rf'\1"{sys.executable}" -m translit.cli ', command)
    done = subprocess.run(
        command, shell=True, cwd=desk, capture_output=True, env={**os.environ, "PYTHONUTF8": "1"}, check=False
    )
    assert done.stdout.decode() == output
    assert done.stderr.decode() == ""


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 100


def test_links_in_pages_lead_somewhere() -> None:
    for page in [*PAGES, ROOT / "CONTRIBUTING.md"]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            # tables/ ships inside the package, so beside an installed one the link has no file.
            if "tables/" not in target:
                assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_make_targets_in_pages_exist() -> None:
    makefile = ROOT / "Makefile"
    targets = set(re.findall(r"^([\w-]+):", makefile.read_text(encoding="utf-8"), re.MULTILINE))
    for page in [*PAGES, ROOT / "CONTRIBUTING.md"]:
        assert set(re.findall(r"^make (\w+)", page.read_text(encoding="utf-8"), re.MULTILINE)) <= targets


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_has_help_with_an_example(command: str) -> None:
    shown = CliRunner().invoke(cli, [command, "--help"])
    assert shown.exit_code == 0
    assert f"translit {command}" in shown.output.split("Examples:")[1]
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert f"`{command}" in page


def test_the_changelog_is_kept() -> None:
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
