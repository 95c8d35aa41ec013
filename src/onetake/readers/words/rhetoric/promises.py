"""What the reader of rhetoric promises of its tracks."""

from __future__ import annotations

from onetake.core.gives import Column, Gives, Lane, TextColumn
from onetake.readers.words.rhetoric.classes import CLASSES
from onetake.readers.words.rhetoric.stance import STANCES

_LINE = TextColumn("line", "the line as written")
_NAME = TextColumn("name", "whose line it is; empty where unknown")
_ENGLISH = "lines in English are given"

MARKS = Gives(
    "rhetoric",
    "marks",
    "count",
    "what a line does in words; the number of the line",
    labels=CLASSES,
    columns=(Column("addressed", "", "1: the line speaks to somebody; 0: it does not"),),
    texts=(TextColumn("text", "the words that say so, as written"), _LINE, _NAME),
    lane=Lane("words", "Rhetoric", "rows"),
    when="lines are given",
)
STANCE = Gives(
    "rhetoric.stance",
    "spans",
    "count",
    "what a line does to whom it addresses; the number of the line",
    labels=STANCES,
    columns=(Column("proved", "", "1: constructions say so; 0: it leans so by its words"),),
    texts=(TextColumn("text", "the line as written"), _NAME),
    lane=Lane("words", "What each line does"),
    when=_ENGLISH,
)
ATTACK = Gives(
    "rhetoric.attack",
    "curve",
    "1/min",
    "lines that attack, a minute",
    lane=Lane("words", "Attacks", low=0),
    when=_ENGLISH,
)
REPAIR = Gives(
    "rhetoric.repair",
    "curve",
    "1/min",
    "lines that are tender or make up, a minute",
    lane=Lane("words", "Tenderness and repair", low=0),
    when=_ENGLISH,
)
