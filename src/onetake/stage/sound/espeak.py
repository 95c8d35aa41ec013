"""Speech from espeak-ng, in memory: its library is called through ctypes and reports when each sound begins.

The library keeps a state that lets one utterance colour the next (its random numbers and its filters), so it
is loaded again for each line, so that the same line gives the same samples whatever was said before.
"""

from __future__ import annotations

import _ctypes
import ctypes
import re
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.core.errors import MissingExtra, TextError

if TYPE_CHECKING:
    from numpy.typing import NDArray

_VOWEL = re.compile(r"[',%=|]*[aeiouAEIOUV03@]")
# Codes of espeak-ng's speak_lib.h.
_SYNCHRONOUS = 2
"""Output mode AUDIO_OUTPUT_SYNCHRONOUS."""
_WORD = 1
"""Event type espeakEVENT_WORD."""
_PHONEME = 7
"""Event type espeakEVENT_PHONEME."""
_PHONEME_EVENTS = 1
"""Initialisation option espeakINITIALIZE_PHONEME_EVENTS."""
_UTF8 = 1
"""Character code espeakCHARS_UTF8."""
_RATE = 1
"""Parameter espeakRATE, words a minute."""
_PITCH = 3
"""Parameter espeakPITCH, 0 to 100."""
_RANGE = 4
"""Parameter espeakRANGE, 0 to 100."""
_one_at_a_time = threading.Lock()


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


@dataclass(frozen=True)
class Utterance:
    """What was said, without the silence before and after, and when."""

    data: NDArray[np.float32]
    """Shape (n,), -1 to 1."""
    rate: int
    """Samples a second."""
    words: NDArray[np.float64]
    """Shape (words, 2): start and end of each word of the text (words are parted by blanks), s."""
    syllables: NDArray[np.float64]
    """Shape (syllables,): when each vowel begins, s."""


def say(text: str, voice: str, *, rate: float = 175, pitch: float = 50, pitch_range: float = 50) -> Utterance:
    """Let espeak-ng say a line.

    Parameters
    ----------
    text : str
        One line, without markup.
    voice : str
        Language and variant, 'en-us+f2'.
    rate : float
        Words a minute, 80 to 450.
    pitch, pitch_range : float
        0 to 99, espeak-ng's own scale: 4 steps are about a semitone.

    Raises
    ------
    MissingExtra
        If `espeakng-loader` is not installed.
    TextError
        If there is no such voice, or the text gives no sound.
    """
    with _one_at_a_time:
        pieces, events, sample_rate = _synthesise(text, voice, rate, pitch, pitch_range)
    if not pieces or not any(kind == _WORD for kind, *_ in events):
        raise TextError(f"text: {text!r} gives no sound, wanted words that can be said; write letters")
    data = np.concatenate(pieces).astype(np.float32) / np.float32(32768)
    return _trim_silence(text, data, sample_rate, events)


def _synthesise(
    text: str, voice: str, rate: float, pitch: float, pitch_range: float
) -> tuple[list[NDArray[np.int16]], list[tuple[int, int, int, str]], int]:
    try:
        import espeakng_loader
    except ImportError as err:
        raise MissingExtra("voices of a staged film (espeak-ng)", "stage") from err
    pieces: list[NDArray[np.int16]] = []
    events: list[tuple[int, int, int, str]] = []

    def take(wave: Any, count: int, event: Any) -> int:
        if count > 0:
            pieces.append(np.ctypeslib.as_array(wave, (count,)).copy())
        k = 0
        while event[k].type:
            found = event[k]
            name = found.id.string.decode("latin-1") if found.type == _PHONEME else ""
            events.append((found.type, found.text_position - 1, found.sample, name))
            k += 1
        return 0

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    try:
        sample_rate = library.espeak_Initialize(
            _SYNCHRONOUS, 0, str(espeakng_loader.get_data_path()).encode(), _PHONEME_EVENTS | 0x8000
        )
        # It seeds its own chance from the clock.
        library.espeak_ng_SetRandSeed(ctypes.c_long(1))
        callback = _CALLBACK(take)
        library.espeak_SetSynthCallback(callback)
        variant = voice.partition("+")[2]  # an unknown one would be passed over in silence
        known = Path(espeakng_loader.get_data_path()) / "voices" / "!v"
        missing = variant and variant not in {path.name for path in known.iterdir()}
        if missing or library.espeak_SetVoiceByName(voice.encode()):
            raise TextError(f"voice: {voice!r}, wanted a voice of espeak-ng like 'en-us+f2'; check the name")
        limits = ((_RATE, rate, 80, 450), (_PITCH, pitch, 0, 99), (_RANGE, pitch_range, 0, 99))
        for key, value, low, high in limits:
            library.espeak_SetParameter(key, int(min(max(round(value), low), high)), 0)
        raw = text.encode()
        library.espeak_Synth(raw, ctypes.c_size_t(len(raw) + 1), 0, 1, 0, ctypes.c_uint(_UTF8), None, None)
        library.espeak_Synchronize()
        library.espeak_Terminate()
    finally:
        _unload(library)
    return pieces, events, sample_rate


def _unload(library: ctypes.CDLL) -> None:
    # ctypes has no public name for this; without it the library's state would live on.
    close = getattr(_ctypes, "dlclose", None) or getattr(_ctypes, "FreeLibrary", None)
    if close is not None:
        close(library._handle)


def _trim_silence(
    text: str, data: NDArray[np.float32], rate: int, events: list[tuple[int, int, int, str]]
) -> Utterance:
    sounds = [(at, name) for kind, _, at, name in events if kind == _PHONEME]
    heard = [at for at, name in sounds if not name.startswith("_")]
    pauses = [at for at, name in sounds if name.startswith("_")]
    first = heard[0]
    last = min([at for at in pauses if at > heard[-1]] or [len(data)])
    tokens = [(m.start(), m.end()) for m in re.finditer(r"\S+", text)]
    starts = np.full(len(tokens), np.nan)
    for kind, place, at, _ in events:
        if kind == _WORD:
            k = next((k for k, (_, stop) in enumerate(tokens) if place < stop), len(tokens) - 1)
            sound = next((s for s in heard if s >= at), heard[-1])
            if np.isnan(starts[k]):
                starts[k] = sound
    starts = _fill_word_starts(starts, [stop - start for start, stop in tokens], float(first), float(last))
    ends = np.r_[starts[1:], float(last)]
    for k in range(len(ends)):
        ends[k] = min([ends[k], *(p for p in pauses if starts[k] < p < ends[k])])
    vowels = [at for at, name in sounds if _VOWEL.match(name)] or [first]
    words = (np.stack([starts, ends], axis=1) - first) / rate
    return Utterance(data[first:last], rate, words, (np.asarray(vowels, dtype=np.float64) - first) / rate)


def _fill_word_starts(
    starts: NDArray[np.float64], letters: list[int], first: float, last: float
) -> NDArray[np.float64]:
    """Return words that espeak-ng joined to a neighbour ('of the') a start by their share of the letters."""
    if np.isnan(starts[0]):
        starts[0] = first
    known = np.flatnonzero(~np.isnan(starts))
    place = np.r_[0.0, np.cumsum(letters)]
    knots = np.r_[place[known], place[-1]]
    return np.asarray(np.interp(place[:-1], knots, np.r_[starts[known], last]))
