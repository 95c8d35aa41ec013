"""The films that the benches time: 60 s of 720p24 with cuts, noise and sound, at two bit rates."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import imageio_ffmpeg
import numpy as np

FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()
FOLDER = Path(tempfile.gettempdir()) / "onetake-bench"
RATES = {"2 Mbit/s": ("2M", "veryfast"), "9 Mbit/s": ("9M", "fast")}


def run(*arguments: str) -> None:
    """Run ffmpeg quietly; what it complains of is raised."""
    subprocess.run([FFMPEG, "-hide_banner", "-loglevel", "error", "-y", *arguments], check=True)


def clip(name: str) -> Path:
    """Return the 60 s clip of that bit rate, made once: ten shots of three kinds of picture, and sound."""
    bit_rate, preset = RATES[name]
    path = FOLDER / f"clip-{bit_rate}.mp4"
    if path.exists():
        return path
    FOLDER.mkdir(parents=True, exist_ok=True)
    sources = (
        "mandelbrot=s=1280x720:r=24",
        "testsrc2=s=1280x720:r=24",
        "life=s=320x180:r=24:mold=10:ratio=0.1:seed=7",
    )
    inputs = [part for source in sources for part in ("-f", "lavfi", "-i", source)]
    cuts = []
    for shot in range(10):
        scale = "scale=1280:720:flags=neighbor," if shot % 3 == 2 else ""
        cuts.append(
            f"[v{shot}]{scale}trim={shot * 6}:{shot * 6 + 6},setpts=PTS-STARTPTS,format=yuv420p[s{shot}]"
        )
    split = ";".join(
        f"[{source}:v]split={len(range(source, 10, 3))}" + "".join(f"[v{n}]" for n in range(source, 10, 3))
        for source in range(3)
    )
    joined = "".join(f"[s{n}]" for n in range(10)) + "concat=n=10,noise=alls=3:allf=t[v]"
    tone, noise = "sine=f=220:r=44100:d=60[a1]", "anoisesrc=c=pink:r=44100:a=0.2:d=60:seed=3[a2]"
    sound = f"{tone};{noise};[a1][a2]amix=2,pan=stereo|c0=c0|c1=c0[a]"
    graph = ";".join([split, *cuts, joined, sound])
    draft = path.with_suffix(".part.mp4")
    run(*inputs, "-filter_complex", graph, "-map", "[v]", "-map", "[a]", "-t", "60", "-c:v", "libx264",
        "-preset", preset, "-b:v", bit_rate, "-c:a", "aac", "-b:a", "160k", str(draft))  # fmt: skip
    draft.rename(path)
    return path


def four_minutes() -> Path:
    """Return 240 s of two voices over a beat, 44.1 kHz stereo FLAC: a staged film's sound, over and over."""
    path = FOLDER / "sound-240.flac"
    if path.exists():
        return path
    from onetake.stage import score_of
    from onetake.stage.encode import write_wav
    from onetake.stage.sound.film_sound import make_sound

    FOLDER.mkdir(parents=True, exist_ok=True)
    score = score_of("quarrel")
    made = make_sound(score.sound, score.length, score.seed, None)
    draft = path.with_suffix(".wav")
    times = -(-240 * made.rate // made.film.shape[1])
    write_wav(draft, np.tile(made.film, (1, times))[:, : 240 * made.rate], made.rate)
    run("-i", str(draft), "-c:a", "flac", str(path))
    draft.unlink()
    return path


def hour(name: str) -> Path:
    """Return the same clip sixty times over: an hour of film."""
    path = FOLDER / f"hour-{RATES[name][0]}.mp4"
    if not path.exists():
        run("-stream_loop", "59", "-i", str(clip(name)), "-c", "copy", str(path))
    return path
