"""`freehold profiles check`: look through everything that is kept, and say what to do."""

import argparse
import json

from profiles.check import Fault, check_folder, check_profile
from profiles.check_home import check_home
from profiles.paths import profiles_folder, resolve
from tui import codes
from tui.commands.common import pack_in_use, say, tell

_SCHEMA = "freehold/profiles-check/1"


def check(options: argparse.Namespace) -> int:
    """Print every fault and hint; end with 1 where there is a fault."""
    pack = pack_in_use(options)
    if options.profiles:
        found = [it for name in options.profiles for it in check_profile(resolve(name), pack.questions)]
    else:
        found = [*check_folder(profiles_folder(), pack.questions), *check_home()]
    faults = [each for each in found if not each.hint]
    if options.format == "json":
        tell(json.dumps({"schema": _SCHEMA, "faults": [_table(each) for each in found]}, indent=2))
    else:
        for each in found:
            say(f"{each.where}: {each.what}\n    {each.todo}")
        if not found:
            tell("no problem found")
    return codes.PROBLEMS_FOUND if faults else codes.DONE


def _table(fault: Fault) -> dict[str, object]:
    return {"where": fault.where, "what": fault.what, "todo": fault.todo, "hint": fault.hint}
