"""A monkey at a terminal: keys, mouse, pastes, sizes and broken bytes, the same ones for the same seed."""

import signal
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from profiles.errors import ProfileError
from profiles.store import open_profile
from tests.cli.program import Program
from tests.terminal.terminals import PATIENCE, Terminal

F10 = b"\x1b[21~"
LEAVING = (b"\x03", b"\x11", b"\x1a", F10)
"""What quits, and Ctrl+Z, which stops the program until somebody continues it."""
PASTE_BEGINS, PASTE_ENDS = b"\x1b[200~", b"\x1b[201~"
STARTED = b"\x1b[?2004h"
CAUGHT_UP_EVERY = 100
QUIET = 0.15
"""Seconds without output after which the program is taken to have caught up."""
_KEPT = 65_536
_KEYS = (
    *(b"\x1bOP", b"\x1bOQ", b"\x1bOR", b"\x1bOS", b"\x1b[15~", b"\x1b[17~", b"\x1b[18~", b"\x1b[19~"),
    *(
        b"\x1b[20~",
        b"\x1b[23~",
        b"\x1b[24~",
        b"\x1b[A",
        b"\x1b[B",
        b"\x1b[C",
        b"\x1b[D",
        b"\x1b[H",
        b"\x1b[F",
    ),
    *(
        b"\x1b[5~",
        b"\x1b[6~",
        b"\x1b[2~",
        b"\x1b[3~",
        b"\x1b[Z",
        b"\x1b",
        b"\t",
        b"\r",
        b"\r",
        b"\r",
        b"\x7f",
    ),
    *(b"\x1b[1;5C", b"\x1b[1;2D", b"\x1b[3;5~", b"\x1b[B", b"\x1b[B", b"\x1b[A", b" ", b" "),
)
_WORDS = (
    "copywriting",
    "40-60",
    "7",
    "12,5",
    "web",
    "100",
    "x",
    "40k",
    "-3",
    "9" * 300,
    "é" * 40,
    "日本",
    "[/b]",
    "0",
)
_ODD = (
    *(b"\xe1", b"\x1b[1;1:3u", b"\x1b[6:9:2R", b"\x1b[99237449;9C", b"\x1b[55296u", b"\x1b[97;1;55296u"),
    *(b"\x1b[48;24;80;0;0t", b"\x1b[48;0;0;0;0t", b"\x1b[?2048;1$y", b"\x1b[?2026;1$y", b"\x1b[I", b"\x1b[O"),
    *(
        b"\x1b]52;c;eA==\x07",
        b"\x1b]11;rgb:0/0/0\x1b\\",
        b"\x1bP1$r0m\x1b\\",
        b"\x1b[<0;5;5",
        b"\x1b[M   ",
        b"\x1b[200",
    ),
)


@dataclass(frozen=True, slots=True)
class Resize:
    """Another size of the terminal."""

    columns: int
    rows: int


Event = bytes | Resize


def events(seed: int, count: int) -> Iterator[Event]:
    """Give so many events, none of which is meant to leave."""
    random = Random(seed)
    made = 0
    while made < count:
        event = random.choices(_KINDS, _WEIGHTS)[0](random)
        if isinstance(event, Resize) or not any(key in event for key in LEAVING):
            made += 1
            yield event


def _character(random: Random) -> bytes:
    return random.choice("abcdefghijklmnopqrstuvwxyz0123456789?,.-/ éß日\u0301\u202e").encode()


def _word(random: Random) -> bytes:
    return random.choice(_WORDS).encode()


def _key(random: Random) -> bytes:
    return random.choice(_KEYS)


def _control(random: Random) -> bytes:
    return bytes([random.randrange(32)])


def _with_alt(random: Random) -> bytes:
    return b"\x1b" + bytes([random.randrange(32, 127)])


def _extended_key(random: Random) -> bytes:
    """Report a key the way of the kitty protocol, without the three letters that leave with Ctrl."""
    code = random.choice(
        [*range(97, 99), *range(100, 113), *range(114, 122), 9, 13, 27, 57_344, 57_376, 128_512]
    )
    return b"\x1b[%d;%du" % (code, random.randint(0, 130))


def _mouse(random: Random) -> bytes:
    button = random.choice((0, 0, 0, 1, 2, 32, 35, 35, 64, 65, 66, 67)) + random.choice((0, 0, 0, 4, 8, 16))
    column, row = random.choice(((80, 23), (80, 23), (210, 65)))
    place = b"%d;%d;%d" % (button, random.randint(-1, column), random.randint(-1, row))
    return b"\x1b[<" + place + b"M" + (b"\x1b[<" + place + b"m" if random.random() < 0.7 else b"")


def _paste(random: Random) -> bytes:
    pasted = random.choice((_word, _character, _bytes, _long))(random)
    return PASTE_BEGINS + pasted.replace(b"\x1b", b"") + (PASTE_ENDS if random.random() < 0.95 else b"")


def _long(random: Random) -> bytes:
    return b"".join(_character(random) + random.choice((b"", b"\n", b"\t", b"\x07")) for _ in range(2000))


def _bytes(random: Random) -> bytes:
    return random.randbytes(random.randint(1, 8))


def _no_utf_8(random: Random) -> bytes:
    return bytes(random.randrange(128, 256) for _ in range(random.randint(1, 4)))


