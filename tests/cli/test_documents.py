"""The guides, checked by doing what they say, and the commands that documents name."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.here import HereProgram
from tests.cli.program import Program
from tui.cli import run

ROOT = Path(__file__).parents[2]
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
RULE = "resilience.one-marketplace"
_COMMAND = re.compile(r"(?:^    |`)(freehold(?: [a-z][a-z-]*)*)", re.MULTILINE)


@pytest.fixture
def guided(tmp_path: Path) -> Program:
    """A program with the rule of the guide in its place, as somebody who follows it has it."""
    program = HereProgram(tmp_path)
    assert program.run("rules", "new", RULE).code == 0
    (block,) = re.findall(r"```toml\n(.*?)```", (ROOT / "docs" / "rules.md").read_text(), re.DOTALL)
    (program.home / "packs" / "mine" / "rules" / "resilience.toml").write_text(block, encoding="utf-8")
    return program


def test_the_rule_of_the_guide_is_right_tested_and_not_doubtful(guided: Program) -> None:
    checked, tested, linted = (guided.run("rules", each) for each in ("check", "test", "lint"))

    assert (0, 0, 0) == (checked.code, tested.code, linted.code)
    assert "no problem found" in checked.out
    assert "as written" in tested.out
    assert "nothing doubtful found" in linted.out


def test_the_slip_that_the_guide_suggests_is_told_with_its_place(guided: Program) -> None:
    file = guided.home / "packs" / "mine" / "rules" / "resilience.toml"
    file.write_text(file.read_text().replace("source.marketplaces.at_least", "source.marketplace.at_least"))

    told = guided.run("rules", "check")

    assert 1 == told.code
    assert f"{file}:10:" in told.out
    assert "did you mean 'source.marketplaces'?" in told.out


def test_a_changed_copy_of_it_shows_whom_it_concerns(guided: Program) -> None:
    file = guided.home / "packs" / "mine" / "rules" / "resilience.toml"
    copy = guided.folder / "elsewhere" / file.name
    copy.parent.mkdir()
    copy.write_text(file.read_text().replace("at_least = 60", "at_least = 50"))

    told = guided.run("rules", "impact", str(copy))

    assert f"now fires      {RULE}" in told.out


def test_it_counts_from_then_on(guided: Program) -> None:
    guided.keep("asha", '"source.marketplaces" = { is = 80 }\n"money.runway" = { is = 2 }')

    why = guided.run("why", "asha", RULE)

    assert "FIRES" in why.out
    assert "A marketplace could end your year" in guided.run("assess", "asha").out


def _commands() -> list[str]:
    found = {each for path in DOCUMENTS for each in _COMMAND.findall(path.read_text(encoding="utf-8"))}
    return sorted(found)


@pytest.mark.parametrize("command", _commands())
def test_a_command_that_a_document_names_is_there(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = shlex.split(command)[1:]
    known = len(words)
    while known and not _is_command(words[:known]):
        known -= 1
    capsys.readouterr()

    assert not words or known


def _is_command(words: list[str]) -> bool:
    try:
        return run([*words, "--help"]) == 0
    except SystemExit as left:
        return left.code in (0, None)
