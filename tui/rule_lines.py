"""Rules and their advice in lines: what is advised, why for this person, and what would change it."""

from collections.abc import Iterator, Sequence

from rules.assessment import AdviceGiven, Assessment, Verdict
from rules.explain import Explanation, explain
from rules.explain import Line as Explained
from rules.knowledge import Rule
from rules.texts import WEAK_EVIDENCE
from rules.truth import Truth
from rules.wording import money, number
from tui import texts_reading as texts
from tui.condition_words import condition_in_words, said_in
from tui.finding_lines import cited_items
from tui.lines import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.override_lines import rule_sentences

_LEAD = 6


def advice_items(assessment: Assessment, given: AdviceGiven) -> tuple[Item, ...]:
    """Give one piece of advice in full: what, why, first step, how one will know, what it rests on."""
    rule = given.rule
    explained = explain(rule, assessment.situation)
    return sections(
        (muted(_meta(assessment, given)), Paragraph(given.say)),
        (heading(texts.FIRST_STEP), Paragraph(given.first_step)),
        (heading(texts.KNOW_BY), Paragraph(given.know_by)),
        (heading(texts.WHY), *_why(assessment, explained)),
        (heading(texts.RESTS_ON), *_support(assessment, rule, weak=given.weak_evidence)),
        (heading(texts.WEIGHS), *_weighs(assessment, explained)),
        _flips(assessment, explained),
        _against(assessment, rule),
    )


def rule_items(assessment: Assessment, rule: Rule) -> tuple[Item, ...]:
    """Give why a rule fires, is silent or is open, and the nearest change that would flip it."""
    explained = explain(rule, assessment.situation)
    aside = () if rule.id in assessment.judged else (Paragraph(texts.SET_ASIDE, Tone.WARNING),)
    return sections(
        (Paragraph(texts.VERDICT[explained.verdict], Tone.STRONG), *aside, *_why(assessment, explained)),
        _flips(assessment, explained),
        (heading(texts.WEIGHS), *_weighs(assessment, explained)),
        (heading(texts.RESTS_ON), *_support(assessment, rule, weak=False)),
        _against(assessment, rule),
        (
            muted(texts.RULE_PLACE.format(rule=rule.id, file=rule.file)),
            *_beside(assessment, rule),
        ),
    )


