"""`python -m onetake` and the `onetake` command: even an interrupt while loading is one sentence."""

from __future__ import annotations

import sys


def main() -> None:
    """Load and run the command line, and leave with its exit code."""
    try:
        from onetake.cli.main import run

        code = run()
    except KeyboardInterrupt:
        sys.stderr.write("onetake: interrupted\n")
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
