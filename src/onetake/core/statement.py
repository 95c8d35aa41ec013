"""Statement: what a sentence says of a film: a claim, of when, how much, how firmly, and of which film."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

About = Literal[
    "this film",
    "another film",
    "films in general",
    "its making",
    "reported",
    "not said",
]
"""Of whom it is said. 'its making': how it was produced, which no film shows; 'reported': somebody else's
words; 'not said': a question, a wish, irony. Only what is said of 'this film' is judged."""

AnchorKind = Literal["whole", "clock", "share", "start", "end", "shot", "section", "some"]
"""How a part of the film is named: by seconds, by its share (the first half), as its start or end (how far is
left open), by shots (the second shot, the last one), or as a part of the song; 'whole' is *throughout*,
'some' a part that is not named: *at times*, *for most of the film*."""
Side = Literal["in", "before", "after"]
"""Whether it is said of that part, or of what comes before or after it: *until the last shot*."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The part of the film that a sentence speaks of."""

    kind: AnchorKind
    words: str
    """As written: 'the final shot'."""
    first: float = 0.0
    """clock: seconds, below 0 before the film's end; share: 0 to 1; shot or section: its number from 1, or
    from -1 backwards; else 0."""
    last: float = 0.0
    """The end, as `first`; for an instant the same."""
    side: Side = "in"
    label: str = ""
    """Of a section: 'chorus', 'verse', 'bridge' ..."""


Measure = Literal["cuts", "shots", "places", "voices", "people", "seconds without a cut", "cuts a minute"]
"""What an amount counts."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much or how many a sentence speaks of."""

    of: Measure
    low: float
    high: float | None
    """None where there is no upper end: 'at least three'."""
    words: str


ComparedTo = Literal["another film", "another part", "what came before", "other films", "not said"]
"""The other side: a film that is named, a named part of this film, this film so far (*faster and faster*),
films in general (*than any video*), or nothing that could be measured (*than you would think*)."""
Degree = Literal["more", "less", "as much", "not more", "not less"]
Compared = Literal["figure", "dark", "bright", "pace", "cuts"]
"""What is compared: how dark or bright the picture is, how fast it is cut, how many cuts there are, or else
the figure that the claim is judged by."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """With what the film, or a part of it, is compared, and which way."""

    to: ComparedTo
    degree: Degree
    """Whether there is said to be more of it here, or less."""
    of: Compared
    words: str
    """As written: 'faster than the first half'."""
    name: str = ""
    """The other film as it is called: 'Alright', 'his last video'."""
    anchor: Anchor | None = None
    """The other part of this film."""


Way = Literal[
    "phrase",
    "frame with subject",
    "frame",
    "negated",
    "hedged",
    "across clauses",
    "long sentence",
    "doubtful words",
    "mark",
]
"""How a statement was found. 'frame with subject': a frame that asks what the clause is about; 'mark': the
critic's own."""


Opposed = Literal["", "contrary", "stillness", "weak colour", "dim"]
"""Whether its words say another thing than the claim. 'contrary': its contrary is denied (*not vivid*), and a
film may be neither; 'stillness': that the camera does not move at all, more than that it does not always
move; 'weak colour' and 'dim': one side alone of a dreary palette, which is both."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a sentence says; a sentence holds any number of them."""

    claim: str
    """The claim's id."""
    start: int
    """First character of the words that say it."""
    end: int
    """One past the last."""
    denied: bool = False
    hedged: bool = False
    """Whether it is said with reserve: 'it seems to be one take'."""
    about: About = "this film"
    when: Anchor | None = None
    """None: of the whole film."""
    amount: Quantity | None = None
    compared: Comparison | None = None
    opposed: Opposed = ""
    way: Way = "phrase"
    sure: float = 1.0
    """The share of statements found in this way that were read right, measured; 1 for an explicit mark."""
