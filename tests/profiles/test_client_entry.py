"""What a person types about a client: read where it can be kept, refused with its part where not."""

from typing import Any

import pytest

from profiles.client_entry import (
    check_free,
    client_of,
    read_client,
    read_nickname,
    read_share,
    read_stance,
    read_told,
)
from profiles.clients import changed_client
from profiles.errors import ClientRefused
from profiles.model import Client, Profile

PROFILE = Profile(client=(Client.model_validate({"nickname": "A", "share": 35, "mood": 3}),))


def test_what_can_be_kept_is_read() -> None:
    assert "Ada B" == read_nickname("  Ada B ")
    assert (12.5, None) == (read_share("12,5"), read_share(" "))
    assert ("forbids", "unsaid", None) == (read_stance("F"), read_stance("unsaid"), read_stance(""))
    assert (True, False, None) == (read_told("Yes"), read_told("n"), read_told(""))


@pytest.mark.parametrize(
    ("read", "typed", "part"),
    [
        (read_nickname, " ", "nickname"),
        (read_nickname, "a\nb", "nickname"),
        (read_nickname, "x" * 61, "nickname"),
        (read_share, "101", "share"),
        (read_share, "10-20", "share"),
        (read_share, "much", "share"),
        (read_stance, "loves", "stance"),
        (read_told, "maybe", "told"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_part(read: Any, typed: str, part: str) -> None:
    with pytest.raises(ClientRefused) as refused:
        read(typed)

    assert part == refused.value.part


def test_a_nickname_is_there_once_and_an_unknown_one_is_said() -> None:
    assert 35 == client_of(PROFILE, "A").share
    with pytest.raises(ClientRefused, match="there is a client 'A' already"):
        check_free(PROFILE, "A")
    with pytest.raises(ClientRefused, match="there is no client 'B'"):
        client_of(PROFILE, "B")
    check_free(PROFILE, "B")


def test_a_changed_client_keeps_what_this_program_does_not_know() -> None:
    changed = changed_client(PROFILE, "A", read_client("B", "20", "wants", ""))

    assert {"nickname": "B", "share": 20, "stance": "wants", "mood": 3} == changed.client[0].to_table()
