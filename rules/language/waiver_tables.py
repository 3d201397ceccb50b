"""From `[[waive]]` tables of a pack.toml to waivers: warnings that a pack's authors have looked at."""

from typing import Any

from rules.frozen import frozen
from rules.knowledge import Waiver
from rules.language.code_pages import code_pages
from rules.language.places import Path
from rules.language.report import Report
from rules.language.shapes import fit


@frozen(kw_only=True)
class WaiverTable:
    """One `[[waive]]` table as it is written."""

    code: str
    of: tuple[str, ...]
    because: str


def read_waiver(table: Any, path: Path, report: Report) -> Waiver | None:
    """Give one waiver, or nothing when anything in its table is wrong."""
    if isinstance(table, dict) and isinstance(table.get("of"), str):
        table = {**table, "of": [table["of"]]}
    shape = fit(WaiverTable, table, path, report)
    if shape is None:
        return None
    warnings = [code for code in code_pages() if code.startswith("W")]
    if shape.code not in warnings:
        message = f"'{shape.code}' is no code of a warning; those are W01 to {warnings[-1]}"
        report.value("E03", (*path, "code"), message)
    elif not shape.of:
        report.value("E03", (*path, "of"), "a waiver names what it is about: a rule, a finding, a question")
    elif not shape.because.strip():
        report.value("E03", (*path, "because"), "a waiver says why: because cannot be empty")
    else:
        return Waiver(shape.code, shape.of, shape.because, report.path, path)
    return None
