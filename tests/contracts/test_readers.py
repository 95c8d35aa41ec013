"""Every reader of the register gives what it names, whatever the length of the blocks."""

import numpy as np
import pytest

from onetake.core.blocks import Frames, Samples
from onetake.measure import PROMISES as MEASURED
from onetake.readers import FRAME_READERS, READERS, SAMPLE_READERS, SPECTRUM_READERS, TRACK_READERS
from onetake.readers.sound.shared_spectra import SharedSpectra

frame_readers = pytest.mark.parametrize("make", FRAME_READERS, ids=lambda r: r.name)
sample_readers = pytest.mark.parametrize("make", SAMPLE_READERS, ids=lambda r: r.name)
RATE = 22050
PROMISES = [g for reader in READERS for g in reader.gives]


def pictures(n, seed=3):
    """Three shots of drifting noise and a fade to black."""
    rng = np.random.default_rng(seed)
    walls = rng.integers(0, 255, (3, 90, 200, 3)).astype(np.uint8)
    moved = [np.roll(walls[3 * i // n], i, axis=1)[:, :160] for i in range(n)]
    rgb = np.stack(moved) if moved else np.empty((0, 90, 160, 3))
    fade = np.clip((n - np.arange(n)) / 10, 0, 1)[:, None, None, None]
    rgb = (rgb * fade).astype(np.uint8)
    luma = rgb.mean(axis=3).astype(np.uint8).repeat(3, axis=1).repeat(3, axis=2)
    return Frames(np.arange(n) / 24, luma, rgb, np.zeros((n, 4), np.float32))


def cut_frames(frames, lengths):
    start = 0
    while start < len(frames):
        length = next(lengths)
        part = slice(start, start + length)
        yield Frames(frames.t[part], frames.luma[part], frames.rgb[part], frames.bars[part])
        start += length


def sound(seconds, channels=2, seed=3):
    rng = np.random.default_rng(seed)
    t = np.arange(round(seconds * RATE)) / RATE
    wave = 0.3 * np.sin(2 * np.pi * 220 * t) * (1 + np.sin(2 * np.pi * 0.7 * t)) / 2
    return (wave + 0.01 * rng.normal(size=(channels, len(t)))).astype(np.float32)


def cut_samples(data, lengths):
    start, layout = 0, ("FL", "FR")[: len(data)] if len(data) > 1 else ("FC",)
    while start < data.shape[1]:
        length = next(lengths)
        yield Samples(start / RATE, RATE, data[:, start : start + length], layout)
        start += length


def lengths(*sizes):
    while True:
        yield from sizes


def read(make, blocks):
    reader = make()
    for block in blocks:
        reader.push(block)
    return {track.name: track for track in reader.close()}


def same(one, other):
    assert one.keys() == other.keys()
    for name, track in one.items():
        assert track.table.equals(other[name].table) or all(
            np.allclose(track.column(c), other[name].column(c), atol=1e-6, equal_nan=True)
            for c in track.table.column_names
            if c != "label"
        ), name


def keeps_its_word(make, tracks):
    """Check kind, unit, labels and columns of every track against what the reader promises."""
    gives = {g.name: g for g in make.gives}
    for track in tracks.values():
        track.keep_promise(gives[track.name])
        assert track.by == f"{make.name} {make.version}"


@frame_readers
def test_a_frame_reader_gives_what_it_names_whatever_the_blocks(make):
    frames = pictures(120)
    whole = read(make, cut_frames(frames, lengths(120)))
    assert whole
    keeps_its_word(make, whole)
    same(whole, read(make, cut_frames(frames, lengths(1))))
    same(whole, read(make, cut_frames(frames, lengths(7, 24, 3))))


@sample_readers
def test_a_sample_reader_gives_what_it_names_whatever_the_blocks(make):
    data = sound(8)
    whole = read(make, cut_samples(data, lengths(data.shape[1])))
    assert whole
    keeps_its_word(make, whole)
    same(whole, read(make, cut_samples(data, lengths(1024))))
    same(whole, read(make, cut_samples(data, lengths(11, 30000, 4097))))


@pytest.mark.parametrize("make", SPECTRUM_READERS, ids=lambda r: r.name)
def test_a_spectrum_reader_gives_what_it_names_whatever_the_blocks(make):
    data = sound(8)
    whole = read(lambda: SharedSpectra([make()]), cut_samples(data, lengths(data.shape[1])))
    keeps_its_word(make, whole)
    same(whole, read(lambda: SharedSpectra([make()]), cut_samples(data, lengths(1024))))
    same(whole, read(lambda: SharedSpectra([make()]), cut_samples(data, lengths(11, 30000, 4097))))


@pytest.mark.parametrize("make", SPECTRUM_READERS, ids=lambda r: r.name)
@pytest.mark.parametrize("seconds", [0.0, 0.001, 0.3, 2.0])
@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("loud", [0.0, 1.0])
def test_a_spectrum_reader_takes_little_sound_and_silence(make, seconds, channels, loud):
    data = np.float32(loud) * sound(seconds, channels)
    keeps_its_word(make, read(lambda: SharedSpectra([make()]), cut_samples(data, lengths(4096))))


@frame_readers
@pytest.mark.parametrize("n", [0, 1, 2])
def test_a_frame_reader_takes_few_frames(make, n):
    keeps_its_word(make, read(make, cut_frames(pictures(n), lengths(24))))


@sample_readers
@pytest.mark.parametrize("seconds", [0.0, 0.001, 0.3])
@pytest.mark.parametrize("channels", [1, 2])
def test_a_sample_reader_takes_little_sound(make, seconds, channels):
    keeps_its_word(make, read(make, cut_samples(sound(seconds, channels), lengths(4096))))


@sample_readers
def test_digital_silence_is_no_number(make):
    for track in read(make, cut_samples(np.zeros((2, 5 * RATE), np.float32), lengths(4096))).values():
        for column in track.table.column_names:
            if column != "label":
                held = track.column(column)
                assert np.isfinite(held[~np.isnan(held)]).all()


def test_names_are_unique_and_needs_are_given():
    readers = READERS
    names = [g.name for r in readers for g in r.gives]
    assert len(set(names)) == len(names) > 0
    assert len({r.name for r in readers}) == len(readers)
    for reader in TRACK_READERS:
        assert {*reader.needs, *getattr(reader, "may_use", ())} <= {*MEASURED, "frames"}


@pytest.mark.parametrize("gives", PROMISES, ids=lambda g: g.name)
def test_every_promise_says_what_its_labels_are(gives):
    closed, open_ = gives.labels is not None, bool(gives.open_labels)
    assert (closed, open_).count(True) == (0 if gives.kind == "curve" else 1)
    assert not gives.label_lists or gives.kind != "curve"
    for label in gives.labels or ():
        assert not set(label) & set("+,"), label  # no composite labels
    assert gives.lane is not None


def test_the_tracks_of_a_staged_film_have_only_labels_columns_and_units_that_are_declared(staged_reading):
    promises = {g.name: g for g in PROMISES}
    read = {name: track for name, track in staged_reading.tracks.items() if name in promises}
    assert len(read) > 90
    for name, track in read.items():
        gives = promises[name]
        track.keep_promise(gives)
        assert (track.vocabulary, track.lane) == (gives.labels, gives.lane), name
        for column in gives.columns:
            assert track.column_unit(column.name) == column.unit, (name, column.name)
        if track.kind != "curve":
            labels = {label for labels in track.label_lists for label in labels}
            assert gives.labels is None or labels <= set(gives.labels), name
            assert "+" not in "".join(labels), name


@pytest.mark.parametrize("make", [r for r in READERS if hasattr(r, "of_part")], ids=lambda r: r.name)
def test_what_a_reader_tells_of_a_part_is_among_what_it_gives(make):
    assert set(make.of_part) <= {gives.name for gives in make.gives}
