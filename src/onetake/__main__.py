"""`python -m onetake` and the `onetake` command: even an interrupt while loading is one sentence."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Load and run the command line, and leave with its exit code."""
    try:
        from onetake.core.own_process import begin_own_process

        begin_own_process()
        from onetake.cli.main import run

        code = run()
    except KeyboardInterrupt:
        sys.stderr.write("onetake: interrupted\n")
        code = 130
    sys.stdout.flush()
    sys.stderr.flush()
    # All is written by now. Tearing Arrow's and the decoder's threads down one by one can abort the process.
    os._exit(code)


if __name__ == "__main__":
    main()
