"""Clients of a profile: given to the engine as they stand, one added, changed or removed."""

from datetime import UTC, datetime

from profiles.clients import clients, with_client, without_client
from profiles.model import Profile, new_profile
from rules.clients import Client


def profile() -> Profile:
    """Give a profile without clients."""
    return new_profile("asha", "EUR", {}, datetime(2026, 11, 22, tzinfo=UTC))


def test_a_client_is_added_with_what_was_said() -> None:
    found = with_client(profile(), "A", share=35.0, stance="forbids", told=False)

    assert (Client("A", 35, "forbids", told=False),) == clients(found)
    assert [{"nickname": "A", "share": 35, "stance": "forbids", "told": False}] == list(
        found.to_table()["client"]
    )


def test_a_client_of_whom_nothing_was_said_has_a_stance_unsaid() -> None:
    assert (Client("A", None, "unsaid", None),) == clients(with_client(profile(), "A"))


def test_what_is_not_said_anew_stays() -> None:
    before = with_client(with_client(profile(), "A", share=35.0, stance="forbids"), "B", share=12.5)

    assert (Client("A", 35, "forbids", told=True), Client("B", 12.5)) == clients(
        with_client(before, "A", told=True)
    )


def test_keys_of_a_client_that_we_do_not_know_stay() -> None:
    stored = {"nickname": "A", "colour": "red"}
    kept = Profile.model_validate({**profile().to_table(), "client": (stored,)})

    assert [{**stored, "told": True}] == [
        {key: each[key] for key in ("nickname", "colour", "told")}
        for each in with_client(kept, "A", told=True).to_table()["client"]
    ]


def test_a_client_is_removed_and_the_others_stay() -> None:
    both = with_client(with_client(profile(), "A"), "B")

    assert (Client("B"),) == clients(without_client(both, "A"))
