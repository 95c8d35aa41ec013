"""Films with flipped, cut and doubled bytes: a result or one sentence, no traceback, no invented time."""

from __future__ import annotations

import pytest

from helpers.bench_module import load
from onetake.decode.limits import Limits

hostile = load("hostile_films")
COUNT = 162
LONGEST = 60.0
"""Seconds that a damaged film of three may seem to last: in broadcast streams a hole of 10 s is believed."""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    films = hostile.mutations(tmp_path_factory.mktemp("mutated"), COUNT, 20261128)
    found = hostile.play_all(films, Limits(stall_seconds=30))
    assert len(found) == COUNT
    return {path.rpartition("/")[2]: outcome for path, outcome in found.items()}


def test_each_is_a_result_or_a_sentence(outcomes):
    for name, outcome in outcomes.items():
        assert "broke" not in outcome, f"{name}: {outcome}"
        if "error" in outcome:
            assert "wanted" in outcome["error"] and "\n" not in outcome["error"], name
        else:
            assert outcome["media"]["frames"] or outcome["media"]["sample_rate"], name


def test_no_time_is_invented(outcomes):
    lengths = {name: o["media"]["duration"] for name, o in outcomes.items() if "media" in o}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_most_can_still_be_read(outcomes):
    assert sum("media" in outcome for outcome in outcomes.values()) > 0.6 * COUNT


def test_a_broken_cluster_time_adds_no_time(tmp_path):
    """The last second of a Matroska film of 3 s says that it lies at 65 s."""
    from onetake.decode.play import play

    path = tmp_path / "a.mkv"
    data = bytearray(hostile.make(path, "matroska", "mpeg4", "libopus", {"cluster_time_limit": "900"}))
    last = data.rindex(b"\x1f\x43\xb6\x75")
    at = data.index(b"\xe7\x82", last)  # the cluster's Timestamp, of two bytes
    data[at + 2 : at + 4] = b"\xff\xf0"
    path.write_bytes(bytes(data))
    media = play(path).media
    assert media.duration == pytest.approx(hostile.SECONDS, abs=0.1) and media.frames == 75
    assert any("the file's clock jumps" in note for note in media.notes)
