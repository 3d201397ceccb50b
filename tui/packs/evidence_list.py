"""The list of evidence: what is shown of it, by field, grade, use and words; and the refused claims."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from rules.frozen import frozen
from rules.knowledge import Field, Finding, Rule
from rules.language.conditions import tests_of
from rules.pack import Pack
from rules.readable import FIELD, GROUP
from tui.forms.options import Option
from tui.lines.finding import refusal_reason, scope_words
from tui.lines.items import Item, Paragraph, Target, Tone, heading, muted, sections
from tui.texts import evidence as texts

_HANG = 19
_EVERYTHING = "everything"


@frozen
class Filter:
    """What a finding must be like to be shown; an empty part allows everything."""

    field: str = ""
    grade: str = ""
    use: str = ""
    words: str = ""

    @property
    def is_nothing(self) -> bool:
        """Whether everything is shown."""
        return not (self.field or self.grade or self.use or self.words.strip())

    def toggled(self, option: str) -> "Filter":
        """Give the filter with the option of `filter_options` taken, or taken away where it was on."""
        if option == _EVERYTHING:
            return Filter()
        part, _, value = option.partition(":")
        return replace(self, **{part: "" if getattr(self, part) == value else value})


def filter_options(wanted: Filter, pack: Pack) -> tuple[Option, ...]:
    """Give what can be chosen to be shown, each with how many findings are like that."""
    found = list(pack.findings.values())
    options = [Option(_EVERYTHING, texts.EVERYTHING)]
    for grade in sorted({each.grade for each in found}):
        count = sum(each.grade == grade for each in found)
        options.append(_option(f"grade:{grade}", texts.GRADE.format(grade=grade), count, wanted))
    for use, said in texts.USE.items():
        count = sum(each.use == use for each in found)
        options.append(_option(f"use:{use}", said, count, wanted))
    for name, field in pack.fields.items():
        count = len(about_field(name, pack))
        said = texts.FIELD.format(field=field.title)
        options.append(replace(_option(f"field:{name}", said, count, wanted), found_by=field.aliases))
    return tuple(options)


def evidence_list_items(wanted: Filter, pack: Pack, today: date) -> tuple[Item, ...]:
    """Give the findings and the refused claims that are as wanted, with what is shown of how many first."""
    found = matching(wanted, pack)
    used = [each for each in found if each.use != "no"]
    refused = [each for each in found if each.use == "no"]
    return sections(
        (Paragraph(shown_words(wanted, len(found), pack), Tone.MUTED, target=Target("filter", "")),),
        () if found else (Paragraph(texts.NOTHING),),
        _group(texts.FINDINGS, used, today),
        _group(texts.REFUSED, refused, today),
    )


def matching(wanted: Filter, pack: Pack) -> list[Finding]:
    """Give the findings that are as wanted, in the order of their files."""
    fitting = about_field(wanted.field, pack) if wanted.field else frozenset(pack.findings)
    words = wanted.words.casefold().split()
    return [
        each
        for each in pack.findings.values()
        if each.id in fitting
        and wanted.grade in ("", each.grade)
        and wanted.use in ("", each.use)
        and all(word in _text(each) for word in words)
    ]


def about_field(name: str, pack: Pack) -> frozenset[str]:
    """Give the findings about one field: those it names, and those that rules for this field alone cite."""
    field = pack.fields.get(name)
    if field is None:
        return frozenset()
    cited = (finding for rule in pack.rules.values() if _is_for(rule, field) for finding in rule.cites)
    return frozenset((*field.demand, *field.earnings, *cited)) & pack.findings.keys()


def shown_words(wanted: Filter, count: int, pack: Pack) -> str:
    """Say how many findings are shown, and which filters are on."""
    if wanted.is_nothing:
        return texts.ALL_SHOWN.format(all=count)
    shown = texts.SHOWN.format(shown=count, all=len(pack.findings))
    field = pack.fields.get(wanted.field)
    parts = [texts.GRADE.format(grade=wanted.grade)] if wanted.grade else []
    parts += [said for use, said in texts.USE.items() if use == wanted.use]
    parts += [texts.FIELD.format(field=field.title)] if field is not None else []
    return ", ".join([shown, *(texts.FILTERED.format(what=each) for each in parts)])


def _option(name: str, said: str, count: int, wanted: Filter) -> Option:
    on = name in (f"field:{wanted.field}", f"grade:{wanted.grade}", f"use:{wanted.use}")
    beside = texts.COUNT.format(count=count)
    return Option(name, said, f"{texts.ON}, {beside}" if on else beside)


def _group(title: str, found: list[Finding], today: date) -> Iterator[Item]:
    if found:
        yield heading(title.format(count=len(found)))
    for each in found:
        target = Target("finding", each.id)
        yield Paragraph(each.claim, lead=f"{each.grade} {texts.USE[each.use]}", hang=_HANG, target=target)
        if each.use == "no":
            because = texts.REFUSED_BECAUSE.format(because=refusal_reason(each))
            yield muted(because, hang=_HANG, target=target)
        else:
            late = (texts.PAST_REVIEW,) if each.review_by < today else ()
            yield muted("; ".join((scope_words(each), *late)), hang=_HANG, target=target)


def _is_for(rule: Rule, field: Field) -> bool:
    """Tell whether a rule asks for a few fields or groups of them, this one included."""
    lines = [line for line in tests_of(rule.when) if line.word in ("is", "is_one_of")]
    by_name = {FIELD: field.id, GROUP: field.group}
    asked = [(line.constant, by_name[line.name]) for line in lines if line.name in by_name]
    return any(mine in _listed(constant) for constant, mine in asked)


def _listed(constant: object) -> Iterable[object]:
    return constant if isinstance(constant, tuple) else (constant,)


@lru_cache(maxsize=1024)
def _text(finding: Finding) -> str:
    source = finding.source
    parts = (
        *(finding.id, finding.claim, finding.population, finding.not_said, *finding.claims),
        *(source.authors, source.title, source.venue, str(source.year or "")),
        *(finding.refused_because, finding.use_note),
    )
    return " ".join(parts).casefold()
