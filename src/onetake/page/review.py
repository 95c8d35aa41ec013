"""A checked review as paragraphs of sentences, their measurable phrases marked, with notes for the margin."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from onetake.page.formatting import MARKS
from onetake.page.verdicts import view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.checked import CheckedReview, CheckedSentence, Match
    from onetake.page.stills import PageStills
    from onetake.page.verdicts import ClaimView


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a sentence: plain text, or a phrase that was checked."""

    text: str
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A note in the margin beside a phrase."""

    id: str
    standing: str
    mark: str
    negated: bool
    hedged: bool
    claim: ClaimView


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence as written, in segments."""

    segments: tuple[Segment, ...]
    notes: tuple[Note, ...]
    quiet: str
    """The remark in the margin of a sentence without a checked phrase; '' for headings."""
    space: str
    """What separates it from the sentence before."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a heading, of the review."""

    heading: bool
    sentences: tuple[SentenceView, ...]


def paragraphs(
    review: CheckedReview, stills: PageStills, sources: Mapping[str, str] | None = None
) -> list[Paragraph]:
    """Return the review's paragraphs in order."""
    found = []
    numbered = list(enumerate(review.sentences))
    for _, group in groupby(numbered, key=lambda pair: pair[1].paragraph):
        members = list(group)
        views = tuple(_sentence(i, s, stills, sources or {}, first=s is members[0][1]) for i, s in members)
        found.append(Paragraph(all(s.heading for _, s in members), views))
    return found


def _sentence(
    index: int, sentence: CheckedSentence, stills: PageStills, sources: Mapping[str, str], *, first: bool
) -> SentenceView:
    notes = tuple(
        Note(
            f"note-{index}-{k}",
            m.standing,
            MARKS[m.standing],
            m.negated,
            m.hedged,
            view(m.verdict, stills, sources.get(m.claim, "")),
        )
        for k, m in enumerate(sentence.matches)
    )
    quiet = {"opinion": "opinion", "nothing": "nothing measurable found"}.get(sentence.kind, "")
    # Markup between sentences (a list's dash, a quotation's arrow) is white space on the page.
    return SentenceView(
        segments=segments(sentence.text, sentence.matches, notes),
        notes=notes,
        quiet="" if sentence.heading else quiet,
        space="" if first else " ",
    )


def segments(text: str, matches: tuple[Match, ...], notes: tuple[Note, ...]) -> tuple[Segment, ...]:
    """Cut a sentence at its phrases and keep every character; where phrases overlap, the first has it."""
    found: list[Segment] = []
    at = 0
    for match, note in sorted(zip(matches, notes, strict=True), key=lambda pair: pair[0].start):
        start = max(match.start, at)
        if match.end <= start:
            # Inside a phrase that is marked already: only its note is printed, in the margin.
            continue
        found += [Segment(text[at:start])] if start > at else []
        found.append(Segment(text[start : match.end], note))
        at = match.end
    return tuple(found + ([Segment(text[at:])] if at < len(text) else []))
