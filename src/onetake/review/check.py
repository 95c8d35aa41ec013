"""Check a critic's prose against a reading, sentence by sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.checked import Aside, CheckedReview, CheckedSentence, Kind, Match, Part, Standing
from onetake.language.opinion import is_opinion
from onetake.language.stance import Context
from onetake.review.amounts import judge_amount
from onetake.review.places_in_time import place_anchor
from onetake.review.shot_list import line_anchors
from onetake.review.statements import StatementReader
from onetake.review.sureness import SURE_ENOUGH
from onetake.text.prose import Prose, Sentence, form_of, read_prose, split_prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onetake.core.claim import Claim
    from onetake.core.reading import Reading
    from onetake.core.statement import Anchor, Statement
    from onetake.core.track import Track
    from onetake.core.verdict import Outcome, Verdict
    from onetake.readers.parts import PartTracks
    from onetake.text.bare_text import BareText


def standing(outcome: Outcome, negated: bool, *, as_brief: bool = False) -> Standing:
    """Return how a statement stands, from the outcome of its claim and whether the statement denies it.

    Examples
    --------
    >>> standing("holds", negated=False), standing("fails", negated=True), standing("undecided", negated=True)
    ('borne out', 'borne out', 'cannot be decided')
    """
    if as_brief:
        if outcome in ("undecided", "inapplicable"):
            return "cannot be told"
        return "met" if (outcome == "holds") != negated else "not met"
    if outcome == "undecided":
        return "cannot be decided"
    if outcome == "inapplicable":
        return "not applicable"
    return "borne out" if (outcome == "holds") != negated else "contradicted"


def check(
    prose: str | Prose,
    reading: Reading,
    claims: Iterable[Claim] | None = None,
    *,
    source: str = "review.md",
    title: str | None = None,
    as_brief: bool = False,
) -> CheckedReview:
    """Check prose against a reading.

    Parameters
    ----------
    prose
        The review, or what `read_prose` returned. Of a string, the suffix of `source` says whether it
        is Markdown, HTML or plain text.
    reading
        Its verdicts are used; a claim without a verdict there is decided from its tracks.
    claims
        The claims whose phrases are looked for; by default all registered claims.
    source
        The file's name; its folder is left out.
    title
        The review's title; by default its first heading, else the file's name without its suffix.
    as_brief
        Whether it is a brief, which says what the film should be: wishes and instructions are statements,
        each met or not met, and a line with a time at its head is about that part of the film.

    Raises
    ------
    ClaimError
        If a phrase of a claim is not well formed.
    """
    if isinstance(prose, str):
        prose = split_prose(prose, form_of(source))
    register = {claim.id: claim for claim in (_all_claims() if claims is None else claims)}
    reader = StatementReader(register.values())
    verdicts = _Verdicts(reading, register)
    titles = {prose.title, title, reading.media.title, Path(source).stem}
    checker = _Checker(reader, verdicts, tuple(t.lower() for t in titles if t), as_brief=as_brief)
    parts: list[Anchor | None] = [None] * len(prose.sentences)
    if as_brief:
        parts = line_anchors([s.text for s in prose.sentences], reading.media.duration)
    return CheckedReview(
        title=title or prose.title or Path(source).stem,
        source=Path(source).name,
        sentences=tuple(
            checker.check(sentence, part) for sentence, part in zip(prose.sentences, parts, strict=True)
        ),
        after=prose.after,
        notes=prose.notes,
        form=prose.form,
        is_brief=as_brief,
    )


def check_file(
    path: str | Path, reading: Reading, claims: Iterable[Claim] | None = None, *, title: str | None = None
) -> CheckedReview:
    """Check the review in a .md, .txt, .html or .docx file of at most 2 MB of text.

    Raises
    ------
    TextError
        If the file cannot be read, is not text, or holds no sentence.
    ClaimError
        If a phrase of a claim is not well formed.
    """
    return check(read_prose(path), reading, claims, source=str(path), title=title)


def part_tracks(tracks: Mapping[str, Track], start: float, end: float) -> PartTracks:
    """Return the tracks of a part; the readers are imported when a sentence first speaks of one."""
    from onetake.readers.parts import PartTracks

    return PartTracks(tracks, start, end)


def _all_claims() -> Iterable[Claim]:
    # Imported late: claims import numpy, which rendering a checked review does not need.
    from onetake.claims import CLAIMS

    return CLAIMS


class _Verdicts:
    """The verdicts of the reading and of its parts, each decided when it is first needed."""

    def __init__(self, reading: Reading, register: Mapping[str, Claim]) -> None:
        self._reading = reading
        self._register = register
        self._known: dict[str, Verdict] = dict(reading.verdicts)
        self._parts: dict[tuple[float, float], PartTracks] = {}
        self._on_parts: dict[tuple[str, float, float], Verdict] = {}

    def judge(self, statement: Statement) -> tuple[Verdict, Part | None]:
        """Return the verdict on a statement's claim, on the part of the film that it speaks of."""
        anchor = statement.when
        if anchor is None or anchor.kind == "whole":
            if statement.amount is not None:
                return judge_amount(statement.amount, statement.claim, self._reading.tracks), None
            return self._on_whole(statement.claim), None
        placed = place_anchor(anchor, self._reading.tracks, self._reading.media.duration)
        if placed.why_not:
            claim = self._register[statement.claim]
            part = Part(anchor.words, None, None, anchor.kind, anchor.side)
            return claim.verdict("undecided", placed.why_not), part
        part = Part(anchor.words, placed.start, placed.end, anchor.kind, anchor.side)
        if statement.amount is not None:
            tracks = self._tracks_of(placed.start, placed.end)
            return judge_amount(statement.amount, statement.claim, tracks), part
        return self._on_part(statement.claim, placed.start, placed.end), part

    def _on_whole(self, claim: str) -> Verdict:
        if claim not in self._known:
            self._known[claim] = self._register[claim].decide(self._reading.tracks)
        return self._known[claim]

    def _on_part(self, claim: str, start: float, end: float) -> Verdict:
        if (claim, start, end) not in self._on_parts:
            verdict = self._register[claim].decide(self._tracks_of(start, end))
            self._on_parts[claim, start, end] = verdict
        return self._on_parts[claim, start, end]

    def _tracks_of(self, start: float, end: float) -> PartTracks:
        if (start, end) not in self._parts:
            self._parts[start, end] = part_tracks(self._reading.tracks, start, end)
        return self._parts[start, end]


