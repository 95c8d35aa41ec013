"""What the reader of words promises of its tracks."""

from __future__ import annotations

from onetake.core.gives import Gives, Lane, TextColumn

GIVEN = "given"
"""The time is that of the file."""
ALIGNED = "aligned"
"""The time was found in the sound."""
DOUBTFUL = "doubtful"
"""The line is somewhere about here, between its neighbours."""
SPREAD = "spread"
"""The word has its share of the line by its letters; its time was not found in the sound."""
WHEN = "words are given"
NAME = TextColumn("name", "who says it: as the text names, else the voice heard; empty where unknown")

FITS, FITS_NOT, UNTOLD, UNHEARD = "fits", "does not fit", "cannot tell", "not looked for"
FIT_GIVES = Gives(
    "words.fit",
    "spans",
    "",
    "whether the text is what is said: by how much it fits the sound better than its own words shuffled, in "
    "log-likelihood a sound",
    labels=(FITS, FITS_NOT, UNTOLD, UNHEARD),
    lane=Lane("words", "Does the text fit the sound", "figures"),
    of="whole",
    when=WHEN,
)
LINES_GIVES = Gives(
    "words.lines",
    "spans",
    "count",
    "a line that is said; its number in the text",
    labels=(GIVEN, ALIGNED, DOUBTFUL),
    texts=(TextColumn("text", "the words of the line"), NAME),
    lane=Lane("words", "Lyrics", "lines", text="text", names="name", faint=DOUBTFUL),
    when=WHEN,
)
WORDS_GIVES = Gives(
    "words",
    "spans",
    "count",
    "a word that is said; the number of its line",
    labels=(GIVEN, ALIGNED, SPREAD),
    texts=(TextColumn("text", "the word"), NAME),
    lane=Lane("words", "Words", text="text", names="name", faint=SPREAD),
    when=WHEN,
)
