"""Recognition with a stand-in for faster-whisper: what it is given, and what becomes of what it says."""

import sys
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest

import onetake
from onetake.core.errors import MissingExtra, TextError
from onetake.film_lyrics import lyrics_settings
from onetake.stage.programme.sketch import Sketch, write_sketch


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    return write_sketch(tmp_path_factory.mktemp("film") / "film.mp4", Sketch(width=64, height=36))


@pytest.fixture
def model(tmp_path):
    (tmp_path / "tiny").mkdir()
    (tmp_path / "tiny/model.bin").write_bytes(b"weights")
    return tmp_path / "tiny"


@pytest.fixture
def whisper(monkeypatch):
    """Put a recogniser in place of faster-whisper; return what it was given, and what it is to say."""
    state = SimpleNamespace(sound=None, folder=None, says=[], fails=None)

    class WhisperModel:
        def __init__(self, folder, **options):
            assert options == {"device": "cpu", "compute_type": "int8", "local_files_only": True}
            state.folder = folder

        def transcribe(self, sound, word_timestamps):
            assert word_timestamps
            if state.fails:
                raise RuntimeError(state.fails)
            state.sound = sound
            return iter(state.says), SimpleNamespace(language="en")

    module = ModuleType("faster_whisper")
    module.WhisperModel = WhisperModel
    monkeypatch.setitem(sys.modules, "faster_whisper", module)
    return state


def segment(start, end, *words):
    step = (end - start) / len(words)
    at = [start + k * step for k in range(len(words))]
    rows = [SimpleNamespace(word=f" {w}", start=t, end=t + step) for w, t in zip(words, at, strict=True)]
    return SimpleNamespace(start=start, end=end, text=" ".join(words), words=rows)


def test_what_is_recognised_are_words_with_their_times(film, model, whisper):
    whisper.says = [segment(0.5, 1.5, "No", "more."), segment(2.0, 2.5, "Stay.")]
    reading = onetake.read(film, words=f"whisper:{model}")
    assert whisper.folder == str(model) and whisper.sound.dtype == np.float32
    assert len(whisper.sound) == pytest.approx(3 * 16000, abs=2000) and np.abs(whisper.sound).max() > 0.01
    words = reading.tracks["words"]
    assert words.texts("text") == ["No", "more.", "Stay."] and words.t.tolist() == [0.5, 1.0, 2.0]
    assert set(words.labels) == {"given"}
    assert onetake.words_of(reading).source == "recognised by tiny"
    assert lyrics_settings(None, words=f"whisper:{model}") == {"words": f"whisper:{model}"}


def test_what_cannot_be_recognised_is_a_sentence(film, model, whisper, tmp_path):
    with pytest.raises(TextError, match=r"nothing was recognised"):
        onetake.read(film, words=f"whisper:{model}")
    whisper.fails = "unsupported model"
    with pytest.raises(TextError, match=r"unsupported model, wanted a model that faster-whisper can run"):
        onetake.read(film, words=f"whisper:{model}")
    with pytest.raises(TextError, match=r"no model.bin in it"):
        onetake.read(film, words=f"whisper:{tmp_path}")


def test_without_the_extra_the_sentence_has_the_pip_line(film, model, monkeypatch):
    monkeypatch.setitem(sys.modules, "faster_whisper", None)
    with pytest.raises(MissingExtra, match=r"pip install 'onetake\[whisper\]'"):
        onetake.read(film, words=f"whisper:{model}")
