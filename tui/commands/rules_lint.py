"""`freehold rules lint` and `freehold rules explain`: doubtful things in packs, and what the codes mean."""

import argparse
import json
from dataclasses import asdict

from rules.language.code_pages import CodePage, code_pages
from rules.language.problems import Problem, nearest
from rules.lint.registry import lint as lint_pack
from tui import codes
from tui.commands.checking import errors_of, in_paths, packs_named, report
from tui.commands.common import day_given, say, tell
from tui.exports.code_page import page_text
from tui.opened.refusals import SessionRefused

_CODES_SCHEMA = "freehold/codes/1"
_CODE_SCHEMA = "freehold/code/1"


def lint(options: argparse.Namespace) -> int:
    """Print what `check` finds and every warning; anything found ends with 1."""
    day = day_given(options.as_of)
    problems: list[Problem] = []
    rules = 0
    for pack in packs_named(options.paths, problems):
        problems += [*errors_of(pack, options.paths), *in_paths(lint_pack(pack, as_of=day), options.paths)]
        rules += len(pack.rules)
    problems.sort(key=lambda each: each.place)
    report(problems, f"{rules} rules, nothing doubtful found", options)
    return codes.PROBLEMS_FOUND if problems else codes.DONE


def explain(options: argparse.Namespace) -> int:
    """Print the page of one code, or every code with its title; raise `SessionRefused` for an unknown one."""
    pages = code_pages()
    if options.code is None:
        return _list(tuple(pages.values()), options.format)
    page = pages.get(options.code.upper())
    if page is None:
        message = f"there is no code '{options.code}'{nearest(options.code.upper(), pages)}"
        raise SessionRefused(message, codes.WRONG_USAGE)
    if options.format == "json":
        tell(json.dumps({"schema": _CODE_SCHEMA, **asdict(page)}, indent=2))
    else:
        say(page_text(page))
    return codes.DONE


def _list(pages: tuple[CodePage, ...], form: str) -> int:
    if form == "json":
        listed = [{"code": each.code, "title": each.title} for each in pages]
        tell(json.dumps({"schema": _CODES_SCHEMA, "codes": listed}, indent=2))
    else:
        say("\n".join(f"{each.code}  {each.title}" for each in pages))
    return codes.DONE
