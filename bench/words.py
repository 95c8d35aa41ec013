"""When words are said: staged speech, read sentences, real songs, and texts of other songs.

    python bench/words.py [--only staged|read|songs|others]

Songs are read as `onetake read --words` reads them. Beside each figure stands that of the words' shares of
their lines by their letters, which know nothing of the sound. Tables are Markdown.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.blocks import Spectra
from onetake.core.facts import Facts
from onetake.film_lyrics import lyrics_tracks
from onetake.readers.sound.voices.lyric_activity import apply_lyrics
from onetake.readers.sound.voices.reader import Voices
from onetake.readers.words.letter_spread import spread_words
from onetake.readers.words.reader import Words
from onetake.stage import score_of, vary
from onetake.stage.sound.film_sound import make_sound
from onetake.stage.sound.heard_lines import clock
from onetake.stage.truth.tracks_sound import heard_lines
from onetake.text.lyrics import read_lyrics
from onetake.text.text_grid import parse_text_grid
from onetake.text.ultrastar import parse_ultrastar
from shared_data import DATA
from sound_reading import tracks_of
from voice_films import RATE, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from onetake.core.track import Track

SLOW = 16000
NEAR = 2.0
"""Seconds within which a line is found."""
LATE = 10.0
"""Seconds that a line without an end lasts at most, as LRC is read."""


@dataclass(frozen=True)
class Word:
    """A word with its true time, s."""

    start: float
    end: float
    text: str


Line = tuple[Word, ...]


@dataclass(frozen=True)
class Heard:
    """Sound once the voices in it are known."""

    name: str
    slow: NDArray[np.float32]
    tracks: Mapping[str, Track]
    lines: tuple[Line, ...]

    def read(self, suffix: str, text: str) -> dict[str, Track]:
        """Return the tracks of words that a text gives."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"words{suffix}"
            path.write_text(text, encoding="utf-8")
            given = {t.name: t for t in lyrics_tracks(read_lyrics(path, may_be_untimed=True))}
        reader = Words()
        reader.take_given(given)
        # The voices, too, are told of the lines, and say whether these agree with what they hear.
        activity = self.tracks["voices.activity"]
        fit = apply_lyrics(activity.values.astype(np.float32), activity.t, given.get("lyrics.lines"))[1]
        facts = Facts(activity.name, {} if fit is None else fit.facts())
        reader.take_found({**self.tracks, activity.name: replace(activity, facts=facts)})
        none, empty = np.zeros(0), np.zeros((0, 1), np.complex64)
        reader.push(Spectra(none, SLOW, 0, 1, empty, empty, self.slow, 0.0))
        return {track.name: track for track in reader.close()}


def hear(name: str, data: NDArray[np.float32], slow: NDArray[np.float32], lines: Sequence[Line]) -> Heard:
    """Return sound with the voices in it."""
    two = slow if len(slow) == 2 else np.repeat(slow, 2, axis=0)
    return Heard(name, two, tracks_of([Voices()], data, RATE), tuple(lines))


def songs() -> Iterator[Heard]:
    """Yield the songs whose words or syllables are timed by hand."""
    folder = DATA / "songs"
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        words, notes = path.with_suffix(".words.tsv"), path.with_suffix(".ultrastar.txt")
        if path.suffix not in (".mp3", ".ogg"):
            continue
        lines: list[Line] = []
        if words.exists():
            held: list[Word] = []
            for row in list(csv.reader(words.open(encoding="utf-8"), delimiter="\t"))[1:]:
                held.append(Word(float(row[0]), float(row[1]), row[2]))
                if row[3] == "1":
                    lines, held = [*lines, tuple(held)], []
            lines += [tuple(held)] if held else []
        else:
            cues = parse_ultrastar(notes.read_text(encoding="utf-8", errors="replace"))
            lines = [tuple(Word(w.start, w.end, w.text) for w in cue.rows[0].words) for cue in cues]
        said = [tuple(w for w in line if any(c.isalnum() for c in w.text)) for line in lines]
        yield hear(path.stem.replace("_", " "), load(path), load(path, SLOW), [line for line in said if line])


def text_of(lines: Sequence[Line]) -> str:
    """Return the lines without times."""
    return "\n".join(" ".join(word.text for word in line) for line in lines)


def lrc_of(lines: Sequence[Line], starts: Sequence[float]) -> str:
    """Return the lines as LRC with given starts."""
    rows = zip(lines, starts, strict=True)
    return "\n".join(f"[{clock(max(0.0, s), '.', 2, hours=False)}]{text_of([line])}" for line, s in rows)


