"""CheckedReview: a critic's prose, unchanged, each sentence with the verdicts on its claims."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

from onetake.core.errors import TextError
from onetake.core.prose_blocks import PARAGRAPH, Block, Run
from onetake.core.review_summary import brief_summary, review_summary
from onetake.core.statement import About, AnchorKind, Side  # noqa: TC001 - needed at run time by strict_json
from onetake.core.strict_json import WrongValue, parse
from onetake.core.table_rows import plain_line
from onetake.core.verdict import Verdict  # noqa: TC001 - needed at run time by strict_json

Kind = Literal["checked", "opinion", "quoted", "struck", "aside", "other language", "nothing"]
Standing = Literal[
    "borne out",
    "contradicted",
    "cannot be decided",
    "not applicable",
    "not judged",
    "met",
    "not met",
    "cannot be told",
]
"""How a statement stands; the last three are those of a brief, which says what a film should be.

'not judged': the film contradicts what the sentence seems to say, but the sentence may be misread."""

_UNREAD = ("nothing", "opinion", "other language", "aside")
"""Kinds of sentence that say nothing of what a brief asks for."""
_WORST_FIRST: tuple[Standing, ...] = (
    "contradicted",
    "not met",
    "cannot be decided",
    "cannot be told",
    "not judged",
    "borne out",
    "met",
    "not applicable",
)
"""A sentence with several claims has the worst standing among them."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the film that a sentence speaks of, in its words and in seconds."""

    words: str
    """As written: 'the final shot'."""
    start: float | None
    """Seconds; None where the part cannot be placed in the film."""
    end: float | None
    kind: AnchorKind | None = None
    """How the part is named; None in a review that was checked by an older version."""
    side: Side = "in"
    """Whether it is that part, or what comes before or after it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase that says something measurable of the film, with its standing.

    Raises
    ------
    TextError
        If the span is empty or backwards, or the standing is none of `Standing`.
    """

    claim: str
    """The claim's id."""
    start: int
    """First character of the phrase in the sentence's text."""
    end: int
    """One past the last character of the phrase."""
    phrase: str
    """The phrase as written."""
    negated: bool
    """True where the sentence denies the claim: 'never one take', or an opposite such as 'cut to pieces'."""
    hedged: bool
    """True where it is said with reserve: 'it seems to be one take'."""
    standing: Standing
    verdict: Verdict
    amount: str = ""
    """The number that is said, as written: 'three cuts'; then the verdict is on the number."""
    part: Part | None = None
    """The part of the film that it is said of and judged on; None for the whole film."""
    compared: str = ""
    """With what it is compared, as written: 'than in the first half'."""
    sure: float = 1.0
    """The share of statements found in this way that were read right; 1 for an explicit mark."""
    marked: bool = False
    """Whether the critic has marked it: ``[...](claim:one-take)``."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise TextError(f"match of {self.claim}: span {self.start}-{self.end}, wanted 0 <= start < end")
        if self.standing not in get_args(Standing):
            raise TextError(
                f"match of {self.claim}: standing {self.standing!r}, "
                f"wanted one of {', '.join(get_args(Standing))}"
            )


@dataclass(frozen=True, slots=True)
class Aside:
    """Words that say a claim, but not of this film: of another one, or as a question. It is not judged.

    Raises
    ------
    TextError
        If the span is empty or backwards, or it is said of this film.
    """

    claim: str
    """The claim's id."""
    start: int
    """First character in the sentence's text."""
    end: int
    """One past the last character."""
    phrase: str
    """The words as written."""
    negated: bool
    about: About
    """Of whom it is said; never 'this film'."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.about == "this film":
            raise TextError(
                f"aside on {self.claim}: {self.start}-{self.end} of {self.about}, "
                "wanted 0 <= start < end, and not of this film"
            )


@dataclass(frozen=True, slots=True)
class CheckedSentence:
    """One sentence exactly as written, with the claims found in it.

    Raises
    ------
    TextError
        If the kind is none of `Kind` or does not fit the matches, or a phrase is not in the text.
    """

    text: str
    kind: Kind
    """'checked': has matches; 'opinion': a judgement of taste; 'quoted': somebody else's words, which are not
    checked; 'struck': struck out, so not said; 'aside': what is measurable in it is not said of this film;
    'other language': it is not in English; 'nothing': nothing measurable found."""
    matches: tuple[Match, ...]
    """In order of their start; a claim may be said in several clauses."""
    paragraph: int
    """Counts from 0."""
    before: str
    """White space and markup between the sentence before and this one."""
    heading: bool = False
    block: Block = PARAGRAPH
    """The kind of block that it belongs to."""
    runs: tuple[Run, ...] = ()
    """What is shown of it, in styles, with positions in `text`; empty where it is shown as written."""
    asides: tuple[Aside, ...] = ()
    """What it says of something else than this film."""

    def __post_init__(self) -> None:
        if self.kind not in get_args(Kind) or (self.kind == "checked") != bool(self.matches):
            raise TextError(
                f"sentence {self.text[:40]!r}: kind {self.kind!r} with {len(self.matches)} matches, "
                "wanted 'checked' with matches, another kind without"
            )
        found: tuple[Match | Aside, ...] = (*self.matches, *self.asides)
        for m in found:
            if self.text[m.start : m.end] != m.phrase:
                raise TextError(
                    f"sentence {self.text[:40]!r}: phrase {m.phrase!r} is not at {m.start}-{m.end}, "
                    "wanted the span of the phrase in the text"
                )

    @property
    def standing(self) -> Standing | None:
        """The standing of the whole sentence: that of its worst match; None where nothing was checked."""
        found = {m.standing for m in self.matches}
        return next((s for s in _WORST_FIRST if s in found), None)

    @property
    def shown_runs(self) -> tuple[Run, ...]:
        """The runs; of a sentence without any, its text as one run."""
        return self.runs or (Run(0, len(self.text), self.text),)


@dataclass(frozen=True, repr=False)
class CheckedReview:
    r"""A review, checked: `summary` in words, and every sentence with its verdicts.

    Examples
    --------
    >>> s = CheckedSentence("I love it.", "opinion", (), 0, "")
    >>> review = CheckedReview("Note", "note.txt", (s,), after="\n")
    >>> review.prose
    'I love it.\n'
    >>> review.summary
    'Nothing measurable was found in the one sentence.'
    """

    title: str
    source: str
    """The name of the file the prose came from, without its folder."""
    sentences: tuple[CheckedSentence, ...]
    after: str = ""
    """What follows the last sentence: usually one line end."""
    notes: tuple[str, ...] = ()
    """What the reader of the file should know, as sentences: 'note.txt is not UTF-8; ...'."""
    form: str = "markdown"
    """How the review is written: 'markdown', 'text', 'html' or 'word'."""
    is_brief: bool = False
    """Whether it is a brief: what the film should be, and not a review of what it is."""
    author: str = ""
    """As the front matter has it."""
    date: str = ""
    """As the front matter has it."""
    film: str = ""
    """The film's name in the front matter."""

    @property
    def prose(self) -> str:
        """The prose as it was written, character for character."""
        return "".join(s.before + s.text for s in self.sentences) + self.after

    def count(self, standing: Standing) -> int:
        """Return how many sentences have this standing."""
        return sum(s.standing == standing for s in self.sentences)

    @property
    def summary(self) -> str:
        """The result in one line of words."""
        counts = {standing: self.count(standing) for standing in get_args(Standing)}
        if self.is_brief:
            return brief_summary(counts, unread=len(self.unread))
        return review_summary(counts, prose=sum(not s.heading for s in self.sentences))

    @property
    def unread(self) -> tuple[str, ...]:
        """The sentences in which nothing measurable was found, headings apart; a brief says them."""
        return tuple(s.text for s in self.sentences if s.kind in _UNREAD and not s.heading)

    def __repr__(self) -> str:
        return f"CheckedReview of {plain_line(self.source, 60)}: {self.summary}"

    def _repr_html_(self) -> str:
        from onetake.core.checked_html import checked_html

        return checked_html(self)

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary; `prose` and `summary` are derived, so they are left out."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> CheckedReview:
        """Read what `to_json` gave, or the same after a round trip through JSON text.

        Raises
        ------
        TextError
            If a field is missing, unknown or of another kind.
        """
        try:
            return parse(cls, json.dumps(data))
        except (WrongValue, TypeError, RecursionError) as err:
            raise TextError(f"checked review: {err}; was it written by onetake?") from err
