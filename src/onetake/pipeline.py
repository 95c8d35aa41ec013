"""The pipeline on one screen: a film goes in, a Reading comes out.

The film is decoded in a process of its own, with limits (`decode.subprocess_player`). This process measures
what it receives, judges the tracks and stores the reading. Heavy imports are inside the functions:
decoding has begun before this process has loaded its readers.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.album_file import ALBUM_SETTINGS, album_settings, decode_album, find_album
from onetake.core.freed_memory import return_freed_memory
from onetake.core.names import printable
from onetake.decode.film_file import digest, find
from onetake.film_lyrics import LYRICS_SETTINGS, find_lyrics, lyrics_settings, lyrics_tracks, words_within
from onetake.reading_place import place_for, reading_folder
from onetake.stem_files import STEM_SETTINGS, decode_stems, find_stems, stem_settings

if TYPE_CHECKING:
    from onetake.album_file import AlbumFile
    from onetake.core.media import Media
    from onetake.core.reading import Made, Reading, Still
    from onetake.core.track import Track
    from onetake.core.verdict import Verdict
    from onetake.decode.selection import Selection
    from onetake.decode.subprocess_player import SubprocessPlayer
    from onetake.measure_stems import HeardStem
    from onetake.measure_take import HeardAlbum
    from onetake.stem_files import StemFile
    from onetake.text.lyrics import Lyrics

    Measured = tuple[Media, dict[str, Track], tuple[Still, ...], Still | None]

Progress = Callable[[float, float | None], None]
SIZES: dict[str, Any] = {"luma_width": 480, "rgb_width": 160}


def read(
    film: Path | str,
    out: Path | str | None = None,
    *,
    lyrics: Path | str | None = None,
    lyrics_offset: float = 0.0,
    words: Path | str | None = None,
    vocals: Path | str | None = None,
    instrumental: Path | str | None = None,
    album: Path | str | None = None,
    selection: Selection | None = None,
    force: bool = False,
    on_progress: Progress | None = None,
) -> Reading:
    """Read a film: play it once, measure it, judge the claims.

    Parameters
    ----------
    film : path
        A film or sound file, or numbered images: a pattern, a glob or their folder. It is only read.
    out : path, optional
        The folder that is to hold ``NAME.reading``. Without it nothing is stored.
    lyrics : path or str, optional
        Lyrics or subtitles on the film's clock, or 'embedded' ('embedded:2', 'embedded:en') for those inside
        the film. Names in them help to separate the voices; `onetake.lyrics_of` says what was used.
    lyrics_offset : float
        Seconds by which the lyrics are made later.
    words : path or str, optional
        The same as `lyrics`, and in its place; it may also be a transcript, a script, or plain text without
        any time, whose lines are then looked for in the sound.
    vocals, instrumental : path, optional
        The isolated voices of the film's song, and its instruments without them. Readers of the voices, and
        those of the beat, hear them in place of the mix; `onetake.core.stem_used.stems_used` says how.
    album : path, optional
        The released recording of the film's song: whether the voices are that recording is said line by
        line. `onetake.core.take_used.take_used` says what came of it.
    selection : Selection, optional
        Which streams and which part of the film are read; see `onetake.decode.selection`.
    force : bool
        Read again even where `out` holds a reading of this film by these readers.
    on_progress : callable, optional
        Called with the seconds of film read and the film's length (None while it is not known).

    Returns
    -------
    Reading
        Its `folder` is where it is stored, None without `out`.

    Raises
    ------
    MediaError
        If the file is missing, is not a film, or cannot be decoded, or a stem does not fit its sound; the
        sentence says which.
    TextError
        If `lyrics` or `words` cannot be read, `lyrics` has no line with a time, both are given, or there is
        an offset without them.
    StoreError
        If `out` cannot be written; an older reading there stays whole.

    Examples
    --------
    >>> reading = read(film)
    >>> round(reading.media.duration, 2), reading.media.frame_rate
    (3.0, Fraction(24, 1))
    """
    from onetake.decode.subprocess_player import SubprocessPlayer

    film = find(film)
    folder = None if out is None else place_for(film, Path(out))
    start = 0.0 if selection is None else selection.start
    said = find_lyrics(film, lyrics, lyrics_offset, start=start, words=words, selection=selection)
    stems = find_stems(film, vocals, instrumental)
    record = find_album(film, album)
    chosen = settings(lyrics, lyrics_offset, selection, stems, words, record)
    maybe_stored = folder is not None and not force and folder.exists()
    # Where nothing can be stored, decoding begins while this process finds out what film it is.
    playing = None if maybe_stored or stems or record else SubprocessPlayer(film, selection=selection)
    try:
        sha256 = digest(film)
        versions = reader_versions()
        key = key_of(sha256, versions, chosen)
        if folder is not None and maybe_stored:
            stored = _reuse_stored(
                folder,
                lambda more: key_of(sha256, versions, {**more, **chosen}),
                (
                    *(LYRICS_SETTINGS if lyrics is None and words is None else ()),
                    *(() if stems else STEM_SETTINGS),
                    *(ALBUM_SETTINGS if record is None else ()),
                ),
            )
            if stored is not None:
                return stored
        heard = decode_stems(stems, film, selection), decode_album(record, stems)
        playing = playing or SubprocessPlayer(film, selection=selection)
        measured = _measure(playing, sha256, said, *heard, on_progress)
    finally:
        if playing is not None:
            playing.stop()
    # Another film of this name may have been stored here meanwhile.
    folder = None if folder is None or out is None else reading_folder(film, Path(out))
    return _judge_and_store(measured, key, {**versions, "film": sha256}, chosen, folder)


def decide(tracks: Mapping[str, Track], own: Mapping[str, Any] | None = None) -> dict[str, Verdict]:
    """Judge every claim of the register on `tracks`; no film is needed.

    `own` are limits and claims of a user's own, as `onetake.claims.in_force.own_settings` gives them.

    Raises
    ------
    ClaimError
        If a limit is of a claim that there is not.
    """
    from onetake.claims.in_force import claims_in_force

    return {claim.id: claim.decide(tracks) for claim in claims_in_force(own or {})}


def reader_versions() -> dict[str, str]:
    """Return each reader's name and version."""
    from onetake.readers import READERS

    return {r.name: str(r.version) for r in READERS}


