"""`freehold set`: every way of answering, checked, saved and said back."""

import tomllib
from typing import Any

import pytest

from tests.cli.program import Program


def answers(freehold: Program, name: str = "asha") -> dict[str, Any]:
    kept: dict[str, Any] = tomllib.loads(freehold.profile(name).read_text())["answers"]
    return {question: {key: it[key] for key in it if key != "on"} for question, it in kept.items()}


@pytest.mark.parametrize(
    ("question", "value", "said", "kept"),
    [
        ("work.small", "60", "60%", {"is": 60}),
        ("work.small", "40 to 60", "40 to 60%", {"low": 40, "high": 60}),
        ("rates.change", "-10..-5", "-10 to -5%", {"low": -10, "high": -5}),
        ("rates.change", "-5", "-5%", {"is": -5}),
        ("years", "2,5", "2.5 years", {"is": 2.5}),
        ("rates.price", "0.12-0.15 USD/word", "0.12 to 0.15 USD per word", None),
        ("rates.price", "45", "45 EUR per hour", {"is": 45, "currency": "EUR", "per": "hour"}),
        ("field", "copywriting", "Copywriting (ads, sales, email)", {"is": "copywriting"}),
        ("clients.lost_to_ai", "unknown", "don't know", {"state": "unknown"}),
        ("work.ai_price", "n/a", "does not apply", {"state": "n/a"}),
    ],
)
def test_a_value_is_saved_and_said_back(
    freehold: Program, question: str, value: str, said: str, kept: dict[str, Any] | None
) -> None:
    freehold.keep("asha")

    told = freehold.run("set", "asha", question, value)

    assert (told.code, told.out) == (0, f"{question}: {said}\n")
    assert kept is None or answers(freehold) == {question: kept}


def test_several_values_from_standard_input(freehold: Program) -> None:
    freehold.keep("asha")

    told = freehold.run("set", "asha", "proof.kinds", "-", typed="portfolio,credentials\n")

    assert told.code == 0
    assert set(answers(freehold)["proof.kinds"]["is"]) == {"portfolio", "credentials"}


@pytest.mark.parametrize("typed", [b"\xff\x1b[2J", b"", b"7" * 200_000])
def test_standard_input_that_is_no_value_is_refused(freehold: Program, typed: bytes) -> None:
    before = freehold.keep("asha").read_bytes()

    told = freehold.run("set", "asha", "years", "-", typed=typed)

    assert (told.code, told.out) == (2, "")
    assert len(told.err) < 300
    assert freehold.profile("asha").read_bytes() == before


def test_clear_removes_an_answer(freehold: Program) -> None:
    freehold.keep("asha", "years = { is = 3, on = 2026-11-01 }")

    told = freehold.run("set", "asha", "years", "clear")

    assert (told.code, told.out, answers(freehold)) == (0, "years: cleared\n", {})


@pytest.mark.parametrize(
    ("question", "value", "why"),
    [
        ("work.small", "101", "0 to 100"),
        ("work.small", "60-40", "40..60"),
        ("money.need", "1,250", "1250 or 1.25"),
        ("clients.lost_to_ai", "2.5", "whole numbers"),
        ("rates.price", "45 EUR/fortnight", "no unit"),
        ("ai.use", "wekly", "did you mean 'weekly'"),
        ("proof.kinds", "none,portfolio", "cannot stand together"),
        ("yeers", "3", "did you mean 'years'"),
    ],
)
def test_a_value_that_cannot_stand_is_refused_and_nothing_changes(
    freehold: Program, question: str, value: str, why: str
) -> None:
    before = freehold.keep("asha").read_bytes()

    told = freehold.run("set", "asha", question, value)

    assert (told.code, told.out) == (2, "")
    assert why in told.err
    assert freehold.profile("asha").read_bytes() == before


def test_what_is_odd_contradictory_or_parked_is_saved_and_said(freehold: Program) -> None:
    freehold.keep(
        "asha",
        '"work.scratch" = { is = 80, on = 2026-11-01 }\n"ai.use" = { is = "never", on = 2026-11-01 }',
    )

    odd = freehold.run("set", "asha", "years", "55")
    clash = freehold.run("set", "asha", "work.small", "60")
    parked = freehold.run("set", "asha", "ai.first_drafts", "30")

    assert [each.code for each in (odd, clash, parked)] == [0, 0, 0]
    assert "Is this right?" in odd.err
    assert "140" in clash.err
    assert "does not apply" in parked.err
    assert answers(freehold)["ai.first_drafts"] == {"is": 30}


def test_a_missing_profile_ends_with_five(freehold: Program) -> None:
    told = freehold.run("set", "nobody", "years", "3")

    assert told.code == 5
    assert "there is no profile at" in told.err


def test_the_same_answer_twice_gives_the_same_file(freehold: Program) -> None:
    freehold.keep("asha")
    freehold.run("set", "asha", "years", "3")
    once = freehold.profile("asha").read_bytes()
    freehold.run("set", "asha", "years", "3")

    assert freehold.profile("asha").read_bytes() == once


@pytest.mark.parametrize("value", ["nan", "inf", "1e400", "9" * 400, "true", '"12"', "0x10", "1_000", "٣"])
def test_what_is_no_ordinary_number_is_refused_by_the_name_of_its_question(
    freehold: Program, value: str
) -> None:
    before = freehold.keep("asha").read_bytes()

    told = freehold.run("set", "asha", "years", value)

    assert (told.code, told.out) == (2, "")
    assert "years" in told.err.lower()
    assert freehold.profile("asha").read_bytes() == before


@pytest.mark.parametrize("value", ["true", '"12"'])
def test_a_value_of_another_kind_in_a_file_is_named_kept_and_not_used(freehold: Program, value: str) -> None:
    path = freehold.keep("asha", f"years = {{ is = {value} }}")

    told = freehold.run("assess", "asha")

    assert told.code == 0
    assert "The answer to years is kept and not used" in told.err
    assert f"is = {value}" in path.read_text()
