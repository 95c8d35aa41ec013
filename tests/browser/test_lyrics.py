"""The words on the page in a real Chromium: readable at every width, each in the colour of its voice."""

from dataclasses import replace

import numpy as np
import pytest

from onetake.core.track import spans
from onetake.page import write_page
from onetake.readers.words.word_promises import LINES_GIVES

pytestmark = pytest.mark.browser

SAID = (
    "You always walk in late and call it love.",
    "Oh shut up",
    "MY WORD, WHAT WOULD MUM AND MADAM WANT?",
    "漢字の歌詞もここに書かれます",
)
OVERLAPS = """(() => {
  const texts = [...document.querySelectorAll('#lane-words-lines text')];
  const boxes = texts.map(e => [e.getBoundingClientRect(), e.textContent]), found = [];
  const beside = (a, b) => a.left < b.right - 1 && b.left < a.right - 1;
  const hit = (a, b) => beside(a, b) && a.top < b.bottom - 4 && b.top < a.bottom - 4;
  boxes.forEach(([a, s], i) => {
    for (const [b, t] of boxes.slice(i + 1)) if (hit(a, b)) found.push([s, t]);
  });
  return [boxes.length, found];
})()"""
OUTSIDE = """(() => {
  const lane = document.querySelector('#lane-words-lines .pic').getBoundingClientRect();
  return [...document.querySelectorAll('#lane-words-lines text')].map(e => e.getBoundingClientRect())
    .filter(b => b.left < lane.left - 2 || b.right > lane.right + 2).length;
})()"""


@pytest.fixture(scope="module")
def address(plausible, tmp_path_factory):
    """A page with 40 lines of two voices in 24 s."""
    n = 40
    starts = np.linspace(0.5, 23, n)
    lines = spans(
        "words.lines", starts, starts + 0.55, ["given", "doubtful"] * (n // 2), np.ones(n), "count",
        by="words 1", texts={"text": [*SAID] * (n // 4), "name": ["Mara", "Jonah"] * (n // 2)},
    )  # fmt: skip
    lines = replace(lines, lane=LINES_GIVES.lane)
    reading = plausible.reading(tracks={**plausible.tracks(), lines.name: lines})
    return write_page(reading, tmp_path_factory.mktemp("lyrics") / "page.html").as_uri()


@pytest.mark.parametrize(("width", "phone"), [(1440, False), (900, False), (390, True)])
def test_no_line_of_the_lyrics_covers_another_or_leaves_its_lane(chromium, address, width, phone):
    chromium.size(width, 900, phone=phone)
    chromium.open(address)
    count, found = chromium.js(OVERLAPS)
    assert count == 40 and found == []
    assert chromium.js(OUTSIDE) == 0


def test_the_line_that_is_said_is_read_out_with_its_voice(chromium, address):
    chromium.size(1440, 900)
    chromium.open(address + "#t=0.6")
    shown = "document.querySelector('#lane-words-lines .value').textContent"
    chromium.wait(f"{shown} !== ''")
    assert chromium.js(shown) == "Mara: You always walk in late and call it love."
    texts = "[...document.querySelectorAll('#lane-words-lines text')]"
    colours = chromium.js(f"{texts}.slice(0, 2).map(e => getComputedStyle(e).fill)")
    assert len(set(colours)) == 2
