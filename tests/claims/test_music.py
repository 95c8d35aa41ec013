import numpy as np
import pytest

from onetake.claims.music import INSTRUMENTAL, MONO_MIX, TEMPO_CHANGES
from onetake.core.track import Fact, curve, marks, spans


def beat(*stretches):
    """Stretches of (start, end, tempo)."""
    at = [t for start, end, tempo in stretches for t in np.arange(start, end, 60 / tempo)]
    beats = marks(
        "beat.beats", at, ["beat"] * len(at), np.ones(len(at)), "count", by="beat 1",
        columns={"number": np.ones(len(at)), "clock": np.zeros(len(at))},
    )  # fmt: skip
    start, end, tempo = (
        (np.array(x, float) for x in zip(*stretches, strict=True)) if stretches else (np.zeros(0),) * 3
    )
    residual = spans(
        "beat.residual", start, end, ["stretch"] * len(start), np.ones(len(start)), "ms", by="beat 1",
        columns={"tempo": tempo},
    )  # fmt: skip
    return {"beat.beats": beats, "beat.residual": residual}


@pytest.mark.parametrize(
    ("stretches", "outcome"),
    [
        ([(0, 30, 100.0), (30, 60, 120.0)], "holds"),
        ([(0, 60, 100.0)], "fails"),
        ([(0, 30, 100.0), (30, 60, 100.6)], "fails"),
        ([(0, 30, 100.0), (30, 60, 103.5)], "undecided"),
        ([(0, 30, 100.0), (30, 60, 200.0)], "undecided"),
        ([(0, 30, 90.0), (30, 60, 135.5)], "undecided"),
        ([(0, 30, 100.0), (30, 35, 130.0)], "fails"),
        ([(0, 5, 100.0)], "undecided"),
        ([], "inapplicable"),
    ],
)
def test_the_tempo_changes(stretches, outcome):
    verdict = TEMPO_CHANGES.decide(beat(*stretches))
    assert verdict.outcome == outcome, verdict.because


def test_the_evidence_names_both_tempi():
    verdict = TEMPO_CHANGES.decide(beat((0, 30, 100.0), (30, 60, 120.0)))
    assert [(e.start, e.value) for e in verdict.evidence] == [(0.0, 100.0), (30.0, 120.0)]


def voices(seconds, activity=0.0, doubtful=0.0):
    count = 1 if seconds else 0
    who = spans(
        "voices.who", [5.0] * count, [5.0 + seconds] * count, ["A"] * count, [np.nan] * count, "",
        by="voices 1",
        facts={"doubtful": Fact(doubtful, "s")},
    )  # fmt: skip
    t = np.arange(0, 60.1, 0.1)
    heard = np.where(t < 60 * activity, 0.9, 0.05)
    return {"voices.who": who, "voices.activity": curve("voices.activity", t, heard, "share", by="voices 1")}


@pytest.mark.parametrize(
    ("seconds", "activity", "outcome"),
    [
        (0.0, 0.0, "holds"),
        (0.5, 0.005, "holds"),
        (0.0, 0.04, "undecided"),
        (2.0, 0.03, "undecided"),
        (6.0, 0.1, "fails"),
    ],
)
def test_music_without_a_voice(seconds, activity, outcome):
    verdict = INSTRUMENTAL.decide({**beat((0, 60, 100.0)), **voices(seconds, activity)})
    assert verdict.outcome == outcome, verdict.because


def test_what_may_be_an_instrument_is_no_voice_for_sure():
    doubted = {**beat((0, 60, 100.0)), **voices(6.0, 0.1, doubtful=6.0)}
    assert INSTRUMENTAL.decide(doubted).outcome == "undecided"


def test_without_a_beat_it_is_not_known_to_be_music():
    assert INSTRUMENTAL.decide({**beat(), **voices(0.0)}).outcome == "inapplicable"


def stereo(*stretches, width=0.1):
    start, end, label = zip(*stretches, strict=True) if stretches else ((), (), ())
    field = spans("stereo.field", start, end, label, np.ones(len(start)), "", by="stereo 1")
    return {
        "stereo.field": field,
        "stereo.width": curve("stereo.width", np.arange(60.0), np.full(60, width), "share", by="stereo 1"),
    }


@pytest.mark.parametrize(
    ("stretches", "width", "outcome"),
    [
        ([(0, 60, "mono")], 0.0, "holds"),
        ([(0, 50, "mono"), (50, 60, "silence")], 0.0, "holds"),
        ([(0, 57, "mono"), (57, 60, "stereo")], 0.003, "holds"),
        ([(0, 57, "mono"), (57, 60, "stereo")], 0.008, "undecided"),
        ([(0, 60, "stereo")], 0.004, "undecided"),
        ([(0, 60, "stereo")], 0.1, "fails"),
        ([(0, 60, "left only")], 0.5, "fails"),
        ([(0, 60, "silence")], 0.0, "inapplicable"),
    ],
)
def test_mono(stretches, width, outcome):
    verdict = MONO_MIX.decide(stereo(*stretches, width=width))
    assert verdict.outcome == outcome, verdict.because


@pytest.mark.parametrize(
    ("apart", "outcome"),
    [
        (np.arange(0, 600, 20), "holds"),
        (np.arange(100, 130), "undecided"),
        (np.arange(0, 600, 6), "undecided"),
        (np.r_[np.arange(0, 600, 20), 41, 42], "undecided"),
    ],
    ids=["moments, each by itself", "as many in a row", "too many", "three of them in a row"],
)
def test_what_coding_leaves_in_moments_of_mono_is_mono(apart, outcome):
    """The seconds with such a moment are named stereo, as their quiet rest does not outweigh it."""
    width = np.zeros(600)
    width[apart] = 0.012
    tracks = stereo((0, 45, "mono"), (45, 60, "stereo"))
    tracks["stereo.width"] = curve("stereo.width", np.arange(600) / 10, width, "share", by="stereo 1")
    verdict = MONO_MIX.decide(tracks)
    assert verdict.outcome == outcome, verdict.because