def srt_of(lines: Sequence[Line], around: float) -> str:
    """Return the lines as SubRip, each from `around` s before to as much after it."""
    out = []
    for n, line in enumerate(lines, 1):
        a, b = max(0.0, line[0].start - around), line[-1].end + around
        out.append(
            f"{n}\n{clock(a, ',', 3, hours=True)} --> {clock(b, ',', 3, hours=True)}\n{text_of([line])}\n"
        )
    return "\n".join(out)


def word_errors(found: Mapping[str, Track], lines: Sequence[Line]) -> list[float]:
    """Return found less true start of each word, s."""
    by_line: dict[int, list[float]] = {}
    if "words" in found:
        for number, t in zip(found["words"].values, found["words"].t, strict=True):
            by_line.setdefault(int(number), []).append(float(t))
    out = []
    for n, line in enumerate(lines, 1):
        got = by_line.get(n, [])
        if len(got) == len(line):
            out += [t - word.start for t, word in zip(got, line, strict=True)]
    return out


def spread_errors(lines: Sequence[Line], spans: Sequence[tuple[float, float]]) -> list[float]:
    """Return the errors of words that have their shares of a line by letters."""
    out = []
    for line, (a, b) in zip(lines, spans, strict=True):
        words = spread_words([word.text for word in line], a, b)
        out += [one.start - word.start for one, word in zip(words, line, strict=True)]
    return out


def figures(errors: Sequence[float]) -> str:
    """Return median, 90th and 95th percentile in ms, and the shares within 0.15 and 0.3 s."""
    e = np.abs(errors) if len(errors) else np.array([np.nan])
    ms = " | ".join(f"{1000 * np.percentile(e, q):.0f}" for q in (50, 90, 95))
    return f"{len(errors)} | {ms} | {np.mean(e < 0.15):.2f} | {np.mean(e < 0.3):.2f}"


HEAD = "| {} | words | median, ms | p90 | p95 | < 0.15 s | < 0.3 s |\n|---|---|---|---|---|---|---|"


def staged() -> None:
    """Print staged speech over its beat, with the times of lines, with starts only, and without any."""
    print(HEAD.format("staged film"))
    for name, over, seed in (
        ("quarrel", None, 7),
        ("quarrel", 0.0, 8),
        ("kitchen", None, 9),
        ("stairs", None, 9),
    ):
        score = score_of(name)
        score = vary(score, "sound.mix.voice_over_beat", over) if over is not None else score
        made = make_sound(score.sound, score.length, seed, None)
        lines = [tuple(Word(w.start, w.end, w.text) for w in h.words) for h in heard_lines(made.facts)]
        slow = _slow(made.film)
        film = hear(name, made.film, slow, lines)
        said = "" if over is None else f", voices {over:g} LU over the beat"
        starts = [line[0].start for line in lines]
        for what, suffix, text in (
            ("line times", ".srt", srt_of(lines, 0.0)),
            ("line starts", ".lrc", lrc_of(lines, starts)),
            ("no times", ".txt", text_of(lines)),
        ):
            errors = word_errors(film.read(suffix, text), lines)
            print(f"| {name}{said}; {what} | {figures(errors)} |", flush=True)


def _slow(data: NDArray[np.float32]) -> NDArray[np.float32]:
    import soxr

    return np.asarray(soxr.resample(data.T, RATE, SLOW).T, np.float32)


def read_sentences() -> None:
    """Print read sentences whose words are parted by hand."""
    print(HEAD.format("read sentence"))
    folder = DATA / "words/praatio"
    for name, grid in (("bobby", "bobby_words"), ("mary", "mary")):
        text = (folder / f"{grid}.TextGrid").read_text(encoding="utf-8")
        lines = [
            tuple(Word(w.start, w.end, w.text) for w in cue.rows[0].words) for cue in parse_text_grid(text)
        ]
        film = hear(name, load(folder / f"{name}.wav"), load(folder / f"{name}.wav", SLOW), lines)
        print(
            f"| {name} | {figures(word_errors(film.read('.srt', srt_of(lines, 0.1)), lines))} |", flush=True
        )


