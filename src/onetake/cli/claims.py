"""`onetake claims`: what can be checked, the page of one claim, and a check of claims of a user's own."""

from __future__ import annotations

import textwrap
from pathlib import Path  # noqa: TC003 (typer reads the annotation)
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onetake.cli.claims_option import find_own_claims
from onetake.cli.completion import complete_claim
from onetake.cli.console import console_width
from onetake.cli.output import NOT_AS_EXPECTED, print_error, print_json, print_result
from onetake.core.errors import ClaimError
from onetake.core.near_names import near_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.claim import Claim

_MARGIN = "    "
_WORDINGS = 12
"""Ways to say a claim that its page shows; the reference has all. Set by hand."""


def claims_command(
    claim: Annotated[
        str | None,
        typer.Argument(
            metavar="CLAIM",
            help="The claim whose page is shown.",
            show_default=False,
            autocompletion=complete_claim,
        ),
    ] = None,
    check: Annotated[
        Path | None,
        typer.Option(
            "--check",
            metavar="FILE|DIR",
            help="Say what is wrong with claims of your own, each in a sentence; exit code 3 if anything is.",
            show_default=False,
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of lines.")] = False,
) -> None:
    """List what can be checked: each claim with its sentence, its limit, the limit's source, its tracks.

    With CLAIM, show the page of one, with the ways in which critics say it and its contrary.
    """
    from onetake.claims import CLAIMS

    if check is not None:
        _check(check, json=json)
        return
    known = {one.id: one for one in CLAIMS}
    if claim is not None and claim not in known:
        raise ClaimError(f"claim {claim[:60]!r}: no such claim, wanted {near_names(claim, known)}")
    chosen = list(CLAIMS) if claim is None else [known[claim]]
    if json:
        print_json([_json(one) for one in chosen])
        return
    width = max(40, console_width())
    print_result("\n".join(line for one in chosen for line in _lines(one, width, whole=claim is not None)))


def _json(claim: Claim) -> dict[str, Any]:
    return {
        "claim": claim.id,
        "says": claim.says,
        "needs": list(claim.needs),
        "limit": claim.limit,
        "unit": claim.unit,
        "source": claim.source,
        "cites": list(claim.cites),
        "phrases": list(claim.phrases),
        "opposites": list(claim.opposites),
    }


def _lines(claim: Claim, width: int, *, whole: bool) -> Iterator[str]:
    yield f"{claim.id}: {claim.says}"
    facts = [
        ("limit", f"{claim.limit:g} {claim.unit}".rstrip()),
        ("from", claim.source),
        ("needs", ", ".join(claim.needs)),
    ]
    if whole:
        facts += [("cites", cite) for cite in claim.cites]
        facts += [("said as", "; ".join(claim.phrases[:_WORDINGS]))] if claim.phrases else []
        facts += [("contrary", "; ".join(claim.opposites[:_WORDINGS]))] if claim.opposites else []
    for name, text in facts:
        head = f"{_MARGIN}{name + ':':<10}"
        yield from textwrap.wrap(
            text, width, initial_indent=head, subsequent_indent=" " * len(head), break_on_hyphens=False
        )


def _check(path: Path, *, json: bool) -> None:
    found, wrong = find_own_claims(path)
    if json:
        print_json({"claims": [one.id for one in found], "wrong": [str(err) for err in wrong]})
    else:
        for one in found:
            print_result(f"{one.id}: {one.says} (needs {', '.join(one.needs)})")
        for err in wrong:
            print_error(str(err))
        print_result(f"{len(found)} well formed, {len(wrong)} not")
    if wrong:
        raise typer.Exit(NOT_AS_EXPECTED)
