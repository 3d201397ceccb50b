"""What one person set for every profile: the look, the currency a new profile begins with, and motion.

The look is needed for the first frame, which pydantic would delay; three keys are read well without it. A
file that cannot be used changes nothing: the program starts as if it were not there, and says why.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Literal, cast, get_args

from profiles import texts
from profiles.errors import HomeRefused, shown_path
from profiles.paths import settings_file
from rules.frozen import frozen

Look = Literal["dark", "light", "contrast"]
LOOKS: tuple[Look, ...] = get_args(Look)
FIRST_LINE = "# Freehold settings. Comments written here are lost when a setting is changed.\n"


@frozen
class Settings:
    """What holds for every profile; without a currency, that of the person's locale is offered."""

    look: Look = "dark"
    currency: str | None = None
    motion: bool = False


@frozen
class ReadSettings:
    """The settings in use, and what of their file could not be used, in sentences with the place."""

    settings: Settings
    problems: tuple[str, ...] = ()


def read_settings() -> ReadSettings:
    """Read what was set; a value that cannot be used is left as it is without the file, and told."""
    try:
        path = settings_file()
        if not path.exists():
            return ReadSettings(Settings())
    except (HomeRefused, OSError):
        return ReadSettings(Settings())
    from rules.language.places import Places  # noqa: PLC0415  most people have no such file
    from rules.language.source import SourceRefused, read_source  # noqa: PLC0415  the same

    try:
        source = read_source(path, shown_path(path))
    except SourceRefused as error:
        return ReadSettings(Settings(), (f"{error.problem.place}: {error.problem.message}",))
    found, problems, places = Settings(), [], Places(source)
    for name, (fits, wanted) in _TAKES.items():
        if name in source.table:
            value = source.table[name]
            if fits(value):
                found = replace(found, **{name: value})
            else:
                problems.append(f"{places.of_value((name,))}: {name}: {wanted}")
    return ReadSettings(found, tuple(problems))


def save_settings(settings: Settings) -> None:
    """Write what was set, all else in the file kept; raise a `ProfileError` where that cannot be."""
    import tomli_w  # noqa: PLC0415  reading, which the first frame waits for, needs none of these

    from profiles.writing import parsed, rewrite  # noqa: PLC0415  the same

    path = settings_file()

    def changed(data: bytes) -> bytes:
        table = {**parsed(data, path).table, **_table(settings)}
        if settings.currency is None:
            table.pop("currency", None)
        return (FIRST_LINE + tomli_w.dumps(table)).encode()

    rewrite(path, changed)


def _table(settings: Settings) -> Mapping[str, Any]:
    said = {"look": settings.look, "currency": settings.currency, "motion": settings.motion}
    return {name: value for name, value in said.items() if value is not None}


def _is_look(value: object) -> bool:
    return value in LOOKS


def _is_currency(value: object) -> bool:
    from rules.entry import is_currency  # noqa: PLC0415  most people have no such file

    return isinstance(value, str) and is_currency(value)


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


_TAKES: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "look": (_is_look, texts.SETTING_LOOK.format(looks=", ".join(cast("tuple[str, ...]", LOOKS)))),
    "currency": (_is_currency, texts.SETTING_CURRENCY),
    "motion": (_is_switch, texts.SETTING_MOTION),
}
"""For each key: what it takes, and the words for it."""
