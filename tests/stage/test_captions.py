"""The words' files say what was said, when, and by whom, and can be parsed back."""

from __future__ import annotations

import re

import pytest

from onetake.core.verdict import Verdict
from onetake.stage.sound.heard_lines import HeardLine, HeardWord
from onetake.stage.words.captions import enhanced_lrc, lrc, srt, vtt
from onetake.stage.words.composed_review import compose_review
from onetake.stage.words.fountain_script import fountain

LINES = (
    HeardLine(1.0, 2.5, "Ann", "You & <me>, now", ("blame",), "spoken", (
        HeardWord(1.0, 1.2, "You"), HeardWord(1.2, 1.3, "&"), HeardWord(1.4, 1.9, "<me>,"),
        HeardWord(2.0, 2.5, "now"),
    )),
    HeardLine(2.0, 3.0, "Bo", "No!", ("attack", "swear"), "rapped", (HeardWord(2.0, 3.0, "No!"),)),
    HeardLine(62.996, 65.0, "Ann", "Fine", ("neutral",), "spoken", (HeardWord(62.996, 65.0, "Fine"),)),
)  # fmt: skip


def seconds(stamp):
    *hours, minutes, rest = stamp.replace(",", ".").split(":")
    return sum(int(h) * 3600 for h in hours) + int(minutes) * 60 + float(rest)


def test_lrc_lines_come_back():
    found = re.findall(r"^\[(\d+:\d\d\.\d\d)\](\w+): (.*)$", lrc(LINES, "T", "A", 70.0), re.MULTILINE)
    assert [(seconds(t), v, x) for t, v, x in found] == [(round(s.start, 2), s.voice, s.text) for s in LINES]
    assert "[length:01:10.00]" in lrc(LINES, "T", "A", 70.0)


def test_enhanced_lrc_gives_each_word_its_time_and_closes_the_last():
    line = enhanced_lrc(LINES, "T", "A", 70.0).splitlines()[3]
    stamps = [seconds(t) for t in re.findall(r"<(\d+:\d\d\.\d\d)>", line)]
    assert stamps == [1.0, 1.2, 1.4, 2.0, 2.5]
    assert [w for w in re.split(r"<\d+:[\d.]+>", line.partition(": ")[2]) if w.strip()][-1].strip() == "now"


@pytest.mark.parametrize(("write", "point"), [(srt, ","), (vtt, ".")])
def test_subtitles_come_back(write, point):
    text = write(LINES)
    found = re.findall(rf"^(\S+\{point}\d\d\d) --> (\S+)$", text, re.MULTILINE)
    assert [(seconds(a), seconds(b)) for a, b in found] == [
        pytest.approx((s.start, s.end), abs=5e-4) for s in LINES
    ]


def test_vtt_escapes_what_would_be_a_tag_and_names_the_voice():
    assert "<v.blame Ann>You &amp; &lt;me&gt;, now</v>" in vtt(LINES)
    assert "<v.attack.swear Bo>" in vtt(LINES)
    assert vtt(LINES).startswith("WEBVTT\n\n")


def test_lines_at_once_are_dual_dialogue():
    script = fountain(LINES, "T", "A", "hall")
    assert script.startswith("Title: T\n")
    assert "INT. HALL - NIGHT" in script
    assert re.findall(r"^@(.+)$", script, re.MULTILINE) == ["ANN", "BO ^", "ANN"]


def test_a_later_claim_is_in_the_review_only_of_a_film_of_which_it_is_true():
    def said(outcome):
        claims = ("one-take", "fast-cutting", "falls-silent", "broadcast-loudness")
        verdicts = {
            c: Verdict(claim=c, says="", outcome=outcome, because="It was staged so.") for c in claims
        }
        return compose_review("A Room", verdicts)

    assert "is cut fast" in said("holds") and "falls silent" in said("holds")
    assert "is cut to pieces" in said("fails")
    assert "cut fast" not in said("fails") and "silent" not in said("fails")
