"""Recognise what is said in a film with a model of Whisper that is already on the disk.

Recognition is an extra: faster-whisper (MIT) is not part of an installation, and nothing is downloaded. The
film is decoded in its own process, as for a reading; the recogniser is given sound, never the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.core.errors import MissingExtra, TextError

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.arrays import Floats32
    from onetake.core.blocks import Samples
    from onetake.core.track import Track
    from onetake.decode.selection import Selection
    from onetake.text.lyrics import Lyrics

WHISPER = re.compile(r"whisper:(.+)", re.DOTALL)
"""How a model is given in place of a file of words: 'whisper:FOLDER'."""
RATE = 16000
"""Hz, the rate that Whisper hears."""


class SlowMono:
    """Keeps the mean of all channels at `RATE`, from the moment 0 of the film."""

    name = "slow mono"
    version = 1
    gives: tuple[Any, ...] = ()
    cites: tuple[str, ...] = ()

    def __init__(self) -> None:
        from onetake.readers.sound.channel_resampler import ChannelResampler

        self._make = ChannelResampler
        self._resampler: ChannelResampler | None = None
        self._kept: list[Floats32] = []
        self._start = 0.0

    def push(self, samples: Samples) -> None:
        """Take samples."""
        if self._resampler is None:
            self._resampler, self._start = self._make(samples.rate, RATE, 1), samples.t
        mono = samples.data.mean(axis=0, dtype=np.float32)[None]
        self._kept.append(self._resampler.push(mono)[0])

    def close(self) -> list[Track]:
        """Keep the rest; there are no tracks."""
        if self._resampler is not None:
            self._kept.append(self._resampler.close()[0])
        return []

    def take(self) -> Floats32:
        """Return the sound, shape (n,), its first sample at 0 s."""
        sound = np.concatenate([np.zeros(0, np.float32), *self._kept])
        self._kept.clear()
        shift = round(self._start * RATE)
        return np.asarray(np.r_[np.zeros(shift, np.float32), sound] if shift > 0 else sound[-shift:])


def recognise(film: Path, model: Path, selection: Selection | None = None) -> Lyrics:
    """Return what a model hears in a film, as lyrics whose words have times.

    Parameters
    ----------
    film : Path
    model : Path
        The folder of a model that faster-whisper reads (CTranslate2): it holds `model.bin`.
    selection : Selection, optional
        Which part and which sound of the film.

    Raises
    ------
    TextError
        If there is no such model, it cannot be loaded, or nothing is recognised.
    MissingExtra
        If faster-whisper is not installed.
    MediaError
        If the film cannot be decoded.
    """
    if not (model / "model.bin").is_file():
        raise TextError(
            f"{model}: no model.bin in it, wanted the folder of a faster-whisper model; nothing is "
            "downloaded: save the model there first"
        )
    try:
        from faster_whisper import WhisperModel
    except ImportError as err:
        raise MissingExtra("speech recognition (faster-whisper)", "whisper") from err
    from onetake.decode.subprocess_player import SubprocessPlayer

    heard = SlowMono()
    SubprocessPlayer(film, selection=selection).play([], [heard])
    try:
        loaded = WhisperModel(str(model), device="cpu", compute_type="int8", local_files_only=True)
        segments, _ = loaded.transcribe(heard.take(), word_timestamps=True)
        rows = [_plain(segment) for segment in segments]
    except (RuntimeError, ValueError, OSError) as err:
        raise TextError(f"{model}: {err}, wanted a model that faster-whisper can run") from err
    return _lyrics(rows, model)


def _plain(segment: Any) -> dict[str, Any]:
    """Return a segment as the JSON of faster-whisper has it."""
    words = [{"word": w.word, "start": w.start, "end": w.end} for w in segment.words or ()]
    return {"start": segment.start, "end": segment.end, "text": segment.text, "words": words}


def _lyrics(rows: list[dict[str, Any]], model: Path) -> Lyrics:
    from onetake.text.lyrics import make_lyrics
    from onetake.text.transcripts import cues_of

    cues = cues_of(rows)
    if not cues:
        raise TextError(f"{model}: nothing was recognised, wanted speech; give the words as a file")
    return make_lyrics(cues, f"recognised by {model.name}", "transcript", "UTF-8")
