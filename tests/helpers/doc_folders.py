"""Folders with what the pages of the documentation speak of: short films, readings, lists, a storage."""

from __future__ import annotations

import re
import shutil
import wave
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from helpers.doc_examples import examples
from helpers.library_films import stored
from onetake.stage.programme.artist_styles import ARTIST_STYLES, PLAYERS
from onetake.stage.programme.duet import duet
from onetake.stage.programme.sketch import Sketch, write_sketch
from onetake.stage.staging import stage_score
from onetake.text.lyrics_heard import LyricsHeard

SIZE, RATE, LENGTH = (128, 72), "12", 6.0
"""Of the film that is staged in place of one of the repertoire: pixels, frames a second, s."""
SONG_LENGTH, ALBUM_FROM = 14.0, 5.0
"""Of the song that is staged for the pages on sound, s; where in it the album begins, s."""
ANOTHER_SONG = (
    "The harbour lights went out at once",
    "I counted all the windows of the town",
    "and every morning there was snow",
    "the river froze beneath the iron bridge",
    "we walked across it singing all the way",
    "a hundred miles of railway to the sea",
)
"""Words that the staged song does not have."""


def short_score(*_name, **_more):
    """Return the score of a duet of a few seconds in one take, whichever film was asked for."""
    score = duet("The Quarrel", ARTIST_STYLES[PLAYERS], 1, length=LENGTH)
    return replace(score, picture=replace(score.picture, size=SIZE, rate=RATE))


def make_stage(folder, page, monkeypatch):
    """Let the stage make a short film in place of each of the repertoire; write the score that is refused."""
    monkeypatch.setattr("onetake.stage.staging.score_of", short_score)
    monkeypatch.setattr("onetake.stage.score_of", short_score, raising=False)
    refused = next(
        (e.text for e in examples(page) if e.kind == "answer" and e.text.startswith("onetake: ")), None
    )
    if refused:
        (folder / "night.toml").write_text(night_score(), encoding="utf-8")


def night_score():
    """Return a score whose fourth key of the camera, on line 14, comes before the third."""
    keys = [f"  {{ t = {t:.1f}, distance = 3.0 }}," for t in (0, 1, 5, 4)]
    head = ['title = "Night"', "length = 6.0", "seed = 3", "", "[picture]", "size = [128, 72]", 'rate = "12"']
    return "\n".join([*head, "", "[picture.camera]", "keys = [", *keys, "]", ""])


def make_library(folder, page, monkeypatch):
    """Put readings of films that were never shot into the folder, and a list of who made them."""
    monkeypatch.setenv("ONETAKE_CACHE", str(folder / "cache"))
    monkeypatch.setenv("HOME", str(folder))
    (folder / "videos").mkdir()
    shutil.rmtree(folder / "film.reading")
    for other in ("alright.reading", "humble.reading"):
        shutil.rmtree(folder / other)
    names = ("kitchen", "garden", "stairs", "harbour", "ferry", "rooftop")
    for k, name in enumerate(names):
        sound = {"tempo": 80.0 + 7 * k, "loudness": -20.0 + k, "width": 0.1 * k, "range": 4.0 + k}
        stored(folder, name, lightness=20.0 + 9 * k, shots=2 + 3 * k, chroma=10.0 + 3 * k, **sound)
    rows = [f"{name}.reading,The Onetake Players,{name.title()},{2020 + k}" for k, name in enumerate(names)]
    table = "\n".join(["reading,artist,title,year", *rows, ""])
    (folder / "films.csv").write_text(table, encoding="utf-8")


def make_films(folder, page, monkeypatch):
    """Put films of a second, what the page's list names, and a bucket of a storage beside them."""
    film = write_sketch(folder / "one.mp4", Sketch(shots=1, width=64, height=36))
    for place in ("films", "renders", "clips", "records", "words"):
        (folder / place).mkdir()
    for place in ("films/one.mp4", "renders/cut-3.mp4", "clips/bare.mp4"):
        shutil.copy(film, folder / place)
    write_sketch(folder / "records.mp4", Sketch(shots=2, width=64, height=36)).rename(
        folder / "records" / "bare.flac"
    )
    (folder / "words" / "bare.lrc").write_text("[00:00.20]Ada: Bare.\n", encoding="utf-8")
    listed = next(e.text for e in examples(page) if e.kind == "text" and e.text.startswith("film,"))
    (folder / "films.csv").write_text(listed, encoding="utf-8")


def make_readings(folder, page, monkeypatch):
    """Put two readings into a folder of films."""
    for name in ("kitchen", "garden"):
        shutil.copytree(folder / "film.reading", folder / "films" / f"{name}.reading")


