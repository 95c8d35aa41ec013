"""Where each voice stands, on curves that are known."""

import numpy as np
import pytest

from onetake.core.track import LabelLists, curve, spans
from onetake.readers.sound.stereo.voice_places import VoicePlaces

T = np.arange(40) / 10 + 0.05
PAN = np.where(T < 2, -0.6, 0.5)
PAN[19:21] = 0.0  # a drum between the voices


def who(*rows):
    start, end, label = zip(*rows, strict=True) if rows else ((), (), ())
    voices = LabelLists([tuple(label.split("+")) for label in label])
    return spans("voices.who", start, end, voices, [np.nan] * len(rows), "", by="x 1")


def derive(*rows, pan=PAN):
    given = {"stereo.pan": curve("stereo.pan", T, pan, "pan", by="x 1"), "voices.who": who(*rows)}
    return {track.name: track for track in VoicePlaces().derive(given)}


def test_a_drum_between_two_voices_is_no_place():
    found = derive((0.5, 1.9, "A"), (2.1, 3.5, "B"))
    known = np.isfinite(found["stereo.voice"].values)
    assert set(found["stereo.voice"].values[known]) == {-0.6, 0.5}
    assert found["stereo.voice"].t[known][[0, -1]] == pytest.approx([0.45, 3.55], abs=0.11)
    assert found["stereo.place"].labels == ["A", "B"]
    assert found["stereo.place"].values.tolist() == [-0.6, 0.5]


def test_two_at_once_belong_to_no_one():
    found = derive((0.5, 1.5, "A"), (1.5, 1.8, "A+B"), (2.2, 2.5, "unsure"))
    assert found["stereo.place"].labels == ["A"]
    assert np.isfinite(found["stereo.voice"].values[(T > 2.2) & (T < 2.5)]).all()


def test_without_words_nothing_is_placed():
    found = derive()
    assert np.isnan(found["stereo.voice"].values).all()
    assert len(found["stereo.place"]) == 0


def test_a_voice_whose_place_is_unknown_is_left_out():
    found = derive((0.5, 1.5, "A"), pan=np.full(40, np.nan))
    assert len(found["stereo.place"]) == 0
