"""The plan in lines: every step with how far it got, rules set aside, and a person's own record."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from profiles.model import Profile, Step, StoredDisagreement
from profiles.plan import OwnRecord, is_open, is_overdue
from rules.pack import Pack
from tui import keys
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.lines.speech import day_words
from tui.texts import planning as page_texts
from tui.texts import returning as texts

_LEAD = 9


def plan_items(plan: Iterable[Step], pack: Pack, day: date) -> tuple[Item, ...]:
    """Give every step of a plan, or nothing where there is none."""
    steps = tuple(step_item(step, pack, day) for step in plan)
    return (heading(texts.PLAN), *steps) if steps else ()


def step_item(step: Step, pack: Pack, day: date) -> Paragraph:
    """Give one step: its state, its advice, and its day or what came of it."""
    return _step(step, pack, day, Target("advice", step.rule) if step.rule in pack.rules else None)


def plan_page_items(
    profile: Profile, pack: Pack, day: date, effects: Mapping[str, str], first: Iterable[str]
) -> tuple[Item, ...]:
    """Give the plan as a page to work on: open steps by their day, closed ones, and what is set aside.

    `effects` says of a rule that is set aside what it would move; `first` are rules to put on an empty plan.
    """
    last = {each.rule: each for each in profile.plan}
    standing = [each for each in profile.plan if last[each.rule] is each]
    todo = sorted(filter(is_open, standing), key=lambda each: each.due or date.max)
    closed = [each for each in reversed(standing) if not is_open(each)]
    earlier = [each for each in profile.plan if last[each.rule] is not each]
    counted = page_texts.COUNTED.format(open=len(todo), late=sum(is_overdue(each, day) for each in todo))
    return sections(
        (heading(texts.PLAN), muted(counted)) if profile.plan else _empty(pack, first),
        _steps(page_texts.OPEN_STEPS, todo, pack, day),
        _steps(page_texts.CLOSED_STEPS, closed, pack, day),
        tuple(_page_asides(profile, pack, effects)),
        (heading(page_texts.EARLIER_STEPS), *(_step(each, pack, day, None) for each in earlier))
        if earlier
        else (),
    )


def aside_items(profile: Profile, pack: Pack) -> tuple[Item, ...]:
    """Give the rules that a person set aside, with their reasons."""
    found = [_aside(it, pack) for it in profile.disagree]
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


def _empty(pack: Pack, first: Iterable[str]) -> tuple[Item, ...]:
    moves = [
        Paragraph(title_of(each, pack), lead="-", hang=2, target=Target("advice", each)) for each in first
    ]
    told = page_texts.NOTHING_YET if moves else page_texts.NOTHING_TO_ADVISE
    return (heading(texts.PLAN), Paragraph(told.format(key=keys.ONTO_PLAN.shown)), *moves)


def _steps(title: str, steps: Iterable[Step], pack: Pack, day: date) -> tuple[Item, ...]:
    found = [_step(each, pack, day, Target("step", each.rule)) for each in steps]
    return (heading(title), *found) if found else ()


def _step(step: Step, pack: Pack, day: date, target: Target | None) -> Paragraph:
    late = is_overdue(step, day)
    return Paragraph(
        f"{title_of(step.rule, pack)}{_about(step, late=late)}",
        lead=f"! {texts.STATE[step.state]}" if late else texts.STATE[step.state],
        lead_tone=Tone.WARNING if late else Tone.STRONG,
        hang=_LEAD,
        target=target,
    )


def _page_asides(profile: Profile, pack: Pack, effects: Mapping[str, str]) -> Iterator[Item]:
    if profile.disagree:
        yield heading(texts.SET_ASIDE)
    for it in profile.disagree:
        target = Target("aside", it.rule)
        yield _aside(it, pack, target)
        yield muted(effects[it.rule], hang=2, target=target)


def _aside(it: StoredDisagreement, pack: Pack, target: Target | None = None) -> Paragraph:
    said = texts.ASIDE.format(title=title_of(it.rule, pack), rule=it.rule, because=it.because)
    until = texts.UNTIL.format(day=day_words(it.until)) if it.until else ""
    return Paragraph(f"{said}{until}", lead="-", hang=2, target=target)


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
