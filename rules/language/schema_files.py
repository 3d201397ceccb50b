"""The schemas as files; `python -m rules.language.schema_files` renews those of the shipped pack."""

import json
from pathlib import Path

from rules.language.schema import KINDS, schema_of
from rules.pack import SHIPPED, Pack, load_pack

FOLDER = "schemas"
"""The folder in a pack where its files look for their schema: `#:schema ../schemas/rules.schema.json`."""


def file_name(kind: str) -> str:
    """Give the name of the file that holds the schema of a kind."""
    return f"{kind}.schema.json"


def schema_text(kind: str, pack: Pack | None = None) -> str:
    """Give a schema as the text of its file, the same text for the same pack; raise KeyError for no kind."""
    return json.dumps(schema_of(kind, pack), indent=2) + "\n"


def renew(folder: Path = SHIPPED / FOLDER) -> None:
    """Write the schemas of the shipped pack."""
    pack = load_pack()
    folder.mkdir(exist_ok=True)
    for kind in KINDS:
        (folder / file_name(kind)).write_text(schema_text(kind, pack), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    renew()
