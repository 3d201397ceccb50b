"""From the bytes of a file that nobody vouches for to a profile, or to what is wrong with it and where."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from profiles import texts
from profiles.errors import ProfileInvalid, ProfileNewer
from profiles.frame import FIRST_LINE, LAST_LINE
from profiles.migrate import can_migrate, migrated
from profiles.model import (
    FORMAT,
    Client,
    KeptReading,
    Profile,
    RecoveryHead,
    SnapshotHead,
    Step,
    StoredAnswer,
    StoredDisagreement,
    Table,
)
from rules.frozen import frozen
from rules.language.places import Path, Places
from rules.language.problems import MOST_PROBLEMS, Problem
from rules.language.source import Source, SourceRefused, parse
from rules.shown import shown

_TABLES: Mapping[str, type[Table]] = {
    "answers": StoredAnswer,
    "client": Client,
    "plan": Step,
    "disagree": StoredDisagreement,
    "snapshot": KeptReading,
}
_HEADS: Mapping[str, type[Table]] = {"snapshot": SnapshotHead, "recovery": RecoveryHead}

_DEEPEST = 3
"""Parts of the path to a key of one answer, client, step or disagreement."""

_DEEPEST_OF_SNAPSHOT = 4
"""Parts of the path to a key of one reading of a snapshot."""

_LONGEST_VALUE = 60


@frozen
class Loaded:
    """A profile as it stood in a file, and what the person should know about that file."""

    profile: Profile
    notices: tuple[str, ...] = ()


def load(data: bytes, shown_as: str, name: str) -> Loaded:
    """Read a file; `name` stands in where it has none. Raise `ProfileInvalid` or `ProfileNewer`."""
    hint = texts.MAY_BE_CUT if _looks_cut(data) else ""
    try:
        source = parse(data, shown_as)
    except SourceRefused as error:
        raise ProfileInvalid((error.problem,), hint) from error
    if problem := _format_problem(source):
        raise ProfileInvalid((problem,), hint)
    found = source.table["format"]
    table = source.table if found == FORMAT else migrated(source.table, found)
    older = "" if found == FORMAT else texts.OLDER_FORMAT.format(found=found, known=FORMAT)
    try:
        profile = Profile.model_validate({"name": name} | table)
    except ValidationError as error:
        problems = _problems(source, error.errors(include_url=False, include_input=False))
        raise ProfileInvalid(problems, hint) from error
    no_currency = "" if "currency" in source.table else texts.NO_CURRENCY
    return Loaded(profile, tuple(notice for notice in (hint, older, no_currency) if notice))


def _looks_cut(data: bytes) -> bool:
    """Tell whether this program wrote the file's first line and its last line is gone."""
    lines = data.splitlines()
    return lines[:1] == [FIRST_LINE.encode()] and LAST_LINE.encode() not in lines


def _format_problem(source: Source) -> Problem | None:
    found = source.table.get("format")
    if isinstance(found, int) and not isinstance(found, bool):
        if found > FORMAT:
            raise ProfileNewer(Places(source).of_value(("format",)), found, FORMAT)
        if found == FORMAT or can_migrate(found):
            return None
    if found is not None:
        wrong = f"format is {_told(found)}"
    else:
        wrong = "format is missing" if source.text.strip() else "this file is empty"
    return _problem(
        source, Places(source), ("format",), f"{wrong}; expected a line that says format = {FORMAT}"
    )


def _problems(source: Source, details: Sequence[ErrorDetails]) -> tuple[Problem, ...]:
    places = Places(source)
    messages: dict[Path, str] = {}
    for detail in details:
        path = _standing(source.table, detail["loc"])
        messages.setdefault(path, _message(source.table, path, detail))
    found = [_problem(source, places, path, message) for path, message in messages.items()]
    return tuple(sorted(found, key=lambda problem: (problem.place.line, problem.place.column)))[
        :MOST_PROBLEMS
    ]


def _problem(source: Source, places: Places, path: Path, message: str) -> Problem:
    place = places.of_value(path)
    return Problem(place, "E03", message, source.line(place.line))


def _standing(table: Mapping[str, Any], location: Path) -> Path:
    """Give what stands in the file of an error's location; the rest is types tried and keys missed."""
    here: Any = table
    deepest = _DEEPEST_OF_SNAPSHOT if location[:1] == ("snapshot",) else _DEEPEST
    for depth, part in enumerate(location[:deepest]):
        inside = isinstance(here, Mapping) and part in here
        if not inside and not (isinstance(here, list) and isinstance(part, int)):
            return location[:depth]
        here = here[part]
    return location[:deepest]


def _message(table: Mapping[str, Any], path: Path, detail: ErrorDetails) -> str:
    match detail["type"]:
        case "answer":
            return f"{_named(path)}: {detail['msg']}"
        case "missing" if path[-1:] != ("was",):
            key = detail["loc"][-1]
            return f"{key} is missing; expected {_expected((*path, key))}"
        case "too_long" if len(path) == 1:
            return f"{_named(path)} holds too many entries"
        case _ if detail["loc"][-1] == "[key]":
            return f"{_named(path)}: a name has 1 to 200 characters"
    value: Any = table
    for part in path:
        value = value[part]
    return f"{_named(path)} is {_told(value)}; expected {_expected(path)}"


def _named(path: Path) -> str:
    match path:
        case (str() as key,):
            return shown(key)
        case ("answers" | "packs", str() as key):
            return shown(key)
        case ("answers", str() as question, str() as key):
            return f"{key} of {shown(question)}"
        case ("snapshot" | "recovery" as head, str() as key):
            return f"{key} of [{head}]"
        case ("recovery", str() as key, *_):
            return f"{key} of [recovery]"
        case ("snapshot", *_, int()):
            return "[[snapshot.reading]]"
        case ("snapshot", *_, str() as key):
            return f"{key} of [[snapshot.reading]]"
        case (str() as table, int()):
            return f"[[{table}]]"
        case _:
            return f"{path[-1]} of [[{path[0]}]]"


def _expected(path: Path) -> str:
    match path:
        case (str() as key,):
            return _described(Profile, key)
        case ("packs", _):
            return "a version in quotes"
        case ("answers", _):
            return "a table in braces, like { is = 60 }"
        case ("snapshot" | "recovery" as head, str() as key):
            return _described(_HEADS[head], key)
        case ("recovery", str() as key, *_):
            return _described(RecoveryHead, key)
        case ("snapshot", *_, int()):
            return "a heading [[snapshot.reading]] with its keys below it"
        case (str() as table, _):
            return f"a heading [[{table}]] with its keys below it"
        case _:
            return _described(_TABLES[str(path[0])], str(path[-1]))


def _described(table: type[Table], key: str) -> str:
    fields = {field.validation_alias or name: field.description for name, field in table.model_fields.items()}
    return fields[key] or ""


def _told(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{shown(value, _LONGEST_VALUE - 2)}"'
        case Mapping():
            return "a table"
        case list():
            return "a list"
        case _:
            return shown(str(value), _LONGEST_VALUE)
