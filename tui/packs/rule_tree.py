"""The rules as a tree: packs, their files, and the rules in each, with what is odd about them."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import PurePath

from rules.assessment import Assessment
from rules.frozen import frozen
from rules.knowledge import Rule
from rules.pack import Pack
from tui.lines.items import Item, Paragraph, Target, Tone, muted, sections
from tui.lines.override import rule_mark
from tui.lines.speech import counted
from tui.texts import reading as texts_reading
from tui.texts import rules as texts_rules

_RULES = "rules/"
_DEEPER = 2
_VERDICT = 7


@frozen
class RuleFile:
    """One file of rules, as it is shown, with those of its rules that could be read."""

    path: str
    rules: tuple[Rule, ...]

    @property
    def name(self) -> str:
        """The name of the file without its folders."""
        return PurePath(self.path).name


@frozen
class RulePack:
    """A pack with its files of rules; `shown` is how its paths begin, nothing for the shipped one."""

    shown: str
    title: str
    files: tuple[RuleFile, ...]


def rule_packs(pack: Pack) -> tuple[RulePack, ...]:
    """Give the packs in use with their files of rules; what an override left out stands in its own file."""
    known = [*pack.rules.values(), *pack.rules_left_out]
    found = []
    for folder in pack.folders:
        before = f"{folder.shown}/" if folder.shown else ""
        paths = [f"{before}{path.relative_to(folder.path).as_posix()}" for path in folder.files]
        files = [path for path in paths if path.startswith(f"{before}{_RULES}")]
        made = tuple(RuleFile(path, tuple(it for it in known if it.file == path)) for path in files)
        found.append(RulePack(folder.shown, _title(f"{before}pack.toml", pack), made))
    return tuple(found)


def folded_at_first(pack: Pack) -> frozenset[str]:
    """Give what is folded away at first: the files of the shipped pack."""
    return frozenset(file.path for each in rule_packs(pack) if not each.shown for file in each.files)


def tree_items(assessment: Assessment, folded: AbstractSet[str], *, verdicts: bool) -> tuple[Item, ...]:
    """Give the tree without what is folded away; the verdicts where they are somebody's."""
    pack = assessment.situation.pack
    packs = rule_packs(pack)
    files = [file for each in packs for file in each.files]
    told = texts_rules.COUNTED.format(
        rules=counted(sum(len(file.rules) for file in files), "rule"),
        files=counted(len(files), "file"),
        packs=counted(len(packs), "pack"),
    )
    shown = assessment if verdicts else None
    trees = (tuple(_pack_lines(each, pack, folded, shown)) for each in packs)
    return sections((Paragraph(texts_rules.TITLE, Tone.HEADING), muted(told)), *trees)


def _pack_lines(
    each: RulePack, pack: Pack, folded: AbstractSet[str], judged: Assessment | None
) -> Iterator[Item]:
    title = texts_rules.PACK.format(title=each.title, shown=each.shown or texts_rules.SHIPPED)
    yield _fold(each.shown, title, folded, 0, Tone.STRONG)
    for file in each.files if each.shown not in folded else ():
        said = texts_rules.FILE.format(name=file.name, counted=counted(len(file.rules), "rule"))
        marks = _file_marks(file.path, pack)
        tone = Tone.WARNING if marks else Tone.PLAIN
        yield _fold(file.path, " ".join([said, *(f"[{mark}]" for mark in marks)]), folded, 1, tone)
        if file.path not in folded:
            yield from (_rule_line(rule, pack, judged) for rule in file.rules)


def _fold(name: str, said: str, folded: AbstractSet[str], depth: int, tone: Tone) -> Paragraph:
    mark = texts_rules.SHUT_MARK if name in folded else texts_rules.OPEN_MARK
    return Paragraph(said, tone, lead=" " * depth * _DEEPER + mark, target=Target("fold", name))


def _rule_line(rule: Rule, pack: Pack, judged: Assessment | None) -> Paragraph:
    target = Target("about", rule.id)
    mark = rule_mark(rule.id, pack)
    said = f"{rule.title} [{mark}]" if mark else rule.title
    lead = " " * 2 * _DEEPER
    if judged is not None:
        found = judged.judged.get(rule.id)
        verdict = texts_rules.VERDICT[found.verdict] if found is not None else texts_rules.OFF
        lead += verdict.ljust(_VERDICT)
    return Paragraph(said, lead=lead, lead_tone=Tone.MUTED, hang=len(lead), target=target)


def _file_marks(path: str, pack: Pack) -> Iterable[str]:
    marks = [texts_reading.STALE] if any(each.place.path == path for each in pack.stale) else []
    wrong = [each for each in pack.errors if each.place.path == path]
    if wrong and path not in pack.sources:
        marks.append(texts_rules.BROKEN)
    elif wrong:
        marks.append(texts_rules.BROKEN_RULES.format(count=len(wrong)))
    return marks


def _title(head: str, pack: Pack) -> str:
    source = pack.sources.get(head)
    title = source.table.get("title") if source is not None else None
    return title if isinstance(title, str) else PurePath(head).parent.name
