"""Entry point: the composition root that will know every layer. So far it tells its version."""

import argparse
import sys

from creditdesk import __version__


def main(arguments: list[str] | None = None) -> int:
    """Run the program; the exit status (0 fine, 2 the command line is wrong)."""
    parser = argparse.ArgumentParser(prog="creditdesk", description="Credit management for a small firm.")
    parser.add_argument("--version", action="version", version=f"CreditDesk {__version__}")
    parser.parse_args(arguments)
    parser.print_usage(sys.stderr)
    return 2
