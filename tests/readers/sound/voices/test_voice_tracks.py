import numpy as np

from onetake.readers.sound.voices.diarization import VoiceCount, VoiceTurn
from onetake.readers.sound.voices.voice_tracks import voice_tracks, who_track


def test_voices_come_in_the_order_of_their_first_sure_turn():
    """The first voice's opening turn may be unsure, so that the second is named before it."""
    turns = [
        VoiceTurn(0.0, 1.0, ("unsure",), 0.5),
        VoiceTurn(1.0, 3.0, ("voice B",), 0.9),
        VoiceTurn(3.0, 4.0, ("voice A", "voice B"), 0.7),
        VoiceTurn(4.0, 6.0, ("voice A",), 0.8),
    ]
    t = np.arange(0, 6, 0.01)
    hz = np.where(t < 3, 200.0, 100.0)
    found = {track.name: track for track in voice_tracks(turns, [], t, hz, np.ones(len(t)), "test 1", ())}
    median = found["voices.pitch-median"]
    assert median.labels == ["voice B", "voice A"]
    assert median.values.tolist() == [200.0, 100.0]
    assert median.spans.tolist() == [[1.0, 3.0], [4.0, 6.0]]
    who = who_track(turns, VoiceCount(1, 2), "test 1", ())
    assert (
        who.label_lists[2] == ("voice A", "voice B")
        and who.facts.count("fewest-voices") == 1
        and who.facts.count("most-voices") == 2
        and np.isnan(who.values).all()
    )
    assert who.column("confidence").tolist() == [0.5, 0.9, 0.7, 0.8]
