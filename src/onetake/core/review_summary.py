"""The result of a checked review or brief in one line of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def review_summary(counts: Mapping[str, int], *, prose: int) -> str:
    """Return how many sentences stand how.

    Parameters
    ----------
    counts : mapping
        Sentences of each standing.
    prose : int
        Sentences in all, without headings.

    Examples
    --------
    >>> review_summary({"borne out": 2, "not judged": 1}, prose=7)
    '2 of 3 measurable sentences are borne out, 1 may be misread, so it is not judged.'
    """
    checked = sum(counts.values())
    if not checked:
        return (
            f"Nothing measurable was found in the {'one sentence' if prose == 1 else f'{prose} sentences'}."
        )
    borne = counts.get("borne out", 0)
    # "1 of 21 sentences is", "0 of 1 sentence is", "0 of 2 sentences are".
    singular = borne == 1 or checked == 1
    noun = "sentence" if checked == 1 else "sentences"
    parts = [f"{borne} of {checked} measurable {noun} {'is' if singular else 'are'} borne out"]
    if against := counts.get("contradicted", 0):
        parts.append(f"{against} {'is' if against == 1 else 'are'} contradicted")
    if undecided := counts.get("cannot be decided", 0):
        parts.append(f"{undecided} cannot be decided")
    if beside := counts.get("not applicable", 0):
        parts.append(f"{beside} {'does' if beside == 1 else 'do'} not apply to this film")
    parts += _unsure(counts)
    return ", ".join(parts) + "."


def brief_summary(counts: Mapping[str, int], *, unread: int) -> str:
    """Return how many instructions of a brief are met, and how many sentences could not be read.

    Examples
    --------
    >>> brief_summary({"met": 2, "not met": 1}, unread=1)
    '2 of 3 instructions are met, 1 is not met. 1 sentence could not be read.'
    """
    met, failed, open_ = (counts.get(s, 0) for s in ("met", "not met", "cannot be told"))
    total = met + failed + open_ + counts.get("not judged", 0)
    parts = [f"{met} of {_count(total, 'instruction')} {'is' if met == 1 else 'are'} met"]
    if failed:
        parts.append(f"{failed} {'is' if failed == 1 else 'are'} not met")
    if open_:
        parts.append(f"{open_} cannot be told")
    read = ", ".join(parts + _unsure(counts)) + "."
    return read + (f" {_count(unread, 'sentence')} could not be read." if unread else "")


def _unsure(counts: Mapping[str, int]) -> list[str]:
    unsure = counts.get("not judged", 0)
    return [f"{unsure} may be misread, so {'it is' if unsure == 1 else 'they are'} not judged"] * bool(unsure)


def _count(many: int, noun: str) -> str:
    return f"{many} {noun}" + ("" if many == 1 else "s")
