"""Words: when each line and each word of a given text is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.track import spans
from onetake.readers.base import author
from onetake.readers.words.given_lines import given_lines, voice_of
from onetake.readers.words.letter_spread import spread_words
from onetake.readers.words.word_promises import GIVEN, LINES_GIVES, WORDS_GIVES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.blocks import Spectra
    from onetake.core.gives import Gives
    from onetake.core.stem_used import StemKind
    from onetake.core.track import Track
    from onetake.readers.words.given_lines import GivenLine, PlacedWord


class Words:
    """Places the words of a given text; see docs/explanation/words.md."""

    name = "words"
    version = 1
    hears: StemKind = "vocals"
    gives: tuple[Gives, ...] = (WORDS_GIVES, LINES_GIVES)
    cites: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._lines: list[GivenLine] = []
        self._who: Track | None = None

    def take_given(self, tracks: Mapping[str, Track]) -> None:
        """Take the text that people gave, if there is one."""
        self._lines = given_lines(tracks)

    def take_found(self, tracks: Mapping[str, Track]) -> None:
        """Take the voices that were heard."""
        self._who = tracks.get("voices.who")

    def push(self, spectra: Spectra) -> None:
        """Take spectra."""

    def close(self) -> list[Track]:
        """Return the words and the lines; nothing where no text was given."""
        if not self._lines:
            return []
        placed = [(line, self._place(line)) for line in self._lines if line.start == line.start]
        return [self._words(placed), self._line_track(placed)] if placed else []

    def _place(self, line: GivenLine) -> Sequence[PlacedWord]:
        return line.words or spread_words(line.pieces, line.start, line.end)

    def _words(self, placed: Sequence[tuple[GivenLine, Sequence[PlacedWord]]]) -> Track:
        rows = sorted(
            ((word, line) for line, words in placed for word in words),
            key=lambda row: (row[0].start, row[1].number),
        )
        return spans(
            "words",
            [word.start for word, _ in rows],
            [word.end for word, _ in rows],
            [word.how for word, _ in rows],
            [line.number for _, line in rows],
            "count",
            by=author(self),
            confidence=[word.confidence for word, _ in rows],
            texts={"text": [word.text for word, _ in rows], "name": [self._name(line) for _, line in rows]},
        )

    def _line_track(self, placed: Sequence[tuple[GivenLine, Sequence[PlacedWord]]]) -> Track:
        rows = sorted((line for line, _ in placed), key=lambda line: (line.start, line.number))
        return spans(
            "words.lines",
            [line.start for line in rows],
            [line.end for line in rows],
            [GIVEN] * len(rows),
            [line.number for line in rows],
            "count",
            by=author(self),
            confidence=[1.0] * len(rows),
            texts={"text": [line.text for line in rows], "name": [self._name(line) for line in rows]},
        )

    def _name(self, line: GivenLine) -> str:
        return line.name or voice_of(line.start, line.end, self._who)
