"""Installed as README says, by each tool and without the network: the program works away from its source."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.program import ROOT, Program
from tests.install.conftest import SECONDS, Built
from tests.terminal.terminals import Terminal

TOOLS = ("uv", "pipx")
F10 = "\x1b[21~"
_OLD_PIP = "PIPX_DISABLE_SHARED_LIBS_AUTO_UPGRADE"
"""Lets pipx be content with the pip that came with Python: no newer one can be had without the network."""


@dataclass(frozen=True)
class InstalledProgram(Program):
    """The command that a tool put in place, which finds nothing of the checkout."""

    path: Path = Path()

    @property
    def command(self) -> tuple[str, ...]:
        return (str(self.path),)

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        found = super().environment(more)
        return {name: value for name, value in found.items() if name != "PYTHONPATH"}


def said_in_readme(tool: str) -> list[str]:
    """Give the line of README that installs from a checkout with a tool."""
    (line,) = re.findall(
        rf"^    ({tool} .*install (?:.* )?\.)$",
        (ROOT / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    return shlex.split(line)


def shut_off(home: Path, wheelhouse: Path) -> dict[str, str]:
    """Give an environment in which both tools find an empty home, the wheelhouse, and no network."""
    tools = str(Path(sys.executable).parent)
    return {
        "PATH": os.pathsep.join((tools, os.environ.get("PATH", ""))),
        "HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
        **{f"UV_{name}": str(home / name) for name in ("TOOL_DIR", "CACHE_DIR")},
        "UV_TOOL_BIN_DIR": str(home / "bin"),
        "UV_FIND_LINKS": str(wheelhouse),
        "UV_PYTHON": sys.executable,
        **dict.fromkeys(("UV_NO_INDEX", "UV_OFFLINE", "UV_NO_CONFIG", "PIP_NO_INDEX", _OLD_PIP), "1"),
        "PIPX_HOME": str(home / "pipx"),
        "PIPX_BIN_DIR": str(home / "bin"),
        "PIPX_MAN_DIR": str(home / "man"),
        "PIPX_DEFAULT_PYTHON": sys.executable,
        "PIPX_DEFAULT_BACKEND": "pip",
        "PIP_FIND_LINKS": str(wheelhouse),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_CACHE_DIR": str(home / "pip"),
    }


def installed(command: list[str], home: Path, wheelhouse: Path, checkout: Path) -> InstalledProgram:
    home.mkdir()
    done = subprocess.run(
        command,
        cwd=checkout,
        env=shut_off(home, wheelhouse),
        capture_output=True,
        check=False,
        timeout=SECONDS,
    )
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
    away = home / "elsewhere"
    away.mkdir()
    return InstalledProgram(away, path=home / "bin" / "freehold")


def assert_it_works(freehold: InstalledProgram, example: Path, version: str) -> None:
    assert f"freehold {version}\n" == freehold.run("--version").out
    assert freehold.run("--help").out.startswith("usage: freehold")
    assessed = freehold.run("assess", str(example))
    assert (0, "", True) == (assessed.code, assessed.err, "demand" in assessed.out.lower())
    checked = freehold.run("rules", "check")
    assert (0, "") == (checked.code, checked.err)
    with Terminal(freehold) as terminal:
        terminal.wait("Start a new profile")
        terminal.type(F10)
        assert terminal.ended() == 0
        assert terminal.left_switched() == []


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("source", ["checkout", "wheel"])
def test_what_readme_says_installs_a_program_that_works(
    built: Built, wheelhouse: Path, tmp_path: Path, tool: str, source: str
) -> None:
    command = said_in_readme(tool)
    assert command[-1] == "."
    if source == "wheel":
        command[-1] = str(built.wheel)
    freehold = installed(command, tmp_path / "home", wheelhouse, built.unpacked)
    example = built.checkout / "profiles" / "examples" / "ilse.toml"

    assert_it_works(freehold, example, built.wheel.name.split("-")[1])
