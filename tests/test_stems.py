"""Stems on their way through `onetake.read` and the command line."""

from __future__ import annotations

import json
import wave

import numpy as np
import pytest

import onetake
from onetake.cli.main import run
from onetake.core.errors import MediaError
from onetake.core.stem_used import stems_used
from onetake.stage.sound.espeak import say
from onetake.stage.sound.instruments import chord_notes, pluck
from onetake.stage.sound.resample import resample, stretch

RATE = 22050
LENGTH = 24
WORDS = (
    "nobody told me the river was frozen",
    "we walked over it singing until the morning came",
    "and every light in the harbour went out at once",
    "so I counted the windows and went home alone",
)


def write(path, sound, rate=RATE):
    data = np.atleast_2d(sound)
    with wave.open(str(path), "w") as file:
        file.setnchannels(len(data))
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.clip(data.T, -1, 1) * 32767).astype("<i2").tobytes())
    return path


def spoken(words, voice="en", seed=0):
    out, t = np.zeros(LENGTH * RATE, np.float32), 1.0
    for k in range(40):
        said = say(words[(k + seed) % len(words)], voice, rate=165)
        data = resample(np.asarray(said.data, np.float32), said.rate, RATE)
        at = round(t * RATE)
        if at + len(data) > len(out):
            break
        out[at : at + len(data)] = 0.3 * data / np.abs(data).max()
        t += len(data) / RATE + 0.6
    return out