def rule_list_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give every rule under its verdict, the open ones first."""
    found = []
    for verdict in (Verdict.OPEN, Verdict.SILENT, Verdict.FIRES):
        rules = [each.rule for each in assessment.judged.values() if each.verdict is verdict]
        if rules:
            rows = (Paragraph(rule.title, target=Target("rule", rule.id)) for rule in rules)
            found.append((heading(f"{texts.VERDICT_HEADING[verdict]} ({len(rules)})"), *rows))
    return sections(*found)


def question_items(assessment: Assessment, question: str) -> tuple[Item, ...]:
    """Give what stands beside a question that could be answered: why it is asked, what it would settle."""
    pack = assessment.situation.pack
    screen = pack.screen_of(question)
    waiting = next((each.settles for each in assessment.open_questions if each.question == question), ())
    settles = [Paragraph(pack.rules[name].title, target=Target("rule", name)) for name in waiting]
    return sections(
        (Paragraph(pack.questions[question].label, Tone.STRONG), Paragraph(screen.ask)),
        (heading(texts.ASKED_BECAUSE), Paragraph(screen.why)),
        (heading(texts.WOULD_SETTLE), *settles) if settles else (),
        (muted(texts.OPENS_QUESTION),),
    )


def effort_words(hours: float) -> str:
    """Say how long something takes."""
    return texts.HOURS_ONE if hours == 1 else texts.HOURS.format(hours=number(hours))


def _meta(assessment: Assessment, given: AdviceGiven) -> str:
    advice = given.rule.advice
    if advice is None:
        return ""
    amount = money(advice.cost, advice.cost, assessment.currency)
    cost = texts.COST.format(money=amount) if advice.cost else texts.NO_COST
    slot = texts.NO_SLOT if advice.slot is None else texts.SLOT[advice.slot]
    return texts.ADVICE_META.format(
        slot=slot[:1].upper() + slot[1:], effort=effort_words(advice.effort_hours), cost=cost
    )


def _why(assessment: Assessment, explained: Explanation) -> Iterator[Item]:
    for line in explained.lines:
        yield _explained(assessment, line)


def _explained(assessment: Assessment, line: Explained) -> Paragraph:
    indent = "  " * line.depth
    if line.truth is None:
        return muted(texts.HEADINGS.get(line.words, line.words), hang=len(indent))
    situation = assessment.situation
    name = line.name
    words = condition_in_words(line.words, situation.pack, assessment.currency)
    yours = said_in(name, situation, assessment.currency)
    tone = Tone.WARNING if line.truth is Truth.OPEN else Tone.STRONG
    return Paragraph(
        texts.YOURS.format(test=words, yours=yours),
        lead=f"{indent}{texts.TRUTH[line.truth]}",
        lead_tone=tone,
        hang=_LEAD + len(indent),
        target=Target("question", name) if name in situation.pack.questions else None,
    )


def _support(assessment: Assessment, rule: Rule, *, weak: bool) -> Iterator[Item]:
    if weak:
        yield Paragraph(WEAK_EVIDENCE, Tone.WARNING, lead="!", lead_tone=Tone.WARNING)
    if rule.basis is not None:
        yield Paragraph(texts.BASIS[rule.basis])
    yield from cited_items(rule.cites, assessment.situation.pack.findings)


def _weighs(assessment: Assessment, explained: Explanation) -> Iterator[Item]:
    dimensions = assessment.situation.pack.dimensions
    for name, points in explained.points.items():
        low, high = f"{points.low:+.0f}", f"{points.high:+.0f}"
        shown = low if low == high else f"{low} to {high}"
        yield Paragraph(texts.POINTS_DOWN.format(points=shown, dimension=dimensions[name].title.lower()))
    if not explained.points:
        yield Paragraph(texts.WEIGHS_NOTHING.format(kind=texts.KIND[explained.rule.kind]))


def _flips(assessment: Assessment, explained: Explanation) -> tuple[Item, ...]:
    titles = {
        Verdict.FIRES: texts.CHANGE_FIRES,
        Verdict.SILENT: texts.CHANGE_SILENT,
        Verdict.OPEN: texts.CHANGE_OPEN,
    }
    pack = assessment.situation.pack
    ways = [_way(way, assessment) for way in explained.flips if way]
    if not ways:
        return ()
    intro: Sequence[Item] = (Paragraph(texts.ANY_ONE),) if len(ways) > 1 else ()
    names = [way.split(" ", 1)[0] for way in explained.flips if way]
    return (
        heading(titles[explained.verdict]),
        *intro,
        *(
            Paragraph(
                words, lead="-", hang=2, target=Target("question", name) if name in pack.questions else None
            )
            for words, name in zip(ways, names, strict=True)
        ),
    )


def _way(way: str, assessment: Assessment) -> str:
    pack, currency = assessment.situation.pack, assessment.currency
    return " and ".join(condition_in_words(each, pack, currency) for each in way.split(" and "))


def _against(assessment: Assessment, rule: Rule) -> tuple[Item, ...]:
    rules, fires = (
        assessment.situation.pack.rules,
        {each for each in assessment.judged if _fires(assessment, each)},
    )
    found = [rules[name] for name in rule.contradicts if name in fires]
    if not found or rule.id not in fires:
        return ()
    return (
        heading(texts.CONTRADICTS),
        *(Paragraph(it.title, target=Target("advice", it.id)) for it in found),
    )


def _fires(assessment: Assessment, rule: str) -> bool:
    return assessment.judged[rule].verdict is Verdict.FIRES


def _beside(assessment: Assessment, rule: Rule) -> Iterator[Item]:
    """Say what overrides did to a rule, and what its author noted."""
    for sentence in rule_sentences(rule.id, assessment.situation.pack):
        yield muted(sentence[:1].upper() + sentence[1:])
    if rule.note:
        yield muted(rule.note)