def settings(
    lyrics: Path | str | None = None,
    lyrics_offset: float = 0.0,
    selection: Selection | None = None,
    stems: tuple[StemFile, ...] = (),
    words: Path | str | None = None,
    album: AlbumFile | None = None,
) -> dict[str, Any]:
    """Return what else the tracks depend on: sizes, own face model, lyrics, stems, album, selection."""
    model = os.environ.get("ONETAKE_FACE_MODEL", "")
    found = digest(Path(model)) if model and Path(model).is_file() else model
    asked = {} if selection is None else selection.to_json()
    return {
        **SIZES,
        **({"face_model": found} if found else {}),
        **({"selection": asked} if asked else {}),
        **lyrics_settings(lyrics, lyrics_offset, words),
        **stem_settings(stems),
        **album_settings(album),
    }


def key_of(sha256: str, versions: Mapping[str, str], chosen: Mapping[str, Any]) -> str:
    """Return the key of a reading: the same film, readers and settings have the same."""
    whole = json.dumps([sha256, dict(versions), dict(chosen)], sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()


def decide_again(
    reading: Reading, own: Mapping[str, Any] | None = None, judged: Mapping[str, Verdict] | None = None
) -> Reading:
    """Judge a reading by today's claims and store it; its tracks stay as they are.

    `own` are limits and claims of a user's own, as `onetake.claims.in_force.own_settings` gives them; the
    reading keeps them among its settings. The film read again is judged by onetake's alone. `judged` are
    verdicts that rest on more than this film, such as those on a library; they take the place of its own.

    Raises
    ------
    ClaimError
        If a limit is of a claim that there is not.
    """
    from onetake.claims.in_force import with_own_settings
    from onetake.core.store import write_reading

    settings = with_own_settings(reading.made.settings, own or {})
    made = _provenance(reading.made.key, reading.made.inputs, settings)
    again = reading.with_verdicts({**decide(reading.tracks, settings), **(judged or {})}, made)
    return again if reading.folder is None else write_reading(again, reading.folder)


def _reuse_stored(
    folder: Path, key: Callable[[dict[str, Any]], str], kept: tuple[str, ...]
) -> Reading | None:
    """Return the stored reading if it is of this key, also with those of its settings that are `kept`."""
    from onetake.claims.in_force import own_key
    from onetake.core.store import open_reading, stored_key

    found = stored_key(folder)
    if found is None:
        return None
    reading = open_reading(folder)
    more = {name: value for name, value in reading.made.settings.items() if name in kept}
    if found not in (key({}), key(more)):
        return None
    current = reading.made.inputs.get("claims") == claims_key()
    return reading if current and not own_key(reading.made.settings) else decide_again(reading)


def claims_key() -> str:
    """Return a short hash of all that verdicts rest on besides tracks.

    That is the register, and every constant and function of the claims and of what they import of onetake.
    """
    from onetake.claims import CLAIMS
    from onetake.core.source_digest import source_digest

    register = [[c.id, c.says, c.limit, c.unit, c.source, c.needs] for c in CLAIMS]
    whole = json.dumps([register, source_digest(["onetake.claims", "onetake.claims.in_force"])])
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def _measure(
    playing: SubprocessPlayer,
    sha256: str,
    lyrics: Lyrics | None,
    stems: tuple[HeardStem, ...],
    album: HeardAlbum | None,
    on_progress: Progress | None,
) -> Measured:
    from onetake.measure import by_promise, measure
    from onetake.poster import choose_poster

    given = [] if lyrics is None else lyrics_tracks(lyrics)
    played, tracks = measure(playing, {track.name: track for track in given}, on_progress, stems, album)
    if lyrics is not None:
        # Only now is the film's length known, and with it which lines lie within the film.
        tracks |= by_promise(lyrics_tracks(lyrics, played.media.duration))
        tracks |= words_within(tracks, played.media.duration)
    return_freed_memory()
    media = replace(played.media, sha256=sha256, name=printable(played.media.name))
    return media, tracks, played.stills, choose_poster(played.posters, tracks, media.duration)


def _judge_and_store(
    measured: Measured,
    key: str,
    inputs: Mapping[str, str],
    chosen: Mapping[str, Any],
    folder: Path | None,
) -> Reading:
    from onetake.core.reading import Reading
    from onetake.core.store import write_reading

    media, tracks, stills, poster = measured
    reading = Reading(media, tracks, decide(tracks), _provenance(key, inputs, chosen), stills, poster)
    return reading if folder is None else write_reading(reading, folder)


def _provenance(key: str, inputs: Mapping[str, str], chosen: Mapping[str, Any]) -> Made:
    from onetake.core.reading import Made
    from onetake.core.version import VERSION

    date = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return Made(VERSION, date, dict(chosen), {**inputs, "claims": claims_key()}, key)
