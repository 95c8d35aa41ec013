from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import pytest

from onetake.core.errors import MediaError, TextError
from onetake.decode.embedded_subtitles import embedded_subtitles
from onetake.decode.languages import same_language
from onetake.text.embedded import embedded_cues
from onetake.text.line_speakers import lines_of

SRT = "1\n00:00:01,000 --> 00:00:02,000\nANN: no\n\n2\n00:00:03,000 --> 00:00:04,000\nANN: yes\nmore\n"
VTT = "WEBVTT\n\n00:01.000 --> 00:02.500\n<v Ann>no</v>\n\n00:03.000 --> 00:04.000\n<v Bo>yes</v>\n"
ASS = (
    "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n"
    "[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    "Dialogue: 0,0:00:01.00,0:00:02.00,Default,Ann,0,0,0,,{\\i1}no, no\\Nmore\n"
)


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    """Write a film of 5 s whose picture begins at 2 s, with three subtitle streams."""
    folder = tmp_path_factory.mktemp("embedded")
    sources = []
    for name, text in (("a.srt", SRT), ("b.vtt", VTT), ("c.ass", ASS)):
        (folder / name).write_text(text, encoding="utf-8")
        sources.append(av.open(str(folder / name)))
    path = folder / "film.mkv"
    with av.open(str(path), "w") as out:
        video = out.add_stream("libx264", rate=10)
        video.width = video.height = 64
        video.pix_fmt = "yuv420p"
        streams = [out.add_stream_from_template(source.streams.subtitles[0]) for source in sources]
        for stream, language in zip(streams, ("eng", "ger", "fre"), strict=True):
            stream.metadata["language"] = language
        for i in range(50):
            frame = av.VideoFrame.from_ndarray(np.full((64, 64, 3), 4 * i, np.uint8), format="rgb24")
            frame.pts, frame.time_base = i + 20, Fraction(1, 10)
            out.mux(video.encode(frame))
        out.mux(video.encode(None))
        for source, stream in zip(sources, streams, strict=True):
            for packet in source.demux(subtitles=0):
                if packet.size:
                    packet.pts += round(2 / packet.time_base)
                    packet.dts = packet.pts
                    packet.stream = stream
                    out.mux(packet)
    for source in sources:
        source.close()
    return path


def said(film, which=""):
    found = embedded_subtitles(film, which)
    cues = embedded_cues(found.codec, found.packets)
    return [(round(x.start, 2), round(x.end, 2), *x.speakers, x.text) for x in lines_of(cues)]


def test_subtitles_inside_the_film_are_on_the_films_clock(film):
    assert said(film) == [(1.0, 2.0, "ANN", "no"), (3.0, 4.0, "ANN", "yes more")]


@pytest.mark.parametrize("which", ["2", "de", "ger", "deu"])
def test_subtitles_are_chosen_by_number_or_language(film, which):
    assert said(film, which) == [(1.0, 2.5, "Ann", "no"), (3.0, 4.0, "Bo", "yes")]


def test_ass_inside_the_film_keeps_names_and_commas(film):
    assert said(film, "fr") == [(1.0, 2.0, "Ann", "no, no more")]


def test_the_source_is_said(film):
    assert embedded_subtitles(film, "2").says == "subtitles 2 (ger) of the film"


@pytest.mark.parametrize("which", ["4", "0", "es", "nonsense"])
def test_subtitles_that_are_not_there_are_a_sentence_that_lists_them(film, which):
    with pytest.raises(
        MediaError, match=r"no subtitles '\w+' inside .*, wanted one of: 1 eng \(\w+\), 2 ger"
    ):
        embedded_subtitles(film, which)


def test_a_film_without_subtitles_is_a_sentence(tmp_path):
    from onetake.stage.programme.sketch import write_sketch

    with pytest.raises(MediaError, match=r"no subtitles inside the film, .*--lyrics FILE"):
        embedded_subtitles(write_sketch(tmp_path / "film.mp4"))


def test_text_of_mp4_has_a_length_in_front():
    cues = embedded_cues(
        "mov_text", [(1.0, 2.0, b"\x00\x03no!\x00\x00\x00\x0cstyl"), (3.0, 4.0, b"\x00\x00")]
    )
    assert [(cue.start, cue.end, cue.rows[0].text) for cue in cues] == [(1.0, 2.0, "no!")]


@pytest.mark.parametrize(
    "data", [b"", b"\x00", b"\xff\xff", b",,,", b"a,b,c,d,e,f,g,h", b"\x00\x00-->", bytes(range(256))]
)
@pytest.mark.parametrize("codec", ["mov_text", "ass", "webvtt", "subrip"])
def test_no_packet_breaks_the_reader(codec, data):
    embedded_cues(codec, [(0.0, 1.0, data)])


def test_pictures_of_subtitles_are_a_sentence():
    with pytest.raises(TextError, match="pictures of subtitles are not read"):
        embedded_cues("hdmv_pgs_subtitle", [])


@pytest.mark.parametrize(
    ("tag", "wanted"),
    [
        ("eng", "en"),
        ("en-GB", "en"),
        ("ger", "de"),
        ("deu", "ger"),
        ("fre", "fr"),
        ("spa", "es"),
        ("jpn", "ja"),
    ],
)
def test_languages_are_compared_by_all_their_codes(tag, wanted):
    assert same_language(tag, wanted) and not same_language(tag, "pl") and not same_language("", wanted)
