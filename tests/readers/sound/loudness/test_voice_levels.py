from __future__ import annotations

import numpy as np
import pytest

from onetake.core.track import LabelLists, curve, spans
from onetake.readers.sound.loudness.voice_levels import Levels

T = np.arange(0.2, 40, 0.1)


def derive(turns, momentary, crest=12.0, swing=7.0, over=()):
    n = len(turns)
    voices = LabelLists([tuple(t[2].split("+")) for t in turns])
    tracks = [
        curve("loudness.momentary", T, momentary, "LUFS", by="loudness 2"),
        curve("loudness.crest", T, np.full(len(T), crest), "dB", by="loudness 2"),
        curve("loudness.swing", T + 0.3, np.broadcast_to(swing, len(T)), "dB", by="loudness 2"),
        spans(
            "voices.who", [t[0] for t in turns], [t[1] for t in turns], voices,
            [np.nan] * n, "", by="voices 1",
        ),
    ]  # fmt: skip
    if over:
        columns = {"loudness": [row[3] for row in over]}
        start, end, value = ([row[k] for row in over] for k in range(3))
        labels = ["voice"] * len(over)
        tracks.append(
            spans("voices.over-background", start, end, labels, value, "dB", columns=columns, by="space 4")
        )
    return {t.name: t for t in Levels().derive({track.name: track for track in tracks})}


def of(track, label):
    return track.values[track.labels.index(label)]


def test_each_voice_has_its_level_and_range():
    turns = [(2.0 * i, 2.0 * i + 1.8, "AB"[i % 2]) for i in range(16)]
    level = np.where((T // 2) % 2 == 0, -20.0, -32.0)
    tracks = derive(turns, level)
    assert of(tracks["loudness.voices"], "A") == pytest.approx(-20, abs=0.3)
    assert of(tracks["loudness.voices"], "B") == pytest.approx(-32, abs=0.6)
    assert of(tracks["loudness.voices-range"], "A") == pytest.approx(0, abs=0.5)
    assert of(tracks["loudness.voices-range"], "all voices") == pytest.approx(12, abs=0.6)
    assert of(tracks["loudness.voices-crest"], "B") == pytest.approx(12)
    assert of(tracks["loudness.voices-swing"], "all voices") == pytest.approx(7)
    assert tracks["loudness.film-crest"].values[0] == pytest.approx(12)


def test_unsure_and_overlapping_speech_counts_for_all_only():
    tracks = derive([(1, 3, "unsure"), (4, 6, "A+B"), (7, 9, "A")], np.full(len(T), -20.0))
    assert set(tracks["loudness.voices"].labels) == {"all voices", "A"}


def test_few_pieces_have_no_range_and_no_voices_no_rows():
    assert np.isnan(derive([(1, 3, "A")], np.full(len(T), -20.0))["loudness.voices-range"].values).all()
    tracks = derive([], np.full(len(T), -20.0))
    assert len(tracks["loudness.voices"]) == 0
    assert len(tracks["loudness.film-crest"]) == 1


def test_silence_is_null():
    tracks = derive([(1, 3, "A"), (5, 30, "B")], np.full(len(T), np.nan), crest=np.nan, swing=np.nan)
    assert np.isnan(tracks["loudness.voices"].values).all()
    assert np.isnan(tracks["loudness.film-crest"].values).all()


def test_range_and_swing_are_measured_where_the_voice_dominates():
    """The voice is at -20 LUFS throughout; in the second half, drums of -14 LUFS cover it."""
    turns = [(2.0 * i, 2.0 * i + 1.8, "A") for i in range(18)]
    level, swing = np.where(T < 18, -20.0, -14.0), np.where(T < 18, 4.0, 9.0)
    over = [(a, b, 20.0 if a < 18 else -20.0, 15.0 if a < 18 else -20.0) for a, b, _ in turns]
    mixed, alone = derive(turns, level, swing=swing), derive(turns, level, swing=swing, over=over)
    assert of(mixed["loudness.voices-range"], "A") == pytest.approx(6, abs=0.3)
    assert of(alone["loudness.voices-range"], "A") == pytest.approx(0, abs=0.1)
    assert of(alone["loudness.voices-swing"], "A") == pytest.approx(4)
    assert of(alone["loudness.voices-measured"], "A") == pytest.approx(9 * 1.8)


def test_a_voice_under_music_counts_as_no_louder_than_both():
    """Half of the lines are whispered under music of -30 LUFS: the range is 10 LU or more."""
    turns = [(2.0 * i, 2.0 * i + 1.8, "A") for i in range(18)]
    level = np.where((T // 2) % 2 == 0, -20.0, -30.0)
    over = [
        (a, b, 20.0 if i % 2 == 0 else 3.0, 15.0 if i % 2 == 0 else 1.0) for i, (a, b, _) in enumerate(turns)
    ]
    tracks = derive(turns, level, over=over)
    assert of(tracks["loudness.voices-range"], "A") == pytest.approx(10, abs=0.6)
    assert of(tracks["loudness.voices-measured"], "A") == pytest.approx(9 * 1.8)


@pytest.mark.parametrize(("over", "louder"), [(20.0, 2.0), (8.0, 9.0), (np.nan, np.nan)])
def test_what_the_music_covers_is_not_measured(over, louder):
    turns = [(2.0 * i, 2.0 * i + 1.8, "A") for i in range(18)]
    tracks = derive(turns, np.full(len(T), -20.0), over=[(a, b, over, louder) for a, b, _ in turns])
    assert of(tracks["loudness.voices-measured"], "A") == 0
    assert np.isnan(of(tracks["loudness.voices-swing"], "A"))
