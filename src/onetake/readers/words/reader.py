"""Words: when each line and each word of a given text is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import Fact, spans
from onetake.readers.base import author
from onetake.readers.sound.invalid_samples import silence_invalid
from onetake.readers.words.given_lines import given_lines, voice_of
from onetake.readers.words.heard_sounds import hear_sounds
from onetake.readers.words.placed_line import spread_line
from onetake.readers.words.pronunciations import Pronunciations
from onetake.readers.words.sound_model import sound_model
from onetake.readers.words.text_search import TextSearch, said_of, search_timed, search_untimed
from onetake.readers.words.word_promises import (
    ALIGNED,
    DOUBTFUL,
    FIT_GIVES,
    FITS,
    FITS_NOT,
    LINES_GIVES,
    UNHEARD,
    UNTOLD,
    WORDS_GIVES,
)
from onetake.signal.speech.cepstra import COEFFICIENTS, RATE, STEP, WINDOW, CepstraStream

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.arrays import Floats32
    from onetake.core.blocks import Spectra
    from onetake.core.gives import Gives
    from onetake.core.stem_used import StemKind
    from onetake.core.track import Track
    from onetake.readers.words.given_lines import GivenLine
    from onetake.readers.words.heard_sounds import HeardSounds
    from onetake.readers.words.placed_line import PlacedLine


class Words:
    """Places the words of a given text; see docs/explanation/words.md."""

    name = "words"
    version = 1
    hears: StemKind = "vocals"
    gives: tuple[Gives, ...] = (WORDS_GIVES, LINES_GIVES, FIT_GIVES)
    cites: tuple[str, ...] = (
        "D. Huggins-Daines et al., PocketSphinx, ICASSP 2006",
        "G. D. Forney, The Viterbi algorithm, Proc. IEEE 61, 1973",
    )

    def __init__(self) -> None:
        self._lines: list[GivenLine] = []
        self._who: Track | None = None
        self._activity: Track | None = None
        self._stream: CepstraStream | None = None
        self._start = 0.0
        self._cepstra: list[Floats32] = []

    def take_given(self, tracks: Mapping[str, Track]) -> None:
        """Take the text that people gave, if there is one."""
        self._lines = given_lines(tracks)

    def take_found(self, tracks: Mapping[str, Track]) -> None:
        """Take the voices that were heard."""
        self._who, self._activity = tracks.get("voices.who"), tracks.get("voices.activity")

    def push(self, spectra: Spectra) -> None:
        """Take sound; its cepstra are kept where there is a text."""
        if not self._lines:
            return
        if self._stream is None:
            self._stream, self._start = CepstraStream(), spectra.slow_t + WINDOW / RATE / 2
        self._cepstra.append(self._stream.push(silence_invalid(spectra.slow).mean(axis=0)))

    def close(self) -> list[Track]:
        """Return the words, the lines and how well they fit; nothing where no text was given."""
        if not self._lines:
            return []
        cepstra = np.concatenate([np.zeros((0, COEFFICIENTS), np.float32), *self._cepstra])
        self._cepstra.clear()
        search, language = self._search(cepstra)
        placed = search.lines
        fit = self._fit(search, language, placed, len(cepstra) * STEP)
        return [self._words(placed), self._line_track(placed), fit] if placed else [fit]

    def _search(self, cepstra: Floats32) -> tuple[TextSearch, str]:
        """Return what was found, and the language of the text ('' where unknown)."""
        timed = bool(np.isfinite(self._lines[0].start))
        lines = (
            self._lines_heard(self._start + len(cepstra) * STEP) if timed and len(cepstra) else self._lines
        )
        as_given = TextSearch(tuple(spread_line(line) for line in lines) if timed else (), None)
        model = sound_model()
        pieces = [piece for line in lines for piece in line.pieces]
        pronunciations = Pronunciations(pieces, None if model is None else model.dictionary)
        activity = self._activity
        if not lines or model is None or activity is None or not len(cepstra) or not len(activity):
            return as_given, pronunciations.language
        said = said_of(lines, pronunciations, model.acoustic.phones)
        mean = cepstra.mean(axis=0)

        def hear(start: float, end: float) -> HeardSounds:
            first, last = (int(np.clip((at - self._start) / STEP, 0, len(cepstra))) for at in (start, end))
            at = self._start + first * STEP
            return hear_sounds(cepstra[first:last], at, model.acoustic, activity.t, activity.values, mean)

        if timed:
            found = search_timed(hear, lines, said)
            fits = found.fit is None or found.fit.may_fit
            used = found if fits or not self._voices_disagree() else TextSearch((), found.fit)
            return used, pronunciations.language
        whole = hear(self._start, self._start + len(cepstra) * STEP)
        return search_untimed(whole, lines, said), pronunciations.language

    def _lines_heard(self, end: float) -> list[GivenLine]:
        """Return the timed lines that begin before the sound ends: of others nothing is heard here."""
        return [line for line in self._lines if line.start < end]

    def _voices_disagree(self) -> bool:
        """Return whether the voices heard and the given times do not fit."""
        facts = None if self._activity is None else self._activity.facts
        if facts is None or "lyrics-used" not in facts:
            return False
        return facts.flag("lyrics-judged") and not facts.flag("lyrics-used")

    def _fit(self, search: TextSearch, language: str, placed: Sequence[PlacedLine], end: float) -> Track:
        """Return whether the text fits, with what became of it as facts."""
        if search.fit is None:
            label = FITS_NOT if search.too_long else UNHEARD
        elif search.fit.fits:
            label = FITS
        else:
            label = UNTOLD if placed else FITS_NOT
        words = [word for one in placed for word in one.words]
        facts = {
            "lines": Fact(len(self._lines), "count"),
            "placed": Fact(len(placed), "count"),
            "doubtful": Fact(sum(one.how == DOUBTFUL for one in placed), "count"),
            "words": Fact(len(words), "count"),
            "aligned-words": Fact(sum(word.how == ALIGNED for word in words), "count"),
            **({"language": Fact(language)} if language else {}),
        }
        value = np.nan if search.fit is None else search.fit.advantage
        return spans(
            "words.fit", [0.0], [end], [label], [value], "", by=author(self), cites=self.cites, facts=facts
        )

    def _words(self, placed: Sequence[PlacedLine]) -> Track:
        rows = sorted(
            ((word, one) for one in placed for word in one.words),
            key=lambda row: (row[0].start, row[1].line.number),
        )
        names = {one.line.number: self._name(one) for one in placed}
        return spans(
            "words",
            [max(0.0, word.start) for word, _ in rows],
            [max(0.0, word.end) for word, _ in rows],
            [word.how for word, _ in rows],
            [one.line.number for _, one in rows],
            "count",
            by=author(self),
            cites=self.cites,
            confidence=[word.confidence for word, _ in rows],
            texts={
                "text": [word.text for word, _ in rows],
                "name": [names[one.line.number] for _, one in rows],
            },
        )

    def _line_track(self, placed: Sequence[PlacedLine]) -> Track:
        rows = sorted(placed, key=lambda one: (one.start, one.line.number))
        return spans(
            "words.lines",
            [max(0.0, one.start) for one in rows],
            [max(0.0, one.end) for one in rows],
            [one.how for one in rows],
            [one.line.number for one in rows],
            "count",
            by=author(self),
            cites=self.cites,
            confidence=[one.confidence for one in rows],
            texts={"text": [one.line.text for one in rows], "name": [self._name(one) for one in rows]},
        )

    def _name(self, one: PlacedLine) -> str:
        return one.line.name or voice_of(one.start, one.end, self._who)
