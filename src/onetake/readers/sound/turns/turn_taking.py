"""Turn-taking: from who speaks when to turns, floor transfers, overlaps and interruptions.

The terms are those of H. Sacks, E. A. Schegloff, G. Jefferson, A simplest systematics for the organization
of turn-taking for conversation, Language 50, 1974.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.spans import union
from onetake.readers.sound.voice_terms import SAME_TURN, UNSURE, is_stated

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.arrays import Floats
    from onetake.core.track import Track


PAUSE = 0.2
"""Seconds of silence up to which speech is one piece: a stop consonant is no pause (Heldner, Edlund 2010)."""
SHORTEST = 0.15
"""Seconds below which a piece is a diarization error, not speech; set by hand, no measured source."""
OUTLASTS = 0.05
"""Seconds by which a piece must outlast the turn that it begins in, to take the floor; set by hand."""
AT_ONCE = 0.001
"""Seconds within which a turn starts at another's end, so that its start is no onset: above rounding errors,
below any real gap."""
INTRUDES = 0.4
"""Seconds (two syllables) before the other's end from which a start interrupts (Zimmerman, West 1975)."""


@dataclass(frozen=True, slots=True)
class SpeechPiece:
    """Speech of one voice, [start, end) s."""

    start: float
    end: float
    who: str


@dataclass(frozen=True, slots=True)
class Transfer:
    """A floor transfer from `before` to `after`: a gap where the offset is above 0, an overlap below."""

    before: SpeechPiece
    after: SpeechPiece

    @property
    def offset(self) -> float:
        """Seconds from the end of `before` to the start of `after`."""
        return self.after.start - self.before.end


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two voices at once, [start, end) s, in the order of their starts."""

    start: float
    end: float
    voices: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Interruption:
    """A voice that starts within another's turn, from its start until the two no longer speak at once."""

    start: float
    end: float
    who: str
    whom: str
    takes_floor: bool
    """Whether it outlasts the other's turn."""


def speech_pieces(who: Track) -> list[SpeechPiece]:
    """Return each voice's pieces of speech, sorted; a span of several voices counts for each of them.

    Unsure speech is the voice that speaks on both sides of it, else a voice of its own.

    Parameters
    ----------
    who : Track
        `voices.who`: spans with the names of who speaks; they may overlap.
    """
    own: dict[str, list[tuple[float, float]]] = {}
    together: list[tuple[tuple[str, ...], float, float, bool]] = []
    for voices, (start, end), stated in zip(
        who.label_lists, who.spans.tolist(), _has_stated_voices(who), strict=True
    ):
        if len(voices) > 1:
            together.append((voices, start, end, stated))
        else:
            own.setdefault(voices[0], []).append((start, end))
    unsure = own.pop(UNSURE, [])
    alone = {voice: np.array(rows) for voice, rows in own.items()}
    for voices, start, end, stated in together:
        for voice in voices if stated else _voices_speaking(alone, voices, start, end):
            own.setdefault(voice, []).append((start, end))
    alone = {voice: np.array(rows) for voice, rows in own.items()}
    for start, end in union(unsure).tolist() if unsure else []:
        own.setdefault(_voice_around(alone, start, end), []).append((start, end))
    found = [
        SpeechPiece(start, end, voice)
        for voice, spans in own.items()
        for start, end in _bridge_pauses(spans)
        if end - start >= SHORTEST
    ]
    return sorted(found, key=lambda p: (p.start, p.end, p.who))


def _has_stated_voices(who: Track) -> list[bool]:
    """Return for each span whether lyrics state its voices."""
    if "confidence" not in who.table.column_names:
        return [False] * len(who)
    return [is_stated(sure) for sure in who.column("confidence").tolist()]


def _voices_speaking(
    own: Mapping[str, Floats], voices: Sequence[str], start: float, end: float
) -> Sequence[str]:
    """Return which voices of an overlap span really speak there.

    Both do where one takes over from the other, or talks within the other's speech. At the end of one
    voice, with silence after it, only that one does.
    """
    before, after = _near(own, start, end)
    if before & after:
        return voices
    return [voice for voice in voices if voice in before | after] or voices


def _voice_around(own: Mapping[str, Floats], start: float, end: float) -> str:
    """Return the voice that speaks within a pause on both sides of an unsure span, else `UNSURE`."""
    before, after = _near(own, start, end)
    return before.pop() if before == after and len(before) == 1 else UNSURE


def _near(own: Mapping[str, Floats], start: float, end: float) -> tuple[set[str], set[str]]:
    """Return the voices that speak within `PAUSE` before a span, and after it."""
    before, after = (
        {voice for voice, spans in own.items() if ((spans[:, 0] < high) & (spans[:, 1] >= low)).any()}
        for low, high in ((start - PAUSE, start), (end, end + PAUSE))
    )
    return before, after


def _bridge_pauses(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the union of spans, with gaps below `PAUSE` closed."""
    out: list[tuple[float, float]] = []
    for start, end in union(spans).tolist():
        if out and start - out[-1][1] < PAUSE:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def floor_turns(found: list[SpeechPiece]) -> list[SpeechPiece]:
    """Return the turns: a piece within another's turn takes no floor; a voice keeps it over a short pause."""
    held: list[SpeechPiece] = []
    for piece in found:
        if held and piece.who == held[-1].who and piece.start - held[-1].end < SAME_TURN:
            held[-1] = SpeechPiece(held[-1].start, max(held[-1].end, piece.end), piece.who)
        elif not held or piece.end > held[-1].end + (OUTLASTS if piece.start < held[-1].end else 0.0):
            held.append(piece)
    return held


def starts_at_other_end(held: list[SpeechPiece]) -> list[bool]:
    """Return for each turn whether it begins at the moment when the one before ends.

    Nobody is that quick: diarization has put the boundary there, and it is no onset.
    """
    return [False, *(abs(two.start - one.end) < AT_ONCE for one, two in pairwise(held))][: len(held)]


def transfers(held: list[SpeechPiece]) -> list[Transfer]:
    """Return every floor transfer between two known voices."""
    return [
        Transfer(one, two)
        for one, two in pairwise(held)
        if one.who != two.who and UNSURE not in (one.who, two.who)
    ]


def overlaps(found: list[SpeechPiece]) -> list[Overlap]:
    """Return where two known voices speak at once."""
    out: list[Overlap] = []
    for i, one in enumerate(found):
        for two in found[i + 1 :]:
            if two.start >= one.end:
                break
            if one.who != two.who and UNSURE not in (one.who, two.who):
                out.append(Overlap(two.start, min(one.end, two.end), (one.who, two.who)))
    return sorted(out, key=lambda o: (o.start, o.end, o.voices))


def interruptions(found: list[SpeechPiece], held: list[SpeechPiece]) -> list[Interruption]:
    """Return who starts within whose turn, where the two speak at once for 0.4 s or more."""
    out = [
        Interruption(t.after.start, t.before.end, t.after.who, t.before.who, takes_floor=True)
        for t in transfers(held)
        if -t.offset >= INTRUDES
    ]
    begins = [p.start for p in found]
    for turn in held:
        out += [
            Interruption(p.start, min(p.end, turn.end), p.who, turn.who, takes_floor=False)
            for p in found[bisect_left(begins, turn.start) : bisect_left(begins, turn.end)]
            if p.who != turn.who
            and UNSURE not in (p.who, turn.who)
            and p.end <= turn.end + OUTLASTS
            and p.end - p.start >= INTRUDES
        ]
    return sorted(out, key=lambda p: (p.start, p.end, p.who))
