"""Measuring a film: every reader of the registers receives it once; then tracks are derived from tracks.

Decoding is under way while this module, which imports all readers, is still being loaded.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from onetake.core.errors import TrackError
from onetake.core.stem_used import stem_track_name
from onetake.decode.play_result import FRAMES
from onetake.measure_difference import read_instrumental
from onetake.measure_stems import give_tracks, place_stems, read_stem
from onetake.measure_take import find_take
from onetake.readers import FRAME_READERS, READERS, SAMPLE_READERS, SPECTRUM_READERS, TRACK_READERS
from onetake.readers.base import hears
from onetake.readers.order import inputs_of, order_by_needs
from onetake.readers.sound.shared_spectra import SharedSpectra
from onetake.readers.sound.stems.film_mix import MixFile
from onetake.readers.sound.stems.slow_sound import SlowSound
from onetake.readers.sound.stems.stem_track import STEM_GIVES
from onetake.readers.sound.take.album_clock import RATE as TAKE_RATE
from onetake.readers.sound.take.take_track import TAKE_GIVES
from onetake.text.lyric_lines import GIVEN_WORDS_GIVES, LINES_GIVES, UNTIMED_GIVES
from onetake.text.lyrics_used import SPEAKERS_GIVES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from onetake.core.stem_used import StemKind
    from onetake.core.track import Track
    from onetake.decode.play_result import PlayResult
    from onetake.decode.subprocess_player import SubprocessPlayer
    from onetake.measure_stems import HeardStem
    from onetake.measure_take import HeardAlbum
    from onetake.readers.base import SpectrumReader, TrackReader

DERIVED = order_by_needs(TRACK_READERS)
"""The readers of tracks, in the order of their needs; a circle of needs fails here, at import."""
PROMISES = {
    gives.name: gives
    for gives in (
        FRAMES,
        SPEAKERS_GIVES,
        LINES_GIVES,
        GIVEN_WORDS_GIVES,
        UNTIMED_GIVES,
        *STEM_GIVES,
        *TAKE_GIVES,
        *(g for reader in READERS for g in reader.gives),
    )
}
"""What is promised of each track, in the order in which a reading keeps them."""


def measure(
    film: SubprocessPlayer,
    given: Mapping[str, Track],
    progress: Callable[[float, float | None], None] | None = None,
    stems: Sequence[HeardStem] = (),
    album: HeardAlbum | None = None,
) -> tuple[PlayResult, dict[str, Track]]:
    """Return what the film is, and all tracks by name.

    Parameters
    ----------
    film : SubprocessPlayer
        Decoding has begun already.
    given : mapping
        Tracks that come from people, such as who says which line; they are among the tracks returned.
    progress : callable, optional
        Called with the seconds of film read and the film's length (None while it is not known).
    stems : sequence of HeardStem
        What readers hear in place of the mix, as `onetake.measure_stems.hear_stems` returns them.
    album : HeardAlbum, optional
        What the film's sound is compared with, as `onetake.measure_take.hear_album` returns it.

    Raises
    ------
    MediaError
        If the film cannot be decoded, or a limit is exceeded.
    """
    with ExitStack() as files:
        # The film's sound is kept on disk where the instrumental is to be taken away from it.
        mix = files.enter_context(MixFile()) if any(stem.is_taken_away for stem in stems) else None
        return _measure(film, given, progress, stems, mix, album)


def _measure(
    film: SubprocessPlayer,
    given: Mapping[str, Track],
    progress: Callable[[float, float | None], None] | None,
    stems: Sequence[HeardStem],
    mix: MixFile | None,
    album: HeardAlbum | None,
) -> tuple[PlayResult, dict[str, Track]]:
    """Measure a film; see `measure`."""
    kinds = [*(stem.kind for stem in stems), *([] if mix is None else ["vocals"])]
    slow = SlowSound()
    for_take = SlowSound(TAKE_RATE)
    kept: list[SlowSound | MixFile] = [
        *([slow] if stems else []),
        *([] if mix is None else [mix]),
        *([] if album is None else [for_take]),
    ]
    # No reader has a name here: each is released when it has been closed.
    played = film.play(
        [make() for make in FRAME_READERS],
        [*(make() for make in SAMPLE_READERS), _shared_spectra(kinds, given), *kept],
        progress,
    )
    with film.explain_reader_errors():
        tracks = played.tracks
        given = {**given, **(place_stems(stems, played.media.name, slow) if stems else {})}

        def make_readers(kind: StemKind) -> list[SpectrumReader]:
            readers = [make() for make in SPECTRUM_READERS if hears(make) == kind]
            give_tracks(readers, given)
            return readers

        for stem in stems:
            placed, readers = given[stem_track_name(stem.kind)], make_readers(stem.kind)
            if mix is None:
                tracks += read_stem(stem, placed, readers)
            else:
                found, used = read_instrumental(
                    stem.file.path, placed, readers, mix, lambda: make_readers("vocals")
                )
                tracks += found
                given |= used
        if album is not None:
            given |= find_take(album, for_take, {**given, **{track.name: track for track in tracks}})
        return played, derive(by_promise((*given.values(), played.frames, *tracks)))


def _shared_spectra(kinds: Sequence[str], given: Mapping[str, Track]) -> SharedSpectra:
    """Return the readers that hear the mix; those that hear a stem of `kinds` are left out."""
    readers = [make() for make in SPECTRUM_READERS if hears(make) not in kinds]
    give_tracks(readers, given)
    return SharedSpectra(readers)


def derive(tracks: Mapping[str, Track], readers: Iterable[type[TrackReader]] = DERIVED) -> dict[str, Track]:
    """Return `tracks` and all that derived readers make of them, in the order of the register.

    A reader sees the tracks that it names and no others, so that its result cannot depend on the order in
    which readers run.
    """
    found = dict(tracks)
    for make in readers:
        reader = make()
        if all(name in found for name in reader.needs):
            seen = {name: found[name] for name in inputs_of(make) if name in found}
            found |= by_promise(reader.derive(seen))
    order = {name: place for place, name in enumerate(PROMISES)}
    return {name: found[name] for name in sorted(found, key=lambda name: order.get(name, len(order)))}


def by_promise(tracks: Iterable[Track]) -> dict[str, Track]:
    """Return the tracks by name, each with the vocabulary, lane and columns that its reader promises.

    Raises
    ------
    TrackError
        If a track breaks its promise, or nobody promised it.
    """
    kept = {}
    for track in tracks:
        if track.name not in PROMISES:
            raise TrackError(f"{track.name}: promised by no reader, wanted a line in `gives` of {track.by}")
        kept[track.name] = track.keep_promise(PROMISES[track.name])
    return kept
