"""Control characters and markup in names, notes, keys and files never reach a terminal or a pipe as they are.

Every run of these tests fails by itself when a raw one is printed (see program.py).
"""

import json

from tests.cli.program import Program
from tests.cli.rule_files import GOOD

EVIL = "\\u001b]52;c;aGk=\\u0007\\u009b2J\\u202e[/red][@click=app.quit]x[/]"
SPELLED = "\\u001b]52;c;aGk=\\u0007\\u009b2J\\u202e[/red][@click=app.quit]x[/]"


def test_a_hostile_profile_is_shown_spelled_out_everywhere(freehold: Program) -> None:
    path = freehold.keep(
        "asha",
        f'years = {{ is = 3, on = 2026-11-01, note = "{EVIL}" }}\n'
        f'"proof.only_you" = {{ is = "{EVIL}", on = 2026-11-01 }}\n'
        f'"{EVIL}" = {{ is = 3, on = 2026-11-01 }}\n',
        tail=f'[[client]]\nnickname = "{EVIL}"\nshare = 3\n',
    )
    path.write_text(path.read_text().replace('name = "asha"', f'name = "{EVIL}"'))

    shown = freehold.run("profiles", "show", "asha")
    read = freehold.run("assess", "asha")
    freehold.run("assess", "asha", "--format", "json")
    freehold.run("profiles", "list")
    freehold.run("--plain", "asha", typed="r\ndone\nq\n")
    freehold.run("assess", "asha", "--output", "out.txt")

    assert shown.code == 0
    assert SPELLED in shown.out + shown.err
    assert "[/red]" in read.out
    assert "\x1b" not in (freehold.folder / "out.txt").read_text()


def test_a_hostile_rule_file_is_shown_spelled_out(freehold: Program) -> None:
    folder = freehold.home / "packs" / "mine" / "rules"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(GOOD.replace("Many years", f"{EVIL} years"))
    (folder / "worse.toml").write_text(GOOD.replace("years.at_least", f'"{EVIL}".at_least') + "# \x1b[2J")
    freehold.keep("asha", "years = { is = 10, on = 2026-11-01 }")

    listed = freehold.run("rules", "list")
    freehold.run("rules", "check")
    freehold.run("rules", "show", "position.long-years")
    read = freehold.run("assess", "asha", "--format", "json")

    assert listed.code == 0
    assert json.loads(read.out)["schema"] == "freehold/assessment/1"


def test_hostile_arguments_are_said_back_spelled_out(freehold: Program) -> None:
    evil = "\x1b]0;title\x07\u202e\udcff"

    told = [
        freehold.run("assess", evil),
        freehold.run("why", evil, evil),
        freehold.run("set", evil, evil, evil),
        freehold.run("rules", "check", evil),
        freehold.run("evidence", evil),
        freehold.run("profiles", "new", evil),
    ]

    assert {each.code for each in told} <= {2, 5}
    assert all("\\u001b" in each.err for each in told)
