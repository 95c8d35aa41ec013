"""Flow and song-or-skit on staged talk and on real sound; Markdown tables.

    python bench/flow.py [--seeds 121 122] [--real]

Staged: the quarrel as it is and all spoken, and duets whose lines are all spoken, all rapped, all sung or
half and half; only the sound is staged. The limits were set by hand, not on these. Real: the shared songs and
talk, what is certainly sung, rapped or spoken is in `REAL`.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.claims.delivery import SONG_OR_SKIT
from onetake.measure import by_promise, derive
from onetake.readers.sound.beat.reader import Beat
from onetake.readers.sound.voices.reader import Voices
from onetake.readers.words.flow.reader import Flow
from onetake.stage.programme import score_changes
from onetake.stage.programme.ablations import ablate
from onetake.stage.programme.artist_styles import ARTIST_STYLES
from onetake.stage.programme.duet import duet
from onetake.stage.programme.repertoire_films import score_of
from onetake.stage.sound.film_sound import make_sound
from onetake.stage.truth.claim_answers import StagedFilm
from onetake.stage.truth.sound_truth import song_or_skit
from onetake.stage.truth.tracks_sound import sound_tracks
from shared_data import DATA
from sound_reading import tracks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onetake.core.track import Track
    from onetake.stage.score.score_document import Score

REAL = {
    "songs/*Confession*.mp3": ("rapped, with a hook", ""),
    "songs/*Guayeteo*.mp3": ("rapped", "fails"),
    "songs/*Fantasma*.mp3": ("sung", "fails"),
    "songs/*Flickr*.mp3": ("sung", "fails"),
    "songs/*Not_About*.mp3": ("sung", "fails"),
    "songs/*Veranderung*.mp3": ("sung", "fails"),
    "songs/*Code_Monkey*.ogg": ("sung", "fails"),
    "songs/*Space_Invaders*.mp3": ("sung through a vocoder", "fails"),
    "sound/dialogue/dev00.wav": ("talk", "fails"),
    "sound/dialogue/pyannote_sample.wav": ("talk", "fails"),
    "words/speech_librivox/*0870.wav": ("reading", "fails"),
}
"""Pattern -> what it is, and the certain outcome of song-or-skit; '' where it is a matter of taste."""
LENGTH = 60.0
"""Seconds of a duet."""


def staged(seeds: list[int]) -> Iterator[tuple[str, Score]]:
    """Yield the films that are staged."""
    quarrel = score_of("quarrel")
    yield "quarrel", quarrel
    yield "quarrel without song-or-skit", ablate(quarrel, without="song-or-skit")
    styles = list(ARTIST_STYLES.values())
    for i, seed in enumerate(seeds):
        score = duet(f"duet {seed}", styles[i % len(styles)], seed, length=LENGTH)
        yield f"duet {seed}, half rapped, half spoken", score
        for how in ("spoken", "rapped", "sung"):
            yield f"duet {seed}, {how}", delivered(score, how)


def delivered(score: Score, how: str) -> Score:
    """Return a score with all lines spoken, rapped or sung."""
    return score_changes.lines(score, lambda _, line: replace(line, delivery=how))


def read_sound(score: Score) -> tuple[dict[str, Track], str]:
    """Return the tracks of a film's sound, and the true outcome of song-or-skit."""
    sound = make_sound(score.sound, score.length, score.seed, None)
    found = tracks_of([Beat(), Voices()], sound.film, sound.rate)
    truth = {track.name: track for track in sound_tracks(score, sound.facts, sound.film, sound.rate)}
    tracks = derive(by_promise(found.values()), [Flow])
    return tracks, song_or_skit(StagedFilm(score, truth)).outcome


def row(name: str, tracks: Mapping[str, Track], true: str) -> str:
    """Return a row: shares, verdict, and the lock of all syllables."""
    verdict = SONG_OR_SKIT.decide(tracks)
    lock = tracks.get("flow.lock")
    rate = tracks.get("flow.rate")
    figures = "no beat, or few syllables | | "
    if lock is not None:
        figures = f"{lock.values[0]:.2f} | {lock.column('chance')[0]:.2f} | {lock.column('p')[0]:.3f}"
    shares = verdict.because.split(" of ")[0]
    speed = "" if rate is None else f"{float(rate.table['value'].drop_null().to_numpy().mean()):.1f}"
    return f"| {name} | {true} | {verdict.outcome} | {shares} | {speed} | {figures} |"


def main() -> None:
    """Print the table asked for."""
    ask = argparse.ArgumentParser()
    ask.add_argument("--seeds", nargs="*", type=int, default=[121, 122])
    ask.add_argument("--real", action="store_true")
    asked = ask.parse_args()
    print("| sound | true | found | shares | syllables/s | lock | by chance | p |")
    print("|---|---|---|---|---|---|---|---|")
    if not asked.real:
        for name, score in staged(asked.seeds):
            print(row(name, *read_sound(score)), flush=True)
        return
    from onetake import read

    for pattern, (what, true) in REAL.items():
        path = next(DATA.glob(pattern))
        reading = read(path)
        print(row(f"{path.stem}: {what}", reading.tracks, true), flush=True)


if __name__ == "__main__":
    main()
