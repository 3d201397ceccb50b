"""`freehold web` as a process of its own, and a tab without a browser that speaks to it."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType

from tests.cli.program import Finished, Program, checked
from tests.terminal.screens import ShownScreen

PATIENCE = 20.0


class Served:
    """One run of `freehold web`; killed when the test is over."""

    def __init__(self, freehold: Program, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tui", "web", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=freehold.folder,
            env=freehold.environment(),
            start_new_session=True,
        )
        self._screens: set[int] = set()
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().decode().strip()
        self.origin = "/".join(self.address.split("/")[:3])
        self.host = self.origin.removeprefix("http://")
        self.port = int(self.host.partition(":")[2] or 0)

    def __enter__(self) -> Self:
        assert self.address, self.ended()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.communicate(timeout=PATIENCE)

    def send(self, number: signal.Signals) -> None:
        """Signal it, and with it all that its terminal would reach with a Ctrl+C."""
        self.screens()
        os.killpg(self._process.pid, number)

    def ended(self) -> Finished:
        """Wait for its end, and give what it came to."""
        out, err = self._process.communicate(timeout=PATIENCE)
        return checked(Finished(self._process.returncode, out.decode(), err.decode()))

    def screens(self) -> set[int]:
        """Give the processes that it has started and that are not over, as long as it runs itself."""
        told = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text()
        running = {int(each) for each in told.split()}
        self._screens |= running
        return running

    def told_of_screens(self) -> list[str]:
        """Give the command lines of what it has started, as anybody on the machine may read them."""
        return [Path(f"/proc/{each}/cmdline").read_text() for each in self.screens()]

    def _are_left(self) -> bool:
        return any(Path(f"/proc/{each}").exists() for each in self._screens)

    async def all_over(self) -> bool:
        """Wait until no process that it was seen to have started is left."""
        end = time.monotonic() + PATIENCE
        while self._are_left():
            if time.monotonic() > end:
                return False
            await asyncio.sleep(0.05)
        return True


class Tab:
    """What a tab of a browser is to the server: the page's WebSocket, and a screen."""

    def __init__(self, served: Served, size: tuple[int, int] = (80, 24)) -> None:
        columns, rows = size
        self._address = f"{served.address}ws?width={columns}&height={rows}"
        self._headers = {"Origin": served.origin}
        self._session = ClientSession()
        self._screen = ShownScreen(columns, rows)
        self._socket: ClientWebSocketResponse | None = None

    async def __aenter__(self) -> Self:
        self._socket = await self._session.ws_connect(self._address, headers=self._headers)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    @property
    def lines(self) -> list[str]:
        return self._screen.lines

    async def close(self) -> None:
        await self._session.close()

    async def press(self, keys: str) -> None:
        await self.send(json.dumps(["stdin", keys]))

    async def send(self, text: str) -> None:
        assert self._socket is not None
        await self._socket.send_str(text)

    async def wait(self, words: str) -> None:
        """Follow the screen until it shows the words."""
        end = time.monotonic() + PATIENCE
        while words not in self._screen.flat:
            shown = "\n".join(self.lines)
            assert time.monotonic() < end, f"never shown: {words}\n{shown}"
            assert await self._follow(), f"over without: {words}\n{shown}"

    async def over(self) -> None:
        """Follow the screen until the server has closed the connection."""
        async with asyncio.timeout(PATIENCE):
            while await self._follow():
                pass

    async def _follow(self) -> bool:
        assert self._socket is not None
        message = await self._socket.receive(PATIENCE)
        if message.type == WSMsgType.BINARY:
            self._screen.feed(message.data.decode())
        return message.type in (WSMsgType.BINARY, WSMsgType.TEXT)
