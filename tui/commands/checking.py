"""Packs that are named to be checked, what is wrong in them, and telling it in one of the forms."""

import argparse
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from profiles.paths import OVERRIDES
from rules.language.problems import Problem
from rules.measuring.rule_tests import failed_test_problems
from rules.overrides import OverrideFile
from rules.pack import Pack, PackUnusable, is_whole, load_pack
from tui.clock import today
from tui.commands.common import say, tell
from tui.commands.given_paths import existing, layers
from tui.exports.problems import FORMS
from tui.packs.own import packs_in
from tui.packs.usable import usable_pack


def packs_named(paths: Sequence[str], problems: list[Problem]) -> Iterable[Pack]:
    """Read the packs in use, or each path laid over the shipped pack; what cannot be read is a problem."""
    if not paths:
        yield usable_pack()
        return
    for given in paths:
        path = existing(given)
        try:
            if path.name == OVERRIDES or (path / OVERRIDES).is_file():
                yield _packs_with_overrides(path if path.is_dir() else path.parent)
            elif path.is_dir() and is_whole(path):
                yield load_pack(shipped=path)
            else:
                yield load_pack(*layers(path), take_over=True)
        except PackUnusable as error:
            problems += error.problems


def errors_of(pack: Pack, paths: Sequence[str]) -> list[Problem]:
    """Give what the loading of a pack and its own tests found in the paths that were named."""
    wanted = _wanted(paths)
    return [*in_paths(pack.problems, paths), *failed_test_problems(pack, wanted or ("",))]


def in_paths(found: Iterable[Problem], paths: Sequence[str]) -> list[Problem]:
    """Keep the problems in the paths that were named; a pack that stands alone is in its own folder."""
    wanted = _wanted(paths)
    return [problem for problem in found if not wanted or problem.place.path.startswith(wanted)]


def holds_personas(paths: Sequence[str]) -> bool:
    """Tell whether what is tested makes promises of its own; a rule file answers for its rules only."""
    return not paths or any((Path(path) / "personas").is_dir() for path in paths)


def report(
    problems: Sequence[Problem],
    well: str,
    options: argparse.Namespace,
    promises: Sequence[str] = (),
    more: Mapping[str, Any] | None = None,
) -> None:
    """Print what was found in the form asked for, `more` with it as JSON; where that is nothing, say so."""
    if problems or promises or options.format == "json":
        put = say if options.format == "text" else tell
        put(FORMS[options.format](problems, promises, more or {}))
    elif options.format == "text":
        tell(well)


def _packs_with_overrides(folder: Path) -> Pack:
    own = packs_in(folder)
    return load_pack(*own.folders, overrides=OverrideFile(own.overrides, today()))


def _wanted(paths: Sequence[str]) -> tuple[str, ...]:
    """Give how the paths of problems begin that were asked for; nothing where all were."""
    wanted = tuple(str(Path(path)) for path in paths if not (Path(path).is_dir() and is_whole(Path(path))))
    return wanted if len(wanted) == len(paths) else ()
