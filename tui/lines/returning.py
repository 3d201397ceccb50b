"""What a person who comes back is told first, in lines: what is due, stale answers, what rules changed."""

from collections.abc import Iterator

from profiles.returning import Returning
from rules.assessment import Assessment
from rules.changes import Changes
from rules.wording import answer_words
from tui.lines.change import reading_items, rule_items
from tui.lines.items import Item, Paragraph, Target, heading, muted, sections
from tui.lines.plan import step_item
from tui.lines.speech import day_words
from tui.texts import returning as texts


def returning_items(
    found: Returning, assessment: Assessment, changed: Changes | None, *, most: int | None = None
) -> tuple[Item, ...]:
    """Give what is to be told first, with at most so many stale answers; nothing where nothing is."""
    if not found.anything and changed is None:
        return ()
    pack = assessment.situation.pack
    due = [step_item(step, pack, found.today) for step in found.due]
    finished = [step_item(step, pack, found.today) for step in found.without_outcome]
    return sections(
        (heading(texts.SINCE), *_days(found)),
        (heading(texts.IS_DUE), *due) if due else (),
        (heading(texts.CAME_OF_IT), *finished) if finished else (),
        tuple(_stale(found, assessment, most)),
        (heading(texts.RULES), *rule_items(changed), *reading_items(changed)) if changed else (),
    )


def _days(found: Returning) -> Iterator[Item]:
    if found.since is None or found.review_on is None:
        return
    yield muted(texts.SINCE_DAY.format(day=day_words(found.since)))
    if found.review_due:
        yield Paragraph(texts.REVIEW.format(days=(found.today - found.since).days))
    else:
        yield muted(texts.REVIEW_ON.format(day=day_words(found.review_on)))


def _stale(found: Returning, assessment: Assessment, most: int | None) -> Iterator[Item]:
    if found.stale:
        yield heading(texts.STALE)
    situation = assessment.situation
    for each in found.stale[:most]:
        question = situation.pack.questions[each.question]
        said = answer_words(question, situation.answers[each.question], assessment.currency)
        words = texts.STALE_ONE.format(label=question.label, said=said, day=each.said_on.isoformat())
        yield Paragraph(words, lead="-", hang=2, target=Target("question", each.question))
    if more := len(found.stale[most:]) if most is not None else 0:
        yield muted(texts.MORE_STALE.format(count=more), hang=2)
