"""Text of a rule file that is not saved: kept beside the packs, or where nothing can be written, elsewhere.

What is kept begins with a line that says from which bytes of its file it was begun, so that a file that was
changed meanwhile is not taken for the one that the person had before them.
"""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from profiles import texts
from profiles.errors import ProfileError, ProfileUnwritable
from profiles.paths import packs_folder, recovery_folders
from profiles.recovery import make_own_folder, own_folders
from profiles.writing import plainly_told, put
from rules.frozen import frozen

_FOLDER = ".unsaved"
"""No pack: folders whose names begin with a dot are none."""
_HEAD = b"# "
_LONGEST_STEM = 40


@frozen
class Unsaved:
    """Text that was kept: its bytes, and the fingerprint of the bytes that it was begun from."""

    text: bytes
    begun_from: str


def fingerprint(data: bytes) -> str:
    """Give what tells the bytes of a file from others."""
    return sha256(data).hexdigest()


def keep_unsaved(path: Path, text: bytes, begun_from: str) -> None:
    """Keep text of a file in the first folder that takes it; raise `ProfileUnwritable` where none does."""
    name = _name(path)
    folders = (_beside_packs(), *recovery_folders())
    for folder in folders:
        with suppress(OSError, ValueError, ProfileError):
            make_own_folder(folder)
            put(folder / name, _HEAD + begun_from.encode() + b"\n" + text)
            for other in folders:
                if other != folder:
                    with suppress(OSError):  # an older text is passed over for this one
                        (other / name).unlink(missing_ok=True)
            return
    raise ProfileUnwritable(path, texts.NO_RECOVERY)


def unsaved_text(path: Path) -> Unsaved | None:
    """Give the text of a file that was kept last, if any."""
    found = max(_places(path), key=lambda place: place.stat().st_mtime_ns, default=None)
    if found is None:
        return None
    try:
        head, _, text = found.read_bytes().partition(b"\n")
    except OSError:
        return None
    return Unsaved(text, head.removeprefix(_HEAD).decode("ascii", "replace"))


def drop_unsaved(path: Path) -> None:
    """Forget the text of a file, of which there need not be any; raise `ProfileUnwritable`."""
    for place in _places(path):
        with plainly_told(place):
            place.unlink(missing_ok=True)


def _places(path: Path) -> Iterator[Path]:
    for folder in (_beside_packs(), *own_folders()):
        if (place := folder / _name(path)).is_file():
            yield place


def _beside_packs() -> Path:
    return packs_folder() / _FOLDER


def _name(path: Path) -> str:
    whole = str(path.absolute()).encode("utf-8", "surrogateescape")
    return f"{sha256(whole).hexdigest()[:16]}-{path.stem[:_LONGEST_STEM]}.txt"
