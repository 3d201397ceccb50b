"""The engine: a pack and one person's answers in, an assessment out; a pure function."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date

from rules.answers import Answers, Rate, is_given
from rules.assessment import (
    AdviceGiven,
    Assessment,
    Disagreement,
    Judged,
    Reading,
    RuleClash,
    Verdict,
)
from rules.filling import filled
from rules.frozen import frozen
from rules.knowledge import Finding, Persona, Rule
from rules.pack import OTHER_FIELD, Pack
from rules.plan import first_moves
from rules.possible import Known
from rules.readable import DISAGREE, FIELD, HAS_DEMAND, HAS_EARNINGS
from rules.reads import Waits, open_questions, waits_of
from rules.scoring import points_of, read_dimension
from rules.situation import Situation, situate
from rules.texts import BY_WORD, MIXED_CURRENCY, NO_FIELD_NUMBER, SOURCES_DISAGREE, WAGE_BESIDE
from rules.texts import OTHER_FIELD as OTHER_FIELD_TEXT
from rules.truth import Truth

_VERDICTS = {Truth.HOLDS: Verdict.FIRES, Truth.FAILS: Verdict.SILENT, Truth.OPEN: Verdict.OPEN}
ANY_DAY = date(2026, 1, 1)
"""The day for made-up people, who disagree with nothing until a day."""
_WEAK_GRADES = frozenset({"D", "E"})


@frozen
class Kept:
    """What of an earlier assessment still stands: readings by dimension; advice and waits by rule."""

    readings: Mapping[str, Reading] = field(default_factory=dict)
    advice: Mapping[str, AdviceGiven] = field(default_factory=dict)
    waits: Waits = field(default_factory=dict)


def assess(
    pack: Pack, answers: Answers, *, as_of: date, currency: str, disagreements: Sequence[Disagreement] = ()
) -> Assessment:
    """Say where a person stands on a day; rules they disagree with on that day are left out and listed."""
    situation = situate(pack, answers, currency=currency)
    off = rules_off(pack, disagreements, as_of)
    left_out = {each.rule for each in off}
    judged = {name: judge_rule(rule, situation) for name, rule in pack.rules.items() if name not in left_out}
    return conclude(situation, judged, as_of=as_of, currency=currency, off=off)


def rules_off(pack: Pack, disagreements: Sequence[Disagreement], as_of: date) -> tuple[Disagreement, ...]:
    """Give the rules that do not count for a person on a day: switched off by overrides, or set aside."""
    overridden = [Disagreement(name, each.because, each.until) for name, each in pack.off.items()]
    disagreed = [each for each in disagreements if each.rule in pack.rules and each.holds_on(as_of)]
    return (*overridden, *disagreed)


def conclude(
    situation: Situation,
    judged: Mapping[str, Judged],
    *,
    as_of: date,
    currency: str,
    off: tuple[Disagreement, ...],
    kept: Kept | None = None,
) -> Assessment:
    """Say what follows from judged rules; what is kept is taken over and not worked out again."""
    pack, kept = situation.pack, kept or Kept()
    firing = [each for each in judged.values() if each.verdict is Verdict.FIRES]
    advice = _advice(firing, situation, currency, kept.advice)
    bearing = _by_dimension(pack, judged.values())
    first, passed_over = first_moves(advice, situation, currency)
    findings = _cited(pack, firing)
    waits = waits_of(situation, judged.values(), kept.waits)
    return Assessment(
        situation=situation,
        as_of=as_of,
        readings=tuple(
            kept.readings.get(each.id) or read_dimension(each, bearing[each.id], pack.findings, pack.scoring)
            for each in pack.dimensions.values()
        ),
        judged=judged,
        advice=advice,
        first=first,
        passed_over=passed_over,
        findings=findings,
        clashes=_clashes(findings),
        rule_clashes=_rule_clashes(firing),
        open_questions=open_questions(situation, judged.values(), waits),
        waits=waits,
        off=off,
        notices=_notices(situation, currency),
        currency=currency,
    )


def assess_persona(pack: Pack, persona: Persona) -> Assessment:
    """Say where a made-up person of a pack stands; nothing about them hangs on the day."""
    return assess(pack, persona.answers, as_of=ANY_DAY, currency=persona.currency)


def truth_of(rule: Rule, known: Mapping[str, Known]) -> Truth:
    """Say how a rule's conditions stand: `when` holds and `unless` does not."""
    holds = rule.when.truth(known)
    if rule.unless is None or holds is Truth.FAILS:
        return holds
    return min(holds, rule.unless.truth(known).negated())


