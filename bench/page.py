"""How long a page takes to be made and to open in Chromium, and how large it is.

Run as `python bench/page.py FILM.reading [MINUTES]`, on a machine that does nothing else: for the reading
with its newest review, and for one whose tracks and stills are repeated until the film is six minutes long.
It needs Chromium and Playwright for Python (the extra dev).
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from exports import MINUTES, long_reading
from onetake.core.reading import Still
from onetake.core.store import open_reading
from onetake.kept_reviews import review_for_page
from onetake.reading_page import reading_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from onetake.core.reading import Reading

RUNS = 7
"""Runs of which the median is printed (count)."""
RATES = (1, 4)
"""How many times slower the processor is made (CDP `Emulation.setCPUThrottlingRate`)."""
WIDTH, HEIGHT = 1440, 900
"""Pixels of the window."""
SETTLED = 500
"""Milliseconds after `load` that still belong to the opening: the script's last work and the first paint."""
NAVIGATION = ("domInteractive", "loadEventEnd")
"""Milliseconds from the start of the navigation, of the Navigation Timing API."""
METRICS = ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration", "TaskDuration", "ThreadTime", "Nodes")
"""Seconds of the browser's main thread, and nodes (count), of CDP `Performance.getMetrics`. `ThreadTime` is
time of the processor, which other programs lengthen least; the others are seconds that pass."""
ELEMENTS = "document.querySelectorAll('*').length"


def opened(browser: Browser, address: str, rate: int) -> dict[str, float]:
    """Return what one opening of a page took, in a context of its own: nothing is left of an earlier one."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    tab = context.new_page()
    session = context.new_cdp_session(tab)
    session.send("Performance.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    tab.goto(address, wait_until="load")
    tab.wait_for_timeout(SETTLED)
    entry = "performance.getEntriesByType('navigation')[0]"
    found = {name: float(tab.evaluate(f"{entry}.{name}")) for name in NAVIGATION}
    metrics = {one["name"]: float(one["value"]) for one in session.send("Performance.getMetrics")["metrics"]}
    found |= {name: metrics[name] for name in METRICS} | {"elements": float(tab.evaluate(ELEMENTS))}
    context.close()
    return found


def longer(reading: Reading, minutes: float) -> Reading:
    """Return a reading of so many minutes, made of one of fewer, with its stills again at each repetition."""
    made = long_reading(reading, minutes)
    length = reading.media.duration
    times = range(round(made.media.duration / length))
    return replace(made, stills=tuple(Still(n * length + s.t, s.jpeg) for n in times for s in reading.stills))


def main() -> None:
    """Print seconds and size of the page, and what opening it takes at each speed of the processor."""
    minutes = float(sys.argv[2]) if len(sys.argv) > 2 else MINUTES
    reading = open_reading(sys.argv[1])
    checked = review_for_page(reading, None)
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        sys.exit("bench/page.py: no Chromium, wanted one on the path; apt install chromium")
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for number, one in enumerate((reading, longer(reading, minutes))):
            path, took, worked = Path(place) / f"{number}.html", [], []
            for _ in range(RUNS):
                begin, work = time.perf_counter(), time.process_time()
                html = reading_html(one, path, checked)
                took.append(time.perf_counter() - begin)
                worked.append(time.process_time() - work)
            path.write_text(html, "utf-8")
            print(
                f"{one.media.duration / 60:.2f} min: made in {statistics.median(took):.2f} s "
                f"(the first time {took[0]:.2f} s; {statistics.median(worked):.2f} s of the processor), "
                f"{path.stat().st_size / 1000:.0f} kB"
            )
            for rate in RATES:
                runs = [opened(browser, path.as_uri(), rate) for _ in range(RUNS)]
                medians = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
                words = [
                    f"{name} {value:.0f} ms" if name in NAVIGATION
                    else f"{name} {value:.0f}" if name in ("Nodes", "elements")
                    else f"{name} {1000 * value:.0f} ms"
                    for name, value in medians.items()
                ]  # fmt: skip
                print(f"  processor {rate} times slower: {', '.join(words)}")
        browser.close()


if __name__ == "__main__":
    main()
