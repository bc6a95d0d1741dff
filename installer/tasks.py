"""Chores of the project, each one command:

    python installer/tasks.py check [STEP ...]   lint, format, types, layers, words, tests, ratios
    python installer/tasks.py fonts              make the font files of letters and screen (cached)
    python installer/tasks.py i18n               gather the texts to translate into the translation files
    python installer/tasks.py screenshots        a picture of every page, both languages
    python installer/tasks.py bench              the benchmarks, with their figures
    python installer/tasks.py sample             the sample company to explore: made where missing, and where it is
    python installer/tasks.py pinyin             make the readings of Chinese characters from the library pinned
    python installer/tasks.py lock               pin the newest packages anew

Run them by any Python 3.11-3.13: they change over to the project's ``.venv`` by themselves.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
_VENV = ROOT / ".venv"
_PYTHON = _VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
_LINTER = "from importlinter.cli import lint_imports_command; lint_imports_command()"
#: The steps of ``check`` in their order: the arguments of Python.
STEPS: dict[str, tuple[str, ...]] = {
    "lint": ("-m", "ruff", "check", "."),
    "format": ("-m", "ruff", "format", "--check", "."),
    "types": ("-m", "pyright"),
    "layers": ("-c", _LINTER, "--no-cache"),
    "words": ("installer/tasks.py", "i18n", "--check"),
    "tests": (
        "-m",
        "pytest",
        "-q",
        "--ignore=tests/benchmarks",
        "--cov",
        "--cov-report=term",
        "-n",
        "{workers}",
    ),
    "ratios": ("-m", "pytest", "-q", "tests/benchmarks", "-p", "no:randomly"),
}
_NO_TESTS_COLLECTED = 5


def main(arguments: list[str] | None = None) -> int:
    """Run one chore; its exit status."""
    options = _parser().parse_args(arguments)
    if not _in_venv():
        return _change_over()
    os.chdir(ROOT)
    chore: Callable[[argparse.Namespace], int] = options.chore
    try:
        return chore(options)
    except RuntimeError as problem:
        print(problem, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Chores of the CreditDesk project.")
    chores = parser.add_subparsers(required=True, metavar="CHORE")
    check = chores.add_parser("check", help="everything that must hold before a commit")
    check.add_argument("steps", nargs="*", metavar="STEP", help=f"only these: {' '.join(STEPS)}")
    check.set_defaults(chore=_check)
    fonts = chores.add_parser("fonts", help="make the font files of letters and screen")
    fonts.set_defaults(chore=_fonts)
    i18n = chores.add_parser("i18n", help="gather the texts to translate")
    i18n.add_argument("--check", action="store_true", help="change nothing; fail when something is missing")
    i18n.set_defaults(chore=_i18n)
    screenshots = chores.add_parser("screenshots", help="a picture of every page")
    screenshots.add_argument("--dir", default="build/screenshots", help="where to (default: %(default)s)")
    screenshots.add_argument(
        "more", nargs="*", help="further options after --, such as -- --scale 1.5 --size 1920x1080"
    )
    screenshots.set_defaults(chore=_screenshots)
    bench = chores.add_parser("bench", help="the benchmarks, with their figures")
    bench.add_argument("only", nargs="?", default="", metavar="WORD", help="only those whose name has WORD")
    bench.set_defaults(chore=_bench)
    sample = chores.add_parser(
        "sample", help="make the sample company to explore, where it is missing; say where"
    )
    sample.set_defaults(chore=_sample)
    pinyin = chores.add_parser("pinyin", help="make the readings of Chinese characters")
    pinyin.set_defaults(chore=_pinyin)
    lock = chores.add_parser("lock", help="pin the newest packages anew")
    lock.set_defaults(chore=_lock)
    return parser


def _in_venv() -> bool:
    return Path(sys.prefix).resolve() == _VENV.resolve()


def _change_over() -> int:
    if not _PYTHON.exists():
        print("There is no .venv yet: run  sh installer/run.sh --setup-only  first.", file=sys.stderr)
        return 1
    return subprocess.run([str(_PYTHON), __file__, *sys.argv[1:]], check=False).returncode


def _check(options: argparse.Namespace) -> int:
    unknown = [step for step in options.steps if step not in STEPS]
    if unknown:
        print(f"No such step: {' '.join(unknown)}. There are: {' '.join(STEPS)}", file=sys.stderr)
        return 2
    results = {step: _run_step(step) for step in options.steps or STEPS}
    print(
        "\n"
        + "\n".join(
            f"{step:8} {'ok' if good else 'NOT OK':7} {s:6.1f} s" for step, (good, s) in results.items()
        )
    )
    return 0 if all(good for good, _ in results.values()) else 1


def _run_step(step: str) -> tuple[bool, float]:
    """Run one step of the check: whether it is well, and its seconds."""
    print(f"--- {step}", flush=True)
    workers = str(min(4, max(2, os.cpu_count() or 2)))
    begun = time.monotonic()
    status = _python(*(part.replace("{workers}", workers) for part in STEPS[step]))
    good = status == 0 or (step == "ratios" and status == _NO_TESTS_COLLECTED)
    return good, time.monotonic() - begun


def _python(*arguments: str) -> int:
    """Run this Python at the root, without a screen and without a look at the network."""
    quiet = {
        "QT_QPA_PLATFORM": "offscreen",
        "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
        "PYRIGHT_PYTHON_GLOBAL_NODE": "0",
    }
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=os.environ | quiet, check=False
    ).returncode


def _fonts(_options: argparse.Namespace) -> int:
    from creditdesk.paths import font_folder
    from installer import fonts

    folder = font_folder()
    if not fonts.is_complete(folder):
        print("Making the font files (half a minute, once)", flush=True)
        fonts.ensure(folder)
    print(f"Fonts: {folder}")
    return 0


def _i18n(options: argparse.Namespace) -> int:
    from installer import translations

    if options.check:
        problems = translations.problems()
        print("\n".join(problems) if problems else "Translations are complete.")
        return 1 if problems else 0
    translations.update()
    return 0


def _screenshots(options: argparse.Namespace) -> int:
    from creditdesk.app import acting

    today = acting().today.isoformat()
    return _python("-m", "creditdesk.ui.screenshots", "--dir", options.dir, "--today", today, *options.more)


def _sample(_options: argparse.Namespace) -> int:
    from creditdesk import paths
    from creditdesk.app import acting
    from creditdesk.services.reminders.issue import render_pdf
    from creditdesk.services.sample.copies import fresh_sample

    path = paths.user_data_folder() / "explore" / "sample.creditdesk"
    if not path.exists():
        who = acting()
        fresh_sample(path, who.today, who, render_pdf)
    print(path)
    return 0


def _bench(options: argparse.Namespace) -> int:
    return _python("-m", "pytest", "tests/benchmarks", "-q", "-s", "-p", "no:randomly", "-k", options.only)


def _pinyin(_options: argparse.Namespace) -> int:
    from installer import pinyin

    pinyin.make()
    print("resources/pinyin/readings.txt")
    return 0


def _lock(_options: argparse.Namespace) -> int:
    from installer import pins

    pins.lock()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
