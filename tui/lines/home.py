"""One profile of the list in words: its name, its day, its answers, its field, and how it moved last."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from rules.frozen import frozen
from tui.lines.items import padded
from tui.text import one_line
from tui.texts import shared as texts
from tui.texts.history import REVIEW_DUE

if TYPE_CHECKING:
    from profiles.listing import Listed
    from rules.pack import Pack
    from tui.opened.outlooks import Outlook

_NAME, _DAY, _ANSWERED = 17, 11, 13
_LEAST_FIELD = 12
_WIDE = 96
_BETWEEN = " · "


@frozen
class ProfileLine:
    """The parts of a line; `problem` stands for all after the day where a profile cannot be opened."""

    name: str
    day: str
    answered: str = ""
    field: str = ""
    problem: str = ""


def profile_line(
    listed: "Listed", pack: "Pack | None", today: date, outlook: "Outlook | None", width: int
) -> ProfileLine:
    """Give the line of a profile; how it moved matters more than its field, a review more than a count."""
    name = padded(one_line(listed.name, _NAME - 1), _NAME)
    day = padded(when_changed(listed.modified, today), _DAY)
    if listed.problem:
        return ProfileLine(name, day, problem=texts.CANNOT_OPEN)
    answered = texts.ANSWERED.format(count=listed.answered) if listed.answered else texts.NO_ANSWERS
    info = pack.fields.get(listed.field) if pack is not None else None
    field = info.title if info is not None else (texts.OTHER_FIELD if listed.field else texts.NO_FIELD)
    if outlook is not None:
        due = outlook.review_due
        moved = f"{_BETWEEN}{outlook.trend}"
        if due and width < _WIDE:
            answered = REVIEW_DUE
        elif due:
            moved = f"{_BETWEEN}{REVIEW_DUE}{moved}"
        room = width - _NAME - _DAY - _ANSWERED - len(moved)
        field = one_line(field, max(_LEAST_FIELD, room)) + moved
    return ProfileLine(name, day, padded(answered, _ANSWERED), field)


def when_changed(modified: datetime | None, today: date) -> str:
    """Say when a profile was changed: today, yesterday, or its day."""
    if modified is None:
        return ""
    day = modified.astimezone().date()
    if day == today:
        return texts.TODAY
    return texts.YESTERDAY if (today - day).days == 1 else day.isoformat()
