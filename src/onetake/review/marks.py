"""A critic's own marks: ``[no cut](claim:one-take "0:00-1:00")`` says what is meant, and of when.

In HTML ``<a href="claim:!dark-voids" title="the first half">`` is the same; `!` denies the claim. A mark
beats whatever the words seem to say.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.core.near_names import near_names
from onetake.core.statement import Statement
from onetake.language.sentence import parse
from onetake.language.times import times
from onetake.review.anchors import anchor_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from onetake.core.statement import Anchor
    from onetake.text.bare_text import BareText
    from onetake.text.prose import Sentence

SCHEME = "claim:"
"""How the address of a mark begins."""


def marked_statements(sentence: Sentence, bare: BareText, known: Collection[str]) -> list[Statement]:
    """Return what a sentence says by marks, with positions in its bare text.

    Parameters
    ----------
    sentence : Sentence
    bare : BareText
        Its words without markup.
    known : collection of str
        Ids of the claims.

    Raises
    ------
    TextError
        If a mark names no claim, or its title no part of a film.
    """
    made = []
    readable = (run for run in sentence.runs if run.is_read)
    for (href, title), group in groupby(readable, key=lambda run: (run.href, run.title)):
        if not href.lower().startswith(SCHEME):
            continue
        runs = list(group)
        start, end = bare.find_span(runs[0].start, runs[-1].end)
        name = href[len(SCHEME) :]
        claim = name.removeprefix("!")
        if claim not in known:
            near = near_names(claim, known)
            raise TextError(f"mark {href!r}: no claim is called {claim!r}, wanted {near}")
        if end > start:
            when = _part(href, title)
            made.append(Statement(claim, start, end, claim != name, when=when, way="mark", sure=1.0))
    return made


def unmarked(statements: Iterable[Statement], marks: Collection[Statement]) -> list[Statement]:
    """Return the statements that no mark replaces: another claim, in words that are not marked."""
    claims = {mark.claim for mark in marks}
    return [
        one
        for one in statements
        if one.claim not in claims and not any(one.start < m.end and m.start < one.end for m in marks)
    ]


def _part(href: str, title: str) -> Anchor | None:
    """Return the part of the film that a mark's title names: '0:00-1:00', 'the first half'."""
    if not title.strip():
        return None
    parsed = parse(f"At {title.strip()}, it is so.")
    found = times(parsed)
    if not found or found[0].until:
        raise TextError(
            f"mark {href!r}: {title!r} is no part of a film, "
            "wanted one such as '0:10-0:30' or 'the first half'"
        )
    return anchor_of(parsed, found[0])
