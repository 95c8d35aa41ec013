"""From steps with a voice to turns."""

import numpy as np
import pytest

from onetake.readers.sound.voices.diarization import VoiceTurn, _join_turns


@pytest.mark.parametrize(("pause", "count"), [(0.75, 1), (0.95, 1), (1.05, 2)])
def test_turns_of_one_voice_are_joined_over_a_pause_of_less_than_a_second(pause, count):
    found = _join_turns([VoiceTurn(0.0, 2.0, "A", 0.9), VoiceTurn(2 + pause, 3 + pause, "A", 0.6)], None)
    assert len(found) == count
    assert found[-1].end == 3 + pause
    if count == 1:
        assert found[0].confidence == pytest.approx((2 * 0.9 + 1 * 0.6) / 3)


def test_turns_of_two_voices_stay_apart():
    turns = [VoiceTurn(0.0, 2.0, "A", 0.9), VoiceTurn(2.1, 3.0, "B", 0.6)]
    assert _join_turns(turns, None) == turns


@pytest.mark.parametrize(("pause", "count"), [(0.45, 1), (0.55, 2), (0.95, 2)])
def test_a_pause_between_sung_lines_is_shorter(pause, count):
    turns = [VoiceTurn(0.0, 2.0, "A", 0.9), VoiceTurn(2 + pause, 3 + pause, "A", 0.6)]
    songs = np.array([(0.1, 1.95), (2 + pause, 3 + pause)])
    assert len(_join_turns(turns, songs)) == count
    assert len(_join_turns(turns, songs + 10)) == 1