def verdict_of(rule: Rule, known: Mapping[str, Known]) -> Verdict:
    """Give a rule's verdict alone."""
    return _VERDICTS[truth_of(rule, known)]


def judge_rule(rule: Rule, situation: Situation) -> Judged:
    """Give a rule's verdict and the points of its effects."""
    verdict = verdict_of(rule, situation.known)
    return Judged(rule, verdict, {each.dimension: points_of(each, situation.known) for each in rule.effects})


def _by_dimension(pack: Pack, judged: Iterable[Judged]) -> Mapping[str, list[Judged]]:
    """Give for each dimension the rules that may count in it."""
    found: dict[str, list[Judged]] = {each.id: [] for each in pack.dimensions.values()}
    for each in judged:
        if each.verdict is not Verdict.SILENT:
            for dimension in each.points:
                found.setdefault(dimension, []).append(each)
    return found


def _cited(pack: Pack, firing: Iterable[Judged]) -> tuple[Finding, ...]:
    wanted = {finding for each in firing for finding in each.rule.cites}
    return tuple(finding for name, finding in pack.findings.items() if name in wanted)


def _clashes(findings: Sequence[Finding]) -> tuple[tuple[str, str], ...]:
    order = {finding.id: index for index, finding in enumerate(findings)}
    return tuple(
        (finding.id, other)
        for finding in findings
        for other in _later(finding.id, finding.clashes_with, order)
    )


def _rule_clashes(firing: Sequence[Judged]) -> tuple[RuleClash, ...]:
    order = {each.rule.id: index for index, each in enumerate(firing)}
    return tuple(
        RuleClash(each.rule.id, other)
        for each in firing
        for other in _later(each.rule.id, each.rule.contradicts, order)
    )


def _later(name: str, others: Collection[str], order: Mapping[str, int]) -> list[str]:
    """Give those of the others that come after a name, each once, in their order."""
    if not others:
        return []
    found = {other for other in others if order.get(other, -1) > order[name]}
    return sorted(found, key=order.__getitem__)


def _advice(
    firing: Sequence[Judged], situation: Situation, currency: str, kept: Mapping[str, AdviceGiven]
) -> tuple[AdviceGiven, ...]:
    """Give the advice of firing rules, the weightiest first, of equals in file order."""
    given = [
        kept.get(each.rule.id) or _say(each, situation, currency)
        for each in firing
        if each.rule.advice is not None
    ]
    return tuple(sorted(given, key=lambda each: -each.weight))


def _say(judged: Judged, situation: Situation, currency: str) -> AdviceGiven:
    rule, pack = judged.rule, situation.pack
    advice = rule.advice
    if advice is None:
        raise ValueError(f"{rule.id} has no advice")

    weights = pack.scoring.advice_weight
    support = max(
        [weights.get(pack.findings[each].grade, 0.0) for each in rule.cites]
        + [weights.get(rule.basis, 0.0) if rule.basis else 0.0]
    )
    return AdviceGiven(
        rule=rule,
        say=filled(advice.say, situation, currency),
        first_step=filled(advice.first_step, situation, currency),
        know_by=filled(advice.know_by, situation, currency),
        weak_evidence=_is_weak(rule, pack),
        weight=judged.weight * support,
    )


def _is_weak(rule: Rule, pack: Pack) -> bool:
    return rule.basis is None and all(pack.findings[each].grade in _WEAK_GRADES for each in rule.cites)


def _notices(situation: Situation, currency: str) -> tuple[str, ...]:
    found: list[str] = []
    answers, known = situation.answers, situation.known
    chosen = answers.get(FIELD)
    if getattr(chosen, "option", None) == OTHER_FIELD:
        found.append(OTHER_FIELD_TEXT)
    elif chosen is not None and is_given(chosen):
        if _is_no(known[HAS_DEMAND]) and _is_no(known[HAS_EARNINGS]):
            found.append(NO_FIELD_NUMBER)
        if not _is_no(known[DISAGREE]):
            found.append(SOURCES_DISAGREE)
        if currency != "USD":
            found.append(WAGE_BESIDE.format(currency=currency))
    if any(isinstance(answer, Rate) and answer.per == "word" for answer in answers.values()):
        found.append(BY_WORD)
    found += [
        MIXED_CURRENCY.format(rate=answer.currency, currency=currency)
        for answer in answers.values()
        if isinstance(answer, Rate) and answer.currency != currency
    ]
    return tuple(found)


def _is_no(known: Known) -> bool:
    return getattr(known.possible, "options", None) == ("no",)
