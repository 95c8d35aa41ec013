"""Annotations become tracks, stay when a film is read again, and take the place of what was measured."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from helpers.made_readings import made_reading
from onetake.cli.main import run
from onetake.core.errors import TextError
from onetake.core.lane import Lane
from onetake.core.store import open_reading, write_reading
from onetake.core.track import spans
from onetake.exports.export import export
from onetake.exports.frame_clock import SMPTE_RATES
from onetake.hand.compare import agreement
from onetake.hand_tracks import import_annotations


@pytest.fixture(scope="module")
def film_reading(sketch_film, sketch_reading, tmp_path_factory):
    """The folder of a reading of a film of three shots of a second each."""
    place = tmp_path_factory.mktemp("by-hand")
    return shutil.copytree(sketch_reading, place / "sketch.reading")


def written(path, text):
    path.write_text(text, encoding="utf-8")
    return path


def test_what_was_exported_agrees_fully(tmp_path):
    reading = made_reading("30000/1001")
    export(reading, tmp_path, ["eaf"])
    for name in ("shots", "voices.who", "beat.beats", "sections"):
        found = agreement(import_annotations(reading, tmp_path / "film one.eaf", name), name)
        assert found.boundaries.f == 1.0, name
        assert found.kappa is None or found.kappa == pytest.approx(1, abs=1e-3)
        assert found.speakers is None or found.speakers.error < 0.001
    voices = agreement(import_annotations(reading, tmp_path / "film one.eaf", "voices.who"), "voices.who")
    assert voices.speakers is not None and "speakers: error 0.0%" in voices.says


def test_times_of_a_player_are_moved_to_the_films_clock(tmp_path):
    reading = made_reading(25, first_sample=-0.5)
    export(reading, tmp_path, ["eaf", "vtt"])
    back = import_annotations(reading, tmp_path / "film one.eaf", "shots").tracks["hand.shots"]
    assert np.abs(back.spans - reading.tracks["shots"].spans).max() < 0.001
    lines = import_annotations(reading, tmp_path / "film one.vtt", "words.lines").tracks["hand.words.lines"]
    assert np.abs(lines.spans - reading.tracks["words.lines"].spans).max() < 0.001
    moved = import_annotations(reading, tmp_path / "film one.vtt", "words.lines", offset=1.0)
    assert moved.tracks["hand.words.lines"].t[0] == pytest.approx(2.0)


@pytest.mark.parametrize("first_sample", [0.0, -0.5, -0.0234567])
@pytest.mark.parametrize("rate", [*SMPTE_RATES.values(), Fraction(25, 2)])
def test_times_that_nobody_moved_come_back_exact(rate, first_sample, tmp_path):
    """ELAN and subtitles count milliseconds; what was exported and not moved is the reading's own again."""
    reading = made_reading(rate, first_sample=first_sample)
    export(reading, tmp_path, ["eaf", "vtt", "textgrid"])
    for name, file in (
        ("shots", "film one.eaf"), ("shots", "film one.TextGrid"), ("sections", "film one.eaf"),
        ("words.lines", "film one.vtt"),
    ):  # fmt: skip
        back = import_annotations(reading, tmp_path / file, name).tracks[f"hand.{name}"]
        assert back.spans.tolist() == reading.tracks[name].spans.tolist(), (name, file)
    beats = import_annotations(reading, tmp_path / "film one.eaf", "beat.beats").tracks["hand.beat.beats"]
    assert beats.t.tolist() == reading.tracks["beat.beats"].t.tolist()
    who = import_annotations(reading, tmp_path / "film one.eaf", "voices.who").tracks["hand.voices.who"]
    assert set(who.spans.ravel().tolist()) == set(reading.tracks["voices.who"].spans.ravel().tolist())
    again = agreement(import_annotations(reading, tmp_path / "film one.eaf", "shots"), "shots")
    assert again.boundaries.f == 1.0


def test_a_time_that_was_moved_stays_where_the_hand_put_it(tmp_path):
    reading = made_reading("30000/1001")
    export(reading, tmp_path, ["eaf"])
    path = tmp_path / "film one.eaf"
    cut = reading.tracks["shots"].spans[1, 0]
    text = path.read_text(encoding="utf-8")
    assert f'TIME_VALUE="{round(cut * 1000)}"' in text
    for ms in (-40, -1, 1, 40):
        moved = written(tmp_path / f"m{ms}.eaf", text.replace(
            f'TIME_VALUE="{round(cut * 1000)}"', f'TIME_VALUE="{round(cut * 1000) + ms}"'
        ))  # fmt: skip
        track = import_annotations(reading, moved, "shots").tracks["hand.shots"]
        at = (round(cut * 1000) + ms) / 1000
        assert track.spans[0, 1] == track.spans[1, 0] == pytest.approx(at, abs=1e-9) and at != cut
        assert track.spans[2:].tolist() == reading.tracks["shots"].spans[2:].tolist()
    late = import_annotations(reading, path, "shots", offset=0.0002).tracks["hand.shots"]
    assert late.spans[1, 0] == pytest.approx(round(cut * 1000) / 1000 + 0.0002, abs=1e-9)


