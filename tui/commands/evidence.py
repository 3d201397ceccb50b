"""`freehold evidence`: the findings, one in full, the claims that are refused, and the credits."""

import argparse
import dataclasses
import json
from collections.abc import Iterator

from rules.knowledge import Credit, Finding
from rules.language.problems import nearest
from rules.pack import Pack
from tui import codes
from tui.clock import today
from tui.columns import room
from tui.commands.common import pack_in_use, say, tell
from tui.exports.finding_json import finding_table
from tui.lines.finding import clashing, finding_brief, finding_items, refusal_reason
from tui.lines.items import Item, Paragraph, Tone, heading, printed, sections
from tui.opened.refusals import SessionRefused
from tui.texts import reading as texts

_SCHEMA = "freehold/evidence/1"
_CREDITS_SCHEMA = "freehold/credits/1"
WIDTH = 96
_LEAD = 11


def show(options: argparse.Namespace) -> int:
    """Print the findings, the refused claims, the credits or one finding; raise `SessionRefused`."""
    pack = pack_in_use(options)
    if options.credits:
        tell(_credits_json(pack) if options.format == "json" else _credits(pack))
        return codes.DONE
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
            say(f"{finding.id}\n  {finding.claim}\n  not used: {refusal_reason(finding)}\n")
        else:
            say(f"{finding.id:<34} {finding.grade}  {finding.use:<9} {finding.claim}")
    return codes.DONE


def _credits(pack: Pack) -> str:
    items = [(heading(each.title), *_credit_rows(each)) for each in pack.credits]
    return printed(sections(*items), room(WIDTH))


def _credit_rows(credit: Credit) -> Iterator[Item]:
    rows = (
        (texts.CREDIT_BY, credit.name),
        (texts.LICENCE, credit.licence),
        (texts.USED_FOR, credit.used_for),
        (texts.LINK, credit.link),
        ("", credit.says),
    )
    for title, said in rows:
        if said:
            yield Paragraph(said, lead=title, lead_tone=Tone.MUTED, hang=_LEAD)


def _credits_json(pack: Pack) -> str:
    tables = [dataclasses.asdict(each) for each in pack.credits]
    return json.dumps({"schema": _CREDITS_SCHEMA, "credits": tables}, indent=2)


def _full(finding: Finding, pack: Pack) -> str:
    against = clashing(finding, pack.findings)
    neighbours: list[Item] = [heading(texts.CLASHES)] if against else []
    for each in against:
        neighbours += finding_brief(each)
    title = (Paragraph(finding.id, Tone.HEADING),)
    return printed(sections(title, finding_items(finding, today()), neighbours), room(WIDTH))
