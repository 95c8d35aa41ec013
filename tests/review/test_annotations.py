"""The annotations have the keys that the Web Annotation Data Model requires, and point at the right words."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from onetake.claims import CLAIMS
from onetake.core.verdict import Evidence
from onetake.review.annotations import to_annotations
from onetake.review.check import check

SEEN = (Evidence("shots", 12.0, 15.5, None, "", "a cut"), Evidence("shots", 20.0, 20.0, None, "", "a cut"))
STUB = SimpleNamespace(
    verdicts={c.id: c.verdict("fails", "So.", evidence=SEEN) for c in CLAIMS},
    tracks={},
    media=SimpleNamespace(title="", name="film.mp4", duration=60.0),
)
REVIEW = """# Cut

One take 🎬 — “really”: it *never* cuts. His last video was one take.

> A lyric. It never cuts.
"""
MOTIVATIONS = {"assessing", "linking", "tagging", "describing", "commenting"}


@pytest.fixture(scope="module")
def page():
    made = to_annotations(check(REVIEW, STUB, CLAIMS, source="my review.md"), "a film.mp4")
    return json.loads(json.dumps(made))


def test_the_page_is_well_formed(page):
    # Section 5.2: a page has the context, an id that is an IRI, its type and its items.
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert urlsplit(page["id"]).scheme
    assert isinstance(page["items"], list) and page["items"]


def test_each_annotation_has_the_required_keys(page):
    # Section 3.1: exactly one id, at least one type 'Annotation', at least one target.
    ids = [item["id"] for item in page["items"]]
    assert len(set(ids)) == len(ids)
    for item in page["items"]:
        assert urlsplit(item["id"]).scheme and " " not in item["id"]
        assert item["type"] == "Annotation"
        assert item["motivation"] in MOTIVATIONS
        for body in item["body"]:
            _check_body(body)
        _check_target(item["target"])


def _check_body(body):
    assert body["purpose"] in MOTIVATIONS  # 3.3.5
    if body["type"] == "TextualBody":  # 3.2.4: exactly one value
        assert isinstance(body["value"], str) and body["value"]
    else:  # 4: exactly one source, an IRI reference
        assert body["type"] == "SpecificResource"
        assert body["source"] == "a%20film.mp4"
        selector = body["selector"]  # 4.2.1: exactly one value, and the specification that it conforms to
        assert selector["type"] == "FragmentSelector"
        assert selector["conformsTo"] == "http://www.w3.org/TR/media-frags/"
        assert re.fullmatch(r"t=\d+(\.\d+)?,\d+(\.\d+)?", selector["value"])
        start, end = map(float, selector["value"][2:].split(","))
        assert start < end


def _check_target(target):
    assert target["source"] == "my%20review.md"
    quote, position = target["selector"]
    assert quote["type"] == "TextQuoteSelector"  # 4.2.4
    assert position["type"] == "TextPositionSelector"  # 4.2.5
    assert REVIEW[position["start"] : position["end"]] == quote["exact"]
    assert REVIEW[: position["start"]].endswith(quote["prefix"])
    assert REVIEW[position["end"] :].startswith(quote["suffix"])


def test_evidence_is_a_media_fragment(page):
    first = page["items"][0]["body"]
    values = [body["selector"]["value"] for body in first if body["type"] == "SpecificResource"]
    assert values == ["t=12,15.5", "t=20,20.001"]


def test_the_claim_is_a_tag_and_an_aside_says_why(page):
    tags = [[b["value"] for b in item["body"] if b["purpose"] == "tagging"] for item in page["items"]]
    assert all(tag == ["claim:one-take"] for tag in tags)
    assert page["items"][-1]["body"][0]["value"] == "said of another film: not judged"
    assert len(page["items"][-1]["body"]) == 2


def test_a_review_that_says_nothing_has_an_empty_page():
    made = to_annotations(check("I love it.\n", STUB, CLAIMS, source="a.md"), "film.mp4")
    assert made["items"] == []
