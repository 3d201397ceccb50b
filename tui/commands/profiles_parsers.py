"""The options of `freehold profiles` and its actions."""

from typing import Any

from tui.commands.options import handler, with_format, with_pack


def add_profiles(commands: Any) -> None:
    """Add `profiles` with its actions to a set of subparsers."""
    parser = commands.add_parser(
        "profiles", help="the profiles on this machine", description="Work with profiles."
    )
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="every profile")
    with_format(listing)
    handler(listing, "profiles", "list_all")
    new = actions.add_parser("new", help="start a profile")
    new.add_argument("name", metavar="NAME")
    new.add_argument(
        "--currency", metavar="CODE", help="three capital letters like EUR; the default comes from the locale"
    )
    handler(new, "profiles", "start")
    show = actions.add_parser("show", help="every answer of a profile")
    show.add_argument("profile", metavar="PROFILE")
    with_format(show)
    handler(show, "profiles", "show")
    path = actions.add_parser("path", help="where profiles are kept, or where one profile is")
    path.add_argument("profile", metavar="PROFILE", nargs="?")
    handler(path, "profiles", "path")
    _add_keeping(actions)
    _add_history(actions)


def _add_keeping(actions: Any) -> None:
    rename = actions.add_parser("rename", help="give a profile and its history another name")
    rename.add_argument("profile", metavar="PROFILE")
    rename.add_argument("name", metavar="NAME")
    handler(rename, "profiles_keeping", "rename")
    copy = actions.add_parser(
        "copy", help="copy the answers of a profile, or of a snapshot, to a new profile"
    )
    copy.add_argument("profile", metavar="PROFILE")
    copy.add_argument("name", metavar="NAME")
    handler(copy, "profiles_keeping", "copy")
    delete = actions.add_parser("delete", help="put a profile and its history into the trash")
    delete.add_argument("profile", metavar="PROFILE")
    handler(delete, "profiles_keeping", "delete")
    restore = actions.add_parser("restore", help="bring the last deleted profile of a name back")
    restore.add_argument("name", metavar="NAME")
    handler(restore, "profiles_keeping", "restore")
    export = actions.add_parser("export", help="a profile and its history as one file")
    export.add_argument("profile", metavar="PROFILE")
    export.add_argument("--output", metavar="FILE", help="instead of NAME.freehold in this folder")
    handler(export, "profiles_keeping", "export")
    bring = actions.add_parser("import", help="take a profile and its history from such a file")
    bring.add_argument("file", metavar="FILE")
    bring.add_argument("--name", metavar="NAME", help="instead of the file's own name")
    handler(bring, "profiles_keeping", "import_")


def _add_history(actions: Any) -> None:
    snapshot = actions.add_parser("snapshot", help="keep a profile and its readings as they are today")
    snapshot.add_argument("profile", metavar="PROFILE")
    with_pack(snapshot)
    handler(snapshot, "profiles_history", "snapshot")
    history = actions.add_parser("history", help="every snapshot of a profile, and what moved between them")
    history.add_argument("profile", metavar="PROFILE")
    with_format(history)
    with_pack(history)
    handler(history, "profiles_history", "history")
    check = actions.add_parser("check", help="look through every profile and snapshot, and say what to do")
    check.add_argument("profiles", metavar="PROFILE", nargs="*", help="these alone instead of all")
    with_format(check)
    with_pack(check)
    handler(check, "profiles_check", "check")
    redact = actions.add_parser(
        "redact",
        help="a copy to show to others",
        description="Print a copy of a profile with clients as letters, money as bands and nothing that you "
        "wrote in your own words; with --output write it to a new file once you have seen it.",
    )
    redact.add_argument("profile", metavar="PROFILE")
    redact.add_argument("--output", metavar="FILE", help="write it to this new file, for your eyes only")
    redact.add_argument("--yes", action="store_true", help="write it without asking at a terminal")
    with_pack(redact)
    handler(redact, "profiles_redact", "redact")
