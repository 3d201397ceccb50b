"""The best next question in lines: why it is asked, what it would settle, what comes then, when to stop."""

import shlex
from collections.abc import Iterator, Sequence

from rules.asking.next_question import IMPORTANT_POINTS, NextQuestions
from rules.assessment import OpenQuestion
from rules.pack import Pack
from rules.wording import listed, quoted
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.texts import moves as texts
from tui.texts import reading as texts_reading

_SHOWN = 3


def ask_items(found: NextQuestions, pack: Pack, name: str, file: str = "") -> tuple[Item, ...]:
    """Give the question to ask now, or that it is time to stop.

    `file` is how a command names the profile; a face with keys leaves it out.
    """
    title = heading(texts.ASK_TITLE.format(name=name))
    if found.best is None:
        stop = Paragraph(texts.ASK_STOP.format(least=f"{IMPORTANT_POINTS:g}"), Tone.STRONG)
        return sections((title, stop), tuple(_rest(found, pack)))
    return sections(
        (title, *_question(found.best, pack, file)),
        (heading(texts_reading.ASKED_BECAUSE), Paragraph(pack.screen_of(found.best.question).why)),
        (
            heading(texts.ASK_SETTLES),
            *(
                Paragraph(pack.rules[it].title, lead="-", hang=2, target=Target("rule", it))
                for it in found.best.settles
            ),
        ),
        (heading(texts.ASK_AFTER), *_after(found, pack, named=bool(file))),
        tuple(_rest(found, pack)),
    )


def _question(best: OpenQuestion, pack: Pack, file: str) -> Iterator[Item]:
    target = Target("question", best.question)
    question = pack.questions[best.question]
    yield Paragraph(pack.screen_of(best.question).ask, Tone.STRONG, target=target)
    yield Paragraph(question.label, target=target)
    yield Paragraph(texts.ASK_TAKES.format(seconds=question.seconds, points=f"{best.points:.0f}"))
    if file:
        yield muted(texts.ASK_ID.format(profile=shlex.quote(file), question=best.question))


def _after(found: NextQuestions, pack: Pack, *, named: bool) -> Iterator[Item]:
    later = found.important[1:]
    if not later:
        yield Paragraph(texts.ASK_LAST)
        return
    for each in later[:_SHOWN]:
        question = pack.questions[each.question]
        said = texts.ASK_AFTER_ONE.format(
            label=question.label,
            points=f"{each.points:.0f}",
            seconds=question.seconds,
        )
        if named:
            said = texts.ASK_NAMED.format(said=said, question=each.question)
        yield Paragraph(said, lead="-", hang=2, target=Target("question", each.question))
    form = texts.ASK_MORE_ONE if len(later) == 1 else texts.ASK_MORE
    yield muted(form.format(count=len(later)))


def _rest(found: NextQuestions, pack: Pack) -> Iterator[Item]:
    if found.minor:
        yield muted(texts.ASK_MINOR.format(labels=_labels(found.minor, pack)))
    if found.advice_only:
        yield muted(texts.ASK_ADVICE_ONLY.format(labels=_labels(found.advice_only, pack)))
    if found.not_known:
        points = sum(each.points for each in found.not_known)
        form = texts.ASK_NOT_KNOWN if points else texts.ASK_NOT_KNOWN_ADVICE
        yield muted(form.format(labels=_labels(found.not_known, pack), points=f"{points:.0f}"))


def _labels(found: Sequence[OpenQuestion], pack: Pack) -> str:
    return listed([quoted(pack.questions[each.question].label) for each in found])
