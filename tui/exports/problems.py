"""Problems found in files in three forms: lines for people, JSON, and GitHub's annotations."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from rules.language.problems import Problem

SCHEMA = "freehold/problems/1"


def problem_lines(problems: Iterable[Problem]) -> Iterator[str]:
    """Give each problem with its line of the file and a caret below the column."""
    for problem in problems:
        yield str(problem)
        if problem.line_text:
            yield f"    {problem.line_text}"
            before = problem.line_text[: problem.place.column - 1]
            yield "    " + "".join("\t" if mark == "\t" else " " for mark in before) + "^"


def problems_text(
    problems: Sequence[Problem],
    promises: Sequence[str] = (),
    more: Mapping[str, Any] | None = None,  # noqa: ARG001  every form is asked alike
) -> str:
    """Give problems as lines for people, and then the promises that are not kept."""
    return "\n".join((*problem_lines(problems), *promises))


def problems_json(
    problems: Sequence[Problem], promises: Sequence[str] = (), more: Mapping[str, Any] | None = None
) -> str:
    """Give problems as JSON, with `more` beside them."""
    listed = [
        {
            "path": each.place.path,
            "line": each.place.line,
            "column": each.place.column,
            "code": each.code,
            "message": each.message,
        }
        for each in problems
    ]
    table = {"schema": SCHEMA, "problems": listed, "promises": list(promises), **(more or {})}
    return json.dumps(table, indent=2)


def problems_github(
    problems: Sequence[Problem],
    promises: Sequence[str] = (),
    more: Mapping[str, Any] | None = None,  # noqa: ARG001  every form is asked alike
) -> str:
    """Give problems as the workflow commands from which GitHub makes annotations."""
    lines = [_annotation(each) for each in problems]
    return "\n".join([*lines, *[f"::error::{_escaped(each)}" for each in promises]])


def _annotation(problem: Problem) -> str:
    level = "error" if problem.is_error else "warning"
    place = problem.place
    at = f"file={_property(place.path)},line={place.line},col={place.column},title={_property(problem.code)}"
    return f"::{level} {at}::{_escaped(problem.message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


FORMS: Mapping[str, Callable[[Sequence[Problem], Sequence[str], Mapping[str, Any]], str]] = {
    "text": problems_text,
    "json": problems_json,
    "github": problems_github,
}
