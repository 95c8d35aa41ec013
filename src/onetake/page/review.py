"""A checked review as paragraphs of sentences, their measurable phrases marked, with notes for the margin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from onetake.core.clock import clock
from onetake.core.remarks import aside_remark, sentence_remark
from onetake.page.formatting import MARKS
from onetake.page.verdicts import view

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.checked import CheckedReview, CheckedSentence, Match
    from onetake.core.prose_blocks import Run
    from onetake.page.stills import PageStills
    from onetake.page.verdicts import ClaimView


_TAGS: dict[str, str] = {
    "strong": "strong",
    "emphasis": "em",
    "struck": "s",
    "code": "code",
    "note": "sup",
}
"""The HTML tags of the styles of a run; other styles have none."""
_BREAK = re.compile("[\u2028\u2029]")
"""A line break in the text of a run."""
_ABOVE = 2
"""Levels of headings above those of the review: the page's title and 'The review'."""
_LINKED = ("http://", "https://", "mailto:")
"""How the address of a link begins; other links are shown as text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one style."""

    text: str
    tags: tuple[str, ...] = ()
    """HTML tags round it, the outermost first; all are of `_TAGS`."""
    href: str = ""
    """Where it leads; empty where it is no link, or one that the page does not follow."""
    breaks: bool = False
    """True for a line break, which has no text."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a sentence: plain text, or a phrase that was checked."""

    pieces: tuple[Piece, ...]
    note: Note | None = None

    @property
    def text(self) -> str:
        """The text without styles."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Note:
    """A note in the margin beside a phrase."""

    id: str
    standing: str
    mark: str
    negated: bool
    hedged: bool
    claim: ClaimView
    where: str = ""
    """The part of the film that it is said of: 'in 0:15-1:15'; '' for the whole."""
    amount: str = ""
    """The number that is said, with its words."""
    phrase: str = ""
    """The words that the note is about."""
    compared: str = ""
    """With what it is compared, as written."""
    sure: str = ""
    """The share of such readings that are right: '81%'."""


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence as written, in segments."""

    segments: tuple[Segment, ...]
    notes: tuple[Note, ...]
    quiet: str
    """The remark in the margin of a sentence without a checked phrase; '' for headings."""
    asides: tuple[str, ...]
    """Remarks on words that are not said of this film."""
    space: str
    """What separates it from the sentence before."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading, an item of a list or a quotation of the review."""

    kind: str
    """'heading', 'paragraph' or 'quotation'; 'item' and 'numbered' for items."""
    level: int
    """Of a heading, its level on the page, from 3; of an item, how deep it is nested, from 0."""
    quoted: bool
    sentences: tuple[SentenceView, ...]

    @property
    def heading(self) -> bool:
        """Return whether it is a heading."""
        return self.kind == "heading"

    @property
    def tag(self) -> str:
        """The HTML tag of a heading."""
        return f"h{self.level}"


@dataclass(frozen=True, slots=True)
class Group:
    """Paragraphs that belong to one list or quotation, or a single paragraph."""

    tag: str
    """'ul', 'ol', 'blockquote', or '' for none."""
    paragraphs: tuple[Paragraph, ...]


def groups(found: list[Paragraph]) -> list[Group]:
    """Return the paragraphs with the items of each list, and the parts of each quotation, together."""
    return [Group(tag, tuple(members)) for tag, members in groupby(found, key=_group_tag)]


def _group_tag(paragraph: Paragraph) -> str:
    if paragraph.kind in ("item", "numbered"):
        return "ul" if paragraph.kind == "item" else "ol"
    return "blockquote" if paragraph.quoted else ""


def paragraphs(
    review: CheckedReview, stills: PageStills, sources: Mapping[str, str] | None = None
) -> list[Paragraph]:
    """Return the review's paragraphs in order."""
    found = []
    above = _ABOVE
    numbered = list(enumerate(review.sentences))
    for _, group in groupby(numbered, key=lambda pair: pair[1].paragraph):
        members = list(group)
        views = tuple(_sentence(i, s, stills, sources or {}, first=s is members[0][1]) for i, s in members)
        block = members[0][1].block
        is_heading = all(s.heading for _, s in members)
        kind = "heading" if is_heading else "paragraph" if block.kind == "heading" else block.kind
        level = block.level
        if is_heading:
            # The page has two levels above. None is left out on the way down, whatever the critic wrote.
            level = above = min(_ABOVE + max(1, level), above + 1, 6)
        found.append(Paragraph(kind, level, block.quoted, views))
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
            _where(m),
            m.amount,
            _words(sentence, m.start, m.end),
            m.compared,
            f"{m.sure:.0%}",
        )
        for k, m in enumerate(sentence.matches)
    )
    quiet = sentence_remark(sentence)
    # Markup between sentences (a list's dash, a quotation's arrow) is white space on the page.
    return SentenceView(
        segments=segments(sentence.shown_runs, sentence.matches, notes),
        notes=notes,
        quiet="" if sentence.heading or sentence.kind == "aside" else quiet,
        asides=_asides(sentence),
        space="" if first else " ",
    )


def _asides(sentence: CheckedSentence) -> tuple[str, ...]:
    """Return why some words of a sentence are not judged, with the words as they are shown."""
    words: dict[str, list[str]] = {}
    for one in sentence.asides:
        words.setdefault(aside_remark(one.about), []).append(f"“{_words(sentence, one.start, one.end)}”")
    return tuple(f"{', '.join(said)}: {remark}" for remark, said in words.items())


def _words(sentence: CheckedSentence, start: int, end: int) -> str:
    """Return the words of a span as they are shown, without styles."""
    return "".join(piece.text for piece in _pieces(sentence.shown_runs, start, end))


def _where(match: Match) -> str:
    """Return which part of the film a phrase is about."""
    part = match.part
    if part is None or part.start is None or part.end is None:
        return ""
    return f"in {clock(part.start)}–{clock(part.end)}"  # noqa: RUF001 (the dash of a range)


def segments(runs: Sequence[Run], matches: tuple[Match, ...], notes: tuple[Note, ...]) -> tuple[Segment, ...]:
    """Divide a sentence at its phrases. Every character is kept; overlapping phrases share none."""
    found: list[Segment] = []
    end = max((run.end for run in runs), default=0)
    at = 0
    for match, note in sorted(zip(matches, notes, strict=True), key=lambda pair: pair[0].start):
        start = max(match.start, at)
        if match.end <= start:
            # Wholly inside a phrase that is marked already: only its note is shown, in the margin.
            continue
        found += [Segment(pieces)] if (pieces := _pieces(runs, at, start)) else []
        found.append(Segment(_pieces(runs, start, match.end), note))
        at = match.end
    return tuple(found + ([Segment(pieces)] if (pieces := _pieces(runs, at, end)) else []))


def _pieces(runs: Sequence[Run], start: int, end: int) -> tuple[Piece, ...]:
    """Return what is shown of ``[start, end)`` of a sentence."""
    found: list[Piece] = []
    for run in runs:
        a, b = max(run.start, start), min(run.end, end)
        if a >= b:
            continue
        if len(run.text) == run.end - run.start:
            text = run.text[a - run.start : b - run.start]
        elif run.start >= start:
            text = run.text
        else:
            continue  # a character that is written as several belongs to where it begins
        tags = tuple(_TAGS[style] for style in run.styles if style in _TAGS)
        href = run.href if run.href.lower().startswith(_LINKED) else ""
        parts = _BREAK.split(text)
        for i, part in enumerate(parts):
            found += [Piece("", breaks=True)] if i else []
            found += [Piece(part, tags, href)] if part else []
    return tuple(found)
