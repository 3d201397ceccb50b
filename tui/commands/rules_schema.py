"""`freehold rules schema`: the JSON Schemas of the files, printed, or put where an editor finds them."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from profiles.paths import packs_folder
from rules.language.problems import listing, nearest
from rules.language.schema import KINDS
from rules.language.schema_files import FOLDER, file_name, schema_text
from rules.pack import Pack
from tui import codes
from tui.commands.common import pack_in_use, tell
from tui.opened.refusals import SessionRefused
from tui.packs.own import own_packs

_USUAL = "rules"
_OVERRIDES = "overrides"
_HOW = (
    "An editor that knows TOML schemas completes and checks a file whose first line names its schema:\n"
    "    in <pack>/rules/*.toml           #:schema ../schemas/rules.schema.json\n"
    "    in <pack>/figures.toml           #:schema ./schemas/figures.schema.json\n"
    "    in overrides.toml                #:schema ./overrides.schema.json"
)


def schema(options: argparse.Namespace) -> int:
    """Print one schema, or write schemas into a folder or into the person's packs; raise `SessionRefused`."""
    if options.kind is not None and options.kind not in KINDS:
        guess = nearest(options.kind, KINDS)
        message = f"there is no schema '{options.kind}'; there are {listing(KINDS)}{guess}"
        raise SessionRefused(message, codes.WRONG_USAGE)
    pack = pack_in_use(options)
    kinds = KINDS if options.kind is None else (options.kind,)
    if options.install:
        _install(kinds, pack)
    elif options.output is not None:
        _write(kinds, pack, Path(options.output))
    else:
        tell(schema_text(options.kind or _USUAL, pack).rstrip("\n"))
    return codes.DONE


def _install(kinds: Iterable[str], pack: Pack) -> None:
    """Put the schemas into every pack of the person, and that of the overrides beside overrides.toml."""
    wanted = tuple(kinds)
    for folder in own_packs().folders:
        _write([kind for kind in wanted if kind != _OVERRIDES], pack, folder / FOLDER)
    if _OVERRIDES in wanted:
        _write((_OVERRIDES,), pack, packs_folder())
    tell(_HOW)


def _write(kinds: Iterable[str], pack: Pack, folder: Path) -> None:
    for kind in kinds:
        path = folder / file_name(kind)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(schema_text(kind, pack), encoding="utf-8", newline="\n")
        except OSError as error:
            message = f"{path}: cannot be written: {error.strerror or type(error).__name__}"
            raise SessionRefused(message, codes.NO_ACCESS) from error
        tell(str(path))
