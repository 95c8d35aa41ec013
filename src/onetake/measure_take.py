"""Measuring the take: the album is decoded once, and compared with the film's sound when that was played."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import MediaError
from onetake.core.names import printable
from onetake.decode.subprocess_player import SubprocessPlayer
from onetake.measure_stems import SILENT
from onetake.readers.sound.stems.slow_sound import SlowSound
from onetake.readers.sound.take.album_clock import RATE
from onetake.readers.sound.take.comparison import compare
from onetake.readers.sound.take.take_track import empty_take, take_tracks
from onetake.readers.sound.take.voiced_lines import voiced_lines

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from onetake.core.arrays import Floats16
    from onetake.core.track import Track

_SHORTEST = 6.0
"""Seconds of an album, or of a film, that can be compared: a piece that is searched in the other."""


@dataclass(frozen=True, slots=True)
class HeardAlbum:
    """An album that was decoded once."""

    name: str
    """The file's name."""
    sound: Floats16
    """Shape (n,), at `onetake.readers.sound.take.album_clock.RATE`."""
    instrumental: Floats16 | None = None
    """The song without its voices, at the same rate."""
    why: str = ""
    """Why it cannot be compared; '' where it can."""


def hear_album(path: Path, instrumental: Path | None = None) -> HeardAlbum:
    """Decode an album; one that cannot be compared is a reason and no error, as the film can be read.

    Parameters
    ----------
    path : Path
    instrumental : Path, optional
        The instrumental stem that the film is read with.
    """
    name, nothing = printable(path.name), np.zeros(0, np.float16)
    try:
        slow = _play(path)
    except MediaError as err:
        # Of the sentence only what was found: the name is said already, and the folder concerns nobody.
        found = str(err).removeprefix(f"{path}: ").partition(", wanted ")[0]
        return HeardAlbum(name, nothing, why=f"it cannot be decoded ({found})")
    sound = slow.take()
    if not len(sound):
        return HeardAlbum(name, nothing, why="it has no sound")
    if slow.peak <= SILENT:
        return HeardAlbum(name, nothing, why="it is silent throughout")
    if len(sound) < _SHORTEST * RATE:
        why = f"it has {len(sound) / RATE:.1f} s of sound, wanted {_SHORTEST:g} s or more"
        return HeardAlbum(name, nothing, why=why)
    return HeardAlbum(name, sound, None if instrumental is None else _play(instrumental).take())


def find_take(album: HeardAlbum, film: SlowSound, tracks: Mapping[str, Track]) -> dict[str, Track]:
    """Return the tracks of the take by name.

    Parameters
    ----------
    album : HeardAlbum
    film : SlowSound
        The sound of what was read of the film, on the film's clock.
    tracks : mapping
        Tracks of voices and lines.
    """
    if album.why:
        return _by_name(empty_take(album.name, album.why))
    start = film.start
    sound = film.take()
    if len(sound) < _SHORTEST * RATE:
        length = f"{len(sound) / RATE:.1f} s of sound" if len(sound) else "no sound"
        why = f"the film has {length}, wanted {_SHORTEST:g} s or more"
        return _by_name(empty_take(album.name, why))
    lines = [(a - start, b - start) for a, b in voiced_lines(tracks)]
    inside = [(max(0.0, a), min(len(sound) / RATE, b)) for a, b in lines]
    found = compare(sound, album.sound, [(a, b) for a, b in inside if b > a], album.instrumental)
    if found is None:
        why = "the film's sound plays nothing of it: another song, or all of it was played again"
        return _by_name(empty_take(album.name, why))
    has_instrumental = album.instrumental is not None
    return _by_name(take_tracks(album.name, found, start, has_instrumental=has_instrumental))


def _by_name(tracks: list[Track]) -> dict[str, Track]:
    return {track.name: track for track in tracks}


def _play(path: Path) -> SlowSound:
    slow = SlowSound(RATE)
    SubprocessPlayer(path, sound_only=True).play([], [slow])
    return slow
