"""Talking to the plain face through a pipe, and reading what it kept."""

import tomllib
from typing import Any

from tests.cli.program import Finished, Program


def talk(freehold: Program, *typed: str, name: str = "asha", quick: bool = False) -> Finished:
    """Type lines, then end the input."""
    flags = ["--plain", "--quick"] if quick else ["--plain"]
    return freehold.run(*flags, name, typed="".join(f"{line}\n" for line in typed))


def kept(freehold: Program, name: str = "asha") -> dict[str, Any]:
    """Give the answers in the file, without their days."""
    answers: dict[str, Any] = tomllib.loads(freehold.profile(name).read_text())["answers"]
    return {question: {key: it[key] for key in it if key != "on"} for question, it in answers.items()}


def standing(freehold: Program, name: str = "asha") -> str:
    """Give the question where the file says the interview stands."""
    at: str = tomllib.loads(freehold.profile(name).read_text())["at"]
    return at


def around(told: Finished, line: str) -> tuple[str, str]:
    """Give what was printed before and after the first occurrence of some words."""
    before, found, after = told.out.partition(line)
    assert found, told.out
    return before, after