def _broken_sequence(random: Random) -> bytes:
    """Send one known to be odd, or one made of the right marks in any order, often cut short."""
    if random.random() < 0.3:
        return random.choice(_ODD)
    marks = "".join(random.choices("0123456789;:<>?$ ", k=random.randint(0, 20)))
    return f"\x1b{random.choice('[[[[OPM]')}{marks}{random.choice('ABCDFHMRmtuyz~$')}".encode()


def _paste_ends(random: Random) -> bytes:
    return PASTE_ENDS


def _size(random: Random) -> Resize:
    sizes = ((1, 1), (80, 24), (80, 24), (120, 40), (random.randint(1, 200), random.randint(1, 60)))
    return Resize(*random.choice(sizes))


_CHOICES: tuple[tuple[Callable[[Random], Event], int], ...] = (
    *(
        (_character, 20),
        (_word, 8),
        (_key, 34),
        (_control, 5),
        (_with_alt, 2),
        (_extended_key, 3),
        (_mouse, 14),
    ),
    *((_paste, 2), (_bytes, 1), (_no_utf_8, 2), (_broken_sequence, 5), (_paste_ends, 2), (_size, 2)),
)
_KINDS = [kind for kind, _ in _CHOICES]
_WEIGHTS = [weight for _, weight in _CHOICES]


class LongTerminal(Terminal):
    """A terminal for long runs: nothing is drawn, and of what came only the beginning and the end are kept."""

    traceback = False

    def started(self) -> None:
        """Wait until the program reads keys as they come."""
        self.wait_until(lambda: STARTED in self.stream, "the program takes over the terminal")

    def press(self, data: bytes) -> None:
        self.go_on_where_stopped()
        super().press(data)

    def go_on_where_stopped(self) -> None:
        """Do what a shell does for a program that was told to stop: the list of commands has that, too."""
        if not self.is_over and self.is_stopped:
            self.send(signal.SIGCONT)

    def catch_up(self) -> None:
        """Read until the program has taken what was sent and has nothing more to show for it.

        Being quiet does not tell: on a busy machine it is, while thousands of keys still wait.
        """
        end = time.monotonic() + PATIENCE
        while (shown := self._readable(QUIET)) or (self.waiting and not self.is_over):
            assert time.monotonic() < end, "the program neither reads nor shows anything"
            self.go_on_where_stopped()
            if shown:
                self._take()
                end = time.monotonic() + PATIENCE

    def show(self, data: bytes) -> None:
        self.traceback = self.traceback or b"Traceback" in self.stream[-20:] + data
        self.stream += data
        if len(self.stream) > 4 * _KEPT:
            self.stream = self.stream[:_KEPT] + self.stream[-_KEPT:]


class Monkey:
    """Lets events loose on the program, starts it again where one of them quit it, and judges each end."""

    def __init__(self, freehold: Program, seed: int) -> None:
        self._freehold = freehold
        self._seed = seed
        self._latest: deque[Event] = deque(maxlen=40)
        self.runs = 0

    def play(self, count: int) -> list[str]:
        """Send so many events; give everything that was wrong."""
        left = events(self._seed, count)
        faults: list[str] = []
        while not faults:
            self.runs += 1
            with LongTerminal(
                self._freehold, *(["asha"] if (self._seed + self.runs) % 2 else [])
            ) as terminal:
                terminal.started()
                done = self._send(terminal, left)
                faults = self._end(terminal) if done else self._judge(terminal, {0})
            if done:
                break
        return faults and [f"seed {self._seed}, after {list(self._latest)!r}", *faults]

    def _send(self, terminal: LongTerminal, left: Iterator[Event]) -> bool:
        """Send events until there are no more, or until the program has ended."""
        for number, event in enumerate(left):
            self._latest.append(event)
            if isinstance(event, Resize):
                terminal.resize(event.columns, event.rows)
            else:
                terminal.press(event)
            if number % CAUGHT_UP_EVERY == 0:
                terminal.catch_up()
            if terminal.is_over:
                return False
        return True

    def _end(self, terminal: LongTerminal) -> list[str]:
        terminal.go_on_where_stopped()
        if self._seed % 2:
            terminal.send(signal.SIGTERM)
            return self._judge(terminal, {0, 128 + signal.SIGTERM})
        terminal.press(b" " * 40 + PASTE_ENDS + b"\x1b")
        terminal.catch_up()
        terminal.press(F10)
        return self._judge(terminal, {0})

    def _judge(self, terminal: LongTerminal, codes: set[int]) -> list[str]:
        code = terminal.ended(within=30)
        faults = [] if code in codes else [f"exit code {code}", repr(terminal.stream[-600:])]
        faults += [f"left switched: {name}" for name in terminal.left_switched()]
        faults += ["a traceback"] if terminal.traceback else []
        log = self._freehold.home / "crash.log"
        faults += [log.read_text(encoding="utf-8")] if log.exists() else []
        return faults + list(self._broken_profiles())

    def _broken_profiles(self) -> Iterator[str]:
        for path in sorted((self._freehold.home / "profiles").iterdir()):
            if not path.name.endswith((".toml", ".lock", ".history")):
                yield f"litter: {path.name}"
            try:
                open_profile(path) if path.suffix == ".toml" else None
            except ProfileError as error:
                yield str(error)
