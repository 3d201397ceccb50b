"""What a shell takes from the program: completions that complete, and the manual page, as the parsers have it."""

import shutil
import subprocess
import sys

import pytest

from tests.cli.program import ROOT, Program
from tests.shell_files import made
from tui.shell import FILES

SECONDS = 30


@pytest.mark.parametrize("name", FILES.values())
def test_a_shipped_file_is_what_the_parsers_give(name: str) -> None:
    assert (ROOT / "tui" / "shell" / name).read_text(encoding="utf-8") == made()[name]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completions_of_a_shell_are_printed(freehold: Program, shell: str) -> None:
    told = freehold.run("--completion", shell)

    assert (0, "") == (told.code, told.err)
    assert "freehold" in told.out


def test_the_manual_page_is_printed(freehold: Program) -> None:
    told = freehold.run("--manual")

    assert 0 == told.code
    assert told.out.startswith(".TH FREEHOLD")


def completed(freehold: Program, typed: str) -> set[str]:
    """Give what bash offers for the last word typed, with the program under the name it is installed by."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("no bash here")
    script = f"""
freehold() {{ {sys.executable} -m tui "$@"; }}
source {ROOT / "tui" / "shell" / "freehold.bash"}
COMP_WORDS=({typed} "") COMP_CWORD={len(typed.split())}
_shtab_freehold
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    done = subprocess.run(
        [bash, "-c", script],
        capture_output=True,
        timeout=SECONDS,
        cwd=freehold.folder,
        env=freehold.environment(),
        check=True,
        text=True,
    )
    return set(done.stdout.split())


def test_bash_completes_commands_options_and_what_options_take(freehold: Program) -> None:
    assert {"assess", "profiles", "rules", "evidence"} <= completed(freehold, "freehold")
    assert {"list", "redact", "export"} <= completed(freehold, "freehold profiles")
    assert {"text", "json", "markdown", "html"} <= completed(freehold, "freehold assess --format")


def test_bash_completes_the_names_of_profiles(freehold: Program) -> None:
    for name in ("asha", "bo"):
        freehold.keep(name)

    assert {"asha", "bo"} <= completed(freehold, "freehold assess")
