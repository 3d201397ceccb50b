"""Takes the pictures of the README and of the guides from the program itself (`make screenshots`).

An example profile is copied into a home of its own and opened on a fixed day, so that a picture changes only
when what it shows does. The fonts that Textual would have a browser fetch are left out.
"""

import asyncio
import os
import re
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from profiles.paths import profiles_folder
from profiles.store import open_profile
from rules.pack import load_pack
from tests.tui.helpers import still_text, wait_for_text
from tui.app import FreeholdApp
from tui.opened.session import Session

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "pictures"
EXAMPLE, DAY = "ilse", date(2026, 11, 22)
SIZE = (120, 36)
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
Walk = Pilot[Any]


async def _question(pilot: Walk) -> None:
    app = pilot.app
    assert isinstance(app, FreeholdApp)
    app.open_question("work.small", app.open_reading)
    await wait_for_text(pilot, "How did last year's income split")


async def _reading(pilot: Walk) -> None:
    await wait_for_text(pilot, "First moves")


def _place(letter: str, words: str) -> Callable[[Walk], Awaitable[None]]:
    async def walk(pilot: Walk) -> None:
        await _reading(pilot)
        await pilot.press(letter)
        await wait_for_text(pilot, words)

    return walk


PICTURES: Mapping[str, Callable[[Walk], Awaitable[None]]] = {
    "question": _question,
    "reading": _reading,
    "next-moves": _place("v", "changes were compared"),
    "money": _place("m", "Price floor an hour"),
    "clients": _place("l", "Send"),
    "evidence": _place("e", "findings"),
}
"""What each picture shows, and the way there from the reading."""


async def _take(name: str, walk: Callable[[Walk], Awaitable[None]]) -> None:
    session = Session(open_profile(profiles_folder() / f"{EXAMPLE}.toml"), load_pack(), lambda: DAY)
    app = FreeholdApp(EXAMPLE, lambda _: session)
    async with app.run_test(size=SIZE) as pilot:
        await _reading(pilot)
        await walk(pilot)
        await still_text(pilot)
        drawn = _FONTS.sub("", app.export_screenshot(title="Freehold"))
    (FOLDER / f"{name}.svg").write_text(drawn + "\n", encoding="utf-8")


def main() -> None:
    """Take every picture anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, walk in PICTURES.items():
        with tempfile.TemporaryDirectory() as home:
            os.environ["FREEHOLD_HOME"] = home
            profiles_folder().mkdir(mode=0o700)
            shutil.copy(ROOT / "profiles" / "examples" / f"{EXAMPLE}.toml", profiles_folder())
            asyncio.run(_take(name, walk))


if __name__ == "__main__":
    main()
