"""A short name for a table as it stands, and its values as a file spells them."""

import json
from collections.abc import Mapping
from datetime import date, datetime, time
from hashlib import sha256
from typing import Any

LENGTH = 6
_BESIDE = frozenset({"test", "note"})
"""What may change in a rule without changing what it says to anyone."""


def fingerprint(table: Mapping[str, Any]) -> str:
    """Give six signs that stay while a rule's table means the same, tests and notes aside."""
    meant = {key: value for key, value in table.items() if key not in _BESIDE}
    return sha256(canonical(meant).encode()).hexdigest()[:LENGTH]


def canonical(value: Any) -> str:
    """Spell a parsed value so that the same meaning gives the same text: 40 and 40.0, keys in any order."""
    return json.dumps(_plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def _plain(value: Any) -> Any:
    match value:
        case float() if value.is_integer():
            return int(value)
        case dict():
            return {key: _plain(each) for key, each in value.items()}
        case list():
            return [_plain(each) for each in value]
        case date() | datetime() | time():
            return {"date": value.isoformat()}
        case _:
            return value


def as_written(value: Any, most: int = 60) -> str:
    """Give a parsed value as a line of a file has it, cut at `most` signs."""
    text = _spelled(value)
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _spelled(value: Any) -> str:
    match value:
        case dict():
            return "{ " + ", ".join(f"{key} = {_spelled(each)}" for key, each in value.items()) + " }"
        case list():
            return "[" + ", ".join(map(_spelled, value)) + "]"
        case bool() | str():
            return json.dumps(value, ensure_ascii=False)
        case date() | datetime() | time():
            return value.isoformat()
        case _:
            return str(value)
