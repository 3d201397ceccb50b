"""The published shapes of JSON: printed, valid, kept to by every output, and without a stale name."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from rules.answers import Amount, Answer, Choice, Rate, Several, Silence, Text
from tests.cli.here import HereProgram
from tests.cli.program import Program
from tests.tui.people import pack
from tui.exports.schemas import schema_names, schema_text

EXAMPLES = Path(__file__).parent.parent.parent / "profiles" / "examples"
COMMANDS = {"assessment": "assess", "ask": "ask", "plan": "plan", "clients": "clients"}
Seen = dict[str, list[Any]]


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(
        json.loads(schema_text(name)), format_checker=Draft202012Validator.FORMAT_CHECKER
    )


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """What the commands print about every persona, the examples, and a profile that has a bit of everything."""
    freehold = HereProgram(tmp_path_factory.mktemp("schemas"))
    profiles = [
        *_personas(freehold),
        *(str(path) for path in sorted(EXAMPLES.glob("*.toml"))),
        _all(freehold),
    ]
    seen: Seen = {name: [] for name in schema_names()}
    for profile in profiles:
        for name, command in COMMANDS.items():
            seen[name].append(_printed(freehold, command, profile))
    seen["evidence"] += [_printed(freehold, "evidence"), _printed(freehold, "evidence", "--refused")]
    return seen


def _printed(freehold: Program, *arguments: str) -> Any:
    done = freehold.run(*arguments, "--format", "json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def _personas(freehold: Program) -> Iterator[str]:
    for name, persona in pack().personas.items():
        lines = "\n".join(f'"{question}" = {_stored(answer)}' for question, answer in persona.answers.items())
        path = freehold.keep(name, lines)
        path.write_text(path.read_text("utf-8").replace('"EUR"', f'"{persona.currency}"', 1), "utf-8")
        yield name


def _stored(answer: Answer) -> str:
    on = "on = 2026-11-01"
    match answer:
        case Silence():
            return f'{{ state = "{answer.value}", {on} }}'
        case Choice(option):
            return f'{{ is = "{option}", {on} }}'
        case Several(options):
            return f"{{ is = {json.dumps(list(options))}, {on} }}"
        case Text(text):
            return f"{{ is = {json.dumps(text)}, {on} }}"
        case Rate(low, high, currency, per):
            return f'{{ low = {low!r}, high = {high!r}, currency = "{currency}", per = "{per}", {on} }}'
        case Amount(low, high):
            return f"{{ low = {low!r}, high = {high!r}, {on} }}"


def _all(freehold: Program) -> str:
    """Keep a profile with ranges, silences, a parked answer, a plan, clients, and rules set aside by it and by overrides."""
    day = (date.today() + timedelta(days=40)).isoformat()  # noqa: DTZ011  any day that is to come
    for arguments in (
        ("profiles", "new", "all", "--currency", "EUR"),
        *(("set", "all", question, value) for question, value in ALL),
        ("plan", "all", "add", "demand.lowend-heavy", "--due", day),
        ("plan", "all", "add", "position.no-proof"),
        ("plan", "all", "done", "position.no-proof", "--outcome", "worked"),
        ("plan", "all", "add", "price.hourly-trap"),
        ("plan", "all", "drop", "price.hourly-trap", "--because", "no hours left"),
        ("clients", "all", "add", "A", "--share", "35", "--stance", "forbids", "--told", "no"),
        ("clients", "all", "add", "B"),
        (
            "disagree",
            "all",
            "resilience.one-client",
            "--because",
            "it is a framework contract",
            "--until",
            day,
        ),
        ("rules", "off", "demand.lowend-some", "--because", "mine are other jobs", "--until", day),
    ):
        done = freehold.run(*arguments)
        assert done.code == 0, (arguments, done.err)
    return "all"


ALL = (
    ("field", "copywriting"),
    ("years", "3-6"),
    ("work.small", "60-80"),
    ("work.scratch", "50"),
    ("work.ai_alternative", "good_enough_for_many"),
    ("work.lookalikes", "unknown"),
    ("clients.largest_share", "45"),
    ("clients.forbid_ai", "10"),
    ("rates.price", "40-45 EUR/hour"),
    ("rates.change", "later"),
    ("ai.first_drafts", "60"),
    ("ai.use", "never"),
    ("disclosure.told", "n/a"),
    ("proof.kinds", "none"),
    ("money.runway", "2"),
)


def test_the_names_are_listed_and_each_is_printed_as_it_is_shipped(freehold: Program) -> None:
    listed = freehold.run("schema")
    unknown = freehold.run("schema", "assesment")

    assert listed.lines == schema_names()
    assert {"assessment", *COMMANDS, "evidence"} == set(listed.lines)
    for name in listed.lines:
        assert json.loads(freehold.run("schema", name).out) == json.loads(schema_text(name))
    assert (unknown.code, unknown.out) == (2, "")
    assert "there is no schema 'assesment'" in unknown.err
    assert "assessment" in unknown.err


@pytest.mark.parametrize("name", schema_names())
def test_everything_that_is_printed_keeps_to_its_schema(outputs: Seen, name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema_text(name)))
    for printed in outputs[name]:
        wrong = [f"{each.json_path}: {each.message}" for each in validator(name).iter_errors(printed)]
        assert wrong == []
        assert printed["schema"] == f"freehold/{name}/1"


@pytest.mark.parametrize("name", schema_names())
def test_nothing_that_a_schema_names_is_never_printed_and_nothing_required_is_optional(
    outputs: Seen, name: str
) -> None:
    schema = json.loads(schema_text(name))
    objects: dict[str, list[Mapping[str, Any]]] = {}
    for printed in outputs[name]:
        _collect(schema, printed, schema, "", objects)
    for place, table in _described(schema, schema, ""):
        found = objects.get(place, [])
        assert set(table["properties"]) == {key for each in found for key in each}, place
        always = {key for key in table["properties"] if all(key in each for each in found)}
        assert set(table["required"]) == always, place


@pytest.mark.parametrize("name", schema_names())
def test_every_part_of_a_schema_is_described_and_closed(name: str) -> None:
    schema = json.loads(schema_text(name))

    for place, part in _parts(schema, ""):
        assert part["description"].endswith("."), place
        assert "properties" not in part or part["additionalProperties"] is False, place


def _solved(part: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    reference = part.get("$ref")
    return schema["$defs"][reference.rpartition("/")[2]] if reference else part


def _collect(
    part: Mapping[str, Any], value: Any, schema: Mapping[str, Any], place: str, into: dict[str, list[Any]]
) -> None:
    """Put every object of an output to the place in the schema that describes it."""
    place, part = part.get("$ref", place), _solved(part, schema)
    if isinstance(value, dict) and "properties" in part:
        into.setdefault(place, []).append(value)
        for key, each in value.items():
            _collect(part["properties"][key], each, schema, f"{place}.{key}", into)
    for each in value if isinstance(value, list) else ():
        _collect(part["items"], each, schema, f"{place}[]", into)


def _described(
    part: Mapping[str, Any], schema: Mapping[str, Any], place: str
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    place, part = part.get("$ref", place), _solved(part, schema)
    if "properties" in part:
        yield place, part
        for key, each in part["properties"].items():
            yield from _described(each, schema, f"{place}.{key}")
    if "items" in part:
        yield from _described(part["items"], schema, f"{place}[]")


def _parts(part: Mapping[str, Any], place: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if "$ref" not in part:
        yield place, part
    for key, each in (*part.get("properties", {}).items(), *part.get("$defs", {}).items()):
        yield from _parts(each, f"{place}.{key}")
    for key in ("items", "additionalProperties"):
        if isinstance(part.get(key), dict):
            yield from _parts(part[key], f"{place}[]")
