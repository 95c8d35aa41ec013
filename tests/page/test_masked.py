"""Swear words are masked on the page, in the lines and in the JSON; what is stored keeps them."""

from dataclasses import replace

import numpy as np
import pytest

from onetake.cli.main import run
from onetake.core.store import open_reading, write_reading
from onetake.core.track import spans
from onetake.masking import masked, masked_reading
from onetake.page.write import page_html

SAID = "Get the hell out, you bastard."
SHOWN = "Get the h*** out, you b******."


@pytest.fixture
def sworn(plausible):
    """A reading in whose lines, verdicts and review somebody swears."""
    lines = spans(
        "words.lines",
        [0.0],
        [2.0],
        ["given"],
        [1.0],
        "count",
        by="x 1",
        texts={"text": [SAID], "name": ["Ann"]},
    )
    made = plausible.reading()
    verdict = next(iter(made.verdicts.values()))
    verdicts = {**made.verdicts, verdict.claim: replace(verdict, because=SAID)}
    return replace(made, tracks={**made.tracks, "words.lines": lines}, verdicts=verdicts)


def test_a_mask_is_as_long_as_its_word():
    assert masked(SAID) == SHOWN
    assert len(SHOWN) == len(SAID)
    assert masked("Hello class, pass the cocktail.") == "Hello class, pass the cocktail."


def test_reading_and_review_are_masked_and_all_else_stays(sworn, plausible):
    shown = masked_reading(sworn)
    assert shown.tracks["words.lines"].texts("text") == [SHOWN]
    assert sworn.tracks["words.lines"].texts("text") == [SAID]
    assert SAID not in str(shown.verdicts)
    for name, track in sworn.tracks.items():
        if name != "words.lines":
            assert shown.tracks[name].table.equals(track.table), name
    review = plausible.review()
    assert masked(review) == review


def test_the_page_has_no_swear_word_but_the_same_pictures(sworn):
    plain, shown = page_html(sworn), page_html(masked_reading(sworn))
    assert "bastard" in plain
    assert "bastard" not in shown
    assert SHOWN in shown
    assert plain.count("data:image") == shown.count("data:image")
    assert np.abs(len(plain) - len(shown)) < 10


def test_the_commands_mask_and_keep_what_is_stored(sworn, tmp_path, capsys):
    folder = tmp_path / "a.reading"
    write_reading(sworn, folder)
    assert run(["show", str(folder), "--claims", "--mask"]) == 0
    said = capsys.readouterr().out
    assert SHOWN in said
    assert "bastard" not in said
    assert run(["page", str(folder), "--mask"]) == 0
    assert "bastard" not in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert open_reading(folder).tracks["words.lines"].texts("text") == [SAID]
