"""Write the pictures of the page that the README and docs/explanation/page.md show.

Run as `python docs/page_pictures.py demo/quarrel.html` after `make demo`, and look at what it wrote. It needs
Chromium and Playwright for Python (the extra dev).
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent
DESIGNS = ((1440, 900), (900, 900), (390, 844))
"""Widths and heights of the first screens, px."""
QUALITY = 82
"""JPEG quality of the pictures, of 100."""
SCORE_SCALE, README_SCALE = 0.8, 0.646
"""Factors by which the score and the picture of the README are reduced."""
README_HEIGHT = 1330
"""Pixels from the top of the page that the README shows, before they are reduced."""
AT = 4.5
"""Second at which the playhead is in the picture of the score."""
SETTLED = 500
"""Milliseconds from the film's first frame until it is painted."""
_READY = "document.querySelector('#media').readyState >= 2 && !document.querySelector('#begin').hidden"


def opened(browser: Browser, address: str, size: tuple[int, int], scheme: str) -> Page:
    """Return the page in a window of its own, its film loaded as far as its first frame."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        is_mobile=width < 500,
    )
    tab = context.new_page()
    tab.goto(address, wait_until="load")
    if "#" not in address:
        # The page's policy lets no script wait in it.
        while not tab.evaluate(_READY):
            tab.wait_for_timeout(50)
        tab.wait_for_timeout(SETTLED)
    return tab


def reduced(png: bytes, scale: float = 1.0, height: int | None = None) -> np.ndarray:
    """Return a screenshot, cut off at `height` and reduced, as BGR of shape (h, w, 3)."""
    image = np.asarray(cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_COLOR))[:height]
    if scale == 1:
        return image
    return np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))


def keep(image: np.ndarray, name: str) -> None:
    """Write a picture to docs/pictures, and say its size."""
    path = HERE / "pictures" / f"{name}.jpg"
    cv2.imwrite(str(path), image, [cv2.IMWRITE_JPEG_QUALITY, QUALITY, cv2.IMWRITE_JPEG_OPTIMIZE, 1])
    print(f"{path.name}: {image.shape[1]} x {image.shape[0]}, {path.stat().st_size / 1000:.0f} kB")


def main() -> None:
    """Write all pictures."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None or len(sys.argv) < 2:
        sys.exit("docs/page_pictures.py: wanted the page of make demo, and Chromium on the path")
    address = Path(sys.argv[1]).absolute().as_uri()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for size in DESIGNS:
            for scheme in ("light", "dark"):
                tab = opened(browser, address, size, scheme)
                keep(reduced(tab.screenshot()), f"page-{size[0]}-{scheme}")
        tab = opened(browser, address, DESIGNS[0], "light")
        whole = reduced(tab.screenshot(full_page=True), README_SCALE, README_HEIGHT)
        cv2.imwrite(str(HERE / "page.png"), whole, [cv2.IMWRITE_PNG_COMPRESSION, 9])
        tab = opened(browser, f"{address}#t={AT}", DESIGNS[0], "light")
        keep(reduced(tab.locator("#score").screenshot(), SCORE_SCALE), "page-score")
        keep(reduced(tab.locator("#figure-duet").screenshot()), "page-duet")
        browser.close()


if __name__ == "__main__":
    main()
