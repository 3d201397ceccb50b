"""Rules and their advice in lines: what is advised, why for this person, and what would change it."""

from collections.abc import Iterator, Sequence

from profiles.plan import OwnRecord
from rules.assessment import AdviceGiven, Assessment, Verdict
from rules.explaining.explain import Explanation, explain
from rules.explaining.explain import Line as Explained
from rules.explaining.flips import Flip
from rules.explaining.near import near_misses
from rules.explaining.standing import Standings
from rules.knowledge import Rule
from rules.phrases import phrase, read_back, said_in
from rules.texts import WEAK_EVIDENCE
from rules.truth import Truth
from rules.wording import money, number
from tui.lines.finding import cited_items
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.lines.override import rule_sentences
from tui.lines.plan import record_items
from tui.lines.why import flip_words, near_words, weight_words
from tui.texts import reading as texts
from tui.texts import why as texts_why

_LEAD = 6
_MOST_NEAR = 6


def advice_items(
    assessment: Assessment, given: AdviceGiven, own: OwnRecord | None = None
) -> tuple[Item, ...]:
    """Give one piece of advice in full: what, why, first step, how one will know, what it rests on."""
    rule = given.rule
    explained = explain(rule, assessment.situation)
    return sections(
        (muted(_meta(assessment, given)), Paragraph(given.say)),
        (heading(texts.FIRST_STEP), Paragraph(given.first_step)),
        (heading(texts.KNOW_BY), Paragraph(given.know_by)),
        (heading(texts.WHY), *_why(assessment, explained)),
        (heading(texts.RESTS_ON), *record_items(own), *_support(assessment, rule, weak=given.weak_evidence)),
        (heading(texts.WEIGHS), *_weighs(assessment, rule)),
        _flips(assessment, explained),
        _against(assessment, rule),
    )


def rule_items(assessment: Assessment, rule: Rule) -> tuple[Item, ...]:
    """Give why a rule fires, is silent or is open, and the nearest change that would flip it."""
    explained = explain(rule, assessment.situation)
    aside = () if rule.id in assessment.judged else (Paragraph(texts.SET_ASIDE, Tone.WARNING),)
    return sections(
        (Paragraph(texts.VERDICT[explained.verdict], Tone.STRONG), *aside, _read_back(assessment, rule)),
        tuple(_why(assessment, explained)),
        _flips(assessment, explained),
        (heading(texts.WEIGHS), *_weighs(assessment, rule)),
        (heading(texts.RESTS_ON), *_support(assessment, rule, weak=False)),
        _against(assessment, rule),
        (
            muted(texts.RULE_PLACE.format(rule=rule.id, file=rule.file)),
            *_beside(assessment, rule),
        ),
    )


def rule_list_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give every rule under its verdict, the open ones first, and then the near misses."""
    found = []
    for verdict in (Verdict.OPEN, Verdict.SILENT, Verdict.FIRES):
        rules = [each.rule for each in assessment.judged.values() if each.verdict is verdict]
        if rules:
            rows = (Paragraph(rule.title, target=Target("rule", rule.id)) for rule in rules)
            found.append((heading(f"{texts.VERDICT_HEADING[verdict]} ({len(rules)})"), *rows))
    return sections(near_items(assessment), *found)


def near_items(assessment: Assessment) -> tuple[Item, ...]:
    """Give the nearest misses: each rule with the one change that would turn it."""
    misses = near_misses(assessment)
    if not misses:
        return ()
    shown: list[Item] = []
    for miss in misses[:_MOST_NEAR]:
        shown.append(Paragraph(miss.rule.title, target=Target("rule", miss.rule.id)))
        shown.append(muted(near_words(miss, assessment), hang=2))
    if more := len(misses) - _MOST_NEAR:
        form = texts_why.NEAR_MORE_ONE if more == 1 else texts_why.NEAR_MORE
        shown.extend([muted(form.format(count=more))] if more > 0 else [])
    return (heading(f"{texts_why.NEAR} ({len(misses)})"), muted(texts_why.NEAR_ABOUT), *shown)


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


def _read_back(assessment: Assessment, rule: Rule) -> Paragraph:
    return muted(read_back(rule, assessment.situation.pack, assessment.currency))


def _explained(assessment: Assessment, line: Explained) -> Paragraph:
    indent = "  " * line.depth
    if line.truth is None or line.row.test is None:
        return muted(texts.HEADINGS.get(line.words, line.words), hang=len(indent))
    situation = assessment.situation
    name = line.name
    words = phrase(line.row.test, situation.pack, assessment.currency)
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


def _weighs(assessment: Assessment, rule: Rule) -> Iterator[Item]:
    for standing in Standings(assessment).of(rule):
        said = list(weight_words(standing, assessment))
        yield Paragraph(said[0])
        yield from (muted(each, hang=2) for each in said[1:])
    if not rule.effects:
        yield Paragraph(texts.WEIGHS_NOTHING.format(kind=texts.KIND[rule.kind]))


def _flips(assessment: Assessment, explained: Explanation) -> tuple[Item, ...]:
    titles = {
        Verdict.FIRES: texts.CHANGE_FIRES,
        Verdict.SILENT: texts.CHANGE_SILENT,
        Verdict.OPEN: texts.CHANGE_OPEN,
    }
    if not explained.flips:
        return ()
    intro: Sequence[Item] = (Paragraph(texts.ANY_ONE),) if len(explained.flips) > 1 else ()
    return (
        heading(titles[explained.verdict]),
        *intro,
        *(_flip(assessment, flip) for flip in explained.flips),
    )


def _flip(assessment: Assessment, flip: Flip) -> Paragraph:
    first = flip.changes[0]
    questions = [name for name in (first.name, *first.feeds) if name in assessment.situation.pack.questions]
    target = Target("question", questions[0]) if questions else None
    return Paragraph(flip_words(flip, assessment), lead="-", hang=2, target=target)


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
