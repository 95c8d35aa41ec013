"""Speed and memory beside the peers, whole processes in turn, as ratios to bare ffmpeg decoding.

    python bench/speed.py [--runs 5] [--peers PYTHON] [--long]

`--peers` names a Python that has scenedetect and librosa (`make bench` makes one); `--long` reads an hour.
Every round runs each command once: a machine that changes its pace changes it for all.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import clips

PASS = "from onetake.decode.play import play; import sys; play(sys.argv[1], [], [])"
THREE = """
import sys
from onetake.decode.subprocess_player import play_in_subprocess
from onetake.readers.picture.palette.reader import Palette
from onetake.readers.picture.shots.reader import Shots
from onetake.readers.sound.loudness.reader import Loudness
play_in_subprocess(sys.argv[1], [Shots(), Palette()], [Loudness()])
"""
PICTURE = """
import sys
from onetake.decode.subprocess_player import play_in_subprocess
from onetake.readers import FRAME_READERS
play_in_subprocess(sys.argv[1], [make() for make in FRAME_READERS])
"""
SOUND = """
import sys
from onetake.decode.subprocess_player import play_in_subprocess
from onetake.readers import SAMPLE_READERS, SPECTRUM_READERS
from onetake.readers.sound.shared_spectra import SharedSpectra
shared = SharedSpectra([r() for r in SPECTRUM_READERS])
play_in_subprocess(sys.argv[1], [], [*(r() for r in SAMPLE_READERS), shared])
"""
LIBROSA = """
import librosa, sys
for _ in range(int(sys.argv[2])):
    y, rate = librosa.load(sys.argv[1], sr=None)
    librosa.beat.beat_track(y=y, sr=rate)
    librosa.onset.onset_detect(y=y, sr=rate)
"""
# What a user would run instead, one after the other: cuts, beats, voices, faces once a second, and optical
# flow from frame to frame at the size at which onetake measures it.
CHAIN = """
import subprocess, sys
import cv2, librosa, numpy as np, webrtcvad
from scenedetect import AdaptiveDetector, detect
film, ffmpeg = sys.argv[1:3]
detect(film, AdaptiveDetector())
def sound(rate, kind, dtype):
    ask = [ffmpeg, "-loglevel", "error", "-i", film, "-vn", "-ac", "1", "-ar", str(rate), "-f", kind, "-"]
    return np.frombuffer(subprocess.run(ask, capture_output=True, check=True).stdout, dtype)
librosa.beat.beat_track(y=sound(22050, "f32le", np.float32), sr=22050)
slow, vad = sound(16000, "s16le", np.int16), webrtcvad.Vad(2)
[vad.is_speech(slow[i : i + 480].tobytes(), 16000) for i in range(0, len(slow) - 480, 480)]
def frames():
    capture = cv2.VideoCapture(film)
    while (read := capture.read())[0]:
        small = cv2.resize(read[1], (480, 270), interpolation=cv2.INTER_AREA)
        yield cv2.cvtColor(small, cv2.COLOR_BGR2GRAY)
cascade = cv2.CascadeClassifier(cv2.data.haarcascades + "haarcascade_frontalface_default.xml")
rate = round(cv2.VideoCapture(film).get(cv2.CAP_PROP_FPS))
[cascade.detectMultiScale(luma) for i, luma in enumerate(frames()) if i % rate == 0]
before = None
for luma in frames():
    corners = None if before is None else cv2.goodFeaturesToTrack(before, 80, 0.01, 8)
    if corners is not None:
        cv2.calcOpticalFlowPyrLK(before, luma, corners, None)
    before = luma
"""
# PySceneDetect reads through OpenCV by default.
SCENE = "import sys; from scenedetect import detect, {0}; print(len(detect(sys.argv[1], {0}())))"


def compiled() -> dict[str, str]:
    """Return an environment in which Python keeps compiled modules, as an installed package does."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(clips.FOLDER / "pycache")}


@dataclass
class Timed:
    """One command and what its runs took."""

    name: str
    command: list[str]
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    memory: float = 0.0
    """Largest resident set of one of its processes, MB."""

    def run(self) -> None:
        """Run it once to its end; a command that fails ends the bench."""
        quiet = os.open(os.devnull, os.O_WRONLY)
        start = time.perf_counter()
        pid = os.posix_spawn(
            self.command[0], self.command, compiled(), file_actions=[(os.POSIX_SPAWN_DUP2, quiet, 1)]
        )
        _, status, usage = os.wait4(pid, 0)
        self.wall.append(time.perf_counter() - start)
        os.close(quiet)
        if status:
            raise SystemExit(
                f"{self.name}: ended with status {status}, wanted 0; run it by hand: {self.command}"
            )
        self.cpu.append(usage.ru_utime + usage.ru_stime)
        self.memory = max(self.memory, usage.ru_maxrss / 1024)


