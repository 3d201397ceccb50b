"""The options of a question as lists show them, and finding among many by typing."""

from rules.answers import Answer, Choice, Several
from rules.frozen import frozen
from rules.knowledge import Question
from rules.pack import OTHER_FIELD, Pack
from rules.readable import FIELD


@frozen
class Option:
    """One option: its id, its words, what stands beside them, and other words that find it."""

    id: str
    label: str
    beside: str = ""
    found_by: tuple[str, ...] = ()
    alone: bool = False


def options_of(question: Question, pack: Pack) -> tuple[Option, ...]:
    """Give the options of a question in order; fields come with their group and other names."""
    return tuple(_option(question, name, label, pack) for name, label in question.options.items())


def _option(question: Question, name: str, label: str, pack: Pack) -> Option:
    info = pack.fields.get(name) if question.id == FIELD else None
    if info is None:
        return Option(name, label, alone=name in question.excludes)
    return Option(name, label, pack.groups.get(info.group, ""), info.aliases)


def chosen_in(answer: Answer | None) -> tuple[str, ...]:
    """Give the options that an answer chose; none for silence and for what is typed."""
    match answer:
        case Choice(option):
            return (option,)
        case Several(options):
            return options
        case _:
            return ()


def matching(options: tuple[Option, ...], typed: str) -> tuple[Option, ...]:
    """Give the options in which every typed word is found, best first; `other` always stays, last."""
    sought = typed.casefold().split()
    if not sought:
        return options
    ranked = [(rank, option) for option in options if (rank := _rank(option, sought)) is not None]
    best = [option for _, option in sorted(ranked, key=lambda pair: pair[0]) if option.id != OTHER_FIELD]
    return (*best, *(option for option in options if option.id == OTHER_FIELD))


def found_as(option: Option, typed: str) -> str:
    """Give the other name by which typing found an option, where its own words do not say it."""
    sought = typed.casefold().split()
    if not sought or _covers(option.label, sought):
        return ""
    return next((name for name in option.found_by if _covers(name, sought)), "")


def _rank(option: Option, sought: list[str]) -> int | None:
    names = (option.label, *option.found_by)
    if _covers(option.label, sought):
        return 0 if _begins(option.label, sought) else 2
    if any(_covers(name, sought) for name in option.found_by):
        return 1 if any(_begins(name, sought) for name in option.found_by) else 3
    return 4 if _covers(" ".join((*names, option.beside)), sought) else None


def _covers(text: str, sought: list[str]) -> bool:
    return all(word in text.casefold() for word in sought)


def _begins(text: str, sought: list[str]) -> bool:
    starts = text.casefold().replace("(", " ").replace("-", " ").split()
    return all(any(start.startswith(word) for start in starts) for word in sought)
