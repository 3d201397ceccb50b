"""`freehold evidence`: the findings, one in full, and the claims that are refused."""

import argparse
import json

from rules.knowledge import Finding
from rules.language.problems import nearest
from rules.pack import Pack
from tui import codes
from tui import texts_reading as texts
from tui.commands.common import pack_in_use, tell
from tui.exports.finding_json import finding_table, refusal_reason
from tui.finding_lines import clashing, finding_brief, finding_items
from tui.lines import Item, Paragraph, Tone, heading, printed, sections
from tui.session import SessionRefused, today

_SCHEMA = "freehold/evidence/1"
WIDTH = 96


def show(options: argparse.Namespace) -> int:
    """Print the findings, the refused claims, or one finding; raise `SessionRefused` for an unknown one."""
    pack = pack_in_use(options)
    if options.finding is not None:
        finding = pack.findings.get(options.finding)
        if finding is None:
            message = f"there is no finding '{options.finding}'{nearest(options.finding, pack.findings)}"
            raise SessionRefused(message, codes.WRONG_USAGE)
        as_json = options.format == "json"
        tell(json.dumps(finding_table(finding), indent=2) if as_json else _full(finding, pack))
        return codes.DONE
    wanted = [it for it in pack.findings.values() if it.use == "no" or not options.refused]
    if options.format == "json":
        tell(json.dumps({"schema": _SCHEMA, "findings": [finding_table(it) for it in wanted]}, indent=2))
        return codes.DONE
    for finding in wanted:
        if options.refused:
            tell(f"{finding.id}\n  {finding.claim}\n  not used: {refusal_reason(finding)}\n")
        else:
            tell(f"{finding.id:<34} {finding.grade}  {finding.use:<9} {finding.claim}")
    return codes.DONE


def _full(finding: Finding, pack: Pack) -> str:
    against = clashing(finding, pack.findings)
    neighbours: list[Item] = [heading(texts.CLASHES)] if against else []
    for each in against:
        neighbours += finding_brief(each)
    title = (Paragraph(finding.id, Tone.HEADING),)
    return printed(sections(title, finding_items(finding, today()), neighbours), WIDTH)
