"""Makes the completions of the three shells and the manual page from the parsers (`make shell`).

Made here, by shtab and argparse-manpage, and shipped as files: at run time neither is needed.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shtab
from argparse_manpage.manpage import Manpage  # type: ignore[import-untyped]  # it has no types

import tui.shell
from tui import VERSION
from tui.cli import add_face_options
from tui.cli_help import ABOUT
from tui.commands.parsers import add_all
from tui.help_parser import Parser
from tui.shell import FILES

FOLDER = Path(tui.shell.__file__).parent
_DATE = "November 2026"
"""Of the manual page: of the last release, so that it changes with that alone."""
_PROFILES = {"bash": "_freehold_profiles", "zsh": "_freehold_profiles", "fish": "(__freehold_profiles)"}
_KINDS: dict[str, Any] = {
    "PROFILE": _PROFILES,
    "OLD": _PROFILES,
    "NEW": _PROFILES,
    "FILE": shtab.FILE,
    "DIR": shtab.DIRECTORY,
}
_NAMES = (
    'folder=$(freehold profiles path 2>/dev/null) && (cd "$folder" 2>/dev/null'
    " && ls -1 -- *.toml 2>/dev/null | sed 's/\\.toml$//')"
)
PREAMBLES = {
    "bash": f"""
_freehold_profiles() {{
  local folder
  COMPREPLY+=()
  compgen -W "$({_NAMES})" -- "$1"
  compgen -f -- "$1"
}}
""",
    "zsh": f"""
_freehold_profiles() {{
  local folder
  local -a names
  names=(${{(f)"$({_NAMES})"}})
  _describe 'profile' names
  _files
}}
""",
    "fish": """
function __freehold_profiles
    set -l folder (freehold profiles path 2>/dev/null)
    for file in $folder/*.toml
        basename $file .toml
    end
    __fish_complete_path (commandline -ct)
end
""",
}


def whole_parser() -> argparse.ArgumentParser:
    """Give one parser with every command, as somebody sees the program from outside."""
    parser = Parser(prog="freehold", description=ABOUT)
    add_face_options(parser)
    add_all(parser.add_subparsers(metavar="COMMAND", title="commands"))
    for action in _actions(parser):
        kind = _KINDS.get(str(action.metavar))
        if kind is not None:
            setattr(action, "complete", kind)  # noqa: B010  where shtab looks for it
    return parser


def made() -> dict[str, str]:
    """Give the text of each file by its name."""
    found = {
        FILES[shell]: shtab.complete(whole_parser(), shell=shell, preamble=PREAMBLES[shell])
        for shell in PREAMBLES
    }
    parser = whole_parser()
    page = Manpage(parser)
    page.description = "where a freelancer stands with AI, why, and how sure that is"
    page.source, page.manual, page.date = f"Freehold {VERSION}", "Freehold", _DATE
    found[FILES["manual"]] = str(page)
    return {name: text.rstrip() + "\n" for name, text in found.items()}


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from _actions(below)


def main() -> None:
    """Write every file anew."""
    for name, text in made().items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
