"""What can go wrong with a profile, each with the exit code of its cause.

ProfileError
├── NameRefused         2  no file may have this name
├── ProfileExists       2  the name is taken
├── PlanRefused         2  the plan, or a rule set aside, does not allow it
├── ClientRefused       2  a client cannot be kept so
├── HomeRefused         2  there is no usable folder to keep profiles in
├── ProfileInvalid      3  the file is not a profile; says where and why
├── BundleInvalid       3  the file is no exported profile
├── ProfileNewer        4  the file was written by a newer program
├── ProfileUnreadable   5  the file cannot be read
│   ├── ProfileMissing  5  there is no such file
│   ├── SnapshotMissing 5  the profile has no such snapshot
│   └── TrashMissing    5  no profile of that name was deleted
├── ProfileUnwritable   5  the file cannot be written
├── ProfileUnmoved      5  the file cannot be renamed, deleted or restored
├── ProfileChanged      6  someone else changed the file; our text lies beside it
└── ProfileInUse        7  someone else is saving it right now
"""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rules.shown import shown

if TYPE_CHECKING:  # not needed for the first frame, which comes by here for its look
    from profiles.store import Stored
    from rules.knowledge import Place
    from rules.language.problems import Problem

_LONGEST_PATH = 500


def shown_path(path: Path) -> str:
    """Give a path for a message, with control characters spelled out."""
    return shown(str(path), _LONGEST_PATH)


class ProfileError(Exception):
    """Anything a person has to hear about their profile; the message is a whole sentence for them."""

    exit_code: ClassVar[int]


class NameRefused(ProfileError):
    """A name that no profile may have."""

    exit_code = 2

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"'{shown(name)}' cannot be the name of a profile: {reason}")


class ProfileExists(ProfileError):
    """A profile would overwrite another, or be mistaken for it."""

    exit_code = 2

    def __init__(self, path: Path) -> None:
        super().__init__(f"{shown_path(path)} is there already; choose another name, or open that one")
        self.path = path


class PlanRefused(ProfileError):
    """A step, an outcome or a disagreement that cannot be noted; the message says why."""

    exit_code = 2


class ClientRefused(ProfileError):
    """Something about a client that cannot be kept, and which part of it; the message says why."""

    exit_code = 2

    def __init__(self, part: str, message: str) -> None:
        super().__init__(message)
        self.part = part


class HomeRefused(ProfileError):
    """No folder for profiles can be told from the environment."""

    exit_code = 2

    def __init__(self, reason: str) -> None:
        super().__init__(f"{reason}; set FREEHOLD_HOME to a folder, written in full from the root")


class ProfileInvalid(ProfileError):
    """A file that is no valid profile, with every problem found in it."""

    exit_code = 3

    def __init__(self, problems: "tuple[Problem, ...]", hint: str = "") -> None:
        lines = [f"{problem.place}: {problem.message}" for problem in problems]
        super().__init__("\n".join([*lines, hint] if hint else lines))
        self.problems = problems
        self.hint = hint


class BundleInvalid(ProfileError):
    """A file to import that is no exported profile, or holds what none holds."""

    exit_code = 3

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{shown_path(path)} was not imported: {reason}")


class ProfileNewer(ProfileError):
    """A file whose format this program does not know yet."""

    exit_code = 4

    def __init__(self, place: "Place", found: int, known: int, what: str = "profile") -> None:
        super().__init__(
            f"{place}: this {what} has format {shown(str(found))} and this program knows format {known}; "
            "it was left as it is, use a newer Freehold to open it"
        )


class ProfileUnreadable(ProfileError):
    """A file that is there but cannot be read."""

    exit_code = 5


class ProfileMissing(ProfileUnreadable):
    """A file that is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"there is no profile at {shown_path(path)}")
        self.path = path


class SnapshotMissing(ProfileUnreadable):
    """A snapshot that is not there."""

    def __init__(self, profile: Path, number: int) -> None:
        super().__init__(
            f"{shown_path(profile)} has no snapshot {number}; `freehold profiles history` lists them"
        )


class TrashMissing(ProfileUnreadable):
    """A profile that is not in the trash."""

    def __init__(self, name: str, there: tuple[str, ...]) -> None:
        listed = f"; in the trash: {', '.join(shown(each) for each in there)}" if there else ""
        super().__init__(f"no deleted profile is called '{shown(name)}'{listed}")


class ProfileUnwritable(ProfileError):
    """A save that did not succeed; the file on disk is whole.

    `standing` is set where the file was replaced and only its being safe from a power cut is in doubt:
    go on from there when saving again.
    """

    exit_code = 5

    def __init__(self, path: Path, reason: str, standing: "Stored | None" = None) -> None:
        super().__init__(f"{shown_path(path)} was not saved: {reason}")
        self.reason = reason
        self.standing = standing


class ProfileUnmoved(ProfileError):
    """A profile that could not be renamed, deleted or restored; it is where it was."""

    exit_code = 5

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{shown_path(path)} cannot be moved: {reason}")


class ProfileChanged(ProfileError):
    """Someone else changed the file since it was opened, or took it away; our text was put beside it."""

    exit_code = 6

    def __init__(self, path: Path, conflict: Path, *, gone: bool = False) -> None:
        happened = "is no longer there" if gone else "was changed by another program and was left as it is"
        super().__init__(f"{shown_path(path)} {happened}; your version was kept as {shown_path(conflict)}")
        self.conflict = conflict


class FileChanged(ProfileError):
    """Someone else changed a file of rules since it was opened, or took it away; it was left as it is."""

    exit_code = 6

    def __init__(self, path: Path) -> None:
        super().__init__(f"{shown_path(path)} was changed by another program and was left as it is")


class ProfileInUse(ProfileError):
    """Someone else has held the lock of the file for longer than a save takes."""

    exit_code = 7

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{shown_path(path)} is being saved by another program, so this was not; try again in a moment"
        )
