"""The arc from tracks whose rises and turns are known."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pyarrow as pa
import pytest

from onetake.claims.arc import CLIMAX, EGO_TO_REKINDLING, SAME_CONVERSATION, THEATRICAL
from onetake.core.track import Fact, curve, marks, spans
from onetake.readers.arc.reader import Arc
from onetake.readers.arc.strands import counted, covered, strand_values, windowed
from onetake.readers.parts import PartTracks

T = np.arange(0.2, 120.0, 0.1)
GIVES = {gives.name: gives for gives in Arc.gives}


def wave(seed: int) -> np.ndarray:
    rough = np.random.default_rng(seed).normal(size=len(T) + 59)
    values = np.convolve(rough, np.ones(60) / 60, "valid")
    return (values - values.mean()) / values.std()


def bump(at: float, height: float = 4.0) -> np.ndarray:
    return height * np.exp(-(((T - at) / 4) ** 2) / 2)


def film(loud, onsets, pan, closeness, *more):
    tracks = [
        curve("loudness.momentary", T, -30 + 2 * loud, "LUFS", by="t 1"),
        curve("beat.onsets", T, 2 + 0.2 * onsets, "", by="t 1"),
        curve("camera.pan", T, np.maximum(0.001, 0.2 + 0.04 * pan), "width/s", by="t 1"),
        curve("camera.tilt", T, 0 * T, "height/s", by="t 1"),
        curve("camera.roll", T, 0 * T, "deg/s", by="t 1"),
        curve("camera.scale", T, 0 * T, "1/s", by="t 1"),
        curve("framing.scale", T, 0.3 + 0.05 * closeness, "height", by="t 1"),
        spans("shots", [0], [120], ["shot"], [120], "s", by="t 1"),
        *more,
    ]
    return {track.name: track for track in tracks}


def arc_of(tracks):
    found = {track.name: track.keep_promise(GIVES[track.name]) for track in Arc().derive(tracks)}
    return tracks | found


def climaxing():
    return arc_of(film(*(wave(k) + bump(70) for k in range(4))))


def test_a_joint_rise_is_a_climax():
    tracks = climaxing()
    assert tracks["arc.climax"].t[0] == pytest.approx(70, abs=2)
    verdict = CLIMAX.decide(tracks)
    assert verdict.outcome == "holds"
    assert verdict.evidence[0].start < 70 < verdict.evidence[0].end
    assert verdict.measured > verdict.chance


@pytest.mark.parametrize(
    ("chance", "outcome"), [(0.002, "holds"), (0.006, "undecided"), (0.07, "undecided"), (0.09, "fails")]
)
def test_how_rare_a_height_is_decides(chance, outcome):
    tracks = climaxing()
    table = tracks["arc.climax"].table
    at = table.schema.get_field_index("chance")
    table = table.set_column(at, table.schema.field(at), pa.array([chance]))
    tracks["arc.climax"] = replace(tracks["arc.climax"], table=table)
    assert CLIMAX.decide(tracks).outcome == outcome


def test_rises_apart_are_none():
    tracks = arc_of(film(*(wave(k) + bump(15 + 28 * k) for k in range(4))))
    assert CLIMAX.decide(tracks).outcome in ("fails", "undecided")


def test_getting_louder_is_no_climax():
    loud = 0.3 * wave(0) + T / 20
    tracks = arc_of(film(loud, wave(1), wave(2), wave(3)))
    assert CLIMAX.decide(tracks).outcome in ("fails", "undecided")


def test_loudness_and_its_repeats_are_one_strand():
    """Onsets that only repeat the loudness do not count twice against the rival."""
    loud = wave(0) + bump(70)
    tracks = arc_of(film(loud, loud, wave(2), wave(3)))
    assert tracks["arc.climax"].column("rival")[0] < tracks["arc.climax"].values[0]
    assert CLIMAX.decide(tracks).outcome != "holds"


def test_strands_that_do_not_move_are_absent():
    tracks = arc_of(film(wave(0), wave(1), 0 * T, wave(3)))
    assert "arc.camera" not in tracks
    assert "arc.words" not in tracks
    assert tracks["arc.tension"].column("strands").max() == 3


def test_a_short_film_has_no_arc():
    tracks = {name: track for name, track in film(*(wave(k) for k in range(4))).items()}
    part = PartTracks(arc_of(tracks), 10.0, 20.0)
    assert "arc.climax" not in part
    verdict = CLIMAX.decide(part)
    assert verdict.outcome == "undecided"
    assert "too short" in verdict.because
    assert CLIMAX.decide({}).outcome == "inapplicable"


def test_a_part_has_an_arc_of_its_own():
    part = PartTracks(climaxing(), 0.0, 60.0)
    assert part["arc.climax"].t[0] < 60


def test_the_picture_goes_with_the_sound_or_against_it():
    one = wave(7) + bump(40) - bump(90)
    assert THEATRICAL.decide(arc_of(film(one, wave(1), one, wave(3)))).outcome == "holds"
    assert THEATRICAL.decide(arc_of(film(one, wave(1), -one, wave(3)))).outcome == "fails"
    still = THEATRICAL.decide(arc_of(film(one, wave(1), 0 * T, wave(3))))
    assert still.outcome == "fails"
    assert "never change their pace" in still.because


def test_dancers_before_a_fixed_camera_are_not_the_films_pace():
    one = wave(7) + bump(40) - bump(90)
    motion = curve("picture.motion", T, 0.1 + 0.02 * one, "width/s", by="t 1")
    assert THEATRICAL.decide(arc_of(film(one, wave(1), 0 * T, wave(3), motion))).outcome == "undecided"


def lines(labels, we=()):
    start = 4.0 * np.arange(len(labels))
    numbers = list(range(1, len(labels) + 1))
    texts = {"text": [f"line {n}" for n in numbers], "name": [""] * len(labels)}
    stance = spans(
        "rhetoric.stance", start, start + 3, labels, numbers, "count", by="t 1", texts=texts,
        columns={"proved": [1.0] * len(labels)},
    )  # fmt: skip
    given = spans("words.lines", start, start + 3, ["given"] * len(labels), numbers, "count", by="t 1")
    said = marks("rhetoric", [start[n - 1] for n in we], ["we-talk"] * len(we), list(we), "count", by="t 1")
    return stance, given, said


def words_film(labels, we=()):
    return arc_of(film(*(wave(k) for k in range(4)), *lines(labels, we)))


def test_attacks_that_give_way_to_peace_are_a_turn():
    tracks = words_film(["attack", "neutral"] * 6 + ["repair", "neutral", "tenderness"] * 3)
    assert tracks["arc.turn"].t[0] == pytest.approx(48, abs=8)
    verdict = EGO_TO_REKINDLING.decide(tracks)
    assert verdict.outcome == "holds"
    assert verdict.evidence[0].says.startswith(("repair", "tenderness"))


def test_saying_we_counts_as_making_up():
    labels = ["attack"] * 10 + ["neutral"] * 10
    assert EGO_TO_REKINDLING.decide(words_film(labels)).outcome == "fails"
    assert EGO_TO_REKINDLING.decide(words_film(labels, range(11, 21))).outcome == "holds"


@pytest.mark.parametrize(
    "labels",
    [["attack"] * 20, ["repair"] * 10 + ["attack"] * 10, ["attack", "repair"] * 10, ["neutral"] * 20],
)
def test_no_turn(labels):
    assert EGO_TO_REKINDLING.decide(words_film(labels)).outcome == "fails"


def test_a_chorus_that_comes_again_is_no_turn():
    stance, given, said = lines(["attack", "neutral"] * 5 + ["repair"] * 10)
    texts = [f"line {n}" for n in range(10)] + ["we make up"] * 10
    column = stance.table.column_names.index("text")
    again = replace(stance, table=stance.table.set_column(column, "text", pa.array(texts)))
    tracks = arc_of(film(*(wave(k) for k in range(4)), again, given, said))
    assert tracks["arc.turn"].column("lines")[0] == 11
    assert EGO_TO_REKINDLING.decide(tracks).outcome != "holds"


def test_peace_without_a_battle_is_no_turn():
    labels = ["neutral"] * 9 + ["attack"] * 2 + ["repair"] * 9
    assert EGO_TO_REKINDLING.decide(words_film(labels)).outcome != "holds"


def test_one_voice_makes_no_quarrel():
    tracks = words_film(["attack"] * 10 + ["repair"] * 10)
    assert EGO_TO_REKINDLING.decide(tracks).outcome == "holds"
    facts = {"fewest-voices": Fact(1, "count"), "most-voices": Fact(1, "count")}
    tracks["voices.who"] = spans("voices.who", [0], [80], ["Ann"], [1], "", by="t 1", facts=facts)
    assert EGO_TO_REKINDLING.decide(tracks).outcome == "undecided"


def test_few_lines_and_no_words():
    assert EGO_TO_REKINDLING.decide(words_film(["attack"] * 3 + ["repair"] * 3)).outcome == "undecided"
    assert EGO_TO_REKINDLING.decide(climaxing()).outcome == "inapplicable"


def test_phases_are_named_by_what_the_lines_do():
    phases = words_film(["attack"] * 15 + ["repair"] * 15)["arc.phases"]
    assert phases.labels[0] == "attack"
    assert phases.labels[-1] == "repair"


def test_no_film_belongs_with_others_without_a_library():
    verdict = SAME_CONVERSATION.decide({"frames": curve("frames", [0.0], [0.0], "tick", by="t 1")})
    assert verdict.outcome == "inapplicable"
    assert "library" in verdict.because


def test_windows_leave_out_what_is_unknown():
    t = np.arange(10.0)
    values = np.array([1.0, np.nan, 3.0, *[np.nan] * 7])
    found = windowed(t, values, np.array([1.0, 8.0]), 4.0)
    assert found[0] == 2.0
    assert np.isnan(found[1])
    assert counted(np.array([1.0, 2.0, 9.0]), np.array([2.0]), 4.0).tolist() == [0.5]


def test_covered_share_of_a_window():
    spans_of = np.array([[1.0, 2.0], [1.5, 3.0], [9.0, 9.5]])
    found = covered(spans_of, np.array([2.0, 6.0, 9.0]), 4.0)
    assert found == pytest.approx([0.5, 0.0, 0.125])


def test_pitch_is_against_the_own_voice():
    """A low voice that follows a high one is no fall of the pitch."""
    hz = np.where(T < 60, 400.0, 120.0)
    who = spans("voices.who", [0, 60], [60, 120], ["Ann", "Bo"], [1, 1], "", by="t 1")
    tracks = {"voices.pitch": curve("voices.pitch", T, hz, "Hz", by="t 1"), "voices.who": who}
    assert "pitch" not in strand_values(tracks, np.arange(4.0, 116.0, 0.5), 8.0)
