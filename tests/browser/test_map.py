"""The map of a library in a real Chromium: films are placed, filtered, and followed to their pages."""

import pytest

from helpers.library_films import stored
from onetake.cli.main import run

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    folder = tmp_path_factory.mktemp("films")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONETAKE_CACHE", str(folder.parent / "map-cache"))
        for i, artist in enumerate(["Ann", "Ann", "Bo", "Bo"]):
            made = stored(folder, f"f{i}", title=f"Film {i}", lightness=20.0 + 10 * i, shots=2**i)
            assert (
                run(["library", "add", str(folder), str(made), "--artist", artist, "--year", str(2010 + i)])
                == 0
            )
        (folder / "f3.html").write_text("<title>its page</title>")
        assert run(["library", "map", str(folder), "-o", str(folder / "map.html")]) == 0
    return (folder / "map.html").as_uri()


PLACES = """[...document.querySelectorAll('#map .film circle')]
  .map(c => [+c.getAttribute('cx'), +c.getAttribute('cy')])"""
CLICK = """document.querySelector('#map a.film circle').parentNode
  .dispatchEvent(new MouseEvent('click', {bubbles: true}))"""


def places(chromium):
    return chromium.js(PLACES)


def choose(chromium, name, value):
    chromium.js(
        f"(() => {{ const e = document.getElementById('{name}'); e.value = '{value}'; "
        "e.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )


def test_films_are_placed_filtered_and_opened(chromium, address):
    chromium.open(address)
    found = places(chromium)
    assert len(found) == 4 and found == sorted(found), "more cuts are further right"
    assert [y for _, y in found] == sorted((y for _, y in found), reverse=True), "brighter is further up"
    choose(chromium, "artist", "Bo")
    assert len(places(chromium)) == 2
    assert chromium.js("document.querySelectorAll('#table tbody tr:not([hidden])').length") == 2
    choose(chromium, "artist", "")
    choose(chromium, "from", "2012")
    choose(chromium, "to", "2012")
    assert len(places(chromium)) == 1 and chromium.js("says.textContent") == "1 film"
    choose(chromium, "from", "")
    choose(chromium, "to", "")
    tempo = chromium.js("[...document.getElementById('x').options].find(o => o.text === 'tempo').value")
    choose(chromium, "x", tempo)
    assert len(places(chromium)) == 4, "all have the same tempo and are still placed"
    chromium.js("document.querySelector('#map .film').focus()")
    assert "Film" in chromium.js("document.getElementById('says').textContent")
    bad = [p for n, p in chromium.events if n in ("Log.entryAdded", "Runtime.exceptionThrown")]
    assert not bad
    chromium.js(CLICK)
    chromium.wait("document.title === 'its page'")


TEXTS = """[...document.querySelectorAll('#map text')]
  .map(t => [t.textContent, t.getBoundingClientRect().height])"""


def test_the_text_of_the_map_is_as_large_on_a_phone_and_an_axis_begins_with_0(chromium, address):
    try:
        chromium.size(390, 800, phone=True)
        chromium.open(address)
        small = chromium.js(TEXTS)
        chromium.size(1440, 900)
        chromium.wait("map.getAttribute('viewBox').split(' ')[2] > 900")
        large = chromium.js(TEXTS)
    finally:
        chromium.size(1440, 900)
    assert min(height for _, height in small) > 11 and len(small) < len(large)
    assert {height for _, height in small} == {height for _, height in large}
    # One of the four films has no cut.
    assert "0" in [text for text, _ in large] and "cuts a minute →" in [text for text, _ in large]
