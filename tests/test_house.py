"""The house rules that a machine can check: sizes, versions, pins, and what the documents promise."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tui import VERSION

ROOT = Path(__file__).parents[1]
ROOMS = ("rules", "profiles", "tui")
LONGEST_FILE = 350
LONGEST_FUNCTION = 45
_PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_README = (ROOT / "README.md").read_text(encoding="utf-8")


def _sources() -> list[Path]:
    return [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def _pinned() -> set[str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return {_plain(line.partition("==")[0]) for line in lines}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=\[; ]", name)[0]).lower()


def test_no_source_file_is_longer_than_a_sitting() -> None:
    long = [path.name for path in _sources() if len(path.read_text("utf-8").splitlines()) > LONGEST_FILE]

    assert [] == long


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{path.name}:{node.name}"
        for path in _sources()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= LONGEST_FUNCTION
    ]

    assert [] == long


def test_the_version_is_the_same_everywhere() -> None:
    assert VERSION == _PROJECT["project"]["version"]


@pytest.mark.parametrize(
    "name",
    [
        _plain(each)
        for each in (
            *_PROJECT["project"]["dependencies"],
            *_PROJECT["project"]["optional-dependencies"]["web"],
        )
    ],
)
def test_what_the_program_needs_is_pinned(name: str) -> None:
    assert name in _pinned()


def test_what_the_tests_need_is_pinned() -> None:
    lines = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8").splitlines()

    assert [] == [
        line for line in lines if line and not line.startswith("#") and _plain(line) not in _pinned()
    ]


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\bmake ([a-z]+)", _README))))
def test_a_make_target_that_a_document_names_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("command", sorted(set(re.findall(r"^    freehold ([a-z]+)", _README, re.MULTILINE))))
def test_a_command_that_the_readme_names_has_help(command: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tui", command, "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (0, "") == (run.returncode, run.stderr)


@pytest.mark.parametrize(
    "path", ["CONTRIBUTING.md", "LICENSE", "profiles/examples/ilse.toml", "rules/packs/freehold/rules"]
)
def test_a_path_that_the_readme_names_is_there(path: str) -> None:
    assert path in _README
    assert (ROOT / path).exists()
