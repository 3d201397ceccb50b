"""The published shapes of what `--format json` prints: JSON Schemas that are shipped with the program."""

from importlib.resources import files

_SUFFIX = ".schema.json"
_FOLDER = files("tui") / "schemas"


def schema_names() -> list[str]:
    """Give the names of the schemas, in order."""
    return sorted(it.name.removesuffix(_SUFFIX) for it in _FOLDER.iterdir() if it.name.endswith(_SUFFIX))


def schema_text(name: str) -> str:
    """Give one schema as JSON text; `name` is one of `schema_names`."""
    return (_FOLDER / f"{name}{_SUFFIX}").read_text(encoding="utf-8")
