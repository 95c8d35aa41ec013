"""How readings, tracks and verdicts are shown, and what a wrong name says."""

import copy
import pickle

import pytest

from onetake.core.checked import CheckedReview, CheckedSentence
from onetake.core.errors import StoreError, UnknownName
from onetake.core.media import Media
from onetake.core.named_tracks import Tracks
from onetake.core.reading import Made, Reading
from onetake.core.store import open_reading, write_reading
from onetake.core.track import curve, spans
from onetake.core.verdict import Evidence, Verdict

HOSTILE = "<script>alert(1)</script>\u202e\x1b[2J"


def verdict(claim, outcome, **more):
    return Verdict(claim, f"{claim} {HOSTILE}", outcome, f"Because. {HOSTILE}", 0.9, 0.5, "share", **more)


def reading(n=120):
    tracks = {
        f"palette.n-{i}": curve(f"palette.n-{i}".replace("n-", "n"), [0.0], [1.0], "s", by="a 1")
        for i in range(n)
    }
    tracks = {track.name: track for track in tracks.values()}
    tracks["palette.barcode"] = spans(
        "palette.barcode",
        [0.0, 1.0],
        [1.0, 2.0],
        ["#102030", f"red;{HOSTILE}"],
        [1.0, 1.0],
        "share",
        by="palette 1",
    )
    seen = (Evidence("a", 0.0, 1.0, 0.5, "share", HOSTILE),)
    verdicts = {f"claim-{'abcdefghij'[i % 10]}-{'klmnopqrst'[i // 10]}": None for i in range(80)}
    kinds = ("holds", "fails", "undecided", "inapplicable")
    verdicts = {claim: verdict(claim, kinds[i % 4], evidence=seen) for i, claim in enumerate(verdicts)}
    media = Media("film.mp4", "/nowhere/film.mp4", "00", 1, 2.0, title=HOSTILE, artist="x" * 400)
    return Reading(media, tracks, verdicts, Made("0", "2026-11-30T00:00:00Z", {}, {}))


def test_a_reading_is_at_most_ten_lines_of_text():
    lines = repr(reading()).splitlines()
    assert len(lines) <= 10 and max(map(len, lines)) <= 100
    assert lines[0] == "Reading of film.mp4: 2.0 s" and "\x1b" not in repr(reading())
    assert any(line.startswith("  holds:        20: claim-a-k, ") for line in lines)
    empty = Reading(Media("a.mp4", "/a.mp4", "00", 1, 2.0), {}, {}, Made("0", "", {}, {}))
    assert "tracks:       none" in repr(empty) and "none was judged" in repr(empty)


@pytest.mark.parametrize(
    "show", [lambda r: r, lambda r: r.tracks, lambda r: r.verdicts, lambda r: r.verdicts["claim-a-k"]]
)
def test_html_is_small_and_nothing_in_it_runs(show):
    html = show(reading())._repr_html_()
    assert 100 < len(html) < 40_000
    assert "<script" not in html and "\u202e" not in html and "\x1b" not in html


def test_the_colours_of_the_film_are_a_strip_of_true_colours_only():
    html = reading()._repr_html_()
    assert "linear-gradient(to right,#102030 0.0% 100.0%)" in html and "red;" not in html


@pytest.mark.parametrize(
    ("outcome", "true"), [("holds", True), ("fails", False), ("undecided", False), ("inapplicable", False)]
)
def test_a_verdict_is_true_only_where_its_claim_holds(outcome, true):
    assert bool(verdict("a", outcome)) is true


def test_a_wrong_name_is_a_sentence_with_the_names_near_to_it(tmp_path):
    made = reading()
    for tracks in (made.tracks, open_reading(write_reading(made, tmp_path / "a.reading").folder).tracks):
        with pytest.raises(
            UnknownName, match=r"track 'palette.barcod': no such name, wanted palette.barcode"
        ):
            tracks["palette.barcod"]
        with pytest.raises(KeyError, match=r"wanted one of 121 names; print\(reading.tracks\) lists them"):
            tracks["zzz"]
        assert tracks.get("zzz") is None and "zzz" not in tracks
    with pytest.raises(UnknownName, match=r"claim 'claim-a': no such name, wanted claim-a-"):
        made.verdicts["claim-a"]
    assert made.verdicts.get("x") is None
    with pytest.raises(UnknownName, match="wanted none, for there is none at all"):
        Tracks({})["a"]
    with pytest.raises(UnknownName) as caught:
        made.tracks["zzz"]
    assert "one of 121 names" in str(pickle.loads(pickle.dumps(caught.value)))


def test_a_readings_mappings_behave_like_mappings():
    made = reading(3)
    assert (
        copy.deepcopy(made.verdicts) == made.verdicts
        and pickle.loads(pickle.dumps(made.verdicts)) == made.verdicts
    )
    assert made.tracks == dict(made.tracks) and len(made.tracks) == 4


def test_lists_of_tracks_and_verdicts_are_tables():
    pandas = pytest.importorskip("pandas")
    made = reading(2)
    lines = repr(made.tracks).splitlines()
    assert lines[0].split() == ["name", "kind", "unit", "rows"] and len(lines) == 4
    assert made.tracks.to_pandas()["rows"].tolist() == [1, 1, 2]
    frame = made.verdicts.to_pandas()
    assert isinstance(frame, pandas.DataFrame) and len(frame) == 80
    assert frame["outcome"][:4].tolist() == ["holds", "fails", "undecided", "inapplicable"]
    assert frame["end"][0] == 1.0 and frame["chance"].isna().all()
    assert made.verdicts.to_polars().height == 80
    assert Tracks({}).to_pandas().empty


def test_a_checked_review_is_one_line_and_a_small_table():
    sentences = tuple(CheckedSentence(HOSTILE, "nothing", (), 0, "") for _ in range(500))
    review = CheckedReview("Title", "a.md", sentences)
    assert repr(review) == "CheckedReview of a.md: Nothing measurable was found in the 500 sentences."
    html = review._repr_html_()
    assert len(html) < 40_000 and "<script" not in html and "and 460 more" in html


def test_a_missing_or_damaged_file_is_named_in_plain_words(tmp_path):
    folder = write_reading(reading(2), tmp_path / "a.reading").folder
    (folder / "tracks" / "palette.n1.parquet").unlink()
    with pytest.raises(
        StoreError, match=r"palette.n1.parquet: cannot be read \(No such file or directory\), wanted"
    ):
        open_reading(folder).tracks["palette.n1"]
