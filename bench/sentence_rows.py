"""Sentences with a known reading: the file format, and its rows as types.

A file has one sentence a line, then columns parted by tabs; those at the end may be left out.

statements
    `one-take` where it is said of this film, `!one-take` where it is denied, `?one-take` or `?!one-take`
    where it may be read or not, `~one-take` where its words are there but it is not said of this film,
    `other` where something measurable is said that no claim covers, `-` for nothing.
kind
    Of sentence: plain, negated, time ...
about
    Of what the `~` are said: another, general, making, reported, not (a question, a wish, irony).
when
    For each statement to be found, in order, or one for all, parted by `;`: `start`, `end`, `whole`,
    `clock 0:10-0:30`, `clock -1:00-end`, `share 0-0.5`, `shot 2`, `section chorus -1`, with `before` or
    `after` in front; `-` for none.
amount
    `3 cuts`, `3+ cuts`, `10-15 cuts`, `120 seconds without a cut`.
compared
    Degree and other side of the first statement, as `more another film`; `-` where it compares nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from onetake.core.statement import Anchor, AnchorKind, Quantity

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.statement import About, Side

ABOUT: dict[str, About] = {
    "another": "another film",
    "general": "films in general",
    "making": "its making",
    "reported": "reported",
    "not": "not said",
}
FIRST_CLAIMS = frozenset(
    {
        *("one-take", "hidden-cut", "camera-spirals-in", "camera-lurks", "pull-out-reveal", "scene-goes-on"),
        *("dreary-palette", "blanket-palette", "dark-voids", "vignettes", "claustrophobic", "two-voices"),
        *("clockwork-turns", "pinball-mix", "steady-beat", "lightly-echoed", "raw-vocals", "not-dubbed"),
        *("insults-fly", "society", "song-or-skit", "climax", "theatrical", "ego-to-rekindling"),
        "same-conversation",
    }
)
"""The claims that there were when the first files were labelled: every file is scored on them."""
FILM_LENGTH = 240.0
"""Seconds of a film in which parts are compared."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A statement to be found."""

    claim: str
    denied: bool
    when: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence and what it says."""

    text: str
    must: tuple[Expected, ...]
    may: frozenset[tuple[str, bool]]
    """Claim and denial that may be read or not."""
    elsewhere: frozenset[tuple[str, bool]]
    """Said, but not of this film."""
    kind: str = ""
    about: About | None = None
    amount: Quantity | None = None
    is_timed: bool = False
    """Whether the file has a column that says when."""
    compared: str = ""
    """Degree and other side; '-' for none, empty where the file does not say."""
    scored: frozenset[str] = FIRST_CLAIMS
    """Claims that are scored: a later claim that no line of the file names was not looked for when the file
    was labelled, so that what is read on it counts neither way."""


def rows(path: Path, known: frozenset[str]) -> list[Row]:
    """Return the rows of a file; statements on claims that are not `known` are left out."""
    lines = path.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    named = {word.lstrip("?~!") for columns in cells for word in (*columns, "")[1].split()}
    return [_row(columns, known, FIRST_CLAIMS | named) for columns in cells]


def _row(columns: list[str], known: frozenset[str], scored: frozenset[str]) -> Row:
    text, said, kind, about, when, amount, compared = (*columns, *[""] * 5)[:7]
    words = [w for w in said.split() if w.lstrip("?~!") in known]
    plain = [w for w in words if w[0] not in "?~"]
    parts = [anchor(w.strip()) for w in when.split(";")] if when else [None]
    if len(parts) == 1:
        parts *= len(plain)
    if plain and len(parts) != len(plain):
        msg = f"{text!r}: {len(plain)} statements and {len(parts)} parts of the film"
        raise ValueError(msg)
    return Row(
        text,
        tuple(
            Expected(*claim_of(word), when=part)
            for word, part in zip(plain, parts[: len(plain)], strict=True)
        ),
        frozenset(claim_of(w[1:]) for w in words if w[0] == "?"),
        frozenset(claim_of(w[1:]) for w in words if w[0] == "~"),
        kind,
        ABOUT.get(about),
        quantity(amount) if amount else None,
        bool(when),
        compared,
        scored,
    )


def claim_of(word: str) -> tuple[str, bool]:
    """Return claim and denial of `!one-take`."""
    return word.lstrip("!"), word.startswith("!")


def anchor(words: str) -> Anchor | None:
    """Return the part of the film that the column names.

    Examples
    --------
    >>> anchor("before section chorus -1").label
    'chorus'
    >>> (anchor("clock -1:00-end").first, anchor("clock 2:14").last, anchor("-"))
    (-60.0, 134.0, None)
    """
    if words in ("", "-", "whole"):
        return None
    side: Side = "in"
    kind, *rest = words.split()
    if kind in ("before", "after", "in"):
        side = kind  # type: ignore[assignment]
        kind, *rest = rest
    if kind not in get_args(AnchorKind):
        msg = f"no part of a film: {words!r}"
        raise ValueError(msg)
    label = rest.pop(0) if kind == "section" else ""
    first, last = _ends(rest[0]) if rest else (0.0, 0.0)
    return Anchor(kind, words, first, last, side, label)  # type: ignore[arg-type]


def _ends(words: str) -> tuple[float, float]:
    sign = -1.0 if words.startswith("-") else 1.0
    first, _, last = words.lstrip("-").partition("-")
    start = sign * _number(first)
    if not last:
        return start, start
    return start, 0.0 if last == "end" else _number(last)


def _number(words: str) -> float:
    minutes, _, seconds = words.rpartition(":")
    return 60 * float(minutes or 0) + float(seconds)


def quantity(words: str) -> Quantity:
    """Return the amount that the column names.

    Examples
    --------
    >>> (quantity("10-15 cuts").high, quantity("5+ places").high)
    (15.0, None)
    """
    number, _, of = words.partition(" ")
    low, _, high = number.rstrip("+").partition("-")
    upper = None if number.endswith("+") else float(high or low)
    return Quantity(of, float(low), upper, words)  # type: ignore[arg-type]
