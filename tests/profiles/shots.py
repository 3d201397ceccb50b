"""Saves that are killed with SIGKILL in forked children; prints one line on what each shot left.

Run as a program of its own, because forking is safe only where no other thread runs:
`python -m tests.profiles.shots calls FOLDER`, or `... moments FOLDER SHOTS SEED`.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from random import Random

from profiles.model import Profile
from profiles.store import Stored, create, open_profile, save
from profiles.toml import to_bytes
from tests.profiles.folders import names_in

CALLS = ("open", "write", "fsync", "close", "replace", "unlink", "stat", "lstat", "fstat")
LONGEST_SAVE = 0.004
"""Seconds after which a save that was just begun is most often over."""


def profile(word: str) -> Profile:
    """Build a profile of some size that is told from others by one word."""
    answers = {f"question.{number}": {"is": word} for number in range(60)}
    return Profile.model_validate({"format": 1, "name": "asha", "answers": answers})


def state(stored: Stored) -> str:
    """Say what the file is after a shot, and whether the next save works and leaves no litter."""
    data = stored.path.read_bytes()
    left = next((word for word in ("old", "new") if data == to_bytes(profile(word))), "damaged")
    save(open_profile(stored.path), profile("after"))
    litter = [name for name in names_in(stored.path.parent) if name != stored.path.name]
    return " ".join([left, *litter])


def killed_before_or_after(shot: int) -> None:
    """Arrange for SIGKILL before (even shots) or after (odd shots) one of the file calls to come."""
    seen = count()

    def around(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **keys: object) -> object:
            here = next(seen) == shot // 2
            if here and shot % 2 == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            result = real(*arguments, **keys)
            if here:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        return call

    for name in CALLS:
        setattr(os, name, around(getattr(os, name)))


def at_every_call(folder: Path) -> Iterator[str]:
    """Kill one save at each of its file calls in turn, until one gets through."""
    path = folder / "asha.toml"
    for shot in count():
        path.unlink(missing_ok=True)
        stored = create(profile("old"), path)
        child = os.fork()
        if child == 0:
            killed_before_or_after(shot)
            save(stored, profile("new"))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        yield state(stored)
        if not os.WIFSIGNALED(status):
            return


def at_some_moments(folder: Path, shots: int, seed: int) -> Iterator[str]:
    """Kill a child that saves without end, some saves after its start and some part of a save later."""
    path, random = folder / "asha.toml", Random(seed)
    for _ in range(shots):
        path.unlink(missing_ok=True)
        stored = create(profile("old"), path)
        told, tell = os.pipe()
        child = os.fork()
        if child == 0:
            for turn in count():
                os.write(tell, b".")
                stored = save(stored, profile("old" if turn % 2 else "new"))
        os.close(tell)
        for _ in range(random.randint(1, 3)):
            os.read(told, 1)
        time.sleep(random.uniform(0, LONGEST_SAVE))  # the moment is what the shot is about
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(told)
        yield state(stored)


def asked_for(arguments: list[str]) -> Iterator[str]:
    """Give what each of the shots asked for on the command line left."""
    match arguments:
        case ["calls", folder]:
            return at_every_call(Path(folder))
        case ["moments", folder, shots, seed]:
            return at_some_moments(Path(folder), int(shots), int(seed))
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    for line in asked_for(sys.argv[1:]):
        print(line)  # noqa: T201  what the test reads
