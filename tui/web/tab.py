"""One tab: the process that shows the full screen in it, from the first connection to its end."""

import asyncio
import os
import sys
from collections.abc import Sequence

from aiohttp.web import WebSocketResponse
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

PATIENCE = 5.0
"""Seconds in which a screen whose tab is closed has to keep what was typed and end."""
_BLOCK = 65_536


class Tab(AppService):
    """Passes keys to the full screen of a tab, and what it shows to the tab."""

    def __init__(
        self, arguments: Sequence[str], websocket: WebSocketResponse, downloads: DownloadManager
    ) -> None:
        super().__init__(
            "",
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=self._close,
            download_manager=downloads,
        )
        self._arguments = arguments
        self._websocket = websocket

    async def stop(self) -> None:
        """Let the screen keep what was typed and end; one that does not end in time is killed."""
        if self._task is not None:
            await self.send_meta({"type": "quit"})
            await asyncio.wait([self._task], timeout=PATIENCE)
        process = self._process
        if process is not None and process.returncode is None:
            process.kill()
            await process.wait()

    async def run(self) -> None:
        """Pass on what the screen shows until it has ended; then nothing more can come into the tab."""
        await super().run()
        process = self._process
        if process is not None and process.stdout is not None:
            while await process.stdout.read(_BLOCK):  # a pipe that nobody empties would hold up its end
                pass
            await process.wait()
        await self._close()

    async def _open_app_process(self, width: int = 80, height: int = 24) -> asyncio.subprocess.Process:
        """Start the full screen: without a shell, by this Python, out of reach of a Ctrl+C for the server."""
        pipe = asyncio.subprocess.PIPE
        self._process = process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",
            "-m",
            "tui.web.screen",
            *self._arguments,
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            env=_environment(width, height),
            start_new_session=True,
        )
        self._stdin = process.stdin
        return process

    async def _close(self) -> None:
        await self._websocket.close()


def _environment(width: int, height: int) -> dict[str, str]:
    """Give the screen the colours of a browser, the size of its tab, and the modules of this process."""
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "COLUMNS": str(width),
        "ROWS": str(height),
    }
