from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from dataclasses import replace
from fractions import Fraction
from html.parser import HTMLParser

import pytest

from onetake.core.media import Media
from onetake.core.partial import Partial
from onetake.core.reading import Still
from onetake.core.store import open_reading, write_reading
from onetake.core.timecode import Timecode
from onetake.page import page_html

VOID = {"meta", "link", "img", "input", "br", "image", "use"}


class Outline(HTMLParser):
    """All elements with their attributes, the text, and whether every element was closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.faults: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        if not (self.open and self.open[-1] in ("script", "style")):
            self.text.append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def words(self) -> str:
        return " ".join("".join(self.text).split())


def data_of(text: str) -> dict:
    return json.loads(text.split('<script type="application/json" id="data">')[1].split("</script>")[0])


@pytest.fixture(scope="module")
def page(plausible):
    return page_html(
        plausible.reading(),
        film="three-skies.mp4",
        checked=plausible.review(),
        limit_sources={"one-take": "Link strength of 40 films, docs."},
    )


def test_page_is_well_formed_and_its_ids_are_unique(page):
    outline = Outline(page)
    assert outline.faults == [] and outline.open == []
    ids = [a["id"] for _, a in outline.elements if "id" in a]
    assert len(ids) == len(set(ids))


def test_every_reference_inside_the_page_leads_somewhere(page):
    outline = Outline(page)
    ids = {a["id"] for _, a in outline.elements if "id" in a}
    for _, attributes in outline.elements:
        for name in ("href", "aria-labelledby", "aria-describedby", "for"):
            target = attributes.get(name) or ""
            if name == "href" and (not target.startswith("#") or re.match("#(t|claim)=", target)):
                continue
            assert target.removeprefix("#") in ids | {""}, f"{name}={target}"


def test_page_prints_its_sections_in_order(page):
    order = ["Three Skies", "The Plain Weather", "measurable sentences", "The director swears",
             "The score", "Picture", "All measurements", "Sound", "All claims",
             "How it was measured"]  # fmt: skip
    words = Outline(page).words.split("Three Skies, one mood")
    places = [("Three Skies, one mood".join(words)).index(part) for part in order]
    assert places == sorted(places)


def test_page_prints_the_review_word_for_word(page, plausible):
    prose = page[page.index('<div class="prose">') : page.index('<section class="lanes" id="score"')]
    prose = re.sub(r'<span class="note.*?(?=</p>|<bdi>)', " ", prose, flags=re.S)
    prose = re.sub(r'<span class="vh">.*?</span>', "", prose)
    printed = " ".join(html.unescape(re.sub(r"<[^>]+>", "", prose)).split())
    assert printed == " ".join(s.text for s in plausible.review().sentences)


def test_page_has_no_style_attribute_no_handler_and_nothing_from_outside(page):
    for tag, attributes in Outline(page).elements:
        assert "style" not in attributes, tag
        assert not [name for name in attributes if name.startswith("on")], tag
        for name in ("src", "href", "poster"):
            address = attributes.get(name)
            assert address is None or re.match(r"#|data:image/(png|webp);base64,|three-skies\.mp4$", address)


def test_policy_names_exactly_the_script_and_the_style(page):
    policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]+)"', page).group(1))
    parts = dict(p.split(" ", 1) for p in policy.split("; "))
    for directive, start in (("script-src", "<script>"), ("style-src", "<style>")):
        inside = page.split(start, 1)[1].split(f"</{start[1:]}", 1)[0]
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert parts[directive] == f"'sha256-{digest}'"
    assert parts["default-src"] == parts["base-uri"] == parts["form-action"] == "'none'"
    assert "unsafe" not in policy and "http" not in policy


def test_every_lane_is_labelled_and_has_the_data_of_its_table(page):
    data = data_of(page)
    lanes = re.findall(r'<article class="lane" id="lane-.*?</article>', page, flags=re.S)
    assert len(lanes) >= 10
    for lane in lanes:
        outline = Outline(lane)
        assert any(a.get("role") == "img" and a.get("aria-label") for a in outline.of("svg"))
        twin = next(a for a in outline.of("details") if a.get("class") == "twin")
        assert len(data["lanes"][int(twin["data-table"])]["t"]) >= 1
        assert outline.of("summary") and outline.of("h4")


def test_limit_and_its_source_are_beside_the_claim(page):
    words = Outline(page).words
    assert "join strength 0.11; the limit is 0.50" in words
    assert "The limit: Link strength of 40 films, docs." in words


def test_a_new_track_gets_its_lane_without_being_registered(plausible):
    from onetake.core.track import curve

    new = curve("smell.smoke", [0.0, 5.0, 9.0], [1.0, 3.0, 2.0], "count", by="smell 1")
    reading = plausible.reading(tracks={**plausible.tracks(), new.name: new})
    assert 'id="lane-smell-smoke"' in page_html(reading)
    assert "Also measured" in page_html(reading)


def test_damage_is_whole_film_figure(plausible):
    lost = Partial("damage", "Parts of the film are damaged.")
    reading = plausible.reading(
        media=plausible.media(bad_packets=3, damaged_frames=1, partial=lost, notes=("The clock jumped.",))
    )
    words = Outline(page_html(reading)).words
    for part in ("3 packets", "1 frame is damaged", "incomplete", "The clock jumped."):
        assert part in words
    assert "every packet of the file was decoded" not in words


def test_without_film_the_page_shows_all_results_and_offers_a_picker(plausible):
    outline = Outline(page_html(plausible.reading(), checked=plausible.review()))
    assert "src" not in outline.of("video")[0]
    assert "The film itself is not with this page" in outline.words
    assert "The director swears" in outline.words


def test_sound_alone_gives_an_audio_player_and_nothing_a_bare_page(plausible):
    sound = plausible.media(frames=0, width=None, height=None, frame_rate=None, video_codec=None)
    loud = {n: t for n, t in plausible.tracks().items() if n.startswith("loudness")}
    outline = Outline(page_html(plausible.reading(media=sound, tracks=loud, stills=()), film="a.wav"))
    assert outline.of("audio") and not outline.of("video") and "This file has no picture." in outline.words
    neither = replace(sound, sample_rate=None, layout=(), channels=None, audio_codec=None)
    bare = Outline(page_html(plausible.reading(media=neither, tracks={}, verdicts={}, stills=())))
    assert not bare.of("audio") and "No claim was checked" in bare.words and bare.faults == []


def test_empty_lanes_are_left_out_and_named_once(plausible):
    from onetake.core.track import curve, spans

    tracks = {
        **plausible.tracks(),
        "shots.suspect": plausible.with_lane(spans("shots.suspect", [], [], [], [], "link", by="shots 1")),
        "palette.hue": plausible.with_lane(
            curve("palette.hue", [0.0, 1.0], [float("nan")] * 2, "deg", by="palette 1")
        ),
    }
    text = page_html(plausible.reading(tracks=tracks))
    assert 'id="lane-palette-hue"' not in text
    assert text.count("Nothing was found for: Where a cut could hide, Hue.") == 1


ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</script><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "javascript:alert(1)",
    "a\u2028b\u2029c",
    "\u202egpj.exe",
    "nul\x00 esc\x1b[31m",
    "\ud800broken",
    "{{ 7*7 }}{% raw %}",
    "x" * 1_000_000,
    "' onmouseover='alert(1)",
)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: ascii(a[:20]))
def test_no_tag_name_note_label_or_review_can_break_out(plausible, attack):
    from onetake.core.track import Fact, marks, spans

    known = plausible.verdicts()["one-take"]
    label = attack.replace("\ud800", "")  # a table of Arrow strings cannot hold it
    tracks = {
        **plausible.tracks(),
        "words": spans(
            "words",
            [1.0],
            [2.0],
            [label],
            [1.0],
            "count",
            by="words 1",
            facts={"n": Fact(attack)},
            remark=attack,
        ),
        "beat": marks("beat", [1.0, 2.0], [label, "a"], [1.0, 1.0], "count", by=attack, cites=(attack,)),
        "palette.swatches": spans("palette.swatches", [0.0], [24.0], [label], [1.0], "share", by="p 1"),
        "palette.barcode": spans("palette.barcode", [0.0], [24.0], [label], [1.0], "share", by="p 1"),
    }
    evil = replace(
        known,
        says=attack,
        because=attack,
        evidence=(replace(known.evidence[0], says=attack), *known.evidence),
    )
    review = plausible.review()
    first = replace(review.sentences[1], text=attack)
    made = replace(plausible.reading().made, inputs={attack: attack}, settings={attack: attack}, key=attack)
    reading = plausible.reading(
        media=plausible.media(
            name=attack, title=attack, artist=attack, notes=(attack,), container=attack, colour=attack
        ),
        tracks=tracks,
        verdicts={"one-take": evil},
        made=made,
        stills=(Still(1.0, b"\xff\xd8 no picture " + attack[:99].encode("utf-8", "replace")),),
    )
    checked = replace(
        review, title=attack, source=attack, notes=(attack,), sentences=(first, *review.sentences[1:])
    )
    text = page_html(reading, film="a.mp4", checked=checked, limit_sources={"one-take": attack})
    outline = Outline(text)
    assert outline.faults == [] and outline.open == []
    assert len(outline.of("script")) == 2 and len(outline.of("style")) == 1
    assert not [a for a in outline.of("img") if a.get("src") == "x"]
    for tag, attributes in outline.elements:
        assert not [name for name in attributes if name.startswith("on")], tag
        assert not str(attributes.get("href", "")).startswith("javascript"), tag
    text.encode("utf-8")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\ud800-\udfff]", text)
    data = text.split('<script type="application/json" id="data">')[1].split("</script>")[0]
    assert json.loads(data)["duration"] == 24.0
    assert "\u2028" not in data and "<" not in data


def test_a_stored_reading_gives_the_same_page(plausible, tmp_path):
    reading = plausible.reading()
    stored = open_reading(write_reading(reading, tmp_path / "a.reading").folder)
    assert page_html(stored) == page_html(reading)


def test_a_clock_of_zero_length_still_gives_a_page(plausible):
    reading = plausible.reading(media=Media("a.mp4", "/a.mp4", "00", 1, 0.0), tracks={}, stills=())
    assert Outline(page_html(reading)).faults == []


def test_a_time_code_is_beside_the_seconds(plausible):
    start = Timecode.parse("01:00:00:00", Fraction(25))
    reading = plausible.reading(media=plausible.media(timecode=start))
    text = page_html(reading, checked=plausible.review())
    words = Outline(text).words
    assert "0:08.6\u20130:09.4 01:00:08:15" in words and "begins at 01:00:00:00" in words
    data = data_of(text)
    assert data["timecode"] == [90_000, 25, 1, 0]
    assert 'class="code-at"' not in page_html(plausible.reading()).split('id="data"')[0]
