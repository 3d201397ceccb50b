"""`freehold assess`: the reading as text and as JSON."""

import json
import re
import stat
from typing import Any

import pytest

from tests.cli.people import WRITER
from tests.cli.program import Finished, Program

DAY = ("--as-of", "2026-11-22")

SHAPE = {
    "readings": {
        "dimension",
        "value",
        "answer_low",
        "answer_high",
        "evidence_low",
        "evidence_high",
        "word",
        "reasons",
    },
    "verdicts": {"rule", "verdict", "points"},
    "advice": {
        "rule",
        "title",
        "say",
        "first_step",
        "effort_hours",
        "cost",
        "slot",
        "cites",
        "basis",
        "weak_evidence",
    },
    "findings": {"id", "claim", "grade", "use", "as_of", "population", "source"},
    "figures": {"id", "low", "high", "unit", "formula"},
    "money": {"section", "lines", "says", "missing"},
    "clients": {
        "nickname",
        "share",
        "stance",
        "told",
        "lane",
        "disclosure",
        "clause",
        "warnings",
        "waits_for",
    },
    "contradictions": {"rule", "questions"},
    "open": {"question", "points", "settles"},
    "off": {"rule", "because", "until"},
}
TOP = {
    *("schema", "program", "packs", "profile", "as_of", "first", "passed_over", "clashes", "notices", "plan"),
    *("scenarios", *SHAPE),
}
DIMENSIONS = ["demand", "price", "trust", "craft", "position", "resilience", "leverage", "wellbeing"]


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    program = Program(tmp_path_factory.mktemp("assess"))
    program.keep(
        "mira",
        WRITER.replace("is = 10, on", "is = 20, on", 1)
        + '"work.ai_price" = { is = 5, on = 2026-11-01 }\n'
        + '"ai.timed" = { state = "later", on = 2026-11-01 }',
        tail='[[disagree]]\nrule = "price.hourly-trap"\nbecause = "retainer"\nuntil = 2027-06-01\n',
    )
    return program.run("assess", "mira", "--format", "json", *DAY)


@pytest.fixture
def table(whole: Finished) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(whole.out)
    return found


def test_the_json_has_the_shape_of_the_contract(whole: Finished, table: dict[str, Any]) -> None:
    assert (whole.code, whole.err) == (0, "")
    assert set(table) == TOP
    assert set(table["profile"]) == {"name", "currency", "answered", "asked", "parked"}
    assert (table["schema"], table["as_of"]) == ("freehold/assessment/1", "2026-11-22")
    missing = {
        name: wanted - set(entry)
        for name, wanted in SHAPE.items()
        for entry in table[name]
        if wanted - set(entry)
    }
    assert missing == {}


def test_every_list_of_a_whole_profile_has_something_in_it(table: dict[str, Any]) -> None:
    empty = {name for name in SHAPE if not table[name]}

    assert empty == set()


def test_the_readings_are_the_eight_dimensions_within_their_bands(table: dict[str, Any]) -> None:
    assert [each["dimension"] for each in table["readings"]] == DIMENSIONS
    for each in table["readings"]:
        assert 0 <= each["answer_low"] <= each["value"] <= each["answer_high"] <= 100
        assert each["word"] in {"exposed", "thin", "fair", "strong", "undecided"}
        assert all(set(reason) == {"rule", "points"} for reason in each["reasons"])


def test_everything_cited_is_among_the_findings_and_first_among_the_advice(table: dict[str, Any]) -> None:
    findings = {each["id"] for each in table["findings"]}
    advised = {each["rule"] for each in table["advice"]}

    assert {cited for each in table["advice"] for cited in each["cites"]} <= findings
    assert set(table["first"]) <= advised
    assert 1 <= len(table["first"]) <= 3
    assert {each["verdict"] for each in table["verdicts"]} == {"fires", "silent", "open"}


def test_a_disagreement_is_off_and_counts_nowhere(table: dict[str, Any]) -> None:
    assert table["off"] == [{"rule": "price.hourly-trap", "because": "retainer", "until": "2027-06-01"}]
    assert "price.hourly-trap" not in {each["rule"] for each in table["advice"]}


