"""The packs in lines: what is STALE, and whether a line still opens anything after a change."""

from collections.abc import Iterable

from rules.pack import Pack
from rules.texts import STALE_NEWS
from tui.lines.items import Item, Paragraph, Target, Tone
from tui.texts import reading as texts


def stale_items(notices: Iterable[str]) -> tuple[Item, ...]:
    """Give what stays in use although its file cannot be read, marked so that it cannot be missed."""
    return tuple(Paragraph(each, Tone.WARNING, lead=texts.STALE, lead_tone=Tone.WARNING) for each in notices)


def unmarked(news: Iterable[str], notices: Iterable[str]) -> tuple[str, ...]:
    """Give the news without what a page that shows these notices says already."""
    said = {form for each in notices for form in (each, STALE_NEWS.format(told=each))}
    return tuple(each for each in news if each not in said)


def stands(target: Target | None, pack: Pack) -> bool:
    """Tell whether what a line opens is in the pack; nothing in particular always is."""
    match target:
        case None:
            return True
        case Target("client" | "stance" | "snapshot"):
            return True
        case Target("reading" | "trend", name):
            return name in pack.dimensions
        case Target("finding", name):
            return name in pack.findings
        case Target("question" | "side", name):
            return name in pack.questions or target == Target("side", "")
        case Target("about", name):
            return pack.any_rule(name) is not None
        case Target("fold" | "filter" | "try" | "goal"):
            return True
        case Target(_, name):
            return name in pack.rules
