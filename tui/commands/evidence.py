"""`freehold evidence`: the findings, one in full, and the claims that are refused."""

import argparse
import json

from rules.language.problems import nearest
from tui import codes
from tui.commands.common import pack_in_use, tell
from tui.exports.finding_text import finding_table, finding_text, refusal_reason
from tui.session import SessionRefused

_SCHEMA = "freehold/evidence/1"


def show(options: argparse.Namespace) -> int:
    """Print the findings, the refused claims, or one finding; raise `SessionRefused` for an unknown one."""
    pack = pack_in_use(options)
    if options.finding is not None:
        finding = pack.findings.get(options.finding)
        if finding is None:
            message = f"there is no finding '{options.finding}'{nearest(options.finding, pack.findings)}"
            raise SessionRefused(message, codes.WRONG_USAGE)
        as_json = options.format == "json"
        tell(json.dumps(finding_table(finding), indent=2) if as_json else finding_text(finding, pack))
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
