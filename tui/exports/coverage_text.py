"""What a pack comes to over many people, as plain text."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from rules.measuring.coverage import Coverage, RuleShare
from rules.measuring.firings import Together
from rules.measuring.slip_words import unnoticed_words
from rules.measuring.unnoticed import Unnoticed
from rules.pack import Pack
from rules.wording import listed, number
from tui.columns import room
from tui.lines.items import Item, Paragraph, Row, heading, printed, sections
from tui.lines.speech import counted
from tui.texts import measure as texts
from tui.texts.reading import SLOT

WIDTH = 80
_INDENT = 2


def coverage_text(found: Coverage, pack: Pack) -> str:
    """Give a measured pack as lines of text."""
    about = texts.SAMPLED.format(people=f"{found.people:,}", seed=found.seed)
    never = [each.id for each in found.never]
    nearly_always = [each.id for each in found.nearly_always]
    together = [_pair(each, pack) for each in found.together]
    return printed(
        sections(
            (Paragraph(about),),
            (heading(texts.FIRING_TITLE), *_shares(found.rules)),
            _listing(texts.NEVER_TITLE, never, texts.NO_NEVER),
            _listing(texts.NEARLY_ALWAYS_TITLE, nearly_always, texts.NO_NEARLY_ALWAYS),
            _listing(texts.TOGETHER_TITLE, together, texts.NO_TOGETHER),
            (heading(texts.FIRST_TITLE), *_first(found)),
            (heading(texts.UNNOTICED_TITLE), *_unnoticed(found.unnoticed, pack)),
        ),
        room(WIDTH),
    )


def share_words(share: float) -> str:
    """Give a share in percent; 0% and 100% stand only for nobody and everybody."""
    if 0 < share < 0.005:  # noqa: PLR2004  what would round to nobody
        return "<1%"
    return ">99%" if 0.995 <= share < 1 else f"{share:.0%}"  # noqa: PLR2004  what would round to everybody


def _shares(rules: Sequence[RuleShare]) -> Iterator[Item]:
    width = max((len(each.rule.id) for each in rules), default=0)
    columns = "".join(f"{name:>{len(name) + 2}}" for name in texts.COLUMNS)
    if room(WIDTH) < _INDENT + width + len(columns):
        yield from (_told(each) for each in rules)
        return
    yield Row(" " * (_INDENT + width) + columns)
    for each in rules:
        values = _values(each)
        cells = "".join(
            f"{share_words(value):>{len(name) + 2}}"
            for name, value in zip(texts.COLUMNS, values, strict=True)
        )
        yield Row(f"{' ' * _INDENT}{each.rule.id:<{width}}{cells}")


def _values(share: RuleShare) -> tuple[float, ...]:
    return (share.fires, share.silent, share.open, share.quick_fires, share.quick_open)


def _told(share: RuleShare) -> Paragraph:
    """Give a rule with the name of each share beside it, where there is no room for a table."""
    named = zip(texts.COLUMNS, _values(share), strict=True)
    shares = ", ".join(f"{name} {share_words(value)}" for name, value in named)
    return Paragraph(f"{share.rule.id}: {shares}", hang=_INDENT)


def _listing(title: str, entries: Sequence[str], none: str) -> tuple[Item, ...]:
    if not entries:
        return (Paragraph(none),)
    return (heading(title), *(Paragraph(each, hang=_INDENT) for each in entries))


def _pair(each: Together, pack: Pack) -> str:
    titles = listed([pack.dimensions[name].title for name in each.dimensions])
    return texts.TOGETHER.format(
        first=each.first.id,
        second=each.second.id,
        share=share_words(each.share),
        dimensions=texts.TOGETHER_COUNTS.format(dimensions=titles) if titles else "",
    )


def _first(found: Coverage) -> Iterator[Item]:
    common, survival = found.first, found.survival
    told = found.told
    yield Paragraph(
        texts.TOLD.format(
            both=number(told.both),
            moves=number(told.moves),
            to_know=number(told.to_know),
            strengths=number(told.strengths),
        )
    )
    yield Paragraph(
        texts.FIRST_COMMON.format(
            distinct=f"{common.distinct:,}",
            share=share_words(common.share),
            rules=listed(common.common) or texts.FIRST_NONE,
        )
    )
    yield Paragraph(
        texts.SURVIVAL.format(
            redraws=survival.redraws,
            people=f"{survival.people:,}",
            same=share_words(survival.same),
            ranked=share_words(survival.ranked),
        )
    )
    slots = [
        texts.SURVIVAL_SLOT.format(slot=SLOT[slot], share=share_words(share))
        for slot, share in survival.slots.items()
    ]
    if slots:
        yield Paragraph(texts.SURVIVAL_SLOTS.format(slots=", ".join(slots)))


def _unnoticed(found: Sequence[Unnoticed], pack: Pack) -> Iterator[Item]:
    """Give one entry for each line, with every slip in it that nothing would notice."""
    if not found:
        yield Paragraph(texts.NO_UNNOTICED)
        return
    by_line = [list(each) for _, each in groupby(found, lambda it: (it.rule.id, it.slip.line))]
    rules = len({each.rule.id for each in found})
    yield Paragraph(
        texts.UNNOTICED_COUNT.format(
            slips=counted(len(found), "slip"),
            lines=counted(len(by_line), "line"),
            rules=counted(rules, "rule"),
        )
    )
    places = cache(pack.places)
    for each in by_line:
        rule, line = each[0].rule, each[0].slip.line
        place = places(rule.file).of_key(line.path)
        words = unnoticed_words([it.slip for it in each])
        yield Paragraph(f"{place}: {rule.id}: {words}", hang=_INDENT)
