"""Made-up people for measuring a pack: random answers within the ranges the pack calls typical.

What they say about a pack is about the pack alone (can each rule be reached, where is the middle of a
reading); it says nothing about real freelancers.
"""

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from rules.answers import Amount, Answer, Answers, Choice, Rate, Several, Text
from rules.knowledge import Question, Rule, Screen
from rules.language.conditions import Test, tests_of
from rules.pack import Pack
from rules.readable import FIELD, GROUP

CURRENCY = "EUR"
"""The currency of every sampled price."""
_PROJECT_HOURS = 10
"""A sampled project or piece takes so many hours of the sampled hourly price."""


def sampled_people(pack: Pack, count: int, seed: int, *, quick: bool = False) -> Iterator[Answers]:
    """Give `count` people who answered every question (of the quick path alone with `quick`)."""
    chance = Random(seed)  # noqa: S311  reproducible people, no secrets
    screens = [screen for screen in pack.screens if screen.quick or not quick]
    for _ in range(count):
        yield _person(pack, screens, chance)


def led_people(pack: Pack, rule: Rule, count: int, seed: int) -> Iterator[Answers]:
    """Give people led to a rule: with the choices it asks for, and without the answers it wants missing."""
    chance = Random(seed)  # noqa: S311  reproducible people, no secrets
    lines = tuple(tests_of(rule.when))
    for answers in sampled_people(pack, count, seed):
        led = dict(answers)
        for line in lines:
            if line.word == "answered" and line.constant is False:
                led.pop(line.name, None)
            elif options := _options_asked_for(pack, line):
                led[FIELD if line.name == GROUP else line.name] = Choice(chance.choice(options))
        yield led


def _options_asked_for(pack: Pack, line: Test) -> tuple[str, ...]:
    """Give the options of a question with which a line about one choice holds."""
    match line.word, line.constant:
        case "is", bool() as wanted:
            options: tuple[str, ...] = ("yes" if wanted else "no",)
        case "is" | "is_one_of", str() | tuple() as listed:
            options = listed if isinstance(listed, tuple) else (listed,)
        case _:
            return ()
    if line.name == GROUP:
        return tuple(name for name, each in pack.fields.items() if each.group in options)
    return options if line.name in pack.questions else ()


def _person(pack: Pack, screens: list[Screen], chance: Random) -> Answers:
    answers: dict[str, Answer] = {}
    for screen in screens:
        if screen.total is not None:
            answers |= _shares(screen, screen.total, chance)
            continue
        for name in screen.questions:
            answer = _answer(pack.questions[name], chance)
            if answer is not None:
                answers[name] = answer
    for name, question in pack.questions.items():
        part, whole = answers.get(name), answers.get(question.at_most or "")
        if isinstance(part, Amount) and isinstance(whole, Amount) and part.low > whole.high:
            answers[name] = whole
    return answers


def _shares(screen: Screen, total: float, chance: Random) -> dict[str, Answer]:
    """Cut the total at random places to the nearest five, so that every split is as likely."""
    steps = int(total // 5)
    cuts = sorted(chance.randint(0, steps) for _ in screen.questions[1:])
    ends = [0, *cuts, steps]
    parts = [5.0 * (after - before) for before, after in pairwise(ends)]
    return {name: Amount(part, part) for name, part in zip(screen.questions, parts, strict=True)}


def _answer(question: Question, chance: Random) -> Answer | None:
    match question.kind:
        case "choice" | "yes_no":
            return Choice(chance.choice(list(question.options)))
        case "several":
            return _several(question, chance)
        case "text":
            return chance.choice([None, Text("one sentence")])
        case "rate":
            return _rate(question, chance)
        case _:
            value = _typical(question, chance)
            value = round(value) if question.integer else round(value, 1)
            return Amount(float(value), float(value))


def _several(question: Question, chance: Random) -> Several:
    if question.excludes and chance.random() < 1 / len(question.options):
        return Several((chance.choice(question.excludes),))
    free = [option for option in question.options if option not in question.excludes]
    taken = {option for option in free if chance.random() < 0.4} or {chance.choice(free)}  # noqa: PLR2004  two in five
    return Several(tuple(option for option in free if option in taken))


def _rate(question: Question, chance: Random) -> Rate:
    hourly = round(_typical(question, chance))
    per = chance.choice(
        [unit for unit in ("hour", "project") if unit in question.units] or list(question.units)
    )
    amount = float(hourly if per == "hour" else hourly * _PROJECT_HOURS)
    return Rate(amount, amount, CURRENCY, per)


def _typical(question: Question, chance: Random) -> float:
    low, high = question.typical or question.plausible or (question.low, question.high)
    if low > 0 and high / low >= 10:  # noqa: PLR2004  over a decade: people differ by factors, not by sums
        return float(low * (high / low) ** chance.random())
    return chance.uniform(low, high)
