"""A small driver of headless Chromium over its debugging pipe; standard library only."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
    "--autoplay-policy=no-user-gesture-required", "--mute-audio", "--remote-debugging-pipe",
)  # fmt: skip
PATIENCE = 15.0


def find() -> str | None:
    """Where Chromium is, if it is anywhere."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Page:
    """One tab. `events` holds all that the browser reported: requests, console messages, exceptions."""

    def __init__(self, program: str, width: int = 1440, height: int = 900, *, phone: bool = False) -> None:
        self._folder = tempfile.mkdtemp(prefix="onetake-browser-")
        to_read, self._out = os.pipe()
        self._in, to_write = os.pipe()
        self._process = subprocess.Popen(
            [program, *FLAGS, f"--user-data-dir={self._folder}", "about:blank"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=lambda: (_move(to_read, 13), _move(to_write, 14), os.dup2(13, 3), os.dup2(14, 4)),
            pass_fds=(3, 4, to_read, to_write),
            start_new_session=True,
        )
        os.close(to_read)
        os.close(to_write)
        self.events: list[dict[str, Any]] = []
        self._rest, self._count, self._session = b"", 0, ""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.size(width, height, phone=phone)

    def size(self, width: int, height: int, *, phone: bool = False) -> None:
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=phone,
        )

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        self._count += 1
        message: dict[str, Any] = {"id": self._count, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + PATIENCE
        while True:
            answer = self._next(until, method)
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return dict(answer["result"])
            self.events.append(answer)

    def _next(self, until: float, what: str) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._in], [], [], max(until - time.monotonic(), 0))
            chunk = os.read(self._in, 1 << 20) if ready else b""
            if not chunk:
                raise TimeoutError(f"Chromium: no answer to {what} within {PATIENCE} s")
            self._rest += chunk
        line, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(line))

    def open(self, address: str) -> None:
        """Load an address again, wait until it is loaded, and forget earlier events."""
        for one in ("about:blank", address):
            self.events.clear()
            self.call("Page.navigate", url=one)
            until = time.monotonic() + PATIENCE
            while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
                self.events.append(self._next(until, f"loading {one}"))

    def js(self, expression: str) -> Any:
        """Return the value of an expression; a promise is waited for."""
        answer = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True, userGesture=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def wait(self, expression: str, patience: float = 25.0) -> None:
        """Wait until an expression is true."""
        until = time.monotonic() + patience
        while not self.js(expression):
            if time.monotonic() > until:
                raise TimeoutError(f"not true within {patience} s: {expression}")
            time.sleep(0.03)

    def key(self, key: str) -> None:
        """Press a key."""
        text = {"text": key} if len(key) == 1 else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key)

    def point(self, x: float, y: float, kind: str = "mouseMoved") -> None:
        """Move the pointer there, or press with kind 'click'."""
        for one in ("mousePressed", "mouseReleased") if kind == "click" else (kind,):
            self.call("Input.dispatchMouseEvent", type=one, x=x, y=y, button="left", clickCount=1)

    def screenshot(self, path: Path, *, whole: bool = True) -> None:
        """Save what the page looks like."""
        data = self.call("Page.captureScreenshot", captureBeyondViewport=whole)["data"]
        path.write_bytes(base64.b64decode(data))

    def events_of(self, method: str) -> list[dict[str, Any]]:
        """Return the parameters of all events of one kind so far."""
        self.js("1")
        return [event["params"] for event in self.events if event.get("method") == method]

    def close(self) -> None:
        """End this Chromium and remove its profile."""
        for end in (self._out, self._in):
            os.close(end)
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(5)
        shutil.rmtree(self._folder, ignore_errors=True)


def _move(old: int, new: int) -> None:
    os.dup2(old, new)
