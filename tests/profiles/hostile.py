"""Hostile profile and rule files read under a limit of memory; prints one line on how each was taken.

Run as a program of its own, because the limit is that of a process:
`python -m tests.profiles.hostile FOLDER`.
"""

import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from profiles.errors import ProfileError
from profiles.store import open_profile
from rules.language.source import SourceRefused, read_source
from tests.mutations import HOSTILE_KEYS, HOSTILE_VALUES

MEMORY = 1024**3
HEAD = 'format = 1\ncurrency = "EUR"\n'
_BOMBS: tuple[bytes, ...] = (
    b"",
    b"\x00" * 1000,
    b"\xff\xfe" + "format = 1".encode("utf-16-le"),
    "format = 1".encode("utf-32"),
    b"\xef\xbb\xbfformat = 1\n",
    b"\xed\xa0\x80",
    b"\x1f\x8b\x08" + bytes(range(256)) * 4,
    b"a" + b".a" * 20_000 + b" = 1\n",
    b"a" + b".a" * 100_000 + b" = 1\n",
    b"a = " + b"[" * 100_000 + b"\n",
    b"a = " + b"[" * 5_000 + b"]" * 5_000 + b"\n",
    b"a = " + b"{ b = " * 5_000 + b"1" + b" }" * 5_000 + b"\n",
    b"[" * 50_000 + b"\n",
    b"[a" + b".a" * 40_000 + b"]\n" + b"b = 1\n" * 10,
    b"[[a]]\n" * 40_000,
    b"a = 0x" + b"f" * 200_000 + b"\n",
    b"a = 1" + b"0" * 200_000 + b"\n",
    b'a = "' + b"x" * 500_000 + b'"\n',
    b'a = """' + b"\\\n" * 100_000,
    b"a = '''" + b"'" * 100_000,
    b"#" * 900_000,
    b"\n" * 900_000,
    b"\r" * 900_000,
    b"".join(b"k%d = 1\n" % number for number in range(60_000)),
    b"a = 1\n" * 60_000,
    b'"' + b"\\u0000" * 50_000 + b'" = 1\n',
    b"x" * (2 * 1024 * 1024),
)


def files() -> Iterator[tuple[str, bytes]]:
    """Give every hostile file with a name for it."""
    for number, bomb in enumerate(_BOMBS):
        yield f"bomb {number}", bomb
        yield f"bomb {number} in a profile", HEAD.encode() + bomb
    for number, value in enumerate(HOSTILE_VALUES):
        for place in ("name = {}", "packs = {{ a = {} }}", "[answers]\nyears = {{ is = {} }}", "odd = {}"):
            yield (
                f"value {number} at {place}",
                (HEAD + place.format(value) + "\n").encode(errors="surrogatepass"),
            )
    for number, key in enumerate(HOSTILE_KEYS):
        for place in ("{} = 1", "[answers]\n{} = {{ is = 1 }}", "[[client]]\n{} = 1", "[{}]\na = 1"):
            yield f"key {number} at {place}", (HEAD + place.format(key) + "\n").encode(errors="surrogatepass")


def taken(path: Path) -> str:
    """Say how a file was taken as a profile and as a rule file: `used` or `refused` each."""
    found = []
    try:
        open_profile(path)
        found.append("used")
    except ProfileError as error:
        found.append("refused" if path.name in str(error) else f"no place: {error!s:.100}")
    try:
        read_source(path)
        found.append("used")
    except SourceRefused as error:
        found.append("refused" if error.problem.place.path else "no place")
    return " ".join(found)


def main(folder: Path) -> None:
    """Read every file under the limit, and print its name, how long it took, and how it was taken."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    path = folder / "hostile.toml"
    for name, data in files():
        path.write_bytes(data)
        start = time.monotonic()
        how = taken(path)
        changed = "" if path.read_bytes() == data else " changed"
        print(f"{time.monotonic() - start:.3f}\t{how}{changed}\t{name.splitlines()[0]}")  # noqa: T201  read by the test


if __name__ == "__main__":
    main(Path(sys.argv[1]))
