"""Check a critic's prose against a reading, sentence by sentence."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.checked import Aside, CheckedReview, CheckedSentence, Kind, Match, Standing
from onetake.core.errors import TextError
from onetake.core.near_names import near_names
from onetake.language.foreign import is_foreign
from onetake.language.opinion import is_opinion
from onetake.language.stance import Context
from onetake.review.discourse import Discourse
from onetake.review.film_named import film_note
from onetake.review.judging import Verdicts
from onetake.review.marks import SCHEME, marked_statements, unmarked
from onetake.review.other_language import language_note, mark_other_language
from onetake.review.pasted_lyrics import NOTE, looks_like_lyrics
from onetake.review.shot_list import line_anchors
from onetake.review.statements import StatementReader
from onetake.review.sureness import SURE_ENOUGH, sureness
from onetake.text.prose import Prose, Sentence, form_of, read_prose, split_prose

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from onetake.core.claim import Claim
    from onetake.core.reading import Reading
    from onetake.core.statement import Anchor, Statement
    from onetake.core.verdict import Outcome
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
    beside: Mapping[str, Reading] | None = None,
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
    beside
        The readings of other films by their names, with which the prose may compare this one.

    Raises
    ------
    ClaimError
        If a phrase of a claim is not well formed.
    """
    if isinstance(prose, str):
        prose = split_prose(prose, form_of(source))
    register = {claim.id: claim for claim in (_all_claims(reading) if claims is None else claims)}
    check_left_out(prose.head.leave_out, register)
    reader = StatementReader(c for c in register.values() if c.id not in prose.head.leave_out)
    verdicts = Verdicts(reading, register, {} if beside is None else beside)
    is_sung = not as_brief and looks_like_lyrics(prose.sentences)
    titles = {prose.title, title, reading.media.title, prose.head.film, Path(source).stem}
    checker = _Checker(
        reader,
        verdicts,
        tuple(t.lower() for t in titles if t),
        frozenset(register),
        as_brief=as_brief,
        is_sung=is_sung,
    )
    parts: list[Anchor | None] = [None] * len(prose.sentences)
    if as_brief:
        parts = line_anchors(
            [s.text for s in prose.sentences],
            reading.media.duration,
            [
                s.paragraph == before.paragraph and "\n" not in s.before
                for before, s in pairwise((prose.sentences[0], *prose.sentences))
            ]
            if prose.sentences
            else [],
        )
    sentences = mark_other_language(
        [checker.check(sentence, part) for sentence, part in zip(prose.sentences, parts, strict=True)]
    )
    return CheckedReview(
        title=title or prose.title or Path(source).stem,
        source=Path(source).name,
        sentences=sentences,
        after=prose.after,
        notes=(
            *prose.notes,
            *film_note(prose, reading.media),
            *([NOTE] if is_sung else []),
            *language_note(sentences),
        ),
        form=prose.form,
        is_brief=as_brief,
        author=prose.head.author,
        date=prose.head.date,
        film=prose.head.film,
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


def _all_claims(reading: Reading) -> Iterable[Claim]:
    # Imported late: claims import numpy, which rendering a checked review does not need.
    from onetake.claims.in_force import claims_in_force

    return claims_in_force(reading.made.settings)


class _Checker:
    """Checks the sentences of a review in order: what one is about, the next may go on with."""

    def __init__(
        self,
        reader: StatementReader,
        verdicts: Verdicts,
        titles: tuple[str, ...],
        known: frozenset[str],
        *,
        as_brief: bool,
        is_sung: bool,
    ) -> None:
        self._reader, self._verdicts, self._titles = reader, verdicts, titles
        self._known, self._is_sung = known, is_sung
        self._as_brief = as_brief
        self._discourse = Discourse()

    def check(self, sentence: Sentence, part: Anchor | None = None) -> CheckedSentence:
        """Return the sentence with what became of its statements; `part` is what its line is about."""
        bare = sentence.bare
        marks = marked_statements(sentence, bare, self._known) if SCHEME in sentence.text.lower() else []
        said = list(marks)
        kind: Kind = "nothing"
        asides: tuple[Aside, ...] = ()
        if sentence.block.quoted or (self._is_sung and not sentence.heading):
            kind = "quoted"
        elif not any(c.isalnum() for c in bare.text) and any("struck" in run.styles for run in sentence.runs):
            kind = "struck"
        elif not sentence.heading:  # a heading names a subject ('Dark voids'); it makes no statement
            found = self._reader.read(bare.text, _quoted(sentence, bare), self._context(sentence, bare))
            self._discourse.follow(found, sentence.paragraph)
            is_english = not is_foreign(found.tokens)
            if is_english:
                said += (_on_line(s, part) for s in unmarked(found.said, marks))
                asides = tuple(_aside(sentence.text, bare, s) for s in unmarked(found.others, marks))
            if not is_english:
                kind = "other language"
            elif found.is_quoted:
                kind = "quoted"
            elif asides:
                kind = "aside"
            elif is_opinion(found.tokens):
                kind = "opinion"
        matches = tuple(
            _match(sentence.text, bare, one, self._verdicts, as_brief=self._as_brief)
            for one in sorted(said, key=lambda s: s.start)
        )
        kind = "checked" if matches else kind
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
        emphasised = tuple(span for span in spans if span[1] > span[0])
        return Context(
            self._titles,
            emphasised,
            antecedent=self._discourse.topic(sentence.paragraph),
            of_another=self._discourse.is_of_another(sentence.paragraph),
            is_brief=self._as_brief,
        )


def check_left_out(names: Iterable[str], known: Collection[str]) -> None:
    """Raise TextError if a claim that is to be left out is none."""
    for name in names:
        if name not in known:
            raise TextError(
                f"front matter: leave-out names no claim {name!r}, wanted {near_names(name, known)}"
            )


def _on_line(said: Statement, part: Anchor | None) -> Statement:
    """Return a statement with the part of the film that its line is about."""
    return said if part is None else replace(said, when=part)


def _quoted(sentence: Sentence, bare: BareText) -> list[tuple[int, int]]:
    """Return the spans of the critic's words that are in quotation marks."""
    return [span for span in (bare.find_span(*q) for q in sentence.quotations) if span[1] > span[0]]


def _match(text: str, bare: BareText, said: Statement, verdicts: Verdicts, *, as_brief: bool) -> Match:
    start, end = bare.span(said.start, said.end)
    verdict, part = verdicts.judge(said)
    # A number is said to be there, and a comparison to be right.
    denied = said.denied and said.amount is None and said.compared is None
    stands = standing(verdict.outcome, denied, as_brief=as_brief)
    # An instruction is plain: how it is found says enough, on later claims as well (bench/instructions.py).
    sure = sureness(said.way) if as_brief else said.sure
    if stands in ("contradicted", "not met") and sure < SURE_ENOUGH:
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
        sure=sure,
        marked=said.way == "mark",
    )


def _aside(text: str, bare: BareText, said: Statement) -> Aside:
    start, end = bare.span(said.start, said.end)
    return Aside(said.claim, start, end, text[start:end], said.denied, said.about)
