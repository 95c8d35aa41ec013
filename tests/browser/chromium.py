"""A tab of Debian's headless Chromium, driven by Playwright for Python."""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from pathlib import Path

FLAGS = ("--no-sandbox", "--disable-gpu", "--autoplay-policy=no-user-gesture-required", "--mute-audio")
REPORTED = (
    "Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Network.requestWillBeSent",
)  # fmt: skip
PATIENCE = 25.0


def find() -> str | None:
    """Where Chromium is, if it is anywhere."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Page:
    """One tab. `events` holds all that the browser reported: requests, console messages, exceptions."""

    def __init__(self, program: str, width: int = 1440, height: int = 900) -> None:
        self._playwright = sync_playwright().start()
        self._browser = self._playwright.chromium.launch(executable_path=program, args=[*FLAGS])
        # The size is set over the debugging protocol: one tab is a phone and a wide screen in turn.
        context = self._browser.new_context(no_viewport=True)
        context.set_default_timeout(1000 * PATIENCE)
        self.tab = context.new_page()
        self._session = context.new_cdp_session(self.tab)
        self.events: list[tuple[str, dict[str, Any]]] = []
        for name in REPORTED:
            self._session.on(name, lambda params, name=name: self.events.append((name, params)))
        for domain in ("Runtime", "Network", "Log", "DOM", "Accessibility"):
            self.call(f"{domain}.enable")
        self.size(width, height)

    def size(self, width: int, height: int, *, phone: bool = False) -> None:
        """Take the size of a screen, in CSS pixels."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=phone,
        )  # fmt: skip

    def media(self, **features: str) -> None:
        """Set media features such as ``prefers_color_scheme="dark"``; without any, those of the machine."""
        found = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.call("Emulation.setEmulatedMedia", features=found)

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command of Chromium's debugging protocol."""
        return dict(self._session.send(method, params))

    def open(self, address: str) -> None:
        """Load an address again, wait until it is loaded, and forget earlier events."""
        self.tab.goto("about:blank")
        self.events.clear()
        self.tab.goto(address, wait_until="load")

    def js(self, expression: str) -> Any:
        """Return the value of an expression; a promise is waited for."""
        answer = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True, userGesture=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def wait(self, expression: str, patience: float = PATIENCE) -> None:
        """Wait until an expression is true."""
        until = time.monotonic() + patience
        while not self.js(expression):
            if time.monotonic() > until:
                raise TimeoutError(f"not true within {patience} s: {expression}")
            self.tab.wait_for_timeout(30)

    def key(self, key: str) -> None:
        """Press a key."""
        self.tab.keyboard.press(key)

    def point(self, x: float, y: float, kind: str = "mouseMoved") -> None:
        """Move the pointer there, or press with kind 'click'."""
        if kind == "click":
            self.tab.mouse.click(x, y)
        else:
            self.tab.mouse.move(x, y)

    def screenshot(self, path: Path, *, whole: bool = True) -> None:
        """Save what the page looks like."""
        self.tab.screenshot(path=path, full_page=whole)

    def events_of(self, method: str) -> list[dict[str, Any]]:
        """Return the parameters of all events of one kind so far."""
        self.js("1")
        return [params for name, params in self.events if name == method]

    def close(self) -> None:
        """End this Chromium."""
        self._browser.close()
        self._playwright.stop()
