"""A finding as plain values; numbers that may not be shown are left out."""

from typing import Any

from rules.knowledge import Finding
from tui.lines.finding import may_print_numbers, refusal_reason


def finding_table(finding: Finding) -> dict[str, Any]:
    """Give a finding with its scope, its numbers and what is known of how firm it is."""
    numbers = finding.numbers if may_print_numbers(finding) else ()
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