class _Checker:
    """Checks the sentences of a review in order: what one is about, the next may go on with."""

    def __init__(
        self, reader: StatementReader, verdicts: _Verdicts, titles: tuple[str, ...], *, as_brief: bool
    ) -> None:
        self._reader, self._verdicts, self._titles = reader, verdicts, titles
        self._as_brief = as_brief
        self._of_another, self._paragraph = False, -1

    def check(self, sentence: Sentence, part: Anchor | None = None) -> CheckedSentence:
        """Return the sentence with what became of its statements; `part` is what its line is about."""
        bare = sentence.bare
        kind: Kind = "nothing"
        matches: tuple[Match, ...] = ()
        asides: tuple[Aside, ...] = ()
        if sentence.block.quoted:
            kind = "quoted"
        elif not any(c.isalnum() for c in bare.text) and any("struck" in run.styles for run in sentence.runs):
            kind = "struck"
        elif not sentence.heading:  # a heading names a subject ('Dark voids'); it makes no statement
            found = self._reader.read(bare.text, _quoted(sentence, bare), self._context(sentence, bare))
            self._of_another, self._paragraph = found.of_another, sentence.paragraph
            matches = tuple(
                _match(sentence.text, bare, said, self._verdicts, as_brief=self._as_brief)
                for said in (_on_line(s, part) for s in found.said)
            )
            asides = tuple(_aside(sentence.text, bare, other) for other in found.others)
            if matches:
                kind = "checked"
            elif found.is_quoted:
                kind = "quoted"
            elif asides:
                kind = "aside"
            elif is_opinion(found.tokens):
                kind = "opinion"
        return CheckedSentence(
            sentence.text,
            kind,
            matches,
            sentence.paragraph,
            sentence.before,
            sentence.heading,
            sentence.block,
            sentence.runs,
            asides,
        )

    def _context(self, sentence: Sentence, bare: BareText) -> Context:
        spans = (
            bare.find_span(run.start, run.end)
            for run in sentence.runs
            if {"emphasis", "strong"}.intersection(run.styles)
        )
        goes_on = self._of_another and sentence.paragraph == self._paragraph
        emphasised = tuple(span for span in spans if span[1] > span[0])
        return Context(self._titles, emphasised, goes_on, is_brief=self._as_brief)


def _on_line(said: Statement, part: Anchor | None) -> Statement:
    """Return a statement with the part of the film that its line is about."""
    return said if part is None else replace(said, when=part)


def _quoted(sentence: Sentence, bare: BareText) -> list[tuple[int, int]]:
    """Return the spans of the critic's words that are in quotation marks."""
    return [span for span in (bare.find_span(*q) for q in sentence.quotations) if span[1] > span[0]]


def _match(text: str, bare: BareText, said: Statement, verdicts: _Verdicts, *, as_brief: bool) -> Match:
    start, end = bare.span(said.start, said.end)
    verdict, part = verdicts.judge(said)
    denied = said.denied and said.amount is None  # a number is said to be there
    stands = standing(verdict.outcome, denied, as_brief=as_brief)
    if stands in ("contradicted", "not met") and said.sure < SURE_ENOUGH:
        stands = "not judged"  # a sentence that was misread would accuse its writer
    return Match(
        claim=said.claim,
        start=start,
        end=end,
        phrase=text[start:end],
        negated=said.denied,
        hedged=said.hedged,
        standing=stands,
        verdict=verdict,
        amount="" if said.amount is None else said.amount.words,
        part=part,
        compared="" if said.compared is None else said.compared.words,
        sure=said.sure,
        marked=said.way == "mark",
    )


def _aside(text: str, bare: BareText, said: Statement) -> Aside:
    start, end = bare.span(said.start, said.end)
    return Aside(said.claim, start, end, text[start:end], said.denied, said.about)
