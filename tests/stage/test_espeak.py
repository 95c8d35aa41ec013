from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from onetake.core.errors import MissingExtra, TextError
from onetake.stage.sound.espeak import say
from onetake.stage.sound.fundamental_frequency import median_pitch

LINE = "You always blame me, and one of the two of us is a liar."
VOICES = ("en-us+m1", "en-us+m3", "en-us+f2", "en-us+f3")


@pytest.fixture(autouse=True)
def _needs_espeak(request):
    if "missing" not in request.node.name:
        pytest.importorskip("espeakng_loader", reason="needs the extra 'stage'")


def test_four_voices_have_four_pitches():
    pitch = sorted(median_pitch(said.data, said.rate) for said in (say(LINE, v) for v in VOICES))
    assert min(np.diff(12 * np.log2(pitch))) > 0.8
    assert 12 * np.log2(pitch[2] / pitch[1]) > 8


def test_every_word_has_its_time_in_order_and_pauses_belong_to_none():
    said = say(LINE, "en-us+f2")
    assert len(said.words) == len(LINE.split())
    assert (np.diff(said.words[:, 0]) > 0.03).all()
    assert (said.words[:, 1] > said.words[:, 0]).all()
    assert said.words[0, 0] == 0
    assert said.words[-1, 1] == pytest.approx(len(said.data) / said.rate, abs=0.001)
    assert said.words[4, 0] - said.words[3, 1] > 0.08  # after the comma
    assert len(said.syllables) == 15  # espeak-ng has 'liar' in one vowel


@pytest.mark.parametrize("voice", ["en-us+m3", "en-us+f2", "en-us+m1"])
def test_words_between_pauses_are_heard_when_their_times_say(voice):
    said = say("Stop, mother, sorry, damn, never.", voice)
    level = np.sqrt(np.convolve(said.data.astype(float) ** 2, np.ones(110) / 110, mode="same"))
    loud = level > 0.03 * level.max()
    for start, _ in said.words:
        at = int(start * said.rate)
        window = np.flatnonzero(loud[max(0, at - 1100) : at + 2200])
        heard = (window[0] + max(0, at - 1100)) / said.rate
        assert heard == pytest.approx(start, abs=0.03)


def test_numbers_and_joined_words_keep_one_time_a_word():
    text = "In 1999 one of the two - of us all - left."
    said = say(text, "en-us+m3")
    assert len(said.words) == len(text.split())
    assert (np.diff(said.words[:, 0]) >= 0).all()


def test_what_was_said_before_does_not_colour_a_line():
    alone = say(LINE, "en-us+m3")
    say("Something else entirely!", "en-us+croak", rate=300, pitch=90)
    assert np.array_equal(say(LINE, "en-us+m3").data, alone.data)


def test_another_process_says_the_same_samples():
    code = (
        "import hashlib, time; from onetake.stage.sound.espeak import say; time.sleep(1);"
        f"print(hashlib.sha256(say({LINE!r}, 'en-us+f2').data.tobytes()).hexdigest())"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True) for _ in range(2)]
    assert runs[0].stdout == runs[1].stdout
    assert len(runs[0].stdout.strip()) == 64


def test_rate_and_pitch_do_what_they_say():
    slow, fast = say(LINE, "en-us+m3", rate=120), say(LINE, "en-us+m3", rate=240)
    assert len(slow.data) / len(fast.data) == pytest.approx(2.0, rel=0.2)
    low, high = (median_pitch(s.data, s.rate) for s in (say(LINE, "en-us", pitch=p) for p in (30, 70)))
    assert 12 * np.log2(high / low) == pytest.approx(40 / 5.8, abs=0.8)


@pytest.mark.parametrize("voice", ["xx-none", "en-us+nobody", "", "../../etc"])
def test_unknown_voice_is_refused(voice):
    with pytest.raises(TextError, match="wanted a voice of espeak-ng"):
        say(LINE, voice)


def test_text_without_sound_is_refused():
    with pytest.raises(TextError, match="gives no sound"):
        say("--", "en-us")


def test_missing_extra_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    with pytest.raises(MissingExtra, match=r"pip install 'onetake\[stage\]'"):
        say(LINE, "en-us")
