"""The page in a real Chromium, from a file: nothing from outside, one clock, keys, links, address."""

from contextlib import suppress
from fractions import Fraction

import pytest

from onetake.core.timecode import Timecode
from onetake.page import write_page

pytestmark = pytest.mark.browser

NOW = "document.querySelector('#media').currentTime"
SHOWN = "document.querySelector('#now').textContent"


@pytest.fixture
def page(chromium, plausible, film):
    """The page with its film beside it, ready to play."""
    path = write_page(plausible.reading(), film.parent / "page.html", film=film, checked=plausible.review())
    chromium.size(1440, 900)
    chromium.open(path.as_uri())
    chromium.wait("document.querySelector('#media').readyState >= 2")
    return chromium


def complaints(page):
    said = [e["entry"]["text"] for e in page.events_of("Log.entryAdded")]
    said += [str(e["args"]) for e in page.events_of("Runtime.consoleAPICalled")]
    return said + [str(e["exceptionDetails"]) for e in page.events_of("Runtime.exceptionThrown")]


def requests(page):
    found = [e["request"]["url"] for e in page.events_of("Network.requestWillBeSent")]
    return {url for url in found if not url.startswith("data:")}


def test_nothing_is_fetched_but_the_page_and_its_film_and_nothing_is_blocked(page, film):
    page.js("document.querySelector('#media').play()")
    page.wait(f"{NOW} > 0.2")
    assert complaints(page) == []
    assert requests(page) == {(film.parent / "page.html").as_uri(), film.as_uri()}


def test_policy_blocks_what_is_not_the_page(page):
    page.js(
        "window.blocked = []; document.addEventListener('securitypolicyviolation', e =>"
        "window.blocked.push(e.effectiveDirective));"
        "document.body.insertAdjacentHTML('beforeend',"
        '\'<p style="color:red"><img src="https://evil.test/a.png" onerror="window.evil = 1">\');'
        "fetch('https://evil.test/').catch(() => {}); undefined"
    )
    page.wait("window.blocked.length >= 4")
    directives = set(page.js("window.blocked"))
    assert directives == {"style-src-attr", "img-src", "script-src-attr", "connect-src"}
    assert page.js("window.evil") is None


def test_evidence_link_plays_just_its_seconds_and_names_them_in_the_address(page):
    page.js("document.querySelector('#review a.seconds').click()")
    page.wait(f"{NOW} >= 7.59 && {NOW} < 9.6")
    assert page.js("location.hash") == "#t=8.1,9.9&claim=one-take" or page.js("location.hash").startswith(
        "#t="
    )
    page.js("document.querySelector('#media').playbackRate = 2")
    page.wait("document.querySelector('#media').paused", patience=6)
    start, end = (float(t) for t in page.js("location.hash").split("&")[0][3:].split(","))
    assert end - 0.1 <= page.js(NOW) <= end + 0.1 and start < end
    assert page.js("location.hash").endswith("&claim=one-take")
    assert page.js("document.querySelectorAll('.note.open[data-claim=one-take]').length") == 1


def test_address_opens_the_page_at_its_moment_and_claim(page, film):
    page.open((film.parent / "page.html").as_uri() + "#t=12.5,14&claim=blanket-palette")
    page.wait(f"Math.abs({NOW} - 12.5) < 0.05")
    assert page.js(SHOWN) == "0:12.5"
    assert page.js("document.querySelector('tr.current').id") == "claim-blanket-palette"
    assert page.js("document.querySelector('#media').paused")


def test_keys_move_the_one_clock(page):
    steps = [
        ("ArrowRight", 1.0),
        ("ArrowRight", 2.0),
        ("ArrowLeft", 1.0),
        (".", 1.06),  # the middle of the next frame
        (".", 1.1),
        (",", 1.06),
        ("]", 9.0),
        ("]", 16.0),
        ("[", 9.0),
        ("j", 4.0),
    ]
    for key, wanted in steps:
        page.key(key)
        page.wait(f"Math.abs({NOW} - {wanted}) < 0.002")
        assert page.js(
            "parseFloat(document.documentElement.style.getPropertyValue('--at'))"
        ) == pytest.approx(wanted / 24, abs=2e-3)
    assert page.js("location.hash") == "#t=4"


def test_space_plays_and_stops_and_letters_walk_the_claims(page):
    page.key(" ")
    page.wait(f"!document.querySelector('#media').paused && {NOW} > 0.1")
    page.key("k")
    page.wait("document.querySelector('#media').paused")
    page.key("n")
    assert page.js("location.hash").endswith("claim=one-take")
    page.key("n")
    assert page.js("location.hash").endswith("claim=dreary-palette")
    page.key("p")
    assert page.js("location.hash").endswith("claim=one-take")
    assert page.js(SHOWN) == "0:07.6" or page.js(SHOWN).startswith("0:0")


