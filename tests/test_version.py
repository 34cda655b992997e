from importlib.metadata import version

from click.testing import CliRunner

import translit
from translit.cli.main import cli


def test_version_is_that_of_the_installed_package():
    assert translit.__version__ == version("translit")


def test_command_line_names_the_same_version():
    assert CliRunner().invoke(cli, ["--version"]).output.split() == ["translit", translit.__version__]
