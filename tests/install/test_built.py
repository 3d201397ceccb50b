"""What is built for others: everything the program needs, the same by both ways, and nothing of the tests."""

import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.install.conftest import Built

ROOMS = ("rules/", "profiles/", "tui/")
NEEDED = {
    "a pack": ("rules/packs/freehold/", ".toml"),
    "the schemas of a pack": ("rules/packs/freehold/schemas/", ".json"),
    "the words of the codes": ("rules/language/codes/", ".toml"),
    "styles of the screens": ("tui/screens/", ".tcss"),
    "the style of a page": ("tui/exports/", "page.css"),
    "what shells take": ("tui/shell/", ""),
    "example profiles": ("profiles/examples/", ".toml"),
    "the mark of types": ("", "/py.typed"),
}


def contents(wheel: Path) -> dict[str, bytes]:
    with ZipFile(wheel) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def of_the_program(names: set[str]) -> set[str]:
    return {name for name in names if ".dist-info/" not in name}


def test_the_wheel_is_every_tracked_file_of_the_three_rooms_and_no_other(built: Built) -> None:
    expected = {name for name in built.tracked if name.startswith(ROOMS)}

    assert expected == of_the_program(set(contents(built.wheel)))


@pytest.mark.parametrize(("begins", "ends"), NEEDED.values(), ids=NEEDED.keys())
def test_the_wheel_carries_what_the_program_reads(built: Built, begins: str, ends: str) -> None:
    def meant(names: set[str]) -> set[str]:
        return {name for name in names if name.startswith(begins) and name.endswith(ends)}

    expected = meant({name for name in built.tracked if name.startswith(ROOMS)})

    assert expected
    assert expected == meant(set(contents(built.wheel)))


def test_the_files_in_the_wheel_are_those_of_the_checkout(built: Built) -> None:
    found = contents(built.wheel)
    other = [
        name for name in of_the_program(set(found)) if (built.checkout / name).read_bytes() != found[name]
    ]

    assert other == []


def test_the_wheel_carries_the_licence_and_the_command(built: Built) -> None:
    found = {name.split(".dist-info/")[-1]: data for name, data in contents(built.wheel).items()}

    assert (built.checkout / "LICENSE").read_bytes() == found["licenses/LICENSE"]
    assert b"freehold = tui.__main__:main" in found["entry_points.txt"]


def test_the_sdist_is_the_whole_checkout_but_what_serves_the_repository(built: Built) -> None:
    with tarfile.open(built.sdist) as archive:
        held = {member.name.split("/", 1)[1] for member in archive.getmembers() if member.isfile()}

    expected = {name for name in built.tracked if not name.startswith(".")}
    assert expected == held - {"PKG-INFO", ".gitignore"}


def test_the_sdist_builds_the_same_wheel(built: Built) -> None:
    assert built.wheel.name == built.wheel_of_sdist.name
    assert contents(built.wheel) == contents(built.wheel_of_sdist)
