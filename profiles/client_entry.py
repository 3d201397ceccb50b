"""What a person types about a client, read and checked the same in every face."""

from typing import Final, get_args

from profiles.errors import ClientRefused
from profiles.model import Client, Profile
from rules.answers import Amount
from rules.entry import Refusal, read_entry
from rules.guidance import Stance
from rules.knowledge import Question
from rules.language.problems import nearest

LONGEST_NICKNAME: Final = 60
STANCES: Final[tuple[Stance, ...]] = get_args(Stance)
_SHARE = Question(id="share", screen="", kind="percent", label="Share of income", low=0, high=100, unit="%")
_TOLD: Final = {"yes": True, "y": True, "no": False, "n": False}


def read_nickname(typed: str) -> str:
    """Give a nickname that a card can show; raise `ClientRefused`."""
    nickname = typed.strip()
    if not nickname or not nickname.isprintable() or len(nickname) > LONGEST_NICKNAME:
        raise ClientRefused("nickname", f"a nickname is 1 to {LONGEST_NICKNAME} characters on one line")
    return nickname


def read_share(typed: str) -> float | None:
    """Give a share of income in percent, or nothing where nothing was typed; raise `ClientRefused`."""
    if not typed.strip():
        return None
    read = read_entry(_SHARE, typed, "")
    if isinstance(read, Refusal):
        raise ClientRefused("share", read.message)
    if not isinstance(read, Amount) or not read.exact:
        raise ClientRefused("share", "a client's share is one number from 0 to 100")
    return read.low


def read_stance(typed: str) -> Stance | None:
    """Give a stance by its word or the beginning of it; raise `ClientRefused`."""
    word = typed.strip().lower()
    if not word:
        return None
    found = [each for each in STANCES if each.startswith(word)]
    if len(found) != 1:
        raise ClientRefused("stance", f"write {', '.join(STANCES[:-1])} or {STANCES[-1]}")
    return found[0]


def read_told(typed: str) -> bool | None:
    """Give whether a client was told, or nothing where nothing was typed; raise `ClientRefused`."""
    word = typed.strip().lower()
    if word and word not in _TOLD:
        raise ClientRefused("told", "write yes or no")
    return _TOLD.get(word)


def read_client(nickname: str, share: str, stance: str, told: str) -> Client:
    """Give a client by what was typed of each part; raise `ClientRefused` for the first that cannot be."""
    return Client(
        nickname=read_nickname(nickname),
        share=read_share(share),
        stance=read_stance(stance),
        told=read_told(told),
    )


def client_of(profile: Profile, nickname: str) -> Client:
    """Give the client of a nickname; raise `ClientRefused` where there is none."""
    found = next((each for each in profile.client if each.nickname == nickname), None)
    if found is None:
        hint = nearest(nickname, [each.nickname for each in profile.client])
        raise ClientRefused("nickname", f"there is no client '{nickname}'{hint}")
    return found


def check_free(profile: Profile, nickname: str) -> None:
    """Raise `ClientRefused` where there is a client of that nickname already."""
    if any(each.nickname == nickname for each in profile.client):
        raise ClientRefused("nickname", f"there is a client '{nickname}' already")
