"""A page that holds its film, and one that offers the film's page at YouTube or Vimeo."""

from __future__ import annotations

import base64
import html
import re

import pytest

from onetake.core.errors import StoreError
from onetake.page import film_source, page_html
from onetake.page.film_source import embedded, video_page


def policy_of(text: str) -> str:
    return html.unescape(re.search(r'Content-Security-Policy" content="([^"]+)"', text).group(1))


@pytest.mark.parametrize(
    ("address", "name", "player"),
    [
        ("https://www.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=3s", "YouTube", "/embed/dQw4w9WgXcQ?"),
        ("https://youtu.be/dQw4w9WgXcQ", "YouTube", "/embed/dQw4w9WgXcQ?"),
        ("https://www.youtube.com/shorts/dQw4w9WgXcQ", "YouTube", "/embed/dQw4w9WgXcQ?"),
        ("https://vimeo.com/76979871", "Vimeo", "/video/76979871?"),
        ("https://player.vimeo.com/video/76979871?h=1", "Vimeo", "/video/76979871?"),
    ],
)
def test_addresses_of_films_are_known(address, name, player):
    found = video_page(address)
    assert found.name == name and found.player.startswith(found.origin + player)


@pytest.mark.parametrize(
    "address",
    [
        "http://youtu.be/dQw4w9WgXcQ",
        "https://youtu.be.evil.test/dQw4w9WgXcQ",
        "https://evil.test/https://youtu.be/dQw4w9WgXcQ",
        'https://youtu.be/dQw4w9WgXcQ"><script>',
        "https://www.youtube.com/watch?v=short",
        "javascript:alert(1)",
        "",
    ],
)
def test_other_addresses_are_refused_in_a_sentence(address):
    with pytest.raises(StoreError, match="no address of a film"):
        video_page(address)


def test_the_policy_lets_in_a_frame_only_with_the_option(plausible):
    plain = page_html(plausible.reading(), film="a.mp4")
    assert "frame-src" not in policy_of(plain) and "data:;" in policy_of(plain).split("media-src")[0]
    text = page_html(plausible.reading(), film="a.mp4", video=video_page("https://vimeo.com/76979871"))
    assert "frame-src https://player.vimeo.com;" in policy_of(text)
    assert "Watch at Vimeo" in text and "<iframe" not in text.split("<script")[0]


def test_an_embedded_film_is_in_the_page_and_may_play(plausible, tmp_path):
    film = tmp_path / "a film.webm"
    film.write_bytes(b"film" * 100)
    address = embedded(film)
    text = page_html(plausible.reading(), film=address)
    assert re.search(r"media-src [^;]* data:;", policy_of(text))
    inside = re.search(r'<video[^>]* src="data:video/webm;base64,([^"]+)"', text)
    assert base64.b64decode(inside.group(1)) == film.read_bytes()


def test_a_film_that_is_too_large_or_gone_is_not_embedded(tmp_path, monkeypatch):
    film = tmp_path / "a.mp4"
    with pytest.raises(StoreError, match="is the film still there"):
        embedded(film)
    film.write_bytes(b"film")
    monkeypatch.setattr(film_source, "MOST_BYTES", 3)
    with pytest.raises(StoreError, match="leave out --embed"):
        embedded(film)
