"""The clients of a profile as the engine gets them, and a profile with one client more or less."""

from collections.abc import Mapping
from typing import Any

from profiles.model import Client as StoredClient
from profiles.model import Profile, plain
from rules.clients import Client
from rules.guidance import Stance


def clients(profile: Profile) -> tuple[Client, ...]:
    """Give the person's clients, as the engine takes them; a stance that was not given is one unsaid."""
    return tuple(
        Client(stored.nickname, stored.share, stored.stance or "unsaid", stored.told)
        for stored in profile.client
    )


def with_client(
    profile: Profile,
    nickname: str,
    *,
    share: float | None = None,
    stance: Stance | None = None,
    told: bool | None = None,
) -> Profile:
    """Give the profile with a client of that nickname; what is not said anew stays as it was."""
    said = {"share": _plain(share), "stance": stance, "told": told}
    update = {key: value for key, value in said.items() if value is not None}
    if any(each.nickname == nickname for each in profile.client):
        return _updated(profile, nickname, update)
    added = StoredClient.model_validate({"nickname": nickname, **update})
    return profile.model_copy(update={"client": (*profile.client, added)})


def changed_client(profile: Profile, before: str, said: StoredClient) -> Profile:
    """Give the profile with all of a client said anew, their nickname too; keys that we do not know stay."""
    update = {
        "nickname": said.nickname,
        "share": _plain(said.share),
        "stance": said.stance,
        "told": said.told,
    }
    return _updated(profile, before, update)


def without_client(profile: Profile, nickname: str) -> Profile:
    """Give the profile without the clients of that nickname."""
    left = tuple(each for each in profile.client if each.nickname != nickname)
    return profile.model_copy(update={"client": left})


def _updated(profile: Profile, nickname: str, update: Mapping[str, Any]) -> Profile:
    changed = tuple(
        each.model_copy(update=update) if each.nickname == nickname else each for each in profile.client
    )
    return profile.model_copy(update={"client": changed})


def _plain(share: float | None) -> float | None:
    return None if share is None else plain(share)
