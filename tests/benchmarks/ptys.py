"""A terminal for measuring: starts a program on a pty, follows its frames, and reads what it has used."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE = 30.0
SIZE = (30, 100)
"""Rows and columns of the terminal."""
_ASKS_FOR_FRAMES, _HAS_FRAMES = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
_FRAME = re.compile(rb"\x1b\[\?2026h(.*?)\x1b\[\?2026l", re.DOTALL)
_ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])")


class Measured:
    """One program on a pty that tells a terminal with synchronized frames from one without."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        self._written = b""
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._master)

    def frame(self, words: str = "") -> float:
        """Read on until a frame is complete that shows the words, or anything; give the moment."""
        return self._until(lambda frame: words in frame if words else frame.strip() != "")

    def shown(self, words: str) -> float:
        """Read on until the words were written, in a frame or before the program knows of frames."""
        end = time.perf_counter() + PATIENCE
        while words not in _ESCAPES.sub(b"", self._written).decode(errors="replace"):
            if time.perf_counter() > end:
                raise TimeoutError(words)
            self._read(0.05)
        return time.perf_counter()

    def press(self, keys: str) -> float:
        """Type, with what was written before left behind; give the moment."""
        self._written = b""
        pressed = time.perf_counter()
        os.write(self._master, keys.encode())
        return pressed

    def rest(self, quiet: float = 0.25) -> None:
        """Read on until nothing has been written for a while."""
        while self._read(quiet):
            pass

    @property
    def cpu(self) -> float:
        """Seconds of processor time used so far by the threads there are; the clock tick alone would be too coarse."""
        threads = Path(f"/proc/{self._process.pid}/task").iterdir()
        return sum(int((each / "schedstat").read_bytes().split()[0]) for each in threads) / 1e9

    @property
    def memory(self) -> float:
        """Resident memory now, in MiB."""
        pages = int(self._told("statm").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    def _told(self, name: str) -> bytes:
        with open(f"/proc/{self._process.pid}/{name}", "rb") as file:  # noqa: PTH123  no path of a disk
            return file.read()

    def _until(self, shown: Callable[[str], bool]) -> float:
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            for found in _FRAME.finditer(self._written):
                text = _ESCAPES.sub(b"", found[1]).decode(errors="replace")
                if shown(text):
                    moment = time.perf_counter()
                    self._written = self._written[found.end() :]
                    return moment
            self._read(0.05)
        raise TimeoutError(_ESCAPES.sub(b"", self._written).decode(errors="replace")[-2000:])

    def _read(self, seconds: float) -> bool:
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        data = os.read(self._master, 65_536)
        if _ASKS_FOR_FRAMES in data:
            os.write(self._master, _HAS_FRAMES)
        self._written += data
        return True
