"""What a person set for every profile: read, kept, and never in the way of the start."""

import os
import sys
from pathlib import Path

import pytest

from profiles.errors import ProfileInvalid, ProfileUnreadable, ProfileUnwritable
from profiles.settings import ReadSettings, Settings, read_settings, save_settings


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is not there yet, as on the first start."""
    monkeypatch.setenv("FREEHOLD_HOME", str(tmp_path / "freehold"))
    return tmp_path / "freehold"


@pytest.fixture
def file(home: Path) -> Path:
    home.mkdir()
    return home / "settings.toml"


def test_without_a_file_everything_is_as_the_program_comes(home: Path) -> None:
    assert ReadSettings(Settings()) == read_settings()
    assert not home.exists()


@pytest.mark.parametrize(
    "settings",
    [Settings(), Settings(look="contrast", currency="NOK", motion=True), Settings(look="light")],
)
def test_what_is_saved_is_read_again(home: Path, settings: Settings) -> None:
    save_settings(settings)

    assert ReadSettings(settings) == read_settings()


def test_a_currency_that_is_no_longer_set_leaves_the_file(file: Path) -> None:
    save_settings(Settings(currency="NOK"))
    save_settings(Settings())

    assert "NOK" not in file.read_text(encoding="utf-8")


def test_the_file_is_for_its_owner_alone(file: Path) -> None:
    save_settings(Settings())

    assert 0o600 == file.stat().st_mode & 0o777


def test_what_another_release_set_is_kept(file: Path) -> None:
    file.write_text('look = "light"\nsounds = ["one", "two"]\n', encoding="utf-8")

    save_settings(Settings(look="dark"))

    assert 'sounds = [\n    "one",\n    "two",\n]' in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('look = "purple"', "look: write one of dark, light, contrast"),
        ("look = []", "look: write one of dark, light, contrast"),
        ('currency = "euro"', 'currency: write three letters, such as "EUR" or "USD"'),
        ("currency = 1", 'currency: write three letters, such as "EUR" or "USD"'),
        ('motion = "yes"', "motion: write true or false"),
        ("motion = 1", "motion: write true or false"),
    ],
)
def test_a_value_that_cannot_be_used_is_told_with_its_place_and_the_rest_is_used(
    file: Path, line: str, told: str
) -> None:
    file.write_text(f"# mine\n{line}\nother = 1\n", encoding="utf-8")

    read = read_settings()

    column = line.index("=") + 3
    assert (Settings(), (f"{file}:2:{column}: {told}",)) == (read.settings, read.problems)


@pytest.mark.parametrize("data", [b"look = [", b"\xff\xfe", b"x" * 300_000, b"a." * 5000 + b"a = 1"])
def test_a_file_that_is_no_toml_is_told_and_changes_nothing(file: Path, data: bytes) -> None:
    file.write_bytes(data)

    read = read_settings()

    assert Settings() == read.settings
    assert 1 == len(read.problems)
    assert read.problems[0].startswith(f"{file}:")


def test_a_file_that_is_no_toml_is_never_written_over(file: Path) -> None:
    file.write_bytes(b"look = [")

    with pytest.raises(ProfileInvalid):
        save_settings(Settings(look="light"))

    assert b"look = [" == file.read_bytes()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_says_so(file: Path) -> None:
    file.parent.chmod(0o500)
    try:
        with pytest.raises(ProfileUnwritable):
            save_settings(Settings(look="light"))
    finally:
        file.parent.chmod(0o700)


def test_a_folder_in_the_place_of_the_file_is_told(file: Path) -> None:
    file.mkdir()

    assert (Settings(), 1) == (read_settings().settings, len(read_settings().problems))
    with pytest.raises(ProfileUnreadable):
        save_settings(Settings(look="light"))
