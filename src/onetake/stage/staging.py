"""Stage a film: sound, then frames straight into the encoder, then words and truth; all or nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import StoreError, TextError
from onetake.core.media import Media
from onetake.core.publish import publish
from onetake.core.store import write_reading
from onetake.stage.encode import encode_film, write_wav
from onetake.stage.programme.ablations import ablate
from onetake.stage.programme.repertoire_films import score_of
from onetake.stage.score.score_document import Score, load_score
from onetake.stage.score.toml_build import locate
from onetake.stage.truth.tracks_picture import PictureTruth
from onetake.stage.truth.tracks_sound import heard_lines, sound_tracks
from onetake.stage.truth.truth_reading import truth_reading
from onetake.stage.words.captions import enhanced_lrc, lrc, srt, vtt
from onetake.stage.words.composed_review import compose_review
from onetake.stage.words.fountain_script import fountain
from onetake.stage.written_files import sha256, unchanged_since_staging, write_list

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from fractions import Fraction

    from numpy.typing import NDArray

    from onetake.core.verdict import Verdict
    from onetake.stage.sound.film_sound import Sound
    from onetake.stage.sound.sound_facts import SoundFacts

    Progress = Callable[[float, float | None], None]

TRUTH = "truth.reading"
"""The folder of the truth within a staged film's folder."""


def stage(
    name_or_path: str | Path,
    out: str | Path,
    *,
    without: str | None = None,
    with_: str | None = None,
    seed: int | None = None,
    size: tuple[int, int] | None = None,
    voices: str | Path | None = None,
    progress: Progress | None = None,
) -> Path:
    """Stage a film and return its folder.

    Parameters
    ----------
    name_or_path : str or path
        A film of the repertoire, such as 'quarrel', or a score's TOML file.
    out : path
        The folder to make. An older staged film there is replaced; your own files in it stay, and files of it
        that you have changed are kept as ``NAME.bak``.
    without, with_ : str, optional
        A claim to make false, or true; the other claims stay as they are.
    seed : int, optional
        Instead of the score's.
    size : (int, int), optional
        Width and height in pixels, even, instead of the score's.
    voices : path, optional
        A folder of recordings to use instead of the synthesiser.
    progress : callable, optional
        Called with (seconds of film written, seconds in all).

    Raises
    ------
    TextError
        If there is no such film or claim, or the score is refused; the sentence names line and key.
    MissingExtra
        If the voices' synthesiser is not installed.
    StoreError
        If the folder cannot be written. Nothing is left half-written.
    """
    score, path = find_score(name_or_path)
    try:
        score = apply_options(score, without, with_, seed, size)
        return stage_score(score, out, voices=voices, progress=progress)
    except TextError as err:
        if path is None:
            raise
        raise locate(err, path.read_text(encoding="utf-8"), path.name) from err


def find_score(name_or_path: str | Path) -> tuple[Score, Path | None]:
    """Return the score of a film of the repertoire, or of a file together with its path."""
    text = str(name_or_path)
    path = Path(name_or_path)
    if isinstance(name_or_path, Path) or path.suffix == ".toml" or len(path.parts) > 1:
        return load_score(path), path
    return score_of(text), None


def apply_options(
    score: Score,
    without: str | None = None,
    with_: str | None = None,
    seed: int | None = None,
    size: tuple[int, int] | None = None,
) -> Score:
    """Return the score with the changes that the command line offers."""
    score = ablate(score, without, with_)
    if seed is not None:
        score = replace(score, seed=seed)
    if size is not None:
        score = replace(score, picture=replace(score.picture, size=size))
    return score


def stage_score(
    score: Score, out: str | Path, *, voices: str | Path | None = None, progress: Progress | None = None
) -> Path:
    """Stage a score and return the folder; see `stage`."""
    out = Path(out)
    try:
        own = unchanged_since_staging(out, TRUTH)
        with publish(out, marker=f"{TRUTH}/reading.json", what="staged film", own=own) as draft:
            sound = _sound(score, draft, None if voices is None else Path(voices))
            _fill(score, sound, draft, progress)
            write_list(draft)
    except StoreError:
        raise
    except OSError as err:
        raise StoreError(
            f"{out}: {err.strerror or err}, wanted a folder that can be written; "
            "free some space or name another with -o"
        ) from err
    return out


