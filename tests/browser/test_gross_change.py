"""The page looks as it did: screenshots in three designs, light and dark, against those that were kept.

Each is compared block by block, so that another font or a finer line passes, and a section that is gone, a
column that has moved or a colour that is wrong does not. With ONETAKE_KEEP_LOOKS=1 the kept ones are written
again: look at the page first.
"""

from __future__ import annotations

import os
from pathlib import Path

import cv2
import numpy as np
import pytest

from onetake.page import write_page

pytestmark = pytest.mark.browser

KEPT = Path(__file__).with_name("looks")
BLOCK = 30
"""Pixels of a side of a block."""
SHOWN = 1800
"""Pixels from the top that are compared: what is below moves with every line that is wrapped elsewhere."""
MEAN_DIFFERENCE = 6.0
"""Levels, 0 to 255, that the blocks may differ by on average: another font gives 1 to 3."""
FAR, SHARE_FAR = 48, 0.03
"""Levels from which a block is another one, and the share of the blocks that may be."""
DESIGNS = [(width, scheme) for width in (1440, 900, 390) for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def address(plausible, film):
    path = film.parent / "gross.html"
    write_page(plausible.reading(), path, film=film, checked=plausible.review())
    return path.as_uri()


def blocks(path):
    """Return the mean of each block of a screenshot, shape (rows, columns, 3)."""
    image = cv2.imread(str(path))[:SHOWN]
    rows, columns = image.shape[0] // BLOCK, image.shape[1] // BLOCK
    return cv2.resize(image[: rows * BLOCK, : columns * BLOCK], (columns, rows), interpolation=cv2.INTER_AREA)


def differences(found, kept):
    """Return the mean difference, and the share of blocks that are others."""
    apart = np.abs(found.astype(float) - kept.astype(float)).max(axis=2)
    return float(apart.mean()), float((apart >= FAR).mean())


@pytest.mark.parametrize(("width", "scheme"), DESIGNS)
def test_the_page_looks_as_it_did(chromium, address, tmp_path, width, scheme):
    chromium.size(width, 900, phone=width < 500)
    chromium.media(prefers_color_scheme=scheme)
    chromium.open(address)
    chromium.wait("document.querySelector('#media').readyState >= 2")
    chromium.js(
        "document.querySelector('#media').style.visibility = 'hidden'"
    )  # its first frame comes when it comes
    chromium.wait("document.fonts.status === 'loaded'")
    shot = tmp_path / "page.png"
    chromium.screenshot(shot)
    chromium.media()
    found = blocks(shot)
    path = KEPT / f"{width}-{scheme}.png"
    if os.environ.get("ONETAKE_KEEP_LOOKS"):
        KEPT.mkdir(exist_ok=True)
        cv2.imwrite(str(path), found)
    kept = cv2.imread(str(path))
    assert found.shape == kept.shape
    mean, share = differences(found, kept)
    assert mean <= MEAN_DIFFERENCE and share <= SHARE_FAR


def test_a_section_that_is_gone_or_a_wrong_colour_is_noticed():
    kept = cv2.imread(str(KEPT / "1440-light.png"))
    gone, wrong = kept.copy(), kept.copy()
    gone[20:] = np.roll(kept[20:], -6, axis=0)
    wrong[2:12, 24:44] = 255 - wrong[2:12, 24:44]
    for changed in (gone, wrong):
        mean, share = differences(changed, kept)
        assert mean > MEAN_DIFFERENCE or share > SHARE_FAR
    assert differences(kept, kept) == (0.0, 0.0)
