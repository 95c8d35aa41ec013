"""Files of other programs, ours and theirs, give the rows that are in them."""

from __future__ import annotations

import json
from contextlib import suppress

import numpy as np
import pytest

from helpers.made_readings import CUTS, made_reading, seconds
from onetake.core.errors import TextError
from onetake.exports.export import export
from onetake.hand.read import read_annotations

EAF = """<?xml version="1.0"?>
<!DOCTYPE x [<!ENTITY e "{entity}">]>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="" FORMAT="3.0" VERSION="3.0">
<HEADER TIME_UNITS="milliseconds"><MEDIA_DESCRIPTOR MEDIA_URL="x" MIME_TYPE="x"{origin}/></HEADER>
<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="ts2"/>
<TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="3000"/></TIME_ORDER>
<TIER TIER_ID="shots" LINGUISTIC_TYPE_REF="x" PARTICIPANT="Ann">
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2">
<ANNOTATION_VALUE>wide {text}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3">
<ANNOTATION_VALUE>close</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="notes" LINGUISTIC_TYPE_REF="y">
<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a2"><ANNOTATION_VALUE>hm</ANNOTATION_VALUE>
</REF_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>"""


def written(path, text, encoding="utf-8"):
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return path


def rows(path, tier=0):
    return [(row.start, row.end, row.label) for row in read_annotations(path)[0][tier].rows]


def test_elan_with_open_times_and_references(tmp_path):
    path = written(tmp_path / "a.eaf", EAF.format(entity="x", origin="", text=""))
    tiers, _ = read_annotations(path)
    assert [(r.start, r.end, r.label, r.speaker) for r in tiers[0].rows] == [
        (1.0, 2.0, "wide ", "Ann"),
        (2.0, 3.0, "close", "Ann"),
    ]
    assert tiers[1].rows[0].start == 2.0 and tiers[1].rows[0].label == "hm" and tiers[1].clock == "player"
    later = written(tmp_path / "b.eaf", EAF.format(entity="x", origin=' TIME_ORIGIN="500"', text=""))
    assert rows(later)[0][:2] == (1.5, 2.5)


def test_entities_of_a_file_are_not_expanded(tmp_path):
    secret = written(tmp_path / "secret.txt", "secret")
    text = EAF.format(entity="x", origin="", text="&e;").replace(
        '"x">]', f'"x"><!ENTITY f SYSTEM "{secret}">]'
    )
    path = written(tmp_path / "a.eaf", text.replace("&e;", "&f;"))
    with suppress(TextError):
        assert "secret" not in rows(path)[0][2]


@pytest.mark.parametrize("kind", ["eaf", "textgrid", "csv", "jams"])
def test_what_was_exported_is_read_back(kind, tmp_path):
    """Exact to half a millisecond, so to the frame."""
    reading = made_reading("24000/1001")
    done = export(reading, tmp_path, [kind], tracks=["shots"])
    path = next(
        p
        for p in done.files
        if "verdicts" not in p.name and "evidence" not in p.name and "facts" not in p.name
    )
    found = [round(start * 24000 / 1001) for start, _, label in rows(path) if label == "shot"]
    assert found == list(CUTS[:-1])
    assert rows(path)[-1][1] == pytest.approx(seconds(CUTS[-1], "24000/1001"), abs=0.0006)


def test_a_short_textgrid_in_utf_16(tmp_path):
    head = 'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n4\n<exists>\n2\n'
    spans = '"IntervalTier"\n"a [1]"\n0\n4\n3\n0\n1.5\n""\n1.5\n2e0\n"say ""no"" 3 times"\n2\n4\n" "\n'
    text = head + spans + '"TextTier"\n"p"\n0\n4\n1\n0.25\n"x"\n'
    path = written(tmp_path / "a.TextGrid", text, "utf-16")
    tiers, _ = read_annotations(path)
    assert tiers[0].name == "a [1]" and rows(path) == [(1.5, 2.0, 'say "no" 3 times')]
    assert tiers[1].points and rows(path, 1) == [(0.25, 0.25, "x")]


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("a.csv", "start_s,end_s,label\n1,2.5,a\n", [(1.0, 2.5, "a")]),
        ("a.csv", "Start;Dauer;Duration;Label\n1,5;x;2;a\n", [(1.5, 3.5, "a")]),
        ("a.csv", "start (ms),end (ms),name\n1500,2000,b\n", [(1.5, 2.0, "b")]),
        ("a.tsv", "Begin Time - ss.msec\tEnd Time - ss.msec\ttext\n60.5\t00:01:02\tc\n", [(60.5, 62, "c")]),
        ("a.txt", "0.5\t1.5\tann\n2\t3\t\n", [(0.5, 1.5, "ann"), (2.0, 3.0, "")]),
        ("a.lab", "0.5\tbeat\n1.0\tbeat\n", [(0.5, 0.5, "beat"), (1.0, 1.0, "beat")]),
        ("a.csv", "time\n0.5\n1\n", [(0.5, 0.5, ""), (1.0, 1.0, "")]),
        ("a.csv", "\ufeffstart_s,end_s,label\n0,1,'=x\n", [(0.0, 1.0, "=x")]),
        ("a.rttm", "SPEAKER f 1 1.5 2.0 <NA> <NA> Ann <NA> <NA>\n", [(1.5, 3.5, "Ann")]),
        ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nhello\nyou\n", [(1.0, 2.0, "hello you")]),
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>hi\n", [(1.0, 2.0, "hi")]),
    ],
)  # fmt: skip
def test_tables_and_captions(name, text, wanted, tmp_path):
    assert rows(written(tmp_path / name, text)) == wanted


