"""Heavy libraries are imported by the work that needs them, so that the window is there at once."""

import subprocess
import sys

from tests.architecture.sources import ROOT, all_imports, name_of, python_files

HEAVY = set(
    "PIL babel fontTools holidays numpy pandas pypdf python_calamine reportlab segno xlsxwriter".split()
)
#: Imports every module named on the command line and prints what is loaded then.
PROBE = "import importlib, sys; [importlib.import_module(name) for name in sys.argv[1:]]; print(*sys.modules)"


def test_no_module_imports_a_heavy_library_when_it_is_imported() -> None:
    eager = [str(found) for found in all_imports() if found.top and found.library in HEAVY]
    assert not eager, "\n".join(eager)


def test_importing_every_module_loads_nothing_heavy() -> None:
    files = [name_of(path) for path in python_files() if path.name != "__main__.py"]
    modules = [name.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for name in files]
    command = [sys.executable, "-c", PROBE, *modules]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not HEAVY & {name.split(".")[0] for name in done.stdout.split()}
