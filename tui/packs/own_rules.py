"""Rules of a person's own: where they stand, and starting one from nothing or as a copy of a shipped one."""

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
from tui.lines.override import unknown_rule
from tui.opened.refusals import SessionRefused
from tui.texts import overrides as texts

USUAL_PACK = "mine"
"""The pack that a rule is added to where none is named."""
_PACK_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_own(rule: Rule) -> bool:
    """Tell whether a rule stands in a file of the person's own."""
    return Path(rule.file).is_absolute()


def file_of(rule: Rule) -> Path:
    """Give the file a rule stands in; a shipped one's from the root too."""
    return SHIPPED / rule.file


def where(rule: Rule, pack: Pack) -> str:
    """Give the file and line a rule stands at."""
    return f"{file_of(rule)}:{pack.places(rule.file).of_key(rule.path).line}"


def start_rule(
    name: str, pack: Pack, *, own: str = USUAL_PACK, replaces: str | None = None
) -> tuple[Path, int]:
    """Add a rule to a pack of the person's own and give its file and line; raise `SessionRefused`."""
    _check_name(name, pack, replaces)
    folder = packs_folder() / _checked_pack(own, pack)
    text = starting_rule(name) if replaces is None else _copy(replaces, name, pack)
    file = f"{name.partition('.')[0]}.toml"
    line = add_rule(folder, pack_head(own), file, text)
    return folder / "rules" / file, line


def _check_name(name: str, pack: Pack, replaces: str | None) -> None:
    if not is_rule_id(name, pack.dimensions):
        message = texts.NO_RULE_NAME.format(name=name, why=NO_RULE_ID, example="price.my-rule")
        raise SessionRefused(message, codes.WRONG_USAGE)
    taken = pack.any_rule(name)
    if taken is not None and name != replaces:
        message = texts.TAKEN.format(name=name, place=where(taken, pack))
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
    place = where(rule, pack)
    if old in pack.off:
        place = str(pack.off[old].place)
        raise SessionRefused(texts.SWITCHED_OFF.format(name=old, place=place), codes.WRONG_USAGE)
    if old in pack.replaced:
        by = pack.replaced[old].by
        place = where(pack.any_rule(by) or rule, pack)
        raise SessionRefused(texts.REPLACED_ALREADY.format(name=old, by=by, place=place), codes.WRONG_USAGE)
    if is_own(rule):
        raise SessionRefused(texts.NOT_SHIPPED.format(name=old, place=place), codes.WRONG_USAGE)
    text = copied_rule(rule, pack.sources[rule.file], name)
    if text is None:
        raise SessionRefused(texts.NOT_COPIED.format(name=old, place=place), codes.WRONG_USAGE)
    return text
