"""What an opened profile is to be told and asked first, and the snapshot once an interview is finished."""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date

from profiles import knowledge
from profiles.answers import disagreements
from profiles.clients import clients
from profiles.errors import ProfileError
from profiles.history import is_news, newest_snapshot, take
from profiles.model import Step
from profiles.plan import OwnRecord, own_records
from profiles.returning import Returning, returning
from rules.changes import Changes, Side, changes
from rules.clients import Client
from rules.frozen import frozen
from tui.opened.session import Session
from tui.texts import returning as texts


def coming_back(session: Session, day: date) -> Returning:
    """Say what is due on a day; a profile that cannot be written, a snapshot above all, has nothing due."""
    if session.read_only:
        return Returning(today=day, since=None, due=(), without_outcome=(), stale=())
    newest = newest_snapshot(session.path)
    since = newest.head.on if newest is not None else None
    return returning(session.profile, session.interview.situation, since, day)


@frozen(kw_only=True)
class Person:
    """What stands beside a reading: plan, clients, what is due, the own record, what the rules changed."""

    plan: tuple[Step, ...] = ()
    clients: tuple[Client, ...] = ()
    returning: Returning | None = None
    records: Mapping[str, OwnRecord] = field(default_factory=dict)
    changed: Changes | None = None


def person_of(session: Session, day: date, *, by_rules: bool = True) -> Person:
    """Give what the reading of a profile is shown beside; `by_rules` reads the rules of last time too."""
    return Person(
        plan=session.profile.plan,
        clients=clients(session.profile),
        returning=coming_back(session, day),
        records=own_record(session),
        changed=rules_changed(session, day) if by_rules else None,
    )


def own_record(session: Session) -> Mapping[str, OwnRecord]:
    """Give by rule how often its advice worked for this person, by the plan and by its last snapshot."""
    newest = newest_snapshot(session.path)
    return own_records([session.profile.plan, newest.profile.plan if newest is not None else ()])


def rules_changed(session: Session, day: date) -> Changes | None:
    """Say what the rules of today tell otherwise of today's answers than those of the last snapshot."""
    newest = newest_snapshot(session.path) if not session.read_only else None
    known = newest.head.knowledge if newest is not None else None
    if newest is None or known is None or known == knowledge.digest_of(session.pack):
        return None
    before = knowledge.recall(known, newest.head.on)
    if before is None:
        return None
    new = Side(
        pack=session.pack,
        answers=session.interview.answers,
        currency=session.profile.currency,
        as_of=day,
        disagreements=disagreements(session.profile),
    )
    found = changes(replace(new, pack=before), new)
    return found if found.readings or found.figures or found.switched else None


def keep_finished(session: Session) -> str:
    """Take a snapshot of a settled interview where there is news; give why it could not be, or nothing."""
    if session.read_only or not session.saved.ok or not session.interview.settled:
        return ""
    try:
        if is_news(newest_snapshot(session.path), session.profile, session.pack):
            take(session.profile, session.path, session.assessment(), "finished")
    except ProfileError as error:
        return texts.NOT_TAKEN.format(why=error)
    return ""