def test_one_boundary_of_two_tracks_is_one_time_in_elan_and_back(tmp_path):
    """A gesture that begins with a cut begins with it after the round trip, too."""
    plain = made_reading("24000/1001")
    cuts = plain.tracks["shots"].spans
    own = replace(
        spans("gestures", [cuts[1, 0]], [cuts[2, 1]], ["a wave"], [1], "count", by="made 1"),
        lane=Lane("picture", "Gestures"),
    )
    reading = replace(plain, tracks={**plain.tracks, own.name: own})
    export(reading, tmp_path, ["eaf"])
    path = tmp_path / "film one.eaf"
    text = path.read_text(encoding="utf-8")
    begin = round(cuts[1, 0] * 1000)
    assert text.count(f'TIME_VALUE="{begin}"') == 1, "one time slot for both"
    without = replace(plain, folder=None)
    back = import_annotations(without, path, "gestures", tier="gestures").tracks["hand.gestures"]
    assert back.spans.tolist() == [[cuts[1, 0], cuts[2, 1]]]


def test_moments_of_cuts_become_shots(tmp_path):
    reading = made_reading(25)
    path = written(tmp_path / "cuts.csv", "time\n10\n40\n9999\n")
    track = import_annotations(reading, path, "shots").tracks["hand.shots"]
    assert track.spans.tolist() == [[0, 10], [10, 40], [40, 96]] and track.facts.count("outside") == 1


def test_a_wrong_request_is_a_sentence(tmp_path):
    reading = made_reading(25)
    two = written(tmp_path / "two.csv", "tier,start,end,label\na,0,1,x\nb,0,1,x\n")
    late = written(tmp_path / "late.csv", "start,end,label\n3600,3601,x\n")
    for file, name, more, words in [
        (two, "shots", {}, "2 tiers.*--tier: 'a', 'b'"),
        (two, "shots", {"tier": "c"}, "no tier 'c'"),
        (late, "shots", {}, "3600.0 s.*--offset"),
        (two, "palette.lightness", {"tier": "a"}, "a curve"),
        (two, "Shots!", {"tier": "a"}, "track name"),
        (two, "hand.shots", {"tier": "a"}, "track name"),
        (two, "words.lines", {"tier": "a", "in_place": True}, "without --in-place"),
        (two, "gestures", {"tier": "a", "in_place": True}, "not measured"),
    ]:
        with pytest.raises(TextError, match=words):
            import_annotations(reading, file, name, **more)


def test_hand_tracks_stay_when_the_film_is_read_again(tmp_path):
    folder = tmp_path / "a.reading"
    reading = write_reading(made_reading(25), folder)
    path = written(tmp_path / "mine.csv", "start,end,label\n1,2,x\n")
    import_annotations(reading, path, "gestures")
    assert len(open_reading(folder).tracks["hand.gestures"]) == 1
    write_reading(made_reading(25), folder)
    assert len(open_reading(folder).tracks["hand.gestures"]) == 1
    write_reading(made_reading(25, sha256="cd" * 32), folder)
    assert "hand.gestures" not in open_reading(folder).tracks, "another film"
    assert path.read_text() == "start,end,label\n1,2,x\n"


def test_shots_by_hand_take_the_place_of_ours(film_reading, tmp_path, capsys):
    before = open_reading(film_reading)
    assert len(before.tracks["shots"]) == 3
    path = written(tmp_path / "one.csv", f"start,end,label\n0,{before.media.duration},all of it\n")
    arguments = ["import", str(film_reading), str(path), "--as", "shots"]
    assert run([*arguments, "--in-place"]) == 0
    assert "replaced" in capsys.readouterr().out
    after = open_reading(film_reading)
    assert len(after.tracks["shots"]) == 1 and len(after.tracks["measured.shots"]) == 3
    assert len(after.tracks["shots.length"]) == 1, "what follows from the shots is derived again"
    assert after.tracks["shots"].by == "by hand: one.csv"
    assert run(["agree", str(film_reading), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["agreement"]
    assert [(one["track"], one["hand"], one["measured"]) for one in found] == [("shots", 1, 3)]
    assert run(["page", str(film_reading), "-o", str(tmp_path)]) == 0
    assert "Shots, by hand" in (tmp_path / "sketch.html").read_text(encoding="utf-8")
    capsys.readouterr()
    again = written(tmp_path / "three.csv", "start,end,label\n0,1,a\n1,2,b\n2,3,c\n")
    assert run(["import", str(film_reading), str(again), "--as", "shots", "--in-place"]) == 0
    assert "F 1.00" in capsys.readouterr().out
    assert len(open_reading(film_reading).tracks["measured.shots"]) == 3, "the first ones are ours"


def test_the_commands_refuse_with_a_sentence(film_reading, tmp_path, capsys):
    none = tmp_path / "none.eaf"
    assert run(["import", str(film_reading), str(none), "--as", "shots"]) == 1
    assert run(["agree", str(film_reading), "beat.beats"]) == 1
    fresh = write_reading(replace(made_reading(25), folder=None), tmp_path / "f.reading")
    assert run(["agree", str(fresh.folder)]) == 1
    assert capsys.readouterr().err.count("\n") == 3
