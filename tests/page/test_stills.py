"""The images of a page: one large poster, small stills, all of them made anew and within their bytes."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import replace

import cv2
import numpy as np

from onetake.core.reading import Still
from onetake.page import page_html
from onetake.page.stills import POSTER_BYTES, PageStills


def large(noise: float, t: float = 11.0) -> Still:
    rng = np.random.default_rng(1)
    image = np.clip(128 + rng.normal(0, noise, (540, 960, 3)), 0, 255).astype(np.uint8)
    done, data = cv2.imencode(".jpg", image)
    assert done
    return Still(t, data.tobytes())


def test_the_poster_is_the_large_frame_embedded_once_for_screen_and_paper(plausible):
    text = page_html(replace(plausible.reading(), poster=large(3)), checked=plausible.review())
    assert re.search(r'<symbol id="poster" viewBox="0 0 960 540">', text)
    assert len(re.findall(r'id="poster"', text)) == 1
    assert re.search(r'class="print-still" viewBox="0 0 960 540"[^>]*><use href="#poster"/>', text)
    assert '"poster":["poster",11.0]' in text.replace(" ", "")


def test_without_a_large_frame_a_still_is_the_poster(plausible):
    text = page_html(plausible.reading())
    found = re.search(r'class="print-still" viewBox="0 0 320 180"[^>]*><use href="#(still-\d+)"/>', text)
    assert found and text.count(f'<symbol id="{found[1]}"') == 1


def test_a_poster_with_much_detail_is_encoded_smaller_and_one_that_is_no_image_is_left_out():
    plain, busy = PageStills([], 60.0, large(3)).poster, PageStills([], 60.0, large(9)).poster
    assert plain is not None and busy is not None
    assert len(plain.href) < len(busy.href) <= POSTER_BYTES
    assert PageStills([], 60.0, large(120)).poster is None  # noise alone: too large at any quality
    assert PageStills([], 60.0, Still(1.0, b"\xff\xd8 no image")).poster is None
    assert PageStills([], 60.0, Still(1.0, b"GIF89a")).poster is None


def test_what_is_embedded_is_an_image_made_here_and_nothing_that_follows_the_jpeg(plausible):
    hidden = b"<script>alert(1)</script>"
    still = PageStills([Still(1.0, plausible.jpeg(1.0) + hidden)], 10.0).strip[0]
    data = b64decode(still.href.partition(",")[2])
    assert still.href.startswith("data:image/webp;base64,") and data[8:12] == b"WEBP"
    assert hidden not in data and (still.width, still.height) == plausible.SIZE
    image = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)[..., ::-1].astype(float)
    assert np.abs(image - plausible.picture(1.0)).mean() < 6


def test_an_image_of_absurd_size_is_not_decoded(plausible):
    jpeg = bytearray(plausible.jpeg(1.0))
    at = jpeg.index(b"\xff\xc0")
    jpeg[at + 5 : at + 9] = (60000).to_bytes(2, "big") * 2
    assert PageStills([Still(1.0, bytes(jpeg))], 10.0).strip == []
