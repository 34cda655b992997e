"""Modules as their source says, whether or not a compiled one stands beside it."""

import importlib
import importlib.util
from pathlib import Path
from types import ModuleType


def is_compiled(module: ModuleType) -> bool:
    return not str(module.__file__).endswith(".py")


def in_python(name: str) -> ModuleType:
    """Import the module `name`; a compiled one as the Python file it was made from."""
    module = importlib.import_module(name)
    if not is_compiled(module):
        return module
    path = Path(str(module.__file__)).parent / f"{name.rpartition('.')[2]}.py"
    spec = importlib.util.spec_from_file_location(f"{name}_in_python", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
