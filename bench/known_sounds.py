"""What is certainly true or false of the shared songs and sounds, claim by claim.

Only plain facts: how many people there are, whether the voice is dry, whether there is a voice or a clock.
What is not listed is unknown, or a matter of taste. Each sound is taken to be heard in one place.
"""

from __future__ import annotations

from fnmatch import fnmatch
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.verdict import Outcome

CLAIMS = ("two-voices", "clockwork-turns", "pinball-mix", "steady-beat", "raw-vocals", "lightly-echoed")
"""Claims that need nothing but sound."""
_TURNS = ("two-voices", "clockwork-turns")
_NO_VOICE = (*_TURNS, "pinball-mix", "raw-vocals", "lightly-echoed")
FALSE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("songs/*", _TURNS),  # one lead singer
    ("sound/music/*Karissa*", _TURNS),  # one singer with a guitar
    ("sound/music/*MacLeod*", _NO_VOICE),  # jazz without voices
    ("sound/music/librosa_[0-9]*", (*_TURNS, "pinball-mix", "steady-beat")),  # one reader, mono
    ("sound/room/*.wav", (*_TURNS, "pinball-mix", "steady-beat", "lightly-echoed")),  # one dry reader, mono
    ("sound/loudness/*", (*_NO_VOICE, "steady-beat")),  # tones
    ("sound/dialogue/tst00.wav", ("two-voices", "pinball-mix", "steady-beat")),  # four people, mono
    ("sound/dialogue/*.wav", ("pinball-mix", "steady-beat")),  # people talking, mono
    ("sound/beats/gtzan_country*", ("steady-beat",)),  # a live band
    ("words/speech_librivox/*", (*_TURNS, "pinball-mix", "steady-beat")),  # one reader, mono
)
"""Pattern of the file within `data`, and the claims that are false of it."""
TRUE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("sound/dialogue/dev0[01].wav", ("two-voices",)),
    ("sound/dialogue/pyannote_sample.wav", ("two-voices",)),
)
"""The same, of what is true: two people talk."""
PATTERNS = (
    "songs/*.mp3", "songs/*.ogg", "sound/music/*.ogg", "sound/beats/*.wav", "sound/beats/*.flac",
    "sound/dialogue/*.wav", "sound/room/cmu*.wav", "sound/room/vctk*.wav", "sound/loudness/*",
    "words/speech_librivox/*.wav",
)  # fmt: skip
"""The sounds that are read."""


def known(file: str, claim: str) -> bool | None:
    """Return whether a claim is true of a file, named within `data`; None where it is unknown.

    Examples
    --------
    >>> known("songs/a.mp3", "two-voices"), known("songs/a.mp3", "raw-vocals")
    (False, None)
    """
    for answer, table in ((False, FALSE), (True, TRUE)):
        if any(fnmatch(file, pattern) and claim in claims for pattern, claims in table):
            return answer
    return None


def is_wrong(file: str, claim: str, outcome: Outcome) -> bool:
    """Return whether an outcome contradicts what is known."""
    answer = known(file, claim)
    return (answer is False and outcome == "holds") or (answer is True and outcome == "fails")
