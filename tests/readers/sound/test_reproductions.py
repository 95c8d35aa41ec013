"""Songs made in code on which a verdict once held wrongly, or a voice was not heard."""

import numpy as np
import pytest

from helpers import songs

pytest.importorskip("espeakng_loader")


@pytest.mark.parametrize(
    ("length", "over", "seed"),
    [
        (22.0, -6.0, 1),
        (9.0, -6.0, 1),
        (9.0, 0.0, 3),
        (22.0, 6.0, 2),
    ],
)
def test_one_speaker_over_strummed_chords_is_not_two(length, over, seed):
    song = songs.solo_over_guitar(length, over=over, seed=seed)
    assert songs.judge("two-voices", songs.read_sound(song.data)).outcome != "holds"


@pytest.mark.parametrize(
    ("over", "ring", "voice"), [(6.0, 0.8, "en-us+m7"), (0.0, 0.8, "en-us+f1"), (0.0, 8.0, "en-us+m3")]
)
def test_a_dry_voice_over_a_guitar_carries_no_echo(over, ring, voice):
    song = songs.solo_over_guitar(22.0, over=over, ring=ring, voice=voice)
    verdict = songs.judge("lightly-echoed", songs.read_sound(song.data))
    assert verdict.outcome == "undecided"
    assert "dominate for 0.0 s" in verdict.because


def test_a_dry_voice_that_stands_alone_is_dry():
    song = songs.sing(22.0, delivery="spoken", voice="en-us+m7", pause=0.7, start=0.8)
    assert songs.judge("lightly-echoed", songs.read_sound(song.data)).outcome == "fails"


@pytest.mark.parametrize("seed", [1, 2])
def test_a_squeezed_voice_under_loud_then_soft_drums_is_not_raw(seed):
    song = songs.squeezed_over_drums(seed=seed)
    assert songs.judge("raw-vocals", songs.read_sound(song.data)).outcome != "holds"


def test_one_fill_does_not_shift_the_count_of_the_beats():
    drums = songs.drum_loop(125.0, 150.0, fill=(217, 218, 219, 220), plain=True)
    tracks = songs.read_sound(drums)
    assert tracks["beat.residual"].values.max() < 3.0
    assert np.abs(tracks["beat.drift"].values).max() < 100


@pytest.mark.parametrize("over", [-6.0, 0.0, 6.0, 12.0])
def test_a_loop_under_chords_is_not_played_again_each_bar(over):
    """`over`: dB of the chords, which never repeat, above the drums."""
    drums = songs.drum_loop(40.0, 150.0)
    song = songs.add(songs.Song(drums, (), drums), songs.distorted(40.0), -over)
    tracks = songs.read_sound(song.data)
    assert not {"replayed", "varied"} & set(tracks["beat.loop"].labels)
    assert songs.judge("steady-beat", tracks).outcome != "fails"


def recall(lines, found):
    t = np.arange(0, 40, 0.01)
    true, heard = (
        np.any([(t >= a) & (t < b) for a, b, *_ in rows], axis=0) if len(rows) else np.zeros(len(t), bool)
        for rows in (lines, found)
    )
    return (true & heard).sum() / true.sum()


@pytest.mark.parametrize("seed", [1, 2])
def test_a_voice_that_sings_6_db_under_a_guitar_is_heard(seed):
    song = songs.sung_over_guitar(seed=seed)
    assert recall(song.lines, songs.read_sound(song.data)["voices.who"].spans) >= 0.7


@pytest.mark.parametrize("seed", [1, 2])
def test_the_same_with_its_timed_lines_is_heard_better(seed, tmp_path):
    from onetake.text.lyrics import read_lyrics
    from onetake.text.lyrics_used import speakers_track

    song = songs.sung_over_guitar(seed=seed)
    path = tmp_path / "song.lrc"
    path.write_text(song.lrc)
    tracks = songs.read_sound(song.data, [speakers_track(read_lyrics(path))])
    assert recall(song.lines, tracks["voices.who"].spans) >= 0.9
