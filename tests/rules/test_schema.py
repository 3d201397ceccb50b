"""The schemas of the files: made from the shapes, shipped as made, and no stricter than the loader."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from rules.language.pack_files import TOP_KEYS, pack_paths, read_pack_files
from rules.language.schema import KINDS, schema_of
from rules.language.schema_files import FOLDER, file_name, renew, schema_text
from rules.language.schema_texts import ABOUT
from rules.pack import SHIPPED, Pack
from tests.rules.samples import small_pack, with_files
from tests.rules.schema_samples import (
    complaints,
    shipped,
    small_text,
    validator,
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("pack", [None, small_pack()], ids=["any names", "the names of a pack"])
def test_every_schema_is_one_of_draft_04(kind: str, pack: Pack | None) -> None:
    Draft4Validator.check_schema(schema_of(kind, pack))


@pytest.mark.parametrize("kind", KINDS)
def test_the_name_of_a_schema_stands_alone_because_taplo_refuses_one_that_does_not(kind: str) -> None:
    assert f"urn:freehold:schema:{kind}:1" == schema_of(kind)["id"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_schemas_are_those_of_the_shipped_pack(kind: str) -> None:
    kept = (SHIPPED / FOLDER / file_name(kind)).read_bytes()

    assert schema_text(kind, shipped()).encode() == kept, "python -m rules.language.schema_files renews them"


def test_renewing_writes_every_schema_and_nothing_else(tmp_path: Path) -> None:
    renew(tmp_path / FOLDER)

    kept = {path.name: path.read_bytes() for path in (SHIPPED / FOLDER).iterdir()}
    assert kept == {path.name: path.read_bytes() for path in (tmp_path / FOLDER).iterdir()}


@pytest.mark.parametrize(
    ("kind", "path"), list(pack_paths(SHIPPED)), ids=lambda it: it.stem if isinstance(it, Path) else it
)
def test_every_shipped_file_is_as_its_schema_says_and_names_it(kind: str, path: Path) -> None:
    text = path.read_text("utf-8")
    named = text.split("\n", 1)[0].removeprefix("#:schema ")

    assert [] == complaints(validator(kind), text)
    assert SHIPPED / FOLDER / file_name(kind) == (path.parent / named).resolve()


def test_the_folder_of_the_schemas_is_no_part_of_the_pack() -> None:
    assert () == read_pack_files(SHIPPED).problems
    assert [] == [path for _, path in pack_paths(SHIPPED) if FOLDER in path.parts]


@pytest.mark.parametrize("kind", sorted(TOP_KEYS))
def test_a_schema_knows_the_tables_that_the_loader_knows(kind: str) -> None:
    assert TOP_KEYS[kind] | {"format"} == set(schema_of(kind)["properties"])


def test_every_help_text_stands_in_some_schema() -> None:
    every = "".join(json.dumps(schema_of(kind)) for kind in KINDS)
    texts = [text for about in ABOUT.values() for text in about.values()]

    assert [] == [text for text in texts if json.dumps(text) not in every]


def _typed(schema: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Give every key of every table of a schema."""
    if isinstance(schema, dict):
        for key, value in schema.get("properties", {}).items() if "type" in schema else ():
            yield f"{path}.{key}", value
        for key, value in schema.items():
            yield from _typed(value, f"{path}.{key}")
    if isinstance(schema, list):
        for index, value in enumerate(schema):
            yield from _typed(value, f"{path}.{index}")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("pack", "figures", "overrides")])
def test_every_key_of_a_table_has_its_help(kind: str) -> None:
    tables = (
        *("screen", "earlier", "finding", "rule", "persona", "parameter", "field", "group"),
        *("scenario", "stance", "sentence", "liked"),
    )
    bare = [
        path
        for path, key in _typed(schema_of(kind))
        if "description" not in key and path.removeprefix(".") not in tables and "$ref" not in key
    ]

    assert [] == bare


def test_without_a_pack_any_name_may_stand() -> None:
    text = small_text("rules").replace("clients.regular", "something.else")

    assert [] == complaints(Draft4Validator(schema_of("rules")), text)
    assert [] != complaints(Draft4Validator(schema_of("rules", small_pack())), text)


def test_names_with_odd_marks_are_names_like_others(tmp_path: Path) -> None:
    asked = small_text("questions").replace('id        = "years"', 'id        = "years.(~/a b)+"')
    head = small_text("pack") + '\n[dimension."odd ("]\ntitle = "x"\nasks = "y"\nbase = 0\n'
    pack = with_files(tmp_path, {"questions/10.toml": asked, "pack.toml": head})
    schema = Draft4Validator(schema_of("rules", pack))
    text = small_text("rules").replace("clients.regular.is = true", '"years.(~/a b)+".at_least = 3')

    assert [] == complaints(schema, text)
    assert [] != complaints(schema, text.replace("(~/a b)+", "(~/a b)+++"))
