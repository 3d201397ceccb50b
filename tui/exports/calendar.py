"""The days of a plan, and the day to look through everything again, as an iCalendar file (RFC 5545).

Written here and not by a library: it is two kinds of whole-day events, and the tests read it back by one.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from hashlib import sha256

from profiles.model import Profile, Step
from profiles.plan import is_open
from profiles.returning import Returning
from rules.frozen import frozen
from rules.pack import Pack
from tui import VERSION
from tui.lines.plan import title_of
from tui.text import clean
from tui.texts import returning as texts

_LONGEST = 75
"""Octets of a line, the line break left out (RFC 5545, 3.1)."""


@frozen
class _Event:
    id: str
    day: date
    title: str
    about: str = ""


def calendar_text(profile: Profile, pack: Pack, returning: Returning) -> str:
    """Give the open steps that have a day, and the day of the next review, on which nothing is blocked.

    Lines end as the format asks, with a carriage return too. Events keep their ids from file to file.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Freehold//Freehold {VERSION}//EN",
        *(line for event in _events(profile, pack, returning) for line in _lines(event, returning.today)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _events(profile: Profile, pack: Pack, returning: Returning) -> Iterator[_Event]:
    for step in profile.plan:
        if is_open(step) and step.due is not None:
            yield _Event(
                _id(profile, step.rule), step.due, title_of(step.rule, pack), _first_step(step, pack)
            )
    if returning.review_on is not None:
        title = texts.CALENDAR_REVIEW.format(name=profile.name)
        yield _Event(_id(profile, ""), returning.review_on, title, texts.CALENDAR_REVIEW_ABOUT)


def _first_step(step: Step, pack: Pack) -> str:
    """Give the step as the pack has it, where nothing of the person's own is filled in."""
    rule = pack.any_rule(step.rule)
    if rule is None or rule.advice is None or rule.advice.first_step.names:
        return ""
    return rule.advice.first_step.render(lambda name, _: name)


def _id(profile: Profile, about: str) -> str:
    named = f"{profile.name}\0{profile.created}\0{about}"
    return f"{sha256(named.encode()).hexdigest()[:32]}@freehold"


def _lines(event: _Event, today: date) -> Iterator[str]:
    yield from ("BEGIN:VEVENT", f"UID:{event.id}", f"DTSTAMP:{today:%Y%m%d}T000000Z")
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    if event.day < date.max:
        yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(event.title)}"
    if event.about:
        yield f"DESCRIPTION:{_escaped(event.about)}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _escaped(text: str) -> str:
    shown = clean(text, most=len(text) + 1)
    return shown.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterable[str]:
    """Break a line so that each part keeps to the length, never within a character."""
    part, size = "", 0
    for mark in line:
        octets = len(mark.encode())
        if size + octets > _LONGEST:
            yield part
            part, size = " ", 1
        part += mark
        size += octets
    yield part