@contextmanager
def storage(folder, monkeypatch):
    """Serve S3 on this computer while a page runs, with its films in the bucket that the page names."""
    import fsspec
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            monkeypatch.setenv(name, "testing")
        monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        for name in ("HTTP_PROXY", "http_proxy"):
            monkeypatch.delenv(name, raising=False)
        system = fsspec.filesystem("s3", skip_instance_cache=True)
        system.mkdir("archive")
        film = (folder / "one.mp4").read_bytes()
        for key in ("archive/next.mp4", "archive/films/bare.mp4"):
            system.pipe_file(key, film)
        yield
    finally:
        server.stop()


def make_song(folder):
    """Stage a duet with its album and stems in `folder`, under the names of the pages on sound."""
    score = duet("Song", ARTIST_STYLES[PLAYERS], 11, length=SONG_LENGTH)
    score = replace(score, picture=replace(score.picture, size=(64, 64), rate="4"))
    staged = stage_score(score, folder / "staged")
    for source, name in (
        ("film.mp4", "film.mp4"),
        ("instrumental.wav", "no_vocals.wav"),
        ("dry.wav", "vocals.wav"),
    ):
        shutil.copy(staged / source, folder / name)
    _without_its_beginning(staged / "album.wav", folder / "song.flac")
    lyrics = (staged / "lyrics.lrc").read_text(encoding="utf-8").replace("Jonah", "Ann").replace("Mara", "Bo")
    (folder / "film.lrc").write_text(lyrics, encoding="utf-8")
    shutil.copy(folder / "film.lrc", folder / "song.lrc")


def _without_its_beginning(source, target):
    """Write the sound from `ALBUM_FROM` on: the film begins before its album, as many do."""
    with wave.open(str(source)) as heard, wave.open(str(target), "wb") as kept:
        kept.setparams(heard.getparams())
        heard.setpos(round(ALBUM_FROM * heard.getframerate()))
        kept.writeframes(heard.readframes(heard.getnframes()))


def further_commands(page):
    """Return the commands that print what a page shows beside what its own examples print."""
    given = {"docs/how-to/stems.md": [("--instrumental", "no_vocals.wav")]}.get(page, [])
    if page == "docs/how-to/lyrics.md":
        given = _lyrics_given()
        # A song of 14 s is too short to be told from another by its lines.
        print("  warning:", LyricsHeard(False, 30, 0.2, 0.3, 0.0, False, True).warning("other.lrc", 0.0))
    return [["read", "film.mp4", *options, "-o", "shown", "--no-page"] for options in given]


def without_drift(printed):
    """Return the text without drifts: the staged stems drift by rounding alone, and a page shows none."""
    return re.sub(r",\s+drift\s+-?\d+\s+ppm", "", printed)


def _lyrics_given():
    """Write texts and lyrics as the page on lyrics speaks of them; return the options that read each."""
    head, *rows = Path("film.lrc").read_text(encoding="utf-8").partition("[00:")[1:]
    lines = [row for row in (head + "".join(rows)).splitlines() if row]
    texts = [line.partition(": ")[2] for line in lines]
    Path("song.txt").write_text("\n".join([*texts, "A line that nobody ever sings in it."]), encoding="utf-8")
    Path("other.txt").write_text("\n".join(ANOTHER_SONG), encoding="utf-8")
    Path("film.srt").write_text("1\n01:00:05,000 --> 01:00:07,000\nhello\n", encoding="utf-8")
    whole = "\n".join(["[ti:Song]", *lines, "[00:59.00]Ann: This comes after the end."])
    Path("whole").mkdir()
    Path("whole/film.lrc").write_text(whole, encoding="utf-8")
    broken = [
        "[ti:Song]",
        "[ar:Ann]",
        "[length:00:14.00]",
        "[00:x02.59]Jonah: You always walk in late",
        *lines,
    ]
    sung = "\n".join(f"[00:{t:05.2f}]la la la la" for t in (0.0, 0.5, 1.0, 1.5, 4.9, 7.5, 10.2, 13.2))
    Path("other.lrc").write_text(sung, encoding="utf-8")
    Path("broken").mkdir()
    Path("broken/film.lrc").write_text("\n".join([*broken, "[00:x9]"]), encoding="utf-8")
    return [
        *(("--lyrics", name) for name in ("other.lrc", "whole/film.lrc", "broken/film.lrc", "film.srt")),
        *(("--words", name) for name in ("song.txt", "other.txt")),
    ]
