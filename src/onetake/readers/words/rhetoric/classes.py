"""The classes of what a line does, and how a class counts."""

from __future__ import annotations

from dataclasses import dataclass

BLAME = "blame"
NAME_CALLING = "name-calling"
THREAT = "threat"
DEMAND = "demand"
PROFANITY = "profanity"
APOLOGY = "apology"
TENDERNESS = "tenderness"
REPAIR = "repair"
WE_TALK = "we-talk"
YOU_TALK = "you-talk"
UNDECIDED = "undecided"
ANAPHORA = "anaphora"
ECHO = "echo"
TOPIC_NAMES = ("society", "money", "family", "faith", "gender", "race")
"""Each is a class of its own: a topic word in the line."""
ATTACKS = (BLAME, NAME_CALLING, THREAT, DEMAND)
"""Classes that attack the one addressed."""
REPAIRS = (APOLOGY, REPAIR)
"""Classes that make up."""
CLASSES = (
    *ATTACKS,
    PROFANITY,
    *REPAIRS,
    TENDERNESS,
    WE_TALK,
    YOU_TALK,
    *TOPIC_NAMES,
    ANAPHORA,
    ECHO,
    UNDECIDED,
)
"""The labels of the track `rhetoric`."""
PROOF, HINT = 2, 1
"""Weight of a construction that decides by itself, and of one that needs another beside it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A construction found in a line."""

    kind: str
    """One of `CLASSES`."""
    first: int
    last: int
    """Its words, [first, last] by position."""
    weight: int = PROOF
