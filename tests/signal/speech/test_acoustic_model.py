"""The acoustic model: read from files of its layout, and right about speech."""

import struct

import numpy as np
import pytest

from onetake.core.errors import MediaError
from onetake.readers.words.sound_model import sound_model
from onetake.signal.speech.acoustic_model import load_acoustic_model
from onetake.signal.speech.cepstra import COEFFICIENTS


def write_model(folder, means, variances, weights, phones=("AA", "SIL")):
    """Write a model of 1 Gaussian: means and variances (phones, 3, 1, 13), weights (3, 1, 3 * phones)."""
    names = b"".join(name.encode() + b"\0" for name in phones)
    header = struct.pack("<10i", len(phones), len(phones), 3, 6, 6, 2, 2, 0, 0, 1)
    (folder / "mdef").write_bytes(b"BMDF" + struct.pack("<2I", 1, 4) + b"abcd" + header + names)
    for name, numbers in (("means", means), ("variances", variances)):
        head = b"s3\nversion 1.0\nendhdr\n" + struct.pack("<4I", 0x11223344, len(phones), 3, 1)
        sizes = struct.pack("<3I", 13, 13, 13) + struct.pack("<I", numbers.size)
        (folder / name).write_bytes(head + sizes + numbers.astype("<f4").tobytes())
    head = struct.pack("<I", 3) + b"ab\0" + struct.pack("<I", 0) + struct.pack("<2i", 1, weights.shape[2])
    (folder / "sendump").write_bytes(head + weights.astype(np.uint8).tobytes())


def test_a_density_is_that_of_its_gaussian_and_weight(tmp_path):
    random = np.random.default_rng(2)
    means, variances = random.normal(size=(2, 3, 1, 13)), random.uniform(0.5, 2, (2, 3, 1, 13))
    weights = np.array([[[0, 1, 2, 3, 4, 5]]] * 3)
    write_model(tmp_path, means, variances, weights)
    model = load_acoustic_model(tmp_path)
    assert model.phones == ("AA", "SIL")
    steady = np.tile(random.normal(size=COEFFICIENTS), (9, 1)).astype(np.float32)  # its differences are 0
    got = model.log_likelihoods(steady)[4]
    for phone in range(2):
        for state in range(3):
            x = np.stack([steady[0], np.zeros(13), np.zeros(13)])
            mean, variance = means[phone, :, 0], variances[phone, :, 0]
            wanted = -0.5 * ((x - mean) ** 2 / variance + np.log(2 * np.pi * variance)).sum()
            wanted -= 3 * (3 * phone + state) * 1024 * np.log(1.0001)
            assert got[phone, state] == pytest.approx(wanted, rel=1e-4)
    assert np.allclose(model.log_likelihoods(steady, 2), model.log_likelihoods(steady)[::2])


@pytest.mark.parametrize("name", ["mdef", "means", "variances", "sendump"])
def test_a_broken_or_missing_file_is_a_sentence(tmp_path, name):
    one = np.ones((2, 3, 1, 13))
    write_model(tmp_path, one, one, np.zeros((3, 1, 6)))
    whole = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(whole[: len(whole) // 3])
    with pytest.raises(MediaError, match="wanted an acoustic model"):
        load_acoustic_model(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(MediaError, match="wanted an acoustic model"):
        load_acoustic_model(tmp_path)


def test_the_model_of_the_package_is_there():
    model = sound_model()
    assert model is not None and {"AA", "ZH", "SIL"} <= set(model.acoustic.phones)
    assert len(model.acoustic.phones) == 42
