import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from profiles.check import Fault, check_folder, check_profile
from profiles.paths import history_folder
from rules.knowledge import Question
from rules.pack import load_pack
from tests.profiles.folders import names_in

SMALL = Path(__file__).parents[1] / "rules" / "small"
HEAD = 'format = 1\nname = "asha"\ncurrency = "EUR"\n\n[answers]\n'


def questions() -> Mapping[str, Question]:
    return load_pack(shipped=SMALL).questions


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "profiles").mkdir()
    return tmp_path / "profiles"


def kept(folder: Path, text: str = HEAD, name: str = "asha.toml") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    return path


def only(folder: Path) -> Fault:
    (fault,) = check_folder(folder, questions())
    return fault


def test_a_sound_profile_has_no_fault(folder: Path) -> None:
    kept(folder, f"{HEAD}years = {{ is = 3 }}\n")

    assert check_folder(folder, questions()) == ()


def test_a_folder_that_is_not_there_has_no_fault(folder: Path) -> None:
    assert check_folder(folder / "none", questions()) == ()


def test_looking_changes_nothing(folder: Path) -> None:
    path = kept(folder, "format = [")
    os.utime(path, (1, 1))

    check_folder(folder, questions())

    assert (1, ["asha.toml"]) == (path.stat().st_mtime, names_in(folder))


def test_a_broken_profile_is_told_with_its_place_and_the_way_back(folder: Path) -> None:
    path = kept(folder, f"{HEAD}years = {{ is = nan }}\n")
    kept(history_folder(path), f"{HEAD}[snapshot]\nnumber = 4\non = 2026-11-22\nwhy = 'asked'\n", "0004.toml")

    fault = only(folder)

    assert (f"{path}:6:16", False) == (fault.where, fault.hint)
    assert "profiles copy asha@4" in fault.todo


def test_every_line_that_is_wrong_is_told(folder: Path) -> None:
    kept(folder, f'{HEAD}years = {{ is = nan }}\n"work.small" = 3\n')

    assert len(check_folder(folder, questions())) == 2


def test_a_newer_profile_is_a_fault_and_says_what_opens_it(folder: Path) -> None:
    kept(folder, "format = 99\n")

    assert ("use a newer Freehold", False) == (only(folder).todo, only(folder).hint)


def test_a_broken_snapshot_is_told_and_costs_nothing_else(folder: Path) -> None:
    path = kept(folder)
    kept(history_folder(path), "format = [", "0001.toml")

    assert "left out of the history" in only(folder).todo


def test_a_snapshot_that_lost_what_makes_it_one_is_told(folder: Path) -> None:
    path = kept(folder)
    kept(history_folder(path), HEAD, "0001.toml")

    assert (False, "cut off or changed" in only(folder).what) == (only(folder).hint, True)


def test_an_answer_that_is_not_used_is_a_fault(folder: Path) -> None:
    kept(folder, f"{HEAD}years = {{ is = 400 }}\n")

    assert ("answer years again", False) == (only(folder).todo, only(folder).hint)


HINTS = {
    "asks a question of another pack": (f"{HEAD}other = {{ is = 1 }}\n", "no pack in use asks other"),
    "holds unseen characters": (f'{HEAD}years = {{ is = 3, note = "a\\u202eb" }}\n', "do not show"),
    "holds a key": (f'{HEAD}years = {{ is = 3, note = "api key: sk-1234567890" }}\n', "a password or a key"),
    "holds a password": (f'{HEAD}years = {{ is = 3, note = "Password: hunter22" }}\n', "a password or a key"),
}


@pytest.mark.parametrize(("text", "what"), HINTS.values(), ids=HINTS)
def test_what_stops_nothing_is_a_hint(folder: Path, text: str, what: str) -> None:
    kept(folder, text)

    assert (True, True) == (only(folder).hint, what in only(folder).what)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_file_that_others_may_read_is_told(folder: Path) -> None:
    kept(folder).chmod(0o644)

    assert f"chmod 600 {folder / 'asha.toml'}" in only(folder).todo


LEFT = {
    "asha.conflict-1.toml": "another program changed at the same time",
    ".asha.toml.0123456789abcdef.tmp": "cut short",
    ".asha.toml.lock": "cut short",
}


@pytest.mark.parametrize(("name", "what"), LEFT.items())
def test_what_lies_beside_a_profile_is_told(folder: Path, name: str, what: str) -> None:
    kept(folder)
    kept(folder, HEAD, name)

    assert (True, True) == (only(folder).hint, what in only(folder).what)


def test_a_history_without_its_profile_is_told(folder: Path) -> None:
    kept(folder / "gone.history", HEAD, "0001.toml")

    assert "belong to a profile that is not here" in only(folder).what


def test_one_profile_can_be_looked_through_alone(folder: Path) -> None:
    kept(folder, "format = [", "broken.toml")

    assert check_profile(kept(folder), questions()) == ()
