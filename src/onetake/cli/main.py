"""The `onetake` command: the list of commands, and how errors are shown.

Exit codes: 0 fine, 1 failure, 2 usage, 3 not as expected, 4 some films of many failed, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onetake.cli.batch import batch_command
from onetake.cli.check import check_command
from onetake.cli.claims import claims_command
from onetake.cli.compare import compare_command, diff_command
from onetake.cli.console import WIDEST
from onetake.cli.demo import demo_command
from onetake.cli.describe import describe_command
from onetake.cli.doctor import doctor_command
from onetake.cli.expect import expect_command
from onetake.cli.export import export_command
from onetake.cli.hand import agree_command, import_command
from onetake.cli.kept import KEPT, NOTHING
from onetake.cli.library import library_app
from onetake.cli.mcp import mcp_command
from onetake.cli.memory import is_out_of_memory
from onetake.cli.output import print_error
from onetake.cli.page import page_command
from onetake.cli.read import read_command
from onetake.cli.show import decide_command, show_command
from onetake.cli.stage import stage_command
from onetake.core.errors import OnetakeError
from onetake.core.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = (
    ("read", read_command),
    ("check", check_command),
    ("batch", batch_command),
    ("expect", expect_command),
    ("show", show_command),
    ("describe", describe_command),
    ("page", page_command),
    ("export", export_command),
    ("import", import_command),
    ("agree", agree_command),
    ("decide", decide_command),
    ("compare", compare_command),
    ("diff", diff_command),
    ("claims", claims_command),
    ("stage", stage_command),
    ("demo", demo_command),
    ("mcp", mcp_command),
    ("doctor", doctor_command),
)
"""All commands, in the order in which `--help` lists them."""

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 plus the number of the signal, as in a shell."""

# The click class of all usage errors; where click is kept depends on the version of typer.
_UsageError: Any = typer.BadParameter.__mro__[2]

app = typer.Typer(
    name="onetake",
    help="Read a music video the way a critic does, and check a review sentence by sentence.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help takes half the time
    # Every command inherits these.
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDEST},
)
for _name, _function in COMMANDS:
    app.command(_name)(_function)
app.add_typer(library_app)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onetake {VERSION}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; an error is one sentence on stderr, never a traceback."""
    KEPT.says = NOTHING
    try:
        code = typer.main.get_command(app).main(
            args=None if arguments is None else list(arguments), prog_name="onetake", standalone_mode=False
        )
        sys.stdout.flush()
        if code == INTERRUPTED:  # newer versions of typer return this for Ctrl-C
            raise KeyboardInterrupt
        return code if isinstance(code, int) else 0
    except _UsageError as err:
        err.show()
        return int(err.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        print_error(f"interrupted: {KEPT.says}; run the same command to start again")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of the pipe has closed it (`onetake show X | head`): this is not a failure.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OnetakeError as err:
        print_error(str(err))
        return 1
    except OSError as err:
        where = err.filename or "output"
        print_error(
            f"{where}: {err.strerror or err}, wanted a place that can be read and written; "
            "check the disk and the permissions"
        )
        return 1
    except Exception as err:
        if not is_out_of_memory(err):
            raise
        print_error("memory: none left, wanted a few hundred megabytes; close other programs and try again")
        return 1
