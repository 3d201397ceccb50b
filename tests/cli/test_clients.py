"""`freehold clients`: cards, and keeping, changing and removing a client."""

import json

import pytest

from tests.cli.people import WRITER
from tests.cli.program import Program


def test_a_client_is_kept_changed_shown_and_removed(freehold: Program) -> None:
    freehold.keep("mira", WRITER)

    kept = freehold.run("clients", "mira", "add", "A", "--share", "35", "--stance", "forbids", "--told", "no")
    changed = freehold.run("clients", "mira", "add", "A", "--told", "yes")
    shown = freehold.run("clients", "mira")
    removed = freehold.run("clients", "mira", "remove", "A")

    assert (0, "A: forbids AI, 35% of income, not told\n") == (kept.code, kept.out)
    assert (0, "A: forbids AI, 35% of income, told\n") == (changed.code, changed.out)
    assert "Careful  50% of your work begins as an AI draft." in shown.out
    assert (0, "A: removed\n") == (removed.code, removed.out)
    assert "[[client]]" not in freehold.profile("mira").read_text("utf-8")


def test_without_clients_the_cards_are_those_of_the_stances(writer: Program) -> None:
    done = writer.run("clients", "mira", "--format", "json")
    table = json.loads(done.out)

    assert ("freehold/clients/1", ["wants", "accepts", "forbids", "unsaid"]) == (
        table["schema"],
        [each["stance"] for each in table["clients"]],
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("add", "A", "--share", "140"), "out of bounds"),
        (("add", "A", "--share", "30-40"), "a client's share is one number from 0 to 100"),
        (("add", "A", "--share", "much"), "much"),
        (("add", "A", "--stance", "loves"), "invalid choice: 'loves'"),
        (("add", "  "), "a nickname is 1 to 60 characters on one line"),
        (("add", "A\nB"), "a nickname is 1 to 60 characters on one line"),
        (("remove", "A"), "there is no client 'A'"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_changes(
    writer: Program, arguments: tuple[str, ...], told: str
) -> None:
    before = writer.profile("mira").read_bytes()
    done = writer.run("clients", "mira", *arguments)

    assert (2, "") == (done.code, done.out)
    assert told in done.err
    assert before == writer.profile("mira").read_bytes()
