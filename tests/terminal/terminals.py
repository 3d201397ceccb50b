"""A terminal of our own: the real program on a pty, typed at, watched, signalled, and judged at its end."""

import codecs
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.cli.program import Program
from tests.terminal.screens import ShownScreen

PATIENCE = 15.0
_MODES = {
    "alternate screen": (b"\x1b[?1049h", b"\x1b[?1049l"),
    "mouse": (b"\x1b[?1000h", b"\x1b[?1000l"),
    "mouse movement": (b"\x1b[?1003h", b"\x1b[?1003l"),
    "bracketed paste": (b"\x1b[?2004h", b"\x1b[?2004l"),
    "hidden cursor": (b"\x1b[?25l", b"\x1b[?25h"),
}


class Terminal:
    """One run of `freehold` with a pty as its controlling terminal; killed when the test is over."""

    def __init__(
        self,
        freehold: Program,
        *arguments: str,
        size: tuple[int, int] = (80, 24),
        term: str = "xterm-256color",
        controlling: bool = True,
    ) -> None:
        """Start it; without `controlling`, as a program started by another one, the end of the pty sends no signal."""
        columns, rows = size
        self._master, self._slave = pty.openpty()
        self._mine = [self._slave, self._master]
        os.set_blocking(self._master, False)  # a program that reads too slowly must not stop its watcher
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._before = termios.tcgetattr(self._slave)
        self._screen = ShownScreen(max(1, columns), max(1, rows))
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self.stream = b""
        slave = self._slave
        self._process = subprocess.Popen(
            [*freehold.command, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=freehold.folder,
            env=freehold.environment({"TERM": term}),
            start_new_session=True,
            preexec_fn=(lambda: fcntl.ioctl(slave, termios.TIOCSCTTY, 0)) if controlling else None,  # noqa: PLW1509  no threads here
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait(PATIENCE)
        for descriptor in self._mine:
            os.close(descriptor)

    @property
    def lines(self) -> list[str]:
        return self._screen.lines

    @property
    def is_over(self) -> bool:
        """Whether the program has ended."""
        return self._process.poll() is not None

    @property
    def waiting(self) -> int:
        """How many bytes that were typed the program has not read."""
        return int(struct.unpack("i", fcntl.ioctl(self._slave, termios.FIONREAD, bytes(4)))[0])

    def show(self, data: bytes) -> None:
        """Follow what the program wrote."""
        self.stream += data
        self._screen.feed(self._decoder.decode(data))

    def type(self, keys: str) -> None:
        self.press(keys.encode())

    def press(self, data: bytes) -> None:
        """Send bytes as they are, reading meanwhile what the program shows."""
        end = time.monotonic() + PATIENCE
        while data and not self.is_over:
            assert time.monotonic() < end, "the program neither reads nor writes"
            readable, writable, _ = select.select([self._master], [self._master], [], 0.05)
            if readable:
                self._take()
                end = time.monotonic() + PATIENCE
            if writable:
                with suppress(BlockingIOError):
                    data = data[os.write(self._master, data[:256]) :]
                    end = time.monotonic() + PATIENCE

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as a window that is dragged does."""
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._screen = ShownScreen(max(1, columns), max(1, rows))

    def forget_screen(self) -> None:
        """Forget what was shown, so that only what is drawn again counts."""
        self.come_to_rest(0.1)
        self._screen = ShownScreen(*self._screen.size)

    def come_to_rest(self, quiet: float) -> None:
        """Read on until nothing has been shown for so many seconds."""
        while self._readable(quiet):
            self._take()

    def hang_up(self) -> None:
        """Go away, as a window that is closed or a line that is cut does."""
        while self._mine:
            os.close(self._mine.pop())

    @property
    def is_stopped(self) -> bool:
        """Whether the program was stopped, and nothing has continued it."""
        found = os.waitid(os.P_PID, self._process.pid, os.WSTOPPED | os.WNOHANG | os.WNOWAIT)
        return found is not None

    def told_of_process(self, name: str) -> bytes:
        """Give what Linux tells anybody of the program, such as its command line."""
        return Path(f"/proc/{self._process.pid}/{name}").read_bytes()

    def ended_unseen(self, within: float) -> int:
        """Wait for the end of a program that has no terminal any more."""
        return self._process.wait(within)

    def send(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def wait(self, words: str) -> None:
        """Read until the screen shows the words."""
        self.wait_until(lambda: words in self._screen.flat, f"the screen shows {words!r}")

    def wait_until(self, condition: Callable[[], bool], words: str) -> None:
        """Read until the condition holds; fail with what the screen shows when it does not in time."""
        end = time.monotonic() + PATIENCE
        while not condition():
            left = end - time.monotonic()
            gone = self._process.poll() is not None and not self._readable(0)
            if left <= 0 or gone:
                shown = "\n".join(self.lines)
                raise AssertionError(f"never came true: {words}\n{shown}")
            if self._readable(min(left, 0.05)):
                self._take()

    def ended(self, within: float = PATIENCE) -> int:
        """Wait for the end of the program and give its exit code; fail when it takes longer."""
        end = time.monotonic() + within
        while self._process.poll() is None:
            assert time.monotonic() < end, f"still running after {within} seconds"
            if self._readable(0.02):
                self._take()
        while self._readable(0):
            self._take()
        return self._process.returncode

    def left_switched(self) -> list[str]:
        """Name what the program switched in the terminal and did not switch back."""
        left = [name for name, (on, off) in _MODES.items() if self.stream.rfind(on) > self.stream.rfind(off)]
        return left if termios.tcgetattr(self._slave) == self._before else [*left, "line discipline"]

    def _readable(self, seconds: float) -> bool:
        return bool(select.select([self._master], [], [], seconds)[0])

    def _take(self) -> None:
        data = os.read(self._master, 65_536)
        self.show(data)