def test_the_same_profile_gives_the_same_bytes(writer: Program) -> None:
    runs = {
        writer.run("assess", "mira", "--format", "json", *DAY, more={"PYTHONHASHSEED": seed}).out
        for seed in ("1", "2")
    }
    texts = {writer.run("assess", "mira", *DAY, more={"PYTHONHASHSEED": seed}).out for seed in ("1", "2")}

    assert (len(runs), len(texts)) == (1, 1)


def test_the_text_names_every_dimension_and_the_first_moves(writer: Program) -> None:
    told = writer.run("assess", "mira", *DAY)
    table = json.loads(writer.run("assess", "mira", "--format", "json", *DAY).out)
    titles = {each["rule"]: each["title"] for each in table["advice"]}
    flat = " ".join(told.out.split())

    assert (told.code, told.err) == (0, "")
    assert [name for name in DIMENSIONS if name not in flat.casefold()] == []
    assert [titles[rule] for rule in table["first"] if titles[rule] not in flat] == []


def test_the_output_file_is_for_the_person_only(freehold: Program) -> None:
    freehold.keep("asha")
    target = freehold.folder / "reading.json"

    told = freehold.run("assess", "asha", "--format", "json", "--output", str(target), *DAY)

    assert (told.code, told.out, told.err) == (0, "", "")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert json.loads(target.read_text())["profile"]["name"] == "asha"


def test_an_output_that_cannot_be_written_ends_with_five(freehold: Program) -> None:
    freehold.keep("asha")

    told = freehold.run("assess", "asha", "--output", str(freehold.folder))

    assert told.code == 5
    assert str(freehold.folder) in told.err


def test_several_profiles_are_answered_in_order(freehold: Program) -> None:
    freehold.keep("asha")
    elsewhere = freehold.keep("noor").rename(freehold.folder / "noor.toml")

    told = freehold.run("assess", str(elsewhere), "asha", "--format", "json", *DAY)

    assert [each["profile"]["name"] for each in json.loads(told.out)] == ["noor", "asha"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--as-of", "tomorrow"], 2), (["--pack", "nowhere"], 5)],
)
def test_what_cannot_be_used_is_refused(writer: Program, arguments: list[str], code: int) -> None:
    told = writer.run("assess", "mira", *arguments)

    assert (told.code, told.out) == (code, "")
    assert arguments[1] in told.err


@pytest.mark.parametrize(
    ("form", "first"), [("markdown", "# Where asha stands"), ("html", "<!DOCTYPE html>")]
)
def test_an_assessment_is_a_document_too_and_the_same_each_time(
    freehold: Program, form: str, first: str
) -> None:
    freehold.keep("asha", "years = { is = 3 }")
    target = freehold.folder / "asha.out"

    printed = freehold.run("assess", "asha", "--format", form)
    written = freehold.run("assess", "asha", "--format", form, "--output", str(target))

    assert (0, first) == (printed.code, printed.lines[0])
    assert (0, printed.out) == (written.code, target.read_text(encoding="utf-8"))


def test_documents_of_several_people_are_told_one_after_the_other(freehold: Program) -> None:
    for name in ("asha", "bo"):
        freehold.keep(name, "years = { is = 3 }")

    markdown = freehold.run("assess", "asha", "bo", "--format", "markdown").out
    page = freehold.run("assess", "asha", "bo", "--format", "html").out

    assert ["# Where asha stands", "# Where bo stands"] == re.findall("^# .*", markdown, re.MULTILINE)
    assert ["Where asha stands", "Where bo stands"] == re.findall("<h1>(.*)</h1>", page)


def test_the_same_profile_gives_the_same_bytes_whether_packs_were_kept_or_not(freehold: Program) -> None:
    freehold.keep("mira", WRITER)
    form = ("assess", "mira", "--format", "json", "--as-of", "2026-11-22")
    first, again = freehold.run(*form), freehold.run(*form)

    assert list((freehold.home / "cache").iterdir()) != []
    assert first == again
