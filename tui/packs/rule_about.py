"""One rule in its file, in lines: read back in words, its tests, for whom it fires, and where it stands."""

from collections.abc import Iterator

from rules.assessment import Assessment, Verdict
from rules.knowledge import Rule
from rules.measuring.rule_tests import tried
from rules.pack import Pack
from rules.phrases import read_back
from rules.wording import listed
from tui import keys
from tui.lines.finding import cited_items
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.lines.override import rule_sentences
from tui.packs.own_rules import is_own
from tui.packs.sampled import Sampled
from tui.texts import reading as texts_reading
from tui.texts import rules as texts

_LEAD = 11
NOBODYS = "of your money"
"""What stands for a currency where nobody's profile is open."""


def about_items(assessment: Assessment, rule: Rule, sampled: Sampled, *, for_you: bool) -> tuple[Item, ...]:
    """Give everything about one rule as it stands in its file."""
    pack = assessment.situation.pack
    currency = assessment.currency if for_you else NOBODYS
    return sections(
        (
            heading(rule.title),
            *(muted(f"{each[:1].upper()}{each[1:]}") for each in rule_sentences(rule.id, pack)),
        ),
        (heading(texts.IN_WORDS), Paragraph(read_back(rule, pack, currency))),
        tuple(_yours(assessment, rule)) if for_you else (),
        tuple(test_items(rule, pack)),
        tuple(_for_whom(rule, sampled)),
        (heading(texts_reading.RESTS_ON), *_support(rule, pack)),
        (heading(texts.WHERE), *_where(rule, pack)),
    )


def _yours(assessment: Assessment, rule: Rule) -> Iterator[Item]:
    judged = assessment.judged.get(rule.id)
    if judged is not None:
        yield heading(texts.FOR_YOU)
        said = texts.WHY.format(verdict=texts_reading.VERDICT[judged.verdict])
        yield Paragraph(said, target=Target("rule", rule.id))


def test_items(rule: Rule, pack: Pack) -> Iterator[Item]:
    """Give the tests of a rule, each with what came of it."""
    yield heading(texts.TESTS.format(count=len(rule.tests)))
    if not rule.tests:
        yield Paragraph(texts.NO_TESTS)
    elif rule.id in pack.overrides.decide_otherwise:
        yield Paragraph(texts.TESTS_OTHERWISE)
    else:
        for test, judged, _ in tried(pack, rule):
            should, found = texts.SHOULD[test.expect], texts.SHOULD[judged.verdict.value]
            if judged.verdict == test.expect:
                said = texts.TEST.format(name=test.name, should=should)
                yield Paragraph(said, lead=texts.TEST_WELL, lead_tone=Tone.HIGH, hang=_LEAD)
            else:
                said = texts.TEST_FAILED.format(name=test.name, should=should, found=found)
                yield Paragraph(said, Tone.WARNING, lead=texts.TEST_FAILS, lead_tone=Tone.LOW, hang=_LEAD)


def _for_whom(rule: Rule, sampled: Sampled) -> Iterator[Item]:
    said = [*_people(rule, sampled), *_personas(rule, sampled)]
    yield from (heading(texts.FOR_WHOM), *said) if said else ()


def _people(rule: Rule, sampled: Sampled) -> Iterator[Item]:
    if rule.id not in sampled.pack.rules:
        yield Paragraph(texts.NOT_COUNTED)
    elif sampled.tallies is None and sampled.begun:
        yield muted(texts.COUNTING.format(done=sampled.done, of=sampled.people))
    elif sampled.tallies is not None:
        found = sampled.tallies[rule.id].shares(sampled.people)
        shares = {verdict.value: f"{share:.0%}" for verdict, share in found.items()}
        yield Paragraph(texts.OF_PEOPLE.format(people=sampled.people, **shares))


def _personas(rule: Rule, sampled: Sampled) -> Iterator[Item]:
    if not sampled.personas or rule.id not in sampled.pack.rules:
        return
    verdicts = {name: found[rule.id] for name, found in sampled.personas.items()}
    fires = [name for name, verdict in verdicts.items() if verdict is Verdict.FIRES]
    still_open = [name for name, verdict in verdicts.items() if verdict is Verdict.OPEN]
    form = texts.PERSONAS if fires else texts.PERSONAS_NONE
    yield Paragraph(form.format(fires=len(fires), all=len(verdicts), names=listed(fires)))
    if still_open:
        yield Paragraph(texts.PERSONAS_OPEN.format(names=listed(still_open)))


def _support(rule: Rule, pack: Pack) -> Iterator[Item]:
    if rule.basis is not None:
        yield Paragraph(texts_reading.BASIS[rule.basis])
    yield from cited_items(rule.cites, pack.findings)


def _where(rule: Rule, pack: Pack) -> Iterator[Item]:
    line = pack.places(rule.file).of_key(rule.path).line
    form = texts.PLACE if is_own(rule) else texts.PLACE_SHIPPED
    yield Paragraph(form.format(rule=rule.id, file=rule.file, line=line))
    if rule.id in pack.rules or is_own(rule):
        form = texts.YOURS if is_own(rule) else texts.NOT_YOURS
        yield muted(form.format(key=keys.EDIT.shown, outside=keys.OUTSIDE.shown))
    else:
        yield muted(texts.NOT_YOURS_OFF)
