"""Sections of a song: its blocks with their names, by what comes again, who sings and the words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Column, Gives, Lane
from onetake.core.spans import crop, total
from onetake.core.track import Fact, spans
from onetake.readers.base import author
from onetake.readers.sound.sections.naming import FEWEST_LINES, LABELS, Block, name_blocks
from onetake.readers.sound.sections.reader import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.track import Track

LINES = "words.lines"
SECTIONS = "sections"
DOUBTFUL = "doubtful"
"""Label of a line whose place is not known well enough to use it."""
APART = 8.0
"""Seconds between two times that a line is sung from which it is sung elsewhere, too; nearer, it is sung
twice in a row. Set by hand; no measured source."""
EARLY = 1.5
"""Seconds by which a line may begin before the section that it belongs to: a pick-up. Set by hand."""


class SectionNames:
    """Names the sections of a song; see docs/explanation/sections.md."""

    name = "section-names"
    version = 1
    needs: tuple[str, ...] = (BLOCKS,)
    may_use: tuple[str, ...] = ("voices.who", LINES)
    gives: tuple[Gives, ...] = (
        Gives(SECTIONS, "spans", "count", "parts of the song; the value is the group of alike blocks",
              labels=LABELS, lane=Lane("arc", "Sections"), when="where there is a beat",
              columns=(Column("voiced", "share", "share of it in which somebody sings or speaks"),
                       Column("level", "dB", "level, of all bands"))),
    )  # fmt: skip
    cites: tuple[str, ...] = ("M. A. Bartsch, G. H. Wakefield, To catch a chorus, WASPAA 2001",)

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return the sections; the fact `by` says whether words or the sound alone named them."""
        blocks = tracks[BLOCKS]
        if not len(blocks):
            return []
        who = tracks.get("voices.who")
        lines, again = _lines(tracks.get(LINES))
        level, bass = blocks.column("level"), blocks.column("bass")
        given = []
        for i, (start, end) in enumerate(blocks.spans.tolist()):
            inside = (lines >= start - EARLY) & (lines < end - EARLY)
            given.append(
                Block(
                    start=start,
                    end=end,
                    group=int(blocks.values[i]),
                    level=float(level[i]),
                    bass=float(bass[i]),
                    voiced=0.0 if who is None else total(crop(who.spans, start, end)) / (end - start),
                    lines=int(inside.sum()),
                    repeated=int((inside & again).sum()),
                )
            )
        named = name_blocks(given)
        return [
            spans(
                SECTIONS, [b.start for b in named], [b.end for b in named], [b.name for b in named],
                [b.group for b in named], "count", by=author(self), cites=self.cites,
                columns={"voiced": [b.voiced for b in named], "level": [b.level for b in named]},
                facts={"by": Fact("words" if len(lines) >= FEWEST_LINES else "sound")},
            )
        ]  # fmt: skip


def _lines(track: Track | None) -> tuple[np.ndarray, np.ndarray]:
    """Return the start of each line and whether it is also sung elsewhere in the song."""
    if track is None:
        return np.zeros(0), np.zeros(0, bool)
    texts = [plain_words(text) for text in track.texts("text")]
    kept = [i for i, label in enumerate(track.labels) if label != DOUBTFUL and texts[i]]
    starts = np.array([track.t[i] for i in kept], np.float64)
    return starts, elsewhere(starts, [texts[i] for i in kept])


def elsewhere(starts: np.ndarray, texts: Sequence[str]) -> np.ndarray:
    """Return for each line whether it is also sung elsewhere in the song."""
    times: dict[str, list[float]] = {}
    for start, text in zip(starts.tolist(), texts, strict=True):
        times.setdefault(text, []).append(start)
    return np.array(
        [
            any(abs(other - start) >= APART for other in times[text])
            for start, text in zip(starts.tolist(), texts, strict=True)
        ],
        bool,
    )


def plain_words(text: str) -> str:
    """Return the words of a line without case, accents and marks, so that its repeats are found."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", kept))
