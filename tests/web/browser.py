"""A headless Chromium: what it loads, what it complains of, what it shows, and keys pressed in it."""

import base64
import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from selenium.webdriver import ActionChains, Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

PATIENCE = 30.0
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1000,700",
)


def missing() -> str:
    """Say what is missing on this machine to drive Chromium, or nothing."""
    return "" if _chromium() and shutil.which("chromedriver") else "no Chromium with its driver is installed"


def _chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Browser:
    """One window of Chromium with a profile of its own, which knows everything that it asked for.

    The name of its folder must be short: Chromium puts a socket into it, and ends where that does not fit.
    """

    def __init__(self, folder: Path) -> None:
        options = ChromeOptions()
        options.binary_location = _chromium() or ""
        for flag in (*_FLAGS, f"--user-data-dir={folder / 'data'}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        service = Service(shutil.which("chromedriver"), env={**os.environ, "TMPDIR": str(folder)})
        self._driver = Chrome(options, service)
        self._driver.set_page_load_timeout(PATIENCE)
        self._events: list[dict[str, Any]] = []

    def quit(self) -> None:
        self._driver.quit()

    def open(self, address: str) -> None:
        self._driver.get(address)

    @property
    def asked_for(self) -> list[str]:
        """Every address that the window asked for, WebSockets too; not what lies in it or in Chromium."""
        self._follow()
        asked = [each["params"]["request"]["url"] for each in self._of("Network.requestWillBeSent")]
        asked += [each["params"]["url"] for each in self._of("Network.webSocketCreated")]
        return [each for each in asked if not each.startswith(("data:", "chrome"))]

    @property
    def complaints(self) -> list[str]:
        """The errors in the console, such as of what the page may not load."""
        logged: list[dict[str, str]] = self._driver.get_log("browser")  # type: ignore[no-untyped-call]  # it has none
        return [each["message"] for each in logged if each["level"] == "SEVERE"]

    def received(self) -> str:
        """Give all that came through WebSockets, as text."""
        self._follow()
        frames = (each["params"]["response"] for each in self._of("Network.webSocketFrameReceived"))
        data = b"".join(base64.b64decode(each["payloadData"]) for each in frames if each["opcode"] == 2)
        return data.decode("utf-8", "replace")

    def press(self, *keys: str) -> None:
        ActionChains(self._driver).send_keys(*keys).perform()

    def press_with(self, held: str, key: str) -> None:
        ActionChains(self._driver).key_down(held).send_keys(key).key_up(held).perform()

    def click(self, across: int, down: int) -> None:
        """Click at a place of the window; the mouse begins at its upper left corner."""
        ActionChains(self._driver).move_by_offset(across, down).click().perform()

    def seen(self, selector: str) -> str:
        """Give the text that an element shows; nothing while it is hidden."""
        return str(self._driver.find_element(By.CSS_SELECTOR, selector).text)

    def run(self, script: str) -> Any:
        """Run a script in the page and give what it returns."""
        return self._driver.execute_script(script)

    def prefer(self, scheme: str) -> None:
        """Look as on a machine set to `light` or `dark`."""
        feature = {"name": "prefers-color-scheme", "value": scheme}
        self._driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})

    def picture(self) -> bytes:
        """Give what the window shows, as PNG."""
        return bytes(self._driver.get_screenshot_as_png())

    def printed(self) -> bytes:
        """Give the page printed, as PDF."""
        return base64.b64decode(self._driver.print_page())

    def wait_until(self, condition: Callable[[], bool], words: str) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"never came true: {words}\n{self.complaints}"
            time.sleep(0.05)

    def _follow(self) -> None:
        logged: list[dict[str, str]] = self._driver.get_log("performance")  # type: ignore[no-untyped-call]  # the same
        self._events += [json.loads(each["message"])["message"] for each in logged]

    def _of(self, method: str) -> Iterator[dict[str, Any]]:
        return (each for each in self._events if each["method"] == method)
