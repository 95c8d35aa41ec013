"""`python -m onetake` is the `onetake` command."""

from onetake.cli.main import main

if __name__ == "__main__":
    main()
