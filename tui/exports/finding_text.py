"""A finding in words and as plain values; a number is never shown without its population and period."""

from typing import Any

from rules.knowledge import Finding, Number
from rules.pack import Pack
from rules.wording import number
from tui.exports.layout import wrapped

_GRADES = {
    "A": "peer-reviewed, causal design",
    "B": "working paper with a causal design, or a text of the authority itself",
    "C": "large descriptive data, or an experiment with serious limits",
    "D": "statement or survey of a party with an interest",
    "E": "anecdote, journalism, or no source",
}
_CHECKED = {
    "VST": "read in the source's own text",
    "VST-2": "read in someone else's account only",
    "MEM": "not verified",
}
_USES = {
    "number": "its numbers may be used, with their scope",
    "direction": "only which way it points",
    "caution": "only together with its caveat",
    "no": "not used",
}


def number_words(each: Number, population: str) -> str:
    """Give one published value with what it measures, against what, when and for whom."""
    value = (
        number(each.value)
        if each.value is not None
        else f"{number(each.low or 0)} to {number(each.high or 0)}"
    )
    unit = "%" if each.unit == "%" else f" {each.unit}"
    against = f", against {each.against}" if each.against else ""
    period = f"; {each.period}" if each.period else "; period not stated"
    return f"{value}{unit} {each.of}{against}{period}; {population}"


def may_show_numbers(finding: Finding) -> bool:
    """Tell whether a finding's values may be printed at all."""
    return finding.use != "no" and finding.checked != "MEM"


def refusal_reason(finding: Finding) -> str:
    """Say why a finding is not used."""
    return finding.refused_because or finding.use_note or finding.not_said


def finding_text(finding: Finding, pack: Pack) -> str:
    """Give a finding in full, with those that disagree with it."""
    source = finding.source
    published = ", ".join(part for part in (source.venue, str(source.year) if source.year else "") if part)
    lines = [finding.id, *wrapped(finding.claim), ""]
    if may_show_numbers(finding):
        lines += [
            line
            for each in finding.numbers
            for line in wrapped(number_words(each, finding.population), "  - ")
        ]
    lines += [
        *_labelled("Grade", f"{finding.grade}: {_GRADES[finding.grade]}", finding.grade_note),
        *_labelled("Checked", _CHECKED[finding.checked], finding.check_note),
        *_labelled("Use", _USES[finding.use], finding.use_note),
        *_labelled("Population", finding.population),
        *_labelled("Does not say", finding.not_said),
        *_labelled("Verdict", finding.verdict),
        *_labelled("Not used because", finding.refused_because),
        *_labelled("Source", ". ".join(part for part in (source.authors, source.title, published) if part)),
        *_labelled("Where", source.link),
        *_labelled(
            "As of", f"{finding.as_of.isoformat()}, to be read again by {finding.review_by.isoformat()}"
        ),
    ]
    for other in finding.clashes_with:
        if clash := pack.findings.get(other):
            lines += _labelled("Disagrees", f"{clash.id} ({clash.grade}): {clash.claim}")
    return "\n".join(lines)


def finding_table(finding: Finding) -> dict[str, Any]:
    """Give a finding as plain values; numbers that may not be used are left out."""
    numbers = finding.numbers if may_show_numbers(finding) else ()
    return {
        "id": finding.id,
        "claim": finding.claim,
        "numbers": [
            {
                key: value
                for key in ("value", "low", "high", "unit", "of", "against", "period")
                if (value := getattr(each, key)) is not None
            }
            for each in numbers
        ],
        "population": finding.population,
        "source": {
            "authors": finding.source.authors,
            "title": finding.source.title,
            "venue": finding.source.venue,
            "year": finding.source.year,
            "link": finding.source.link,
        },
        "grade": finding.grade,
        "checked": finding.checked,
        "not_said": finding.not_said,
        "use": finding.use,
        "refused_because": refusal_reason(finding) if finding.use == "no" else None,
        "as_of": finding.as_of.isoformat(),
        "review_by": finding.review_by.isoformat(),
        "clashes_with": list(finding.clashes_with),
        "claims": list(finding.claims),
    }


def _labelled(label: str, text: str, note: str = "") -> list[str]:
    if not text:
        return []
    return wrapped(f"{text} ({note})" if note else text, f"{label}: ", hanging=2)
