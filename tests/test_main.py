"""``python -m creditdesk`` is the command."""

import subprocess
import sys


def test_the_package_can_be_run() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "creditdesk", "--version"], capture_output=True, text=True, check=True
    )
    assert said.stdout.startswith("CreditDesk ")
