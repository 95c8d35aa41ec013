"""What `onetake batch` prints: a line for each film as it ends, then what failed, then the counts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onetake.engines.outcome import BriefOutcome, Outcome

_WORDS = {"read": "read", "kept": "kept", "failed": "FAILED", "stopped": "stopped"}


def ending_line(outcome: Outcome) -> str:
    """Return the line of one film.

    Examples
    --------
    >>> from onetake.engines.outcome import Outcome
    >>> ending_line(Outcome("a.mp4", "kept", "lib/0123-a.reading"))
    '   kept  a.mp4  ->  lib/0123-a.reading'
    """
    line = f"{_WORDS[outcome.ending]:>7}  {outcome.film}"
    if outcome.failure is not None:
        return f"{_WORDS[outcome.ending]:>7}  {_failure_words(outcome)}"
    if outcome.reading is not None:
        line += f"  ->  {outcome.reading}"
    return line + ("" if outcome.brief is None else f"  ({brief_words(outcome.brief)})")


def _failure_words(outcome: Outcome) -> str:
    """Return the film and why it failed; most sentences begin with the film."""
    says = "" if outcome.failure is None else outcome.failure.says
    return says if says.startswith(outcome.film) else f"{outcome.film}: {says}"


def brief_words(brief: BriefOutcome) -> str:
    """Return in a few words whether a brief is met."""
    count = Counter(one.standing for one in brief.instructions)
    unmet, open_ = count["not met"], count["cannot be told"]
    words = f"brief: {unmet} not met" if unmet else "brief met" if count["met"] else "brief: nothing was told"
    return words + (f", {open_} cannot be told" if open_ else "")


def batch_table(outcomes: Sequence[Outcome], out: str) -> Iterator[str]:
    """Yield what is said at the end: the instructions that are not met, the films that failed, the counts."""
    unmet = [
        f"  {o.film}: {one.text} -- {one.because}"
        for o in outcomes
        if o.brief is not None
        for one in o.brief.instructions
        if one.standing == "not met"
    ]
    failed = [o for o in outcomes if o.failure is not None]
    yield ""
    if unmet:
        yield from ("Not met:", *unmet, "")
    if failed:
        yield "Not read:"
        yield from (f"  [{o.failure.stage}] {_failure_words(o)}" for o in failed if o.failure)
        yield "  (try again what failed for good: --retry-failed)"
        yield ""
    yield f"{counts(outcomes)}; readings: {out}"


def counts(outcomes: Sequence[Outcome]) -> str:
    """Return how many films ended how, in words.

    Examples
    --------
    >>> from onetake.engines.outcome import Outcome
    >>> counts([Outcome("a", "read"), Outcome("b", "kept"), Outcome("c", "failed")])
    '3 films: 1 read, 1 read before, 1 failed'
    """
    count: Counter[str] = Counter(outcome.ending for outcome in outcomes)
    words = {"read": "read", "kept": "read before", "failed": "failed", "stopped": "not begun or stopped"}
    parts = [f"{count[ending]} {said}" for ending, said in words.items() if count[ending]]
    films = "1 film" if len(outcomes) == 1 else f"{len(outcomes)} films"
    return f"{films}: {', '.join(parts) or 'nothing to do'}"


def batch_json(outcomes: Sequence[Outcome], out: str) -> dict[str, Any]:
    """Return what `--json` prints."""
    return {"readings": out, "summary": counts(outcomes), "films": [o.to_json() for o in outcomes]}
