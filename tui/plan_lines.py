"""The plan in lines: every step with how far it got, rules set aside, and a person's own record."""

from collections.abc import Iterable, Iterator
from datetime import date

from profiles.model import Profile, Step
from profiles.plan import OwnRecord, is_open
from rules.pack import Pack
from tui import texts_returning as texts
from tui.lines import Item, Paragraph, Target, Tone, heading
from tui.speech import day_words

_LEAD = 9


def plan_items(plan: Iterable[Step], pack: Pack, day: date) -> tuple[Item, ...]:
    """Give every step of a plan, or nothing where there is none."""
    steps = tuple(step_item(step, pack, day) for step in plan)
    return (heading(texts.PLAN), *steps) if steps else ()


def step_item(step: Step, pack: Pack, day: date) -> Paragraph:
    """Give one step: its state, its advice, and its day or what came of it."""
    late = is_open(step) and step.due is not None and step.due < day
    return Paragraph(
        f"{title_of(step.rule, pack)}{_about(step, late=late)}",
        lead=texts.STATE[step.state],
        lead_tone=Tone.WARNING if late else Tone.STRONG,
        hang=_LEAD,
        target=Target("advice", step.rule) if step.rule in pack.rules else None,
    )


def aside_items(profile: Profile, pack: Pack) -> tuple[Item, ...]:
    """Give the rules that a person set aside, with their reasons."""
    found = [
        Paragraph(
            texts.ASIDE.format(title=title_of(it.rule, pack), rule=it.rule, because=it.because)
            + (texts.UNTIL.format(day=day_words(it.until)) if it.until else ""),
            lead="-",
            hang=2,
        )
        for it in profile.disagree
    ]
    return (heading(texts.SET_ASIDE), *found) if found else ()


def record_items(record: OwnRecord | None) -> tuple[Item, ...]:
    """Give how often advice worked for this person, where they ever said what came of it."""
    if record is None:
        return ()
    return (Paragraph(texts.FOR_YOU.format(worked=record.worked, told=record.told)),)


def title_of(name: str, pack: Pack) -> str:
    """Give what a rule is called; its id where no pack in use has it."""
    rule = pack.any_rule(name)
    return rule.title if rule is not None else name


def _about(step: Step, *, late: bool) -> str:
    said = list(_said(step, late=late))
    return f" ({'; '.join(said)})" if said else ""


def _said(step: Step, *, late: bool) -> Iterator[str]:
    if is_open(step) and step.due is not None:
        yield (texts.OVERDUE if late else texts.DUE).format(day=day_words(step.due))
    if step.done_on is not None:
        yield texts.DONE_ON.format(day=day_words(step.done_on))
    if step.outcome is not None:
        yield texts.OUTCOME[step.outcome]
    elif step.state == "done":
        yield texts.NO_OUTCOME
    if step.because:
        yield texts.BECAUSE.format(because=step.because)