def commands(film: Path, out: Path, peers: str | None) -> list[Timed]:
    """Return what is timed on one film, bare ffmpeg first."""
    onetake = str(Path(sys.executable).parent / "onetake")
    read = [onetake, "read", str(film), "-o", str(out)]
    timed = [
        Timed(
            "ffmpeg, decode only",
            [clips.FFMPEG, "-loglevel", "error", "-threads", "2", "-i", str(film), "-f", "null", "-"],
        ),
        Timed("onetake, the pass with no reader", [sys.executable, "-c", PASS, str(film)]),
        Timed("onetake, shots, palette and loudness", [sys.executable, "-c", THREE, str(film)]),
        Timed("onetake, all picture readers", [sys.executable, "-c", PICTURE, str(film)]),
        Timed("onetake read, all readers, no page", [*read, "--force", "--no-page"]),
        Timed("onetake read, all readers and the page", [*read, "--force"]),
    ]
    if peers:
        timed += [
            Timed(f"PySceneDetect {name}", [peers, "-c", SCENE.format(name), str(film)])
            for name in ("AdaptiveDetector", "ContentDetector")
        ]
        timed.append(
            Timed(
                "cuts, beats, voices, faces and flow, in turn", [peers, "-c", CHAIN, str(film), clips.FFMPEG]
            )
        )
    return timed


def sound_commands(sound: Path, out: Path, peers: str | None) -> list[Timed]:
    """Return what is timed on a sound file, decoding first; librosa's second round is warm."""
    onetake = str(Path(sys.executable).parent / "onetake")
    decode = [clips.FFMPEG, "-loglevel", "error", "-i", str(sound), "-f", "null", "-"]
    timed = [
        Timed("ffmpeg, decode only", decode),
        Timed("onetake, all sound readers", [sys.executable, "-c", SOUND, str(sound)]),
        Timed("onetake read, no page", [onetake, "read", str(sound), "-o", str(out), "--force", "--no-page"]),
    ]
    if peers:
        timed += [
            Timed(f"librosa, beats and onsets, {word}", [peers, "-c", LIBROSA, str(sound), times])
            for word, times in (("once", "1"), ("twice", "2"))
        ]
    return timed


def rounds(timed: list[Timed], runs: int) -> None:
    """Run all in turn; the first round warms the caches and is not counted."""
    for round_ in range(runs + 1):
        for one in timed:
            one.run()
            if round_ == 0:
                one.wall.clear()
                one.cpu.clear()


def table(timed: list[Timed]) -> str:
    """Return the rows as Markdown; the ratios are medians of the ratios round by round."""
    head = "| whole process | wall s | of ffmpeg | CPU s | CPU of ffmpeg's | peak MB |"
    rows = [head, "|---|---|---|---|---|---|"]
    for one in timed:
        wall = statistics.median(w / b for w, b in zip(one.wall, timed[0].wall, strict=True))
        cpu = statistics.median(c / b for c, b in zip(one.cpu, timed[0].cpu, strict=True))
        rows.append(
            f"| {one.name} | {statistics.median(one.wall):.2f} | {wall:.2f} | "
            f"{statistics.median(one.cpu):.2f} | {cpu:.2f} | {one.memory:.0f} |"
        )
    return "\n".join(rows)


def small(film: Path, out: Path, runs: int) -> str:
    """Return the small figures: help, and reading an unchanged film again."""
    onetake = str(Path(sys.executable).parent / "onetake")
    timed = [
        Timed("onetake --help", [onetake, "--help"]),
        Timed("second read of an unchanged film", [onetake, "read", str(film), "-o", str(out), "--no-page"]),
    ]
    for _ in range(runs + 1):
        for one in timed:
            one.run()
    return "\n".join(f"{one.name}: {statistics.median(one.wall[1:]):.2f} s" for one in timed)


def main() -> None:
    """Time everything and print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5, help="counted rounds")
    parser.add_argument("--peers", help="a Python with scenedetect and librosa")
    parser.add_argument("--long", action="store_true", help="read an hour of film too")
    asked = parser.parse_args()
    out = Path(tempfile.mkdtemp(prefix="onetake-bench-out-"))
    try:
        for name in clips.RATES:
            timed = commands(clips.clip(name), out, asked.peers)
            rounds(timed, asked.runs)
            print(
                f"\n60 s of 1280x720 at 24 fps, {name}, H.264 + AAC, median of {asked.runs}\n\n{table(timed)}"
            )
        timed = sound_commands(clips.four_minutes(), out, asked.peers)
        rounds(timed, asked.runs)
        print(f"\n240 s of 44.1 kHz stereo, FLAC, median of {asked.runs}\n\n{table(timed)}")
        print("\n" + small(clips.clip("2 Mbit/s"), out, asked.runs))
        if asked.long:
            film = clips.hour("2 Mbit/s")
            long = Timed(
                "hour", [str(Path(sys.executable).parent / "onetake"), "read", str(film), "-o", str(out)]
            )
            long.run()
            print(f"an hour of film: {long.wall[0]:.0f} s, peak {long.memory:.0f} MB")
    finally:
        shutil.rmtree(out, ignore_errors=True)


if __name__ == "__main__":
    main()