def strummed(seed=1):
    rng = np.random.default_rng(seed)
    out = np.zeros((LENGTH + 8) * RATE, np.float32)
    for k in range(2 * LENGTH):
        for note in chord_notes(("C", "Am", "F", "G")[k // 4 % 4]):
            tone = pluck(RATE, note)[: 4 * RATE]
            at = round((k / 2 + rng.uniform(0, 0.012)) * RATE)
            out[at : at + len(tone)] += 0.08 * tone
    return out[: LENGTH * RATE]


@pytest.fixture(scope="module")
def song(tmp_path_factory):
    """Return a folder with a film (sound only), its stems, and what is none."""
    folder = tmp_path_factory.mktemp("song")
    voice, band = spoken(WORDS), strummed()
    gap = np.zeros(round(0.8 * RATE), np.float32)
    write(folder / "film.wav", np.concatenate([gap, voice + band]) * np.ones((2, 1)))
    write(folder / "voice.wav", voice)
    write(folder / "band.wav", band * np.ones((2, 1)))
    write(folder / "other.wav", spoken(tuple(reversed(WORDS)), "en-us", 1))
    write(folder / "silent.wav", 0 * voice)
    write(folder / "copy.wav", 0.7 * (voice + band))
    write(folder / "short.wav", voice[2 * RATE : 2 * RATE + RATE // 3])
    return folder


@pytest.fixture(scope="module")
def plain(song):
    return onetake.read(song / "film.wav")


@pytest.fixture(scope="module")
def with_voice(song):
    return onetake.read(song / "film.wav", vocals=song / "voice.wav")


def test_the_voices_are_measured_on_the_stem_and_the_beat_on_the_mix(plain, with_voice):
    (used,) = stems_used(with_voice.tracks)
    assert used.offset == pytest.approx(0.8, abs=1e-3) and used.matched == used.checked
    assert used.sentence.startswith(
        "the voices are measured on voice.wav, offset 0.800 s, from 0.8 to 24.8 s"
    )
    for name in ("beat.onsets", "loudness.momentary", "stereo.pan", "loudness.film-crest"):
        assert with_voice.tracks[name].table.equals(plain.tracks[name].table), name
    for name in ("voices.activity", "loudness.voices", "space.decay"):
        assert not with_voice.tracks[name].table.equals(plain.tracks[name].table), name


def test_the_curves_of_the_stem_lie_on_the_films_clock_and_end_with_it(with_voice):
    activity = with_voice.tracks["voices.activity"]
    assert activity.t[0] == pytest.approx(0.8, abs=0.05) and activity.t[-1] <= 24.8
    spoken_for = np.concatenate([np.arange(a, b, 0.01) for a, b in with_voice.tracks["voices.who"].spans])
    voice = spoken(WORDS)
    power = np.array([np.mean(voice[k : k + RATE // 100] ** 2) for k in range(0, len(voice), RATE // 100)])
    loud = 0.8 + np.flatnonzero(power > 1e-4) / 100
    assert np.mean([np.abs(spoken_for - t).min() < 0.15 for t in loud]) > 0.95


def test_a_stereo_voice_is_placed_on_its_stem(song):
    left = np.stack([spoken(WORDS), 0.2 * spoken(WORDS)])
    write(song / "left.wav", left)
    reading = onetake.read(song / "film.wav", vocals=song / "left.wav")
    place = reading.tracks["stereo.place"].values
    assert len(place) and np.nanmax(place) < -0.3


def test_levels_are_those_of_the_stem(with_voice, plain):
    def of_all(reading):
        track = reading.tracks["loudness.voices"]
        return track.values[track.labels.index("all voices")]

    assert of_all(with_voice) < of_all(plain) - 0.5


def test_drift_late_start_and_another_rate_are_corrected(song):
    voice = spoken(WORDS)[3 * RATE :]
    slower = stretch(resample(voice, RATE, 16000)[None], 1 + 300e-6)
    write(song / "drifting.wav", slower, 16000)
    reading = onetake.read(song / "film.wav", vocals=song / "drifting.wav")
    (used,) = stems_used(reading.tracks)
    assert used.offset == pytest.approx(3.8, abs=1e-3) and used.drift == pytest.approx(-300, abs=20)
    assert reading.tracks["voices.activity"].t[0] == pytest.approx(3.8, abs=0.05)


@pytest.fixture(scope="module")
def without_band(song):
    return onetake.read(song / "film.wav", instrumental=song / "band.wav")


def loudness_of_voices(reading):
    track = reading.tracks["loudness.voices"]
    return track.values[track.labels.index("all voices")]


def test_the_beat_hears_the_instrumental_and_the_voices_what_is_left_without_it(song, plain, without_band):
    voice, band = stems_used(without_band.tracks)
    assert (voice.kind, band.kind) == ("vocals", "instrumental")
    assert band.offset == pytest.approx(0.8, abs=1e-3) and band.is_taken_away
    assert voice.suppression == band.suppression and band.suppression > 20
    assert voice.sentence.startswith(
        "the voices are measured on the film's sound without band.wav, which is suppressed by 2"
    )
    assert without_band.tracks["beat.onsets"].t[0] == pytest.approx(0.8, abs=0.05)
    for name in ("loudness.momentary", "stereo.pan", "loudness.film-crest"):
        assert without_band.tracks[name].table.equals(plain.tracks[name].table), name
    # The voice alone, in two channels like the film, has this level; the mix has another one.
    write(song / "two.wav", spoken(WORDS) * np.ones((2, 1)))
    alone = loudness_of_voices(onetake.read(song / "film.wav", vocals=song / "two.wav"))
    assert loudness_of_voices(without_band) == pytest.approx(alone, abs=0.2)
    assert loudness_of_voices(plain) > alone + 0.3


def limited(sound, most):
    """Return the sound behind a limiter with a release of 0.3 s."""
    gain, out = 1.0, np.empty(len(sound), np.float32)
    wanted = np.minimum(1, most / np.maximum(np.abs(sound), 1e-6))
    for k in range(0, len(sound), 8):
        gain = min(float(wanted[k : k + 64].min()), 1 - (1 - gain) * np.exp(-8 / (0.3 * RATE)))
        out[k : k + 8] = gain * sound[k : k + 8]
    return out


@pytest.fixture(scope="module")
def squeezed(song):
    """Return a film whose mix passed a limiter that takes 12 dB away from its peaks."""
    mix = spoken(WORDS) + strummed()
    return write(song / "squeezed.wav", 2 * limited(mix, 0.25 * float(np.abs(mix).max())) * np.ones((2, 1)))


def test_behind_a_limiter_the_voices_are_measured_on_the_mix_and_the_line_says_why(song, squeezed):
    plain, reading = onetake.read(squeezed), onetake.read(squeezed, instrumental=song / "band.wav")
    (used,) = stems_used(reading.tracks)
    assert used.kind == "instrumental" and used.is_taken_away is False and used.suppression < 15
    assert "dB, 15 are wanted)" in used.sentence
    for name in ("voices.activity", "loudness.voices", "space.decay"):
        assert reading.tracks[name].table.equals(plain.tracks[name].table), name


def test_what_is_unclean_only_above_2_khz_is_not_used_either(song):
    """It is noticed after the voice readers have heard it; they hear the mix then."""
    hiss = np.random.default_rng(3).normal(0, 1, LENGTH * RATE)
    spectrum, hz = np.fft.rfft(hiss), np.fft.rfftfreq(len(hiss), 1 / RATE)
    spectrum[(hz < 2400) | (hz > 3800)] = 0
    hiss = np.fft.irfft(spectrum, len(hiss))
    write(song / "hissing.wav", spoken(WORDS) + strummed() + 0.05 / np.std(hiss) * hiss)
    plain = onetake.read(song / "hissing.wav")
    reading = onetake.read(song / "hissing.wav", instrumental=song / "band.wav")
    (used,) = stems_used(reading.tracks)
    assert used.is_taken_away is False and used.suppression < 15
    assert [name for name in reading.tracks if not name.startswith("stems.")] == list(plain.tracks)
    heard, wanted = reading.tracks["voices.activity"], plain.tracks["voices.activity"]
    assert np.abs(heard.values - wanted.values).max() < 0.1


def test_mastering_drift_and_lossy_coding_leave_the_voice(song, without_band):
    from onetake.stage.sound.lossy_codec import lossy

    mix = (spoken(WORDS) + strummed()) * np.ones((2, 1))
    hz = np.fft.rfftfreq(mix.shape[1], 1 / RATE)
    gain = 10 ** (4 / 20 * np.tanh(np.log2(np.maximum(hz, 20) / 800)) - 1 / 20)
    mix = np.fft.irfft(np.fft.rfft(mix) * gain, mix.shape[1]).astype(np.float32)
    write(song / "master.wav", lossy(mix, RATE, "aac", 128))
    write(song / "slower.wav", stretch(strummed()[None] * np.ones((2, 1), np.float32), 1 + 40e-6))
    reading = onetake.read(song / "master.wav", instrumental=song / "slower.wav")
    voice, band = stems_used(reading.tracks)
    assert band.drift == pytest.approx(-40, abs=10) and voice.is_taken_away
    assert reading.verdicts["lightly-echoed"].outcome == without_band.verdicts["lightly-echoed"].outcome


def test_with_a_vocal_stem_nothing_is_taken_away(song):
    reading = onetake.read(song / "film.wav", vocals=song / "voice.wav", instrumental=song / "band.wav")
    voice, band = stems_used(reading.tracks)
    assert voice.source == "voice.wav" and voice.is_taken_away is None
    assert band.is_taken_away is None and "taken away" not in band.sentence


@pytest.mark.parametrize(
    ("stem", "says"),
    [
        ("other.wav", r"other\.wav: another recording than the sound of film\.wav .*wanted the voices alone"),
        ("silent.wav", r"silent\.wav: silent throughout, wanted a file with the voices alone; export"),
        (
            "copy.wav",
            r"copy\.wav: the whole sound of film\.wav, wanted the voices alone .*leave --vocals out",
        ),
        ("film.wav", r"film\.wav: the film itself, wanted the voices alone for --vocals; leave --vocals out"),
        ("short.wav", r"short\.wav: 0\.3 s of sound, wanted 1 s or more"),
        ("none.wav", r"none\.wav: not there, wanted a vocal stem's file"),
        (".", r"a folder, wanted a vocal stem's file"),
        ("broken.wav", r"broken\.wav: .*wanted"),
    ],
)
def test_what_is_no_stem_of_the_film_is_a_sentence(song, stem, says, tmp_path):
    (song / "broken.wav").write_bytes((song / "voice.wav").read_bytes()[:30])
    with pytest.raises(MediaError, match=says):
        onetake.read(song / "film.wav", tmp_path, vocals=song / stem)
    assert not list(tmp_path.iterdir())


def test_an_address_and_one_file_for_both_are_sentences(song):
    with pytest.raises(
        MediaError, match=r"an address, wanted a vocal stem's file; onetake downloads nothing"
    ):
        onetake.read(song / "film.wav", vocals="https://songs.example/voice.wav")
    with pytest.raises(MediaError, match=r"the same file for --vocals and --instrumental"):
        onetake.read(song / "film.wav", vocals=song / "voice.wav", instrumental=song / "voice.wav")


def test_a_film_without_sound_has_no_stem(song, tmp_path):
    images = tmp_path / "images"
    images.mkdir()
    import cv2

    for k in range(3):
        cv2.imwrite(str(images / f"{k:03d}.png"), np.full((36, 64, 3), 40 * k, np.uint8))
    with pytest.raises(MediaError, match=r"no sound that can be read, wanted sound"):
        onetake.read(images, vocals=song / "voice.wav")


def test_what_lies_outside_of_the_stem_is_unknown(song):
    """Claims about the voices are undecided where the stem leaves out a good part of the film."""
    write(song / "half.wav", spoken(WORDS)[: 10 * RATE])
    reading = onetake.read(song / "film.wav", vocals=song / "half.wav")
    (used,) = stems_used(reading.tracks)
    assert used.unknown == pytest.approx(14, abs=2) and not used.is_minor
    assert reading.tracks["voices.activity"].t[-1] < 11
    verdict = reading.verdicts["two-voices"]
    assert verdict.outcome == "undecided" and "known only within half.wav" in verdict.because
    assert "half.wav" not in reading.verdicts["steady-beat"].because


def test_a_stored_reading_is_used_again_only_for_the_same_stem(song, tmp_path, monkeypatch):
    first = onetake.read(song / "film.wav", tmp_path, vocals=song / "voice.wav")
    monkeypatch.setattr("onetake.decode.guard.start", None)  # would fail if it were called
    assert onetake.read(song / "film.wav", tmp_path, vocals=song / "voice.wav").made == first.made
    assert onetake.read(song / "film.wav", tmp_path).made == first.made
    with pytest.raises(TypeError):
        onetake.read(song / "film.wav", tmp_path, vocals=song / "other.wav")


def test_the_command_says_what_was_used_and_so_do_json_and_page(song, tmp_path, capsys):
    words = ["read", str(song / "film.wav"), "--vocals", str(song / "voice.wav"), "-o", str(tmp_path)]
    assert run(words) == 0
    assert "  vocals: the voices are measured on voice.wav, offset 0.800 s" in capsys.readouterr().out
    assert "the voices are measured on voice.wav, offset 0.800 s" in (tmp_path / "film.html").read_text()
    assert run([*words, "--json"]) == 0
    used = json.loads(capsys.readouterr().out)["stems"]["vocals"]
    assert used["source"] == "voice.wav" and used["offset"] == pytest.approx(0.8, abs=1e-3)
    review = tmp_path / "review.md"
    review.write_text("Two voices.\n")
    assert run(["check", str(review), str(tmp_path / "film.reading"), "--vocals", str(song / "voice.wav")])
    assert "a stem for a stored reading, wanted the film" in capsys.readouterr().err