def test_a_column_of_tiers_parts_the_rows(tmp_path):
    path = written(tmp_path / "a.csv", "tier,start,end,label\nshots,0,1,a\nvoices,0,2,b\nshots,1,2,c\n")
    tiers, _ = read_annotations(path)
    assert [(tier.name, len(tier.rows)) for tier in tiers] == [("shots", 2), ("voices", 1)]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.eaf", "not xml", "no XML"),
        ("a.eaf", "<other/>", "ANNOTATION_DOCUMENT"),
        ("a.eaf", EAF.format(entity="x", origin="", text="").replace('REF="a2"', 'REF="zz"'), "damaged"),
        ("a.TextGrid", "File type = ooText", "damaged"),
        (
            "a.TextGrid",
            'File type = "ooTextFile"\nObject class = "TextGrid"\n0\n4\n<exists>\n9999999999\n',
            "damaged",
        ),
        ("a.csv", "", "empty"),
        ("a.csv", "when,what\n1,a\n", "columns when, what"),
        ("a.csv", "start,end,label\n1,2,a\nx,3,b\n", "line 3: 'x'"),
        ("a.csv", "start,end,label\n1,nan,a\n", "line 2"),
        ("a.csv", "start,end,label\n", "no annotations"),
        ("a.rttm", "SPEAKER f 1 1.5\n", "line 1"),
        ("a.jams", "{}", "no JAMS"),
        ("a.jams", json.dumps({"annotations": [{"namespace": "beat", "data": [{"time": "x"}]}]}), "no JAMS"),
        ("a.docx", "x", "not a kind"),
        ("a.csv", b"\x00\xff\x00", "columns|wanted"),
    ],
)
def test_a_file_that_is_none_is_a_sentence(name, data, words, tmp_path):
    with pytest.raises(TextError, match=words) as found:
        read_annotations(written(tmp_path / name, data))
    assert "\n" not in str(found.value)


def test_no_file_is_a_sentence(tmp_path):
    for path in (tmp_path / "none.eaf", tmp_path, "https://x.example/a.eaf"):
        with pytest.raises(TextError):
            read_annotations(path)


def samples(tmp_path):
    done = export(
        made_reading(24), tmp_path, ["eaf", "textgrid", "vtt", "srt", "jams", "rttm", "csv"], tracks=["shots"]
    )
    kept = (
        "film one.eaf",
        "film one.TextGrid",
        "film one.vtt",
        "film one.jams",
        "film one.rttm",
        "shots.csv",
    )
    return [(path.suffix, path.read_bytes()) for path in done.files if path.name in kept]


def test_a_damaged_file_is_a_sentence_or_read(tmp_path):
    """Whatever byte is changed, cut or doubled."""
    rng = np.random.default_rng(7)
    for suffix, data in samples(tmp_path / "good"):
        for trial in range(60):
            bad = bytearray(data)
            for _ in range(int(rng.integers(1, 5))):
                at = int(rng.integers(len(bad)))
                match int(rng.integers(4)):
                    case 0:
                        bad[at] = int(rng.integers(256))
                    case 1:
                        del bad[at : at + int(rng.integers(1, 40))]
                    case 2:
                        bad[at:at] = bad[at : at + 30]
                    case _:
                        bad[at : at + 1] = [b"9e999", b"nan", b'"', b"\x00", b"-", b"\n"][trial % 6]
            path = written(tmp_path / f"bad{suffix}", bytes(bad) or b"x")
            with suppress(TextError):
                read_annotations(path)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.jams",
            '{"annotations": [{"namespace": "x", "data": [{"time": 0, "duration": NaN, "value": "a"}]}]}',
        ),
        ("a.eaf", EAF.format(entity="x", origin="", text="").replace('"3000"', '"9e99"')),
        ("a.TextGrid", 'File type = "ooTextFile"\nObject class = "TextGrid"\n0\n1\n1e999\n'),
        ("a.csv", 'start,end,label\n1,2,"' + 200_000 * "x" + '"\n'),
    ],
)
def test_times_that_no_film_has_are_a_sentence(name, text, tmp_path):
    with pytest.raises(TextError):
        read_annotations(written(tmp_path / name, text))
