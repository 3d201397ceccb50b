"""The file of a person's overrides: switching a rule off and on again, everything else in it kept."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from profiles import durable
from profiles.errors import ProfileInvalid, ProfileNewer, ProfileUnwritable
from profiles.toml import is_heading, is_same, key_line, key_text, section
from profiles.writing import parsed, rewrite
from rules.frozen import frozen
from rules.language.override_tables import OWN_KEYS, PARAMETERS, RULES, lines_of
from rules.language.pack_files import FORMAT
from rules.language.places import Path as KeyPath
from rules.language.places import Places
from rules.language.problems import Problem
from rules.language.source import RULE_FILE_LIMIT, Source, SourceRefused, Table, parse

FIRST_LINE = (
    "# Freehold overrides. Comments written here are lost when the program saves; because = ... is kept."
)


@frozen
class SwitchedOff:
    """Why a rule is switched off, until which day (for good without one), and its fingerprint when it was."""

    because: str
    of: str
    until: date | None = None


def set_override(path: Path, rule: str, off: SwitchedOff) -> None:
    """Switch a rule off in a file of overrides; lines that the file changes in it stay.

    Raise `ProfileError` where the file cannot be read, is no such file, or cannot be written.
    """

    def switch(table: Table) -> bool:
        about = table.setdefault(RULES, {}).setdefault(rule, {})
        rest = {key: value for key, value in about.items() if key not in OWN_KEYS}
        until = {"until": off.until} if off.until else {}
        about.clear()
        about.update({"off": True, "because": off.because, **until, "of": off.of, **rest})
        return True

    _change(path, switch)


def remove_override(path: Path, rule: str) -> bool:
    """Switch a rule on again; lines that the file changes in it stay. Say False where it was not off."""

    def switch(table: Table) -> bool:
        about = table.get(RULES, {}).get(rule, {})
        was_off = about.pop("off", False) is not False
        if was_off and not about.keys() - set(OWN_KEYS):
            del table[RULES][rule]
            if not table[RULES]:
                del table[RULES]
        return was_off

    return path.exists() and _change(path, switch)


def _change(path: Path, change: Callable[[Table], bool]) -> bool:
    """Carry out a change of the file's tables; nothing is written where it says that it changed nothing."""
    changed = False

    def after(before: bytes) -> bytes:
        nonlocal changed
        table = _table(before, path)
        changed = change(table)
        if not changed:
            return before
        data = _bytes(table, path)
        _keep_comments(before, path)
        return data

    rewrite(path, after)
    return changed


def _keep_comments(before: bytes, path: Path) -> None:
    """Keep a file with comments as it was written by hand beside the first one that the program writes."""
    if b"#" in before and not before.startswith(FIRST_LINE.encode()):
        names = (path.with_name(f"{path.stem}.by-hand-{number}{path.suffix}") for number in count(1))
        durable.place_new(durable.write_new(path, before), names)


def _table(data: bytes, path: Path) -> Table:
    """Give the tables of a file, checked as far as they are about to be changed."""
    if not data:
        return {"format": FORMAT}
    source = parsed(data, path)
    table = source.table
    found = table.get("format")
    if isinstance(found, int) and not isinstance(found, bool) and found > FORMAT:
        raise ProfileNewer(Places(source).of_value(("format",)), found, FORMAT, what="file")
    if found != FORMAT or isinstance(found, bool):
        raise _invalid(source, ("format",), f"format = {FORMAT} is missing at the top")
    overrides = table.get(RULES, {})
    if not isinstance(overrides, dict):
        raise _invalid(source, (RULES,), f'write [{RULES}."id"], with the id in quotes')
    for name, about in overrides.items():
        if not isinstance(about, dict):
            raise _invalid(source, (RULES, name), f'write [{RULES}."{name}"] with its lines below')
    return table


def _invalid(source: Source, path: KeyPath, message: str) -> ProfileInvalid:
    place = Places(source).of_key(path)
    return ProfileInvalid((Problem(place, "E03", message, source.line(place.line)),))


def _bytes(table: Table, path: Path) -> bytes:
    """Give the whole file, after reading it back and comparing; raise `ProfileUnwritable`."""
    try:
        data = ("\n".join(_lines(table)) + "\n").encode()
    except (ValueError, TypeError) as error:
        raise ProfileUnwritable(path, "it would hold a text that a file cannot hold") from error
    if len(data) > RULE_FILE_LIMIT:
        raise ProfileUnwritable(path, f"it would be larger than {RULE_FILE_LIMIT // 1024} KiB")
    try:
        came_back = parse(data, str(path)).table
    except SourceRefused as error:
        raise ProfileUnwritable(path, error.problem.message) from error
    if not is_same(table, came_back):
        raise ProfileUnwritable(path, "it would hold a value that does not come back as it is")
    return data


def _lines(table: Table) -> Iterator[str]:
    named = {key for key in (RULES, PARAMETERS) if key in table and _all_tables(table[key])}
    headings = {key for key, value in table.items() if is_heading(value)} - named
    yield FIRST_LINE
    yield from (key_line(key_text(key), value) for key, value in table.items() if key not in named | headings)
    for key, value in table.items():
        if key in named:
            for name, about in value.items():
                yield from _override((key, name), about)
        elif key in headings:
            yield from section((key,), value)


def _all_tables(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and all(isinstance(each, dict) for each in value.values())


def _override(path: tuple[str, str], about: Table) -> Iterator[str]:
    """Write one override as a person would: a heading, and a line with its dotted name for each value."""
    yield from ("", f"[{'.'.join(map(key_text, path))}]")
    lists = {key: value for key, value in about.items() if isinstance(value, list) and is_heading(value)}
    for each in lines_of({key: value for key, value in about.items() if key not in lists}).values():
        yield key_line(".".join(map(key_text, each.path)), each.value)
    for key, value in lists.items():
        yield from section((*path, key), value)
