"""What the reader of flow promises of its tracks."""

from __future__ import annotations

from onetake.core.gives import Column, Gives, Lane, TextColumn

LOCKED = ("all", "rapped", "spoken", "sung")
"""Labels of `flow.lock`: all syllables, and those of each delivery."""
_BEAT = "there are voices and a beat"

GIVES = (
    Gives(
        "flow.rate",
        "curve",
        "1/s",
        "syllables a second of voice, in windows of 4 s",
        lane=Lane("words", "Syllables a second", low=0),
        when="voices are heard",
    ),
    Gives(
        "flow.pauses",
        "spans",
        "s",
        "silences of up to 3 s between stretches of voice, and how long they are",
        labels=("pause",),
        lane=Lane("words", "Pauses"),
        when="voices are heard",
    ),
    Gives(
        "flow.lock",
        "spans",
        "",
        "how strongly syllables keep to sixteenths or triplets of the beat, 0 to 1",
        labels=LOCKED,
        columns=(
            Column("chance", "", "strength that 95 of 100 random places of the stretches stay below"),
            Column("p", "", "share of such draws that are as strong"),
            Column("even", "", "p-value against even phases of independent syllables"),
            Column("late", "ms", "mean distance from the part of the beat; below 0 is early"),
            Column("part", "ms", "length of the part of the beat"),
            Column("syllables", "count", "syllables at which the beat is known"),
        ),
        lane=Lane("words", "Lock of the syllables to the beat", "figures"),
        of="whole",
        when=_BEAT,
    ),
    Gives(
        "flow.lines-a-bar",
        "spans",
        "",
        "lines that begin in a bar, from the first to the last bar with one",
        labels=("whole film",),
        lane=Lane("words", "Lines a bar", "figures"),
        of="whole",
        when="there are lines and bars",
    ),
    Gives(
        "flow.rhymes",
        "marks",
        "count",
        "a line whose last word rhymes with one of the four before; the number of that line",
        labels=("end rhyme",),
        texts=(TextColumn("text", "the last word"), TextColumn("rhymes-with", "the word it rhymes with")),
        lane=Lane("words", "End rhymes"),
        when="lines in English are given",
    ),
)
