"""What readers ask of their screens: colours of their own, and nothing that moves."""

from __future__ import annotations

import cv2
import pytest

from onetake.page import write_page

pytestmark = pytest.mark.browser

DRAWN = (
    ".against .mark", ".note .mark", ".tag", ".marks rect", ".pic .line", ".pic .span", ".pic .limit",
    ".pic .word", ".plate path", ".plate text", ".gauge .tick", ".head-line",
)  # fmt: skip
"""What must be seen on the ground that the reader has chosen: marks of verdicts, drawings, the playhead."""
CONTRASTS = """(names => {
  const level = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(level);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const probe = document.createElement("p");
  document.body.append(probe);
  probe.style.cssText = "background: Canvas";
  const ground = light(getComputedStyle(probe).backgroundColor);
  probe.remove();
  const contrast = (colour) => {
    const one = light(colour), [low, high] = [one, ground].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const painted = (element, style) => {
    if (element.matches(".head-line")) return style.backgroundColor;
    if (element.matches(".tag")) return style.color;
    // A text's stroke is its halo, in the colour of the ground.
    return style.stroke !== "none" && element.tagName !== "text" ? style.stroke : style.fill;
  };
  return names.map((name) => [name, Math.min(...[...document.querySelectorAll(name)]
    .map((element) => contrast(painted(element, getComputedStyle(element)))))]);
})"""


@pytest.fixture
def page(chromium, plausible, film):
    path = film.parent / "settings.html"
    tracks = {**plausible.tracks(), **plausible.more_tracks()}
    tracks = {name: track if track.lane else plausible.with_lane(track) for name, track in tracks.items()}
    write_page(plausible.reading(tracks=tracks), path, film=film, checked=plausible.review())
    chromium.size(1440, 900)
    chromium.media()
    chromium.open(path.as_uri())
    chromium.wait("document.querySelector('#media').readyState >= 2")
    yield chromium
    chromium.media()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_forced_colours_marks_lines_and_playhead_are_seen(page, scheme):
    page.media(forced_colors="active", prefers_color_scheme=scheme)
    assert page.js("matchMedia('(forced-colors: active)').matches")
    found = dict(page.js(f"{CONTRASTS}({list(DRAWN)!r})"))
    # None where a page has no such element: then this test would show nothing.
    assert {name: ratio for name, ratio in found.items() if ratio is None or ratio < 3} == {}


def test_with_forced_colours_the_open_phrase_has_an_outline(page):
    phrase = ".phrase[data-claim=blanket-palette]"
    width = f"parseFloat(getComputedStyle(document.querySelector('{phrase}')).outlineWidth) *"
    width += f" (getComputedStyle(document.querySelector('{phrase}')).outlineStyle !== 'none')"
    page.media(forced_colors="active")
    assert page.js(width) == 0
    page.js(f"document.querySelector('{phrase}').click()")
    page.js("document.activeElement.blur()")
    assert page.js(width) >= 2


def test_with_forced_colours_the_playhead_is_painted_over_the_barcode(page, tmp_path):
    page.media(forced_colors="active")
    page.key("ArrowRight")
    box = page.js(
        "(b => [b.left, b.top, b.width, b.height])(document.querySelector('.code').getBoundingClientRect())"
    )
    pictures = []
    for shown in ("visible", "hidden"):
        page.js(f"document.querySelector('.code .head-line').style.visibility = '{shown}'")
        page.screenshot(tmp_path / f"{shown}.png", whole=False)
        pictures.append(cv2.imread(str(tmp_path / f"{shown}.png")).astype(int))
    apart = abs(pictures[0] - pictures[1]).max(axis=2)
    x, y = round(box[0] + box[2] / 24), round(box[1] + box[3] / 2)
    assert apart[y, x - 2 : x + 3].max() > 60  # levels of 255, at one second of 24
    assert apart[y, x + 20 :].max() == 0


def test_with_reduced_motion_nothing_scrolls_smoothly_and_nothing_moves(page):
    behaviours = "[...document.querySelectorAll('*')].map(e => getComputedStyle(e))"
    smooth = f"{behaviours}.filter(s => s.scrollBehavior === 'smooth').length"
    moving = (
        f"{behaviours}.filter(s => s.animationName !== 'none'"
        " || s.transitionDuration.split(', ').some(d => parseFloat(d) > 0)).length"
    )
    assert page.js(smooth) == 1
    asked = "Element.prototype.scrollIntoView = function (how) { window.how = how.behavior; }; undefined"
    page.js(asked)
    page.js("document.querySelector('.against [data-note]').click()")
    assert page.js("window.how") == "smooth"
    page.media(prefers_reduced_motion="reduce")
    page.js("document.querySelectorAll('.against [data-note]')[1].click()")
    assert page.js("window.how") == "auto"
    assert page.js(smooth) == 0 and page.js(moving) == 0
    # A jump to a section is there at once.
    page.js("delete Element.prototype.scrollIntoView; window.scrollTo(0, 0); location.hash = '#method'")
    assert page.js("scrollY") > 1000
