"""The key to a pack: another one whenever reading the files could give something else."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rules.keeping.contents import contents
from rules.overrides import OverrideFile
from tests.rules.samples import DAY, copied

VERSION = "1.0.0"


def key(*folders: Path, overrides: OverrideFile | None = None, program: str = VERSION) -> str | None:
    held = contents(folders, overrides, program)
    return None if held is None else held.key


def edited(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8") + "\n# one line more\n", encoding="utf-8")


def led_nowhere(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.with_name("nowhere"))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file edited": lambda folder: edited(folder / "rules/rules.toml"),
    "a file gone": lambda folder: (folder / "fields.toml").unlink(),
    "a file renamed": lambda folder: (folder / "rules/rules.toml").rename(folder / "rules/others.toml"),
    "a file more": lambda folder: (folder / "rules/more.toml").write_text("format = 1\n"),
    "a file emptied": lambda folder: (folder / "fields.toml").write_text(""),
    "a head that leads nowhere": lambda folder: led_nowhere(folder / "pack.toml"),
}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = copied(tmp_path)
    first = next(iter(sorted((folder / "rules").iterdir())))
    first.rename(folder / "rules/rules.toml")
    return folder


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_every_change_to_a_folder_gives_another_key(pack: Path, change: Callable[[Path], object]) -> None:
    before = key(pack)
    change(pack)

    assert before is not None
    assert key(pack) not in (before, None)


def test_the_same_files_give_the_same_key_whenever_they_were_written(pack: Path) -> None:
    before = key(pack)
    os.utime(pack / "fields.toml", (1, 1))

    assert before == key(pack)


def test_a_head_that_is_missing_is_not_one_that_leads_nowhere(pack: Path) -> None:
    (pack / "pack.toml").unlink()
    missing = key(pack)
    (pack / "pack.toml").symlink_to(pack / "nowhere")

    assert missing != key(pack)


def test_another_program_another_place_and_another_order_give_another_key(pack: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = copied(tmp_path / "other")
    keys = [key(pack), key(pack, program="1.0.1"), key(other), key(pack, other), key(other, pack)]

    assert len(keys) == len(set(keys))


def test_the_day_counts_only_where_there_are_overrides(pack: Path, tmp_path: Path) -> None:
    path, next_day = tmp_path / "overrides.toml", date(2026, 11, 23)
    without = key(pack, overrides=OverrideFile(path, DAY))

    assert without == key(pack) == key(pack, overrides=OverrideFile(path, next_day))
    path.write_text("format = 1\n", encoding="utf-8")
    on_the_day = key(pack, overrides=OverrideFile(path, DAY))
    assert len({without, on_the_day, key(pack, overrides=OverrideFile(path, next_day))}) == 3


def test_what_cannot_be_read_has_no_key(pack: Path) -> None:
    (pack / "rules/more.toml").mkdir()

    assert key(pack) is None


def test_the_bytes_of_every_file_are_given_by_their_paths_as_shown(pack: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "pack.toml").write_bytes(b"format = 1\n")
    held = contents((pack, own), None, VERSION)

    assert held is not None
    assert (pack / "fields.toml").read_bytes() == held.files["fields.toml"]
    assert b"format = 1\n" == held.files[f"{own}/pack.toml"]
