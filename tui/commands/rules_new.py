"""`freehold rules path` and `freehold rules new`: where rules stand, and starting one of the person's own."""

import argparse
import re
from pathlib import Path

from profiles.errors import NameRefused
from profiles.names import checked_name
from profiles.own_packs import add_rule
from profiles.paths import packs_folder
from rules.knowledge import Rule
from rules.language.new_rule import copied_rule, pack_head, starting_rule
from rules.language.rule_tables import NO_RULE_ID, is_rule_id
from rules.pack import SHIPPED, Pack
from tui import codes
from tui import texts_overrides as texts
from tui.commands.common import pack_in_use, tell
from tui.override_lines import unknown_rule
from tui.session import SessionRefused

_PACK_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def path(options: argparse.Namespace) -> int:
    """Print the folder of the person's packs, or the file and line of a rule; raise `SessionRefused`."""
    if options.rule is None:
        tell(str(packs_folder()))
        return codes.DONE
    pack = pack_in_use(options)
    rule = pack.any_rule(options.rule)
    if rule is None:
        raise SessionRefused(unknown_rule(options.rule, pack), codes.WRONG_USAGE)
    tell(_where(rule, pack))
    return codes.DONE


def start(options: argparse.Namespace) -> int:
    """Add a rule to a pack of the person's own and print where it stands; raise `SessionRefused`."""
    pack = pack_in_use(options)
    name, old = options.name, options.replaces
    _check_name(name, pack, old)
    folder = packs_folder() / _checked_pack(options.own, pack)
    text = starting_rule(name) if old is None else _copy(old, name, pack)
    file = f"{name.partition('.')[0]}.toml"
    line = add_rule(folder, pack_head(options.own), file, text)
    tell(f"{folder / 'rules' / file}:{line}")
    return codes.DONE


def _check_name(name: str, pack: Pack, replaces: str | None) -> None:
    if not is_rule_id(name, pack.dimensions):
        message = texts.NO_RULE_NAME.format(name=name, why=NO_RULE_ID, example="price.my-rule")
        raise SessionRefused(message, codes.WRONG_USAGE)
    taken = pack.any_rule(name)
    if taken is not None and name != replaces:
        message = texts.TAKEN.format(name=name, place=_where(taken, pack))
        raise SessionRefused(message, codes.WRONG_USAGE)
    if taken is None and (place := pack.place_of_id(name)):
        raise SessionRefused(texts.TAKEN.format(name=name, place=place), codes.WRONG_USAGE)


def _checked_pack(name: str, pack: Pack) -> str:
    """Give the name of a pack that rules may be added to: a folder that is there, or a name that is free."""
    try:
        fit = _PACK_NAME.fullmatch(name) is not None and checked_name(name) == name
    except NameRefused:
        fit = False
    if not fit:
        raise SessionRefused(texts.NO_PACK_NAME.format(name=name), codes.WRONG_USAGE)
    if name in pack.versions and not (packs_folder() / name / "pack.toml").is_file():
        raise SessionRefused(texts.PACK_TAKEN.format(name=name), codes.WRONG_USAGE)
    return name


def _copy(old: str, name: str, pack: Pack) -> str:
    """Give the text of a shipped rule, to stand in for it."""
    rule, place = pack.any_rule(old), ""
    if rule is None:
        raise SessionRefused(unknown_rule(old, pack), codes.WRONG_USAGE)
    place = _where(rule, pack)
    if old in pack.off:
        place = str(pack.off[old].place)
        raise SessionRefused(texts.SWITCHED_OFF.format(name=old, place=place), codes.WRONG_USAGE)
    if old in pack.replaced:
        by = pack.replaced[old].by
        place = _where(pack.any_rule(by) or rule, pack)
        raise SessionRefused(texts.REPLACED_ALREADY.format(name=old, by=by, place=place), codes.WRONG_USAGE)
    if not _is_shipped(rule):
        raise SessionRefused(texts.NOT_SHIPPED.format(name=old, place=place), codes.WRONG_USAGE)
    text = copied_rule(rule, pack.sources[rule.file], name)
    if text is None:
        raise SessionRefused(texts.NOT_COPIED.format(name=old, place=place), codes.WRONG_USAGE)
    return text


def _is_shipped(rule: Rule) -> bool:
    return not Path(rule.file).is_absolute()


def _where(rule: Rule, pack: Pack) -> str:
    """Give the file and line a rule stands at; a shipped one's file is told from the root too."""
    return f"{SHIPPED / rule.file}:{pack.places(rule.file).of_key(rule.path).line}"