def _sound(score: Score, draft: Path, voices: Path | None) -> Sound:
    """Make the sound and write the record at once, so that only the mix stays in memory from here on."""
    from onetake.stage.sound.film_sound import make_sound

    sound = make_sound(score.sound, score.length, score.seed, voices)
    for name in ("album", "instrumental", "dry"):
        data = getattr(sound, name)
        if f"{name}.wav" in score.files and data.size:
            write_wav(draft / f"{name}.wav", data, sound.rate)
    nothing = np.zeros((0, 0), dtype=np.float32)
    return replace(sound, album=nothing, instrumental=nothing, dry=nothing)


def _fill(score: Score, sound: Sound, draft: Path, progress: Progress | None) -> None:
    from onetake.stage.sound.film_sound import mouths

    files = set(score.files)
    truth = PictureTruth(score)
    rate = score.picture.frame_rate
    t = np.arange(score.picture.frames(score.length)) / float(rate)
    pictures = _pictures(score, mouths(sound.facts, t), truth)

    def done(seconds: float) -> None:
        if progress is not None:
            progress(min(seconds, score.length), score.length)

    if "film.mp4" in files:
        tags = {"title": score.title, "artist": score.artist}
        encode_film(
            draft / "film.mp4",
            pictures,
            score.picture.size,
            rate,
            sound.film,
            sound.rate,
            tags=tags,
            done=done,
        )
    else:
        for _ in pictures:
            done(truth.seconds)
    tracks = [*truth.tracks(), *sound_tracks(score, sound.facts, sound.film, sound.rate)]
    reading = truth_reading(score, tracks, _media(score, sound, draft, truth.count))
    for name, text in _texts(score, sound.facts, reading.verdicts).items():
        if name in files:
            (draft / name).write_text(text, encoding="utf-8", newline="\n")
    write_reading(reading, draft / TRUTH)


def _pictures(
    score: Score, mouths: Mapping[str, NDArray[np.float64]], truth: PictureTruth
) -> Iterator[NDArray[np.uint8]]:
    from onetake.stage.picture.render import render_pictures

    for picture in render_pictures(score.picture, score.length, score.seed, mouths):
        truth.add(picture)
        yield picture.rgb


def _texts(score: Score, facts: SoundFacts, verdicts: Mapping[str, Verdict]) -> dict[str, str]:
    lines = heard_lines(facts)
    title, artist, length = score.title, score.artist, score.length
    return {
        "lyrics.lrc": lrc(lines, title, artist, length),
        "lyrics.enhanced.lrc": enhanced_lrc(lines, title, artist, length),
        "lyrics.srt": srt(lines),
        "lyrics.vtt": vtt(lines),
        "lyrics.fountain": fountain(lines, title, artist, score.picture.places[0].name),
        "review.md": score.review.strip() + "\n" if score.review else compose_review(title, verdicts),
        "score.toml": score.to_toml(),
    }


def _media(score: Score, sound: Sound, draft: Path, frames: int) -> Media:
    film = draft / "film.mp4"
    there = film.exists()
    rate: Fraction = score.picture.frame_rate
    return Media(
        name="film.mp4",
        path=str(film.absolute()),
        sha256=sha256(film) if there else "",
        bytes=film.stat().st_size if there else 0,
        duration=float(frames / rate),
        container="mp4",
        video_codec="h264",
        width=score.picture.size[0],
        height=score.picture.size[1],
        frames=frames,
        frame_rate=rate,
        time_base=1 / rate,
        first_picture=0.0,
        colour="bt709, limited",
        audio_codec="aac",
        sample_rate=sound.rate,
        channels=2,
        layout=("FL", "FR"),
        first_sample=0.0,
        sound_end=sound.film.shape[1] / sound.rate,
        title=score.title,
        artist=score.artist,
    )
