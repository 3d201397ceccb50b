"""The rooms stand in one direction, and what is not needed is not loaded."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("rules", "profiles", "tui")
FULL_SCREEN = (
    "tui/app.py",
    "tui/run.py",
    "tui/theme.py",
    "tui/content.py",
    "tui/bindings.py",
    "tui/driver_guards.py",
    "tui/screens/",
    "tui/web/driver.py",
    "tui/widgets/",
)
FACES = {"textual", "rich"}
BROWSER = {"textual_serve", "aiohttp", "aiohttp_jinja2"}
THIRD_PARTY = {"textual", "rich", "pydantic", "pydantic_core", "tomli_w", "platformdirs"} | BROWSER


def _files(room: str) -> Iterator[Path]:
    return (path for path in sorted((ROOT / room).rglob("*.py")) if "__pycache__" not in path.parts)


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "" if node.level else (node.module or "").partition(".")[0]


def _breaches(room: str, forbidden: set[str]) -> list[str]:
    return [
        f"{path.relative_to(ROOT).as_posix()} imports {name}"
        for path in _files(room)
        for name in _imports(path)
        if name in forbidden
    ]


@pytest.mark.parametrize(("room", "above"), [("rules", {"profiles", "tui"}), ("profiles", {"tui"})])
def test_no_room_imports_one_above_it(room: str, above: set[str]) -> None:
    assert [] == _breaches(room, above)


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_imports_its_tests_or_by_a_relative_name(room: str) -> None:
    assert [] == _breaches(room, {"tests", ""})


@pytest.mark.parametrize("room", ROOMS)
def test_only_the_full_screen_imports_textual_or_rich(room: str) -> None:
    assert [] == [each for each in _breaches(room, FACES) if not each.startswith(FULL_SCREEN)]


@pytest.mark.parametrize("room", ROOMS)
def test_only_the_full_screen_in_a_browser_imports_what_the_extra_brings(room: str) -> None:
    assert [] == [each for each in _breaches(room, BROWSER) if not each.startswith("tui/web/")]


def _loaded(code: str) -> set[str]:
    """Run a piece of Python in a process of its own and give the top names of what it loaded."""
    told = "\nimport sys\nprint('LOADED', *sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", code + told], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition("LOADED ")[2].split())


def _of_command(*arguments: str) -> set[str]:
    return _loaded(
        f"from tui.cli import run\ntry:\n    run({list(arguments)!r})\nexcept SystemExit as left:\n    assert not left.code"
    )


@pytest.mark.parametrize("option", ["--help", "--version", "web --help"])
def test_help_and_version_load_nothing_of_others(option: str) -> None:
    assert set() == _of_command(*option.split()) & THIRD_PARTY


def test_the_engine_alone_loads_nothing_of_others() -> None:
    assert set() == _loaded("import rules.assess") & THIRD_PARTY


def test_assessing_a_profile_loads_no_full_screen() -> None:
    example = ROOT / "profiles/examples/amara.toml"

    assert set() == _of_command("assess", str(example)) & FACES
