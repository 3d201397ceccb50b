import subprocess
import sys
from pathlib import Path

import pytest

from profiles.errors import HomeRefused, NameRefused
from profiles.paths import packs_folder, profiles_folder, resolve


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FREEHOLD_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("FREEHOLD_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_one_variable_moves_everything_under_one_folder(home: Path) -> None:
    assert (home / "profiles", home / "packs") == (profiles_folder(), packs_folder())


def test_a_home_that_is_no_full_path_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FREEHOLD_HOME", "somewhere/below")

    with pytest.raises(HomeRefused, match="FREEHOLD_HOME is not a full path"):
        profiles_folder()


def test_an_empty_home_counts_as_none(person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FREEHOLD_HOME", "")

    assert profiles_folder().is_relative_to(person)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="XDG folders are those of Linux")
def test_without_it_the_folders_are_those_of_the_platform(person: Path) -> None:
    assert (person / ".local/share/freehold/profiles", person / ".config/freehold/packs") == (
        profiles_folder(),
        packs_folder(),
    )


@pytest.mark.skipif(sys.platform == "win32", reason="XDG folders are those of Linux and macOS")
def test_full_xdg_paths_are_followed(person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(person / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(person / "config"))

    assert (person / "data/freehold/profiles", person / "config/freehold/packs") == (
        profiles_folder(),
        packs_folder(),
    )


def test_xdg_paths_that_are_not_full_are_ignored(person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = profiles_folder(), packs_folder()
    monkeypatch.setenv("XDG_DATA_HOME", "data")
    monkeypatch.setenv("XDG_CONFIG_HOME", "./config")

    assert before == (profiles_folder(), packs_folder())


def test_a_person_without_a_home_folder_is_told(person: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_: object, **__: object) -> str:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr("platformdirs.user_data_dir", nowhere)

    with pytest.raises(HomeRefused, match="no home folder was found"):
        profiles_folder()


def test_a_plain_word_is_a_name_in_the_profiles_folder(home: Path) -> None:
    assert home / "profiles" / "asha.toml" == resolve("asha")


@pytest.mark.parametrize("path", ["asha.toml", "./asha", "some/where/asha.toml", "/tmp/asha"])  # noqa: S108  only named
def test_what_holds_a_separator_or_the_ending_is_a_path(home: Path, path: str) -> None:
    assert Path(path) == resolve(path)


@pytest.mark.parametrize("name", ["..", "", "CON", "a\0.toml", "./a\0b", "-x"])
def test_a_name_or_path_that_no_file_may_have_is_refused(home: Path, name: str) -> None:
    with pytest.raises(NameRefused):
        resolve(name)


def test_another_spelling_means_the_file_that_is_there(home: Path) -> None:
    folder = home / "profiles"
    folder.mkdir()
    (folder / "Asha.toml").touch()

    assert folder / "Asha.toml" == resolve("aSHA")


def test_a_file_of_that_very_spelling_goes_first(home: Path) -> None:
    folder = home / "profiles"
    folder.mkdir()
    for name in ("ASHA.toml", "asha.toml"):
        (folder / name).touch()

    assert folder / "asha.toml" == resolve("asha")


def test_under_one_home_no_platform_folder_is_asked_for() -> None:
    script = (
        "import sys; from profiles.paths import resolve; resolve('a'); print('platformdirs' in sys.modules)"
    )

    run = subprocess.run(
        [sys.executable, "-c", script],
        env={"FREEHOLD_HOME": "/nowhere"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout == "False\n"
