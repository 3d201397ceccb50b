"""`freehold rules off` and `freehold rules on`: one rule switched off in overrides.toml, and on again."""

import argparse
from datetime import date

from profiles.overrides import SwitchedOff, remove_override, set_override
from profiles.paths import overrides_file
from tui import codes
from tui.clock import today
from tui.commands.common import complain, pack_in_use, say
from tui.lines.override import unknown_rule, until_words
from tui.opened.refusals import SessionRefused
from tui.packs.usable import usable_pack
from tui.texts import overrides as texts


def switch_off(options: argparse.Namespace) -> int:
    """Switch a rule off with a reason and print where that stands; raise `SessionRefused`."""
    name, because, until = options.rule, options.because.strip(), _day(options.until)
    if not because:
        raise SessionRefused(texts.NO_REASON, codes.WRONG_USAGE)
    pack = pack_in_use(options)
    if off := pack.off.get(name):
        until_then = until_words(off.until)
        said = texts.ALREADY_OFF.format(name=name, because=off.because, until=until_then, place=off.place)
        complain(said)
        return codes.DONE
    rule = pack.rules.get(name)
    if rule is None:
        raise SessionRefused(unknown_rule(name, pack), codes.WRONG_USAGE)
    path = overrides_file()
    set_override(path, name, SwitchedOff(because, pack.fingerprint(rule), until))
    done = usable_pack().off.get(name)
    if done is None:
        raise SessionRefused(texts.NOT_COUNTED.format(name=name, path=path), codes.NOT_VALID)
    say(texts.NOW_OFF.format(name=name, until=until_words(until), place=done.place))
    return codes.DONE


def switch_on(options: argparse.Namespace) -> int:
    """Switch a rule on again, whether a pack still has it or not; raise `SessionRefused`."""
    name, pack = options.rule, pack_in_use(options)
    if remove_override(overrides_file(), name):
        changed = name in usable_pack().overrides.changed
        say((texts.NOW_ON_CHANGED if changed else texts.NOW_ON).format(name=name))
    elif name in pack.rules:
        complain(texts.NOT_OFF.format(name=name))
    else:
        raise SessionRefused(unknown_rule(name, pack), codes.WRONG_USAGE)
    return codes.DONE


def _day(given: str | None) -> date | None:
    if given is None:
        return None
    try:
        day = date.fromisoformat(given)
    except ValueError:
        raise SessionRefused(texts.NO_DAY.format(given=given), codes.WRONG_USAGE) from None
    if day < today():
        raise SessionRefused(texts.DAY_OVER.format(day=day.isoformat()), codes.WRONG_USAGE)
    return day
