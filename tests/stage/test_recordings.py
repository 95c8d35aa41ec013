from __future__ import annotations

import wave

import numpy as np
import pytest

from onetake.core.errors import TextError
from onetake.stage.score.voice_score import LineScore
from onetake.stage.sound.recordings import find_recordings

RATE = 16000
LINES = (LineScore("Jo", "one two"), LineScore("Ma", "three"), LineScore("Jo", "four five"))


def write(path, *stretches, silence=0.6, rate=RATE):
    """Write tones of the given lengths in s with silence round each."""
    quiet = np.zeros(int(silence * rate))
    parts = [quiet]
    for seconds in stretches:
        parts += [0.3 * np.sin(2 * np.pi * 200 * np.arange(int(seconds * rate)) / rate), quiet]
    with wave.open(str(path), "wb") as sink:
        sink.setnchannels(1)
        sink.setsampwidth(2)
        sink.setframerate(rate)
        sink.writeframes((np.concatenate(parts) * 32767).astype("<i2").tobytes())


def test_a_file_a_line_and_a_file_a_voice(tmp_path):
    write(tmp_path / "Jo.wav", 0.5, 0.8)
    write(tmp_path / "line-002.wav", 0.4, rate=44100)
    found = find_recordings(tmp_path, LINES)
    lengths = [len(found[k].said.data) / found[k].said.rate for k in range(3)]
    assert lengths == pytest.approx([0.5, 0.4, 0.8], abs=0.021)
    assert {recorded.timing for recorded in found.values()} == {"estimated"}


def test_a_line_of_its_own_goes_before_the_voice_and_the_rest_is_left_to_the_synthesiser(tmp_path):
    write(tmp_path / "Jo-2.wav", 0.3)
    assert list(find_recordings(tmp_path, LINES)) == [2]
    write(tmp_path / "line-3.wav", 0.9)
    assert len(find_recordings(tmp_path, LINES)[2].said.data) / RATE == pytest.approx(0.9, abs=0.021)


def test_labels_give_the_times_of_words(tmp_path):
    write(tmp_path / "line-1.wav", 1.0)
    (tmp_path / "line-1.txt").write_text("0.6\t0.9\tone\n1.1\t1.6\ttwo\n")
    found = find_recordings(tmp_path, LINES)[0]
    assert found.timing == "file"
    assert found.said.words == pytest.approx(np.array([[0.0, 0.3], [0.5, 1.0]]), abs=1e-4)


def test_estimated_words_share_the_time_by_letters(tmp_path):
    write(tmp_path / "line-1.wav", 0.9)
    words = find_recordings(tmp_path, (LineScore("Jo", "ab abcd"),))[0].said.words
    assert words[1, 0] == pytest.approx(0.3, abs=0.03)


@pytest.mark.parametrize(
    ("labels", "says"),
    [("0.6\t0.9\tone\n", "1 words, wanted the 2 of 'one two'"), ("a\tb\tone\n", "wanted start<TAB>end")],
)
def test_labels_that_do_not_fit_are_refused(tmp_path, labels, says):
    write(tmp_path / "line-1.wav", 1.0)
    (tmp_path / "line-1.txt").write_text(labels)
    with pytest.raises(TextError, match=says):
        find_recordings(tmp_path, LINES)


def test_a_wrong_number_of_lines_is_refused(tmp_path):
    write(tmp_path / "Jo.wav", 0.5, 0.5, 0.5)
    with pytest.raises(TextError, match=r"Jo.wav: 3 stretches of voice, wanted 2 lines"):
        find_recordings(tmp_path, LINES)


def test_silence_rubbish_and_no_folder_are_refused(tmp_path):
    with pytest.raises(TextError, match="is no folder"):
        find_recordings(tmp_path / "nothing", LINES)
    write(tmp_path / "line-1.wav")
    with pytest.raises(TextError, match=r"line-1.wav: silent"):
        find_recordings(tmp_path, LINES)
    (tmp_path / "line-1.wav").write_bytes(b"no sound at all")
    with pytest.raises(TextError, match=r"line-1.wav: cannot be read as sound"):
        find_recordings(tmp_path, LINES)
