"""Taking a snapshot because a person asks for it, checked the same in every face."""

from collections.abc import Callable

from profiles.history import is_news, newest_snapshot, take
from rules.frozen import frozen
from tui import codes
from tui.opened.refusals import SessionRefused
from tui.opened.session import Session
from tui.texts import changes as texts


@frozen
class Taken:
    """The number of a snapshot, and whether it was taken just now or holds the same already."""

    number: int
    anew: bool


def taking(session: Session) -> Callable[[], Taken]:
    """Give what takes a snapshot of a profile as it stands; raise `SessionRefused` for a snapshot.

    Any thread may take it. That writes to the disk, makes room among the old ones, and may raise a
    `ProfileError`.
    """
    profile, path, found = session.profile, session.path, session.assessment()
    if profile.snapshot is not None:
        raise SessionRefused(texts.IS_SNAPSHOT, codes.WRONG_USAGE)

    def take_now() -> Taken:
        newest = newest_snapshot(path)
        if newest is not None and not is_news(newest, profile, found.situation.pack):
            return Taken(newest.head.number, anew=False)
        return Taken(take(profile, path, found, "asked").head.number, anew=True)

    return take_now
