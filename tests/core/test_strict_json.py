"""JSON is read strictly, and the schema that is published is the one that is checked."""

import json
from dataclasses import dataclass, fields
from fractions import Fraction

import pytest
from pydantic import TypeAdapter

from onetake.core.facts import Fact
from onetake.core.media import Media
from onetake.core.reading import SCHEMA, Made
from onetake.core.stored_reading import StoredReading, StoredTrack, json_schema
from onetake.core.strict_json import WrongValue, parse, to_plain
from onetake.core.verdict import Evidence, Verdict


@dataclass(frozen=True, slots=True)
class Inner:
    rate: Fraction | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outer:
    count: int
    length: float
    loop: bool
    inner: Inner

    def __post_init__(self):
        if self.count == 7:
            raise ValueError("count 7, wanted another")


GOOD = {"count": 1, "length": 2, "loop": True, "inner": {"rate": "24000/1001", "names": ["a"]}}


def test_round_trip():
    made = parse(Outer, json.dumps(GOOD))
    assert made == Outer(1, 2.0, True, Inner(Fraction(24000, 1001), ("a",)))
    assert parse(Outer, json.dumps(to_plain(made))) == made
    assert parse(Outer, json.dumps({**GOOD, "later": 1})) == made


def test_what_is_written_is_what_pydantic_would_write():
    media = Media("a.mp4", "/x/a.mp4", "0" * 64, 9, 3, frame_rate=Fraction(24000, 1001), first_picture=0)
    track = StoredTrack(
        "frames", "curve", "tick", "decode 1", 3, "tracks/frames.parquet", "0" * 64, {"n": Fact(3, "count")}
    )
    evidence = (Evidence("frames", 0, 2, None, "", "here"),)
    verdict = Verdict("one-take", "One take.", "holds", "No cut.", measured=1, limit=0.5, evidence=evidence)
    made = Made("1", "2026-01-01T00:00:00Z", {"luma_width": 480, "part": {"start": 0.5}}, {"film": "0" * 64})
    stored = StoredReading(SCHEMA, media, made, (track,), (verdict,), ("000012.000.jpg",))
    by_pydantic = TypeAdapter(StoredReading).dump_python(stored, mode="json")
    assert json.dumps(to_plain(stored)) == json.dumps(by_pydantic)


def test_what_json_cannot_hold_is_refused():
    with pytest.raises(WrongValue, match="a set, wanted"):
        to_plain({"a": {1}})


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"count": "1"}, "count: '1', wanted a valid integer"),
        ({"count": 1.5}, "count: 1.5, wanted a valid integer"),
        ({"count": True}, "count: True, wanted a valid integer"),
        ({"loop": 1}, "loop: 1, wanted a valid boolean"),
        ({"length": float("nan")}, "length: nan, wanted a finite number"),
        ({"inner": None}, "inner: None, wanted an object"),
        ({"inner": {"names": "a"}}, "inner.names: 'a', wanted a valid array"),
        ({"inner": {"names": [1]}}, "inner.names.0: 1, wanted a valid string"),
        ({"inner": {"rate": "1/0"}}, "inner.rate: '1/0', wanted "),
        ({"count": 7}, "count 7, wanted another"),
        ({"count": "x" * 99}, "count: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..., wanted a valid integer"),
    ],
)
def test_the_first_wrong_value_is_one_sentence_that_names_its_key(change, says):
    with pytest.raises(WrongValue) as err:
        parse(Outer, json.dumps({**GOOD, **change}))
    assert str(err.value).startswith(says) and "\n" not in str(err.value)


@pytest.mark.parametrize(
    ("text", "says"), [("{", "no JSON"), ("[]", "[], wanted an object"), ("{}", "no count, wanted one")]
)
def test_other_text_is_one_sentence(text, says):
    with pytest.raises(WrongValue) as err:
        parse(Outer, text)
    assert str(err.value).startswith(says)


def test_the_published_schema_has_every_key_that_is_checked():
    schema = json_schema()
    assert schema["title"] == "reading.json" and str(SCHEMA) in schema["description"]
    assert list(schema["properties"]) == [field.name for field in fields(StoredReading)]
    for kind in (StoredTrack, Media):
        part = schema["$defs"][kind.__name__]
        assert list(part["properties"]) == [field.name for field in fields(kind)]
        assert part["description"].startswith(kind.__doc__.split(".")[0])
    assert (
        schema["$defs"]["Media"]["properties"]["frames"]["description"]
        == "Frames that came out of the decoder."
    )
    assert not any("\n" in text for text in json.dumps(schema, indent=None).split('"'))
