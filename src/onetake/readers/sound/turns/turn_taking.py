"""Who holds the floor: from who speaks when to turns, transfers, overlaps and interruptions.

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

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats
    from onetake.core.track import Track


UNSURE = "unsure"
SAME_TURN = 1.0
"""Seconds that a voice may pause and still have its turn."""
PAUSE = 0.2
"""Seconds of silence within one piece of speech: a stop consonant is no pause (Heldner and Edlund 2010)."""
SHORTEST = 0.15
"""Seconds below which a piece is no speech but a slip of the one who told the voices apart."""
OUTLASTS = 0.05
"""Seconds by which a piece must outlast the turn that it begins in, to take the floor."""
AT_ONCE = 0.001
"""Seconds within which one turn begins as the other ends, so that its start is no onset."""
INTRUDES = 0.4
"""Seconds, two syllables: who begins this long before the other's end interrupts (Zimmerman, West 1975)."""


@dataclass(frozen=True, slots=True)
class SpeechPiece:
    """Speech of one voice, [start, end) s."""

    start: float
    end: float
    who: str


@dataclass(frozen=True, slots=True)
class Transfer:
    """The floor goes from `before` to `after`: a gap where the offset is above 0, an overlap below."""

    before: SpeechPiece
    after: SpeechPiece

    @property
    def offset(self) -> float:
        """Seconds from the end of the one to the start of the other."""
        return self.after.start - self.before.end


def speech_pieces(who: Track) -> list[SpeechPiece]:
    """Return each voice's pieces of speech, sorted; 'A+B' is both; unsure is its own, but within one voice's.

    Parameters
    ----------
    who : Track
        Spans labelled by voice: 'voice A', 'voice A+voice B', 'unsure'; they may overlap.
    """
    own: dict[str, list[tuple[float, float]]] = {}
    both: list[tuple[list[str], float, float]] = []
    for label, (start, end) in zip(who.labels, who.spans.tolist(), strict=True):
        if "+" in label:
            both.append(([voice.strip() for voice in label.split("+")], start, end))
        else:
            own.setdefault(label, []).append((start, end))
    unsure = own.pop(UNSURE, [])
    alone = {voice: np.array(rows) for voice, rows in own.items()}
    for voices, start, end in both:
        for voice in _voices_speaking(alone, voices, start, end):
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


def _voices_speaking(own: Mapping[str, Floats], voices: list[str], start: float, end: float) -> list[str]:
    """Return which of the voices of a span of two speak there indeed.

    Who takes over, or talks within the other's speech, does. At the ragged end of one voice, with silence
    beyond it, there is only that one.
    """
    before, after = _near(own, start, end)
    if before & after:
        return voices
    return [voice for voice in voices if voice in before | after] or voices


def _voice_around(own: Mapping[str, Floats], start: float, end: float) -> str:
    """The one voice that speaks within a pause's reach of an unsure span on both sides, if one does."""
    before, after = _near(own, start, end)
    return before.pop() if before == after and len(before) == 1 else UNSURE


def _near(own: Mapping[str, Floats], start: float, end: float) -> tuple[set[str], set[str]]:
    """Return the voices that speak within a pause's reach before a span, and after it."""
    before, after = (
        {voice for voice, spans in own.items() if ((spans[:, 0] < high) & (spans[:, 1] >= low)).any()}
        for low, high in ((start - PAUSE, start), (end, end + PAUSE))
    )
    return before, after


def _bridge_pauses(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    out: list[tuple[float, float]] = []
    for start, end in union(spans).tolist():
        if out and start - out[-1][1] < PAUSE:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def floor_turns(found: list[SpeechPiece]) -> list[SpeechPiece]:
    """The turns: a piece within another's turn takes no floor; a voice that pauses shortly keeps it."""
    held: list[SpeechPiece] = []
    for piece in found:
        if held and piece.who == held[-1].who and piece.start - held[-1].end < SAME_TURN:
            held[-1] = SpeechPiece(held[-1].start, max(held[-1].end, piece.end), piece.who)
        elif not held or piece.end > held[-1].end + (OUTLASTS if piece.start < held[-1].end else 0.0):
            held.append(piece)
    return held


def starts_at_other_end(held: list[SpeechPiece]) -> list[bool]:
    """Return which turns begin the very moment that the one before ends, shape as `held`.

    Nobody is that quick: whoever told the voices apart has put the border somewhere, and it is no onset.
    """
    return [False, *(abs(two.start - one.end) < AT_ONCE for one, two in pairwise(held))][: len(held)]


def transfers(held: list[SpeechPiece]) -> list[Transfer]:
    """Return every change of the floor between two known voices."""
    return [
        Transfer(one, two)
        for one, two in pairwise(held)
        if one.who != two.who and UNSURE not in (one.who, two.who)
    ]


def overlaps(found: list[SpeechPiece]) -> list[SpeechPiece]:
    """Return where two known voices speak at once, labelled 'A, B' in the order of their starts."""
    out: list[SpeechPiece] = []
    for i, one in enumerate(found):
        for two in found[i + 1 :]:
            if two.start >= one.end:
                break
            if one.who != two.who and UNSURE not in (one.who, two.who):
                out.append(SpeechPiece(two.start, min(one.end, two.end), f"{one.who}, {two.who}"))
    return sorted(out, key=lambda p: (p.start, p.end, p.who))


def interruptions(found: list[SpeechPiece], held: list[SpeechPiece]) -> list[SpeechPiece]:
    """Return who breaks into whose turn: 'B interrupts A' takes the floor, 'B talks into A' does not.

    Each from where it begins to where the two no longer speak at once, 0.4 s or more.
    """
    out = [
        SpeechPiece(t.after.start, t.before.end, f"{t.after.who} interrupts {t.before.who}")
        for t in transfers(held)
        if -t.offset >= INTRUDES
    ]
    begins = [p.start for p in found]
    for turn in held:
        out += [
            SpeechPiece(p.start, min(p.end, turn.end), f"{p.who} talks into {turn.who}")
            for p in found[bisect_left(begins, turn.start) : bisect_left(begins, turn.end)]
            if p.who != turn.who
            and UNSURE not in (p.who, turn.who)
            and p.end <= turn.end + OUTLASTS
            and p.end - p.start >= INTRUDES
        ]
    return sorted(out, key=lambda p: (p.start, p.end, p.who))
