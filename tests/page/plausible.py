"""A reading as the readers would give it, in code: three shots in 24 s, dusk, fire and sea, with sound."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache

import cv2
import numpy as np

from onetake.core.checked import CheckedReview, CheckedSentence, Match
from onetake.core.media import Media
from onetake.core.reading import Made, Reading, Still
from onetake.core.track import Track, curve, marks, spans
from onetake.core.verdict import Evidence, Verdict

DURATION = 24.0
RATE = 25
CUTS = (0.0, 9.0, 16.0, DURATION)
SHOTS = (("#2b2f4a", "#c2703d"), ("#7a1f16", "#f2b04b"), ("#123a44", "#8fc7c2"))
SIZE = (320, 180)


def shot_at(t: float) -> int:
    return int(np.searchsorted(CUTS, t, side="right")) - 1


def picture(t: float) -> np.ndarray:
    """A sky, a sun that crosses it, a floor: (180, 320, 3) RGB."""
    w, h = SIZE
    low, high = (np.array(list(bytes.fromhex(c[1:])), float) for c in SHOTS[min(shot_at(t), 2)])
    y, x = np.mgrid[0:h, 0:w]
    mix = np.clip(y / h * 1.2 - 0.1 + 0.08 * np.sin(x / 37 + t), 0, 1)[..., None]
    image = low * (1 - mix) + high * mix
    start, end = CUTS[min(shot_at(t), 2)], CUTS[min(shot_at(t), 2) + 1]
    share = (t - start) / (end - start)
    sun = (x - w * (0.15 + 0.7 * share)) ** 2 + (y - h * (0.75 - 0.5 * share)) ** 2 < (h * 0.13) ** 2
    image[sun] = 0.35 * high + 0.65 * 255
    image[y > h * 0.82] *= 0.35
    return np.clip(image, 0, 255).astype(np.uint8)


@cache
def jpeg(t: float) -> bytes:
    done, data = cv2.imencode(".jpg", picture(t)[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, 80])
    assert done
    return data.tobytes()


@cache
def mean_colour(t: float) -> str:
    return "#" + "".join(f"{int(v):02x}" for v in picture(t)[::6, ::6].mean((0, 1)))


def media(**changes: object) -> Media:
    facts: dict[str, object] = {
        "name": "three-skies.mp4", "path": "/films/three-skies.mp4", "sha256": "5f" * 32, "bytes": 812345,
        "duration": DURATION, "container": "mov,mp4,m4a,3gp,3g2,mj2", "video_codec": "h264", "width": 320,
        "height": 180, "frames": 600, "frame_rate": Fraction(RATE), "time_base": Fraction(1, 12800),
        "first_picture": 0.0, "colour": "BT.709, limited range (assumed)", "audio_codec": "aac",
        "sample_rate": 48000, "channels": 2, "layout": ("FL", "FR"), "first_sample": 0.0, "sound_end": 24.0,
        "title": "Three Skies", "artist": "The Plain Weather",
    }  # fmt: skip
    return Media(**{**facts, **changes})  # type: ignore[arg-type]


def tracks(seed: int = 1) -> dict[str, object]:
    rng = np.random.default_rng(seed)
    t = np.arange(0, DURATION, 1 / RATE)
    slow = np.arange(0, DURATION, 0.1)
    which = np.array([shot_at(v) for v in t])
    drift = np.cumsum(rng.normal(0, 0.3, len(t)))
    light = np.array([34.0, 48.0, 41.0])[which] + drift - drift.mean()
    chroma = np.array([21.0, 46.0, 17.0])[which] + 0.5 * drift
    warmth = np.array([8.0, 41.0, -9.0])[which] + 0.7 * drift
    link = np.clip(0.96 + rng.normal(0, 0.01, len(t)), 0, 1)
    link[[round(c * RATE) for c in CUTS[1:3]]] = (0.11, 0.18)
    loud = -19 + 5 * np.sin(slow / 3) + rng.normal(0, 1.2, len(slow))
    loud[:4] = np.nan
    calm = np.convolve(np.nan_to_num(loud, nan=-19), np.ones(30) / 30, "same")
    calm[:29] = np.nan
    bars = np.arange(0, DURATION, 0.2)
    code = [mean_colour(float(b)) for b in bars]
    swatch = [
        (CUTS[i], CUTS[i + 1], c, s)
        for i, (low, high) in enumerate(SHOTS)
        for c, s in ((low, 0.42), (high, 0.3), ("#1a1714", 0.14), ("#d8c8a4", 0.09), ("#5a5a60", 0.05))
    ]
    palette, shots, sound = "palette 1", "shots 1", "loudness 1"
    whole = ([0.0], [DURATION], [""])
    made = [
        curve("frames", t, np.arange(len(t)) * 512.0, "tick", by="play 1"),
        spans("shots", CUTS[:3], CUTS[1:], ["", "", ""], [1, 2, 3], "count", by=shots),
        spans("shots.transitions", [8.96, 15.96], CUTS[1:3], ["cut", "cut"], [0.9, 0.8], "share", by=shots),
        marks(
            "beat.bars",
            np.arange(0.5, 24, 4),
            [str(i) for i in range(1, 7)],
            np.ones(6),
            "count",
            by="beat 1",
        ),
        curve(
            "shots.link", t, link, "link", by=shots, cites=("Zabih et al. 1999, ACM Multimedia Systems 7",)
        ),
        curve("palette.lightness", t, light, "L*", by=palette, cites=("CIE 15:2018",)),
        curve("palette.chroma", t, chroma, "C*", by=palette),
        curve("palette.hue", t, (which * 110 + 30 + drift) % 360, "deg", by=palette),
        curve("palette.warmth", t, warmth, "b*", by=palette),
        curve("palette.contrast", t, 22 + drift, "L*", by=palette),
        curve("palette.dark", t, np.clip(0.2 + 0.02 * drift, 0, 1), "share", by=palette),
        spans("palette.swatches", *map(list, zip(*swatch, strict=True)), "share", by=palette),
        spans("palette.barcode", bars, bars + 0.2, code, np.full(len(bars), np.nan), "", by=palette),
        curve("loudness.momentary", slow, loud, "LUFS", by=sound, cites=("EBU R 128 (2023), EBU Tech 3341",)),
        curve("loudness.short-term", slow, calm, "LUFS", by=sound),
        spans("loudness.integrated", *whole, [-18.3], "LUFS", by=sound),
        spans("loudness.range", *whole, [6.4], "LU", by=sound),
        spans("loudness.true-peak", *whole, [-1.2], "dBTP", by=sound),
    ]
    return {track.name: with_lane(track) for track in made}


def with_lane(track: Track) -> Track:
    """A track with the lane that its reader promises."""
    from onetake.measure import PROMISES

    return replace(track, lane=PROMISES[track.name].lane) if track.name in PROMISES else track


def verdicts() -> dict[str, Verdict]:
    found = [
        Verdict(
            "one-take", "The film is one continuous shot.", "fails",
            "Two cuts were found, the surest at 0:09.0.",
            0.11, 0.5, "link", None,
            (
                Evidence("shots.link", 8.6, 9.4, 0.11, "link", "The two skies have nothing in common."),
                Evidence("shots.link", 15.6, 16.4, 0.18, "link", "A second cut, from fire to sea."),
            ),
        ),
        Verdict(
            "dreary-palette", "The palette is dreary and shaded.", "undecided",
            "Lightness lies within the margin of its limit.", 41.2, 40.0, "L*", None,
            (Evidence("palette.lightness", 2.0, 6.0, 34.0, "L*", "The darkest stretch, still coloured."),),
        ),
        Verdict(
            "blanket-palette", "That palette covers the whole film.", "holds",
            "Three quarters of the film stay within the band.", 0.77, 0.7, "share", 0.31,
            (Evidence("palette.chroma", 0.0, 9.0, 21.0, "C*", "The longest stretch within the band."),),
        ),
        Verdict("dark-voids", "There are voids of darkness.", "inapplicable",
                "It was not measured: palette.void is missing.", None, 0.3, "share"),
    ]  # fmt: skip
    return {v.claim: v for v in found}


def reading(**changes: object) -> Reading:
    parts: dict[str, object] = {
        "media": media(),
        "tracks": tracks(),
        "verdicts": verdicts(),
        "made": Made(
            "0.1.0", "2026-11-22T18:00:00Z", {"threads": 2, "max_pixels": 35389440},
            {"shots": "1", "palette": "1", "loudness": "1", "film": "5f" * 32, "PyAV": "18.1.0"}, "a1b2c3",
        ),
        "stills": tuple(Still(t, jpeg(t)) for t in np.arange(0.5, DURATION, 1.0)),
    }  # fmt: skip
    return Reading(**{**parts, **changes})  # type: ignore[arg-type]


def sentence(
    text: str, paragraph: int, *found: tuple[str, str, str], opinion: bool = False, **more: bool
) -> CheckedSentence:
    """A sentence and its (claim, phrase, standing) matches."""
    known = verdicts()
    matches = tuple(
        Match(c, text.index(p), text.index(p) + len(p), p, more.get("negated", False), False, s, known[c])  # type: ignore[arg-type]
        for c, p, s in found
    )
    kind = "checked" if matches else "opinion" if opinion else "nothing"
    return CheckedSentence(text, kind, matches, paragraph, " ", more.get("heading", False))


def review() -> CheckedReview:
    return CheckedReview(
        "Weather report", "weather.md",
        (
            sentence("Three Skies, one mood", 0, heading=True),
            sentence("You keep waiting for the sun to do something, and then it does the only thing "
                     "a sun can do.", 1, opinion=True),
            sentence("The director swears that it is all one take, and for nine seconds you would "
                     "believe him.", 1, ("one-take", "all one take", "contradicted")),
            sentence("It was released on a Tuesday.", 1),
            sentence("What stays with me is the colour: a dreary, shaded world in which even the fire "
                     "looks tired, and that one palette lies over the whole film like a wet coat.", 2,
                     ("dreary-palette", "dreary, shaded world", "cannot be decided"),
                     ("blanket-palette", "one palette lies over the whole film", "borne out")),
            sentence("There are voids of darkness between the stanzas, or so I remember it.", 2,
                     ("dark-voids", "voids of darkness", "not applicable")),
            sentence("It is the loveliest two dozen seconds of the year.", 3, opinion=True),
        ),
    )  # fmt: skip


def more_tracks() -> dict[str, Track]:
    """What the figures and the score draw besides: lyrics, voices, places, a beat, a camera, an arc."""
    from onetake.readers.words.word_promises import LINES_GIVES

    t = np.arange(0, 24, 0.1)
    starts = np.arange(0.5, 23, 1.5)
    n = len(starts)
    names = [("Mara", "Jonah")[i % 2] for i in range(n)]
    lines = spans(
        "words.lines", starts, starts + 1.2, ["given"] * n, np.ones(n), "count", by="words 1",
        texts={"text": ["You always walk in late and call it love."] * n, "name": names},
    )  # fmt: skip
    beats = np.arange(0, 24, 0.5)
    found = [
        replace(lines, lane=LINES_GIVES.lane),
        spans("voices.who", starts, starts + 1.2, names, np.ones(n), "", by="voices 1"),
        curve("stereo.voice", t, np.where((t - 0.5) // 1.5 % 2, 0.6, -0.6), "pan", by="stereo 1"),
        marks("beat.beats", beats, ["beat"] * 48, np.ones(48), "count", by="beat 1"),
        marks("beat.downbeats", beats[::4], ["bar"] * 12, np.ones(12), "count", by="beat 1"),
        curve("camera.turned", t, 4 * t, "deg", by="camera 1"),
        curve("camera.closeness", t, 1 + t / 24, "", by="camera 1"),
        curve("arc.tension", t, np.sin(t / 5), "", by="arc 1"),
        curve("arc.loudness", t, np.cos(t / 4), "", by="arc 1"),
    ]
    return {track.name: track for track in found}