def song_tables(heard: Sequence[Heard]) -> None:
    """Print the songs with the times of their lines, with starts by hand, with loose times, and without."""
    kinds = ("line times", "line starts", "line starts +-0.3 s", "2 s around")
    all_: dict[str, list[float]] = {f"{kind}{by}": [] for kind in kinds for by in ("", ", by letters")}
    rng = np.random.default_rng(0)
    marks: list[tuple[bool, bool]] = []
    print("| song | " + " | ".join(f"{kind}: median, ms (by letters)" for kind in kinds), end="")
    print(
        " | no times: lines within 2 s | not marked doubtful | words, median, ms |\n|---" + "|---" * 7 + "|"
    )
    for song in heard:
        lines = song.lines
        starts = np.array([line[0].start for line in lines])
        ends = np.array([line[-1].end for line in lines])
        moved = np.maximum.accumulate(np.maximum(0, starts + rng.uniform(-0.3, 0.3, len(starts))))
        cells = []
        for kind, suffix, text, spans in (
            (kinds[0], ".srt", srt_of(lines, 0.0), np.stack([starts, ends], 1)),
            (kinds[1], ".lrc", lrc_of(lines, starts.tolist()), _until_next(starts)),
            (kinds[2], ".lrc", lrc_of(lines, moved.tolist()), _until_next(moved)),
            (kinds[3], ".srt", srt_of(lines, 2.0), np.stack([np.maximum(0, starts - 2), ends + 2], 1)),
        ):
            errors = word_errors(song.read(suffix, text), lines)
            plain = spread_errors(lines, [(float(a), float(b)) for a, b in spans])
            all_[kind] += errors
            all_[f"{kind}, by letters"] += plain
            cells.append(f"{1000 * np.median(np.abs(errors)):.0f} ({1000 * np.median(np.abs(plain)):.0f})")
        found = song.read(".txt", text_of(lines))
        share, trust, words = 0.0, 0.0, float("nan")
        if "words.lines" in found:
            track = found["words.lines"]
            rows = {
                int(n): (t, label) for n, t, label in zip(track.values, track.t, track.labels, strict=True)
            }
            right = [abs(rows[n][0] - starts[n - 1]) < NEAR for n in range(1, len(lines) + 1)]
            trusted = [rows[n][1] == "aligned" for n in range(1, len(lines) + 1)]
            marks += list(zip(right, trusted, strict=True))
            share, trust = float(np.mean(right)), float(np.mean(trusted))
            words = 1000 * float(np.median(np.abs(word_errors(found, lines))))
        said = f"{share:.2f} | {trust:.2f} | {words:.0f}" if "words.lines" in found else "refused | - | -"
        print(f"| {song.name} | {' | '.join(cells)} | {said} |", flush=True)
    print()
    print(HEAD.format("all songs"))
    for kind, errors in all_.items():
        print(f"| {kind} | {figures(errors)} |")
    near, sure = np.array([r for r, _ in marks], bool), np.array([t for _, t in marks], bool)
    for what, are, marked in (("in its place", near, sure), ("doubtful", ~near, ~sure)):
        both = int((are & marked).sum())
        f = 2 * both / max(1, int(are.sum() + marked.sum()))
        print(f"\nF of the mark '{what}': {f:.3f} ({are.sum()} are, {marked.sum()} are marked, {both} both)")


def other_texts(heard: Sequence[Heard]) -> None:
    """Print how many texts of other songs are refused, without times and with the times of their lines."""
    counts = {"no times": [0, 0], "line starts": [0, 0]}
    for song in heard:
        for other in heard:
            if other is song:
                continue
            starts = [line[0].start for line in other.lines]
            for kind, suffix, text in (
                ("no times", ".txt", text_of(other.lines)),
                ("line starts", ".lrc", lrc_of(other.lines, starts)),
            ):
                counts[kind][0] += "words.lines" not in song.read(suffix, text)
                counts[kind][1] += 1
    for kind, (refused, all_) in counts.items():
        print(f"text of another song, {kind}: refused {refused} of {all_}")


def _until_next(starts: NDArray[np.float64]) -> NDArray[np.float64]:
    after = np.r_[starts[1:], starts[-1] + LATE]
    return np.stack([starts, np.minimum(np.maximum(after, starts + 0.05), starts + LATE)], axis=1)


def main() -> None:
    """Print the tables that are asked for, or all."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", choices=("staged", "read", "songs", "others"))
    only = parser.parse_args().only
    if only in (None, "staged"):
        staged()
    if not DATA.is_dir():
        print(f"words: {DATA} is not there, so nothing real is read; ONETAKE_SHARED names its folder")
        return
    if only in (None, "read"):
        read_sentences()
    heard = list(songs()) if only in (None, "songs", "others") else []
    if only in (None, "songs"):
        song_tables(heard)
    if only in (None, "others"):
        other_texts(heard)


if __name__ == "__main__":
    main()
