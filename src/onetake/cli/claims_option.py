"""The option --claims: claims of a user's own, from a file or a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onetake.core.errors import ClaimError

if TYPE_CHECKING:
    from onetake.claims.own.definition import OwnClaim
    from onetake.core.errors import OnetakeError
    from onetake.core.reading import Reading

OwnClaims = Annotated[
    Path | None,
    typer.Option(
        "--claims",
        metavar="FILE|DIR",
        help="Also judge claims of your own: a TOML file, or a folder of such files.",
        show_default=False,
    ),
]


def find_own_claims(path: Path) -> tuple[list[OwnClaim], list[OnetakeError]]:
    """Return the claims of a file or folder, and what is wrong with others there.

    Raises
    ------
    TextError
        If there is no such file or folder.
    """
    from onetake.claims import CLAIMS
    from onetake.claims.own.document import read_own_claims
    from onetake.measure import PROMISES
    from onetake.sql.tables import empty_tables

    return read_own_claims(path, empty_tables(PROMISES.values()), PROMISES, [claim.id for claim in CLAIMS])


def open_own_claims(path: Path | None) -> list[OwnClaim]:
    """Return the claims of a file or folder, all of them well formed; none without a path.

    Raises
    ------
    ClaimError
        If one is not; the sentence is that of the first.
    """
    if path is None:
        return []
    found, wrong = find_own_claims(path)
    if wrong:
        more = f" ({len(wrong) - 1} more: see onetake claims --check {path})" if len(wrong) > 1 else ""
        raise ClaimError(f"{wrong[0]}{more}")
    return found


def judge_own_claims(reading: Reading, own: list[OwnClaim]) -> Reading:
    """Return a reading judged by claims of the user's own as well, with the limits that it was judged by."""
    if not own:
        return reading
    from onetake.claims.in_force import own_settings
    from onetake.core.own_limits import limits_of
    from onetake.pipeline import decide_again

    return decide_again(reading, own_settings(limits_of(reading.made.settings), own))