def test_help_opens_and_the_switch_turns_single_keys_off(page):
    page.key("?")
    assert page.js("document.querySelector('#help').open")
    page.js("document.querySelector('#keys-on').click(); document.querySelector('#help-close').click()")
    page.key("ArrowRight")
    assert page.js(SHOWN) == "0:00.0"
    page.js("document.querySelector('#keys-on').click()")
    # A browser that has just been started may lose the first key after a dialog; it is pressed again then.
    for patience in (3.0, 3.0, 25.0):
        page.key("ArrowRight")
        with suppress(TimeoutError if patience < 25 else ()):
            page.wait(f"Math.abs({NOW} - 1) < 0.002", patience)
            break


def test_pointing_reads_a_value_with_its_unit_and_clicking_goes_there(page):
    page.js("document.querySelector('#lane-shots-link').scrollIntoView({block: 'end', behavior: 'instant'})")
    lane = "document.querySelector('#lane-shots-link .pic-box').getBoundingClientRect()"
    box = page.js(f"(r => [r.left, r.top, r.width, r.height])({lane})")
    x, y = box[0] + box[2] * 9.02 / 24, box[1] + box[3] / 2
    page.point(x, y)
    assert page.js("document.querySelector('#lane-shots-link .value').textContent") == "0.11"
    assert page.js(SHOWN) == "0:09.0"
    page.point(x, y, "click")
    page.wait(f"Math.abs({NOW} - 9.02) < 0.05")
    page.point(5, 5)
    assert page.js("document.querySelector('.hair').hidden")


def test_without_the_film_the_clock_still_moves_and_a_copy_can_be_chosen(chromium, plausible, film):
    path = write_page(plausible.reading(), film.parent / "alone.html", checked=plausible.review())
    chromium.open(path.as_uri())
    assert chromium.js("document.querySelector('#film-note').checkVisibility()")
    chromium.js("document.querySelector('#review a.seconds').click()")
    assert "claim=one-take" in chromium.js("location.hash")
    assert "choose your copy" in chromium.js("document.querySelector('#status').textContent")
    root = chromium.call("DOM.getDocument")["root"]["nodeId"]
    node = chromium.call("DOM.querySelector", nodeId=root, selector="#copy")["nodeId"]
    chromium.call("DOM.setFileInputFiles", nodeId=node, files=[str(film)])
    chromium.wait("document.querySelector('#media').readyState >= 2")
    assert not chromium.js("document.querySelector('#film-note').checkVisibility()")
    assert complaints(chromium) == []
    assert {url for url in requests(chromium) if not url.startswith("blob:")} == {path.as_uri()}


def test_a_copy_of_another_length_is_whole_film_figure(chromium, plausible, film):
    reading = plausible.reading(media=plausible.media(duration=30.0))
    path = write_page(reading, film.parent / "longer.html", film=film)
    chromium.open(path.as_uri())
    chromium.wait("document.querySelector('#status').textContent.includes('is it the same cut')")


@pytest.mark.parametrize("width", [1440, 900, 390])
def test_no_width_scrolls_sideways(page, width):
    page.size(width, 800, phone=width < 500)
    assert page.js("document.documentElement.scrollWidth") <= width


def test_on_the_phone_the_lanes_move_under_the_playhead(page):
    page.size(390, 844, phone=True)
    page.js("document.querySelector('#scroll').scrollIntoView({behavior: 'instant'})")
    for left in (585, 584, 585):  # half of three screens; again if its width was not yet taken in
        page.js(f"document.querySelector('#scroll').scrollLeft = {left}")
        with suppress(TimeoutError):
            page.wait(f"Math.abs({NOW} - 12) < 0.3", patience=8.0)
            break
    assert page.js(f"Math.abs({NOW} - 12) < 0.3")
    page.key("ArrowRight")
    page.wait("document.querySelector('#scroll').scrollLeft > 620")


def test_without_scripts_it_is_a_readable_document(chromium, plausible, film):
    path = write_page(plausible.reading(), film.parent / "plain.html", film=film, checked=plausible.review())
    chromium.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        chromium.open(path.as_uri())
        tree = chromium.call("Accessibility.getFullAXTree")["nodes"]
        words = " ".join(str(node.get("name", {}).get("value", "")) for node in tree)
    finally:
        chromium.call("Emulation.setScriptExecutionDisabled", value=False)
    for part in ("Three Skies", "The director swears", "Contradicted", "Lightness", "How it was measured"):
        assert part in words
    assert "Choose your copy" not in words  # it could not work


@pytest.mark.parametrize(
    ("label", "rate", "moments"),
    [
        ("01:00:00:00", Fraction(25), (0.0, 1.04, 12.5, 23.96)),
        ("00:00:58;28", Fraction(30000, 1001), (0.0, 1.1, 1.2, 2.5, 23.0)),
        ("00:09:59;00", Fraction(60000, 1001), (0.0, 0.99, 1.01, 22.2)),
        ("23:59:50:00", Fraction(24000, 1001), (0.0, 9.98, 10.1, 23.9)),
    ],
)
def test_the_script_counts_the_time_code_as_core_does(chromium, plausible, film, label, rate, moments):
    start = Timecode.parse(label, rate)
    path = write_page(plausible.reading(media=plausible.media(timecode=start)), film.parent / "code.html")
    for t in moments:
        chromium.open(f"{path.as_uri()}#t={t}")
        clock, shown = chromium.js(SHOWN).split()
        assert shown == str(start.at(t)), clock
