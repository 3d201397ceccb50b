"""A person's own rules from the command line: off and on, started, replaced; a pack with its own question."""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rules.language.new_rule import copied_rule
from rules.pack import load_pack
from tests.cli.program import Program
from tests.cli.rule_files import GOOD
from tui.cli import run as run_program

RULE = "price.good-enough-gap"
ILSE = Path(__file__).parents[2] / "profiles/examples/ilse.toml"

SCREEN = """\
format = 1

[[screen]]
id      = "studio"
section = "Your studio"
title   = "Your studio"
ask     = "Do you rent a studio?"
why     = "Rent is due in quiet months too."

[[screen.question]]
id    = "studio.rent"
kind  = "money"
label = "Rent of your studio a month"
min   = 0
max   = 10000
"""

STUDIO_RULE = """\
format = 1

[[rule]]
id    = "resilience.studio-rent"
title = "Rent that is due in quiet months"
kind  = "risk"
basis = "own_numbers"

[rule.when]
studio.rent.at_least = 500

[rule.effect]
resilience = -6

[rule.advice]
say          = "Your studio costs {studio.rent|money} a month, busy or not. Share it."
first_step   = "Ask two colleagues."
know_by      = "Someone pays a part of it."
effort_hours = 4
slot         = "safety"

[[rule.test]]
name              = "a dear studio"
expect            = "fires"
given.studio.rent = 600
"""


@dataclass(frozen=True, slots=True)
class Said:
    code: int
    out: str
    err: str


class Here:
    """The program run in this process: its answers are those of a process of its own, and come sooner."""

    def __init__(self, folder: Path, caught: pytest.CaptureFixture[str]) -> None:
        self.packs = folder / "freehold" / "packs"
        self._caught = caught

    @property
    def overrides(self) -> Path:
        return self.packs / "overrides.toml"

    def run(self, *arguments: str) -> Said:
        self._caught.readouterr()
        code = run_program(arguments)
        out, err = self._caught.readouterr()
        return Said(code, out, err)

    def table(self, *arguments: str) -> Any:
        return json.loads(self.run(*arguments, "--format", "json").out)

    def keep(self, name: str, text: str) -> Path:
        path = self.packs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


@pytest.fixture
def here(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Here:
    return Here(tmp_path, capsys)


# --- off and on ---


def test_a_rule_is_switched_off_told_everywhere_and_on_again(here: Here) -> None:
    off = here.run("rules", "off", RULE, "--because", "I sell to firms only", "--until", "2099-03-01")
    again = here.run("rules", "off", RULE, "--because", "x")
    found = here.table("assess", str(ILSE))
    read = here.run("assess", str(ILSE)).out
    shown = here.table("rules", "show", RULE)
    listed = {each["id"]: each["state"] for each in here.table("rules", "list")["rules"]}
    marked = [line for line in here.run("rules", "list").out.splitlines() if line.startswith(RULE)]
    checked = here.run("rules", "check")
    on = here.run("rules", "on", RULE)
    not_off = here.run("rules", "on", RULE)

    place = f"{here.overrides}:4:1"
    assert Said(0, f"{RULE} is off, until 1 March 2099 ({place})\n", "") == off
    assert (0, "", True) == (
        again.code,
        again.out,
        f"{RULE} is off already: I sell to firms only" in again.err,
    )
    assert [{"rule": RULE, "because": "I sell to firms only", "until": "2099-03-01"}] == found["off"]
    assert RULE not in {each["rule"] for each in found["verdicts"]}
    assert "1 rule is off in your overrides:" in read
    assert "(I sell to firms only, until 1 March 2099)" in " ".join(read.split())
    assert ("off", place) == (shown["state"], shown["off"]["where"])
    assert ("off", True) == (listed[RULE], marked[0].endswith("[off]"))
    assert (0, "") == (checked.code, checked.err)
    assert "no problem found" in checked.out
    assert Said(0, f"{RULE} is on\n", "") == on
    assert Said(0, "", f"{RULE} is not off\n") == not_off


def test_what_is_written_holds_the_fingerprint_that_show_gives(here: Here) -> None:
    shown = here.run("rules", "show", RULE).out
    here.run("rules", "off", RULE, "--because", "x")

    kept = tomllib.loads(here.overrides.read_text("utf-8"))["override"][RULE]
    assert shown.splitlines()[-1] == f"fingerprint {kept['of']}"
    assert kept["of"] == here.table("rules", "show", RULE)["fingerprint"]


def test_why_says_that_a_rule_is_off_and_what_it_would_come_to(here: Here) -> None:
    here.run("rules", "off", RULE, "--because", "I sell to firms only")
    why, table = here.run("why", str(ILSE), RULE), here.table("why", str(ILSE), RULE)

    assert 0 == why.code
    assert why.out.startswith(
        f"{RULE} is off in your overrides: I sell to firms only ({here.overrides}:4:1)\n"
    )
    assert "\nFIRES " in why.out
    assert ("fires", "I sell to firms only") == (table["verdict"], table["off"]["because"])


def test_a_goal_about_a_rule_that_is_off_is_told_so_and_how_to_let_it_count(here: Here) -> None:
    here.run("rules", "off", RULE, "--because", "I sell to firms only")
    told = here.run("goal", str(ILSE), "--off", RULE)

    assert (2, "") == (told.code, told.out)
    assert told.err.startswith(f"{RULE} is off in your overrides: I sell to firms only (")
    assert f"`freehold rules on {RULE}`" in told.err


def test_an_override_is_over_after_its_last_day(here: Here) -> None:
    here.run("rules", "off", RULE, "--because", "x", "--until", "2099-03-01")
    through = here.table("assess", str(ILSE), "--as-of", "2099-03-01")
    after = here.table("assess", str(ILSE), "--as-of", "2099-03-02")

    assert ([RULE], []) == ([it["rule"] for it in through["off"]], after["off"])


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["off", "price.good-enuff-gap", "--because", "x"], 2, f"did you mean '{RULE}'"),
        (["off", RULE, "--because", "  "], 2, "say why"),
        (["off", RULE], 2, "--because"),
        (["off", RULE, "--because", "x", "--until", "March"], 2, "--until needs a day like"),
        (["off", RULE, "--because", "x", "--until", "2001-01-01"], 2, "is over already"),
        (["on", "price.good-enuff-gap"], 2, f"did you mean '{RULE}'"),
    ],
)
def test_what_cannot_be_switched_is_refused_and_nothing_is_written(
    here: Here, arguments: list[str], code: int, says: str
) -> None:
    told = here.run("rules", *arguments)

    assert (code, "") == (told.code, told.out)
    assert says in told.err
    assert not here.overrides.exists()


def test_a_file_of_overrides_that_is_broken_is_named_and_left_alone(here: Here) -> None:
    here.keep("overrides.toml", "format = 1\nx =\n")
    told = here.run("rules", "off", RULE, "--because", "x")
    checked = here.run("rules", "check", str(here.overrides))

    assert (3, "format = 1\nx =\n") == (told.code, here.overrides.read_text("utf-8"))
    assert f"{here.overrides}:2:4: a value is missing" in told.err
    assert (1, True) == (checked.code, f"{here.overrides}:2:4: E01" in checked.out)


def test_a_rule_is_not_called_off_where_its_override_holds_a_mistake(here: Here) -> None:
    here.keep("overrides.toml", f'format = 1\n[override."{RULE}"]\nwhen.work.smal.is = 3\nbecause = "x"\n')
    told = here.run("rules", "off", RULE, "--because", "x")

    assert (3, "") == (told.code, told.out)
    assert "does not count before what is wrong there is mended" in told.err


def test_a_changed_rule_says_which_lines_and_where(here: Here) -> None:
    text = 'format = 1\n[override."price.below-floor"]\nwhen.price.gap.below = 0.9\nbecause = "half is private"\n'
    here.keep("overrides.toml", text)
    shown = here.run("rules", "show", "price.below-floor").out
    read = " ".join(here.run("assess", str(ILSE)).out.split())
    notices = here.table("assess", str(ILSE))["notices"]

    assert "changed in your overrides: half is private" in shown
    assert f"when.price.gap.below = 0.9 (was 1) at {here.overrides}:3:1" in shown
    sentence = (
        "1 rule is changed in your overrides: “Your price does not cover your floor” (half is private)."
    )
    assert (True, sentence) == (sentence in read, notices[-1])
    assert 0 == here.run("rules", "test").code


# --- rules of one's own ---


@pytest.mark.parametrize("name", ["price.my-rule", "conflict.my-clash"])
def test_a_started_rule_is_whole_passes_and_moves_no_reading(here: Here, name: str) -> None:
    before = here.table("assess", str(ILSE))["readings"]
    started = here.run("rules", "new", name)
    tested = here.run("rules", "test")

    file = here.packs / f"mine/rules/{name.partition('.')[0]}.toml"
    assert Said(0, f"{file}:3\n", "") == started
    assert (0, "", True) == (tested.code, tested.err, "tests as written" in tested.out)
    assert before == here.table("assess", str(ILSE))["readings"]
    assert f"{file}:3\n" == here.run("rules", "path", name).out


@pytest.mark.parametrize("name", [RULE, "price.gap-for-me"])
def test_a_copy_counts_instead_of_the_shipped_rule(here: Here, name: str) -> None:
    here.run("rules", "new", "price.first")
    above = (here.packs / "mine/rules/price.toml").read_bytes()
    started = here.run("rules", "new", name, "--replaces", RULE)
    tested = here.run("rules", "test")
    points = {it["rule"]: it["points"] for it in here.table("assess", str(ILSE))["verdicts"]}

    text = (here.packs / "mine/rules/price.toml").read_bytes()
    assert (0, True) == (started.code, text.startswith(above))
    assert (0, True) == (tested.code, "tests as written" in tested.out)
    assert (-13, name == RULE) == (points[name], RULE in points)
    assert "is replaced by your own packs" in here.run("assess", str(ILSE)).out


def test_every_shipped_rule_can_be_copied(here: Here) -> None:
    pack = load_pack()
    assert [] == [
        rule.id
        for rule in pack.rules.values()
        if copied_rule(rule, pack.sources[rule.file], f"{rule.id}-mine") is None
    ]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["prise.mine"], "'prise.mine' is no id of a rule"),
        (["price.Mine"], "is no id of a rule"),
        ([RULE], f"there is a rule '{RULE}' already, at "),
        (["price.mine", "--replaces", "price.good-enuff-gap"], f"did you mean '{RULE}'"),
        (["price.mine", "--pack", "../x"], "cannot be the name of a pack"),
        (["price.mine", "--pack", "con"], "cannot be the name of a pack"),
        (["price.mine", "--pack", "freehold"], "there is another pack 'freehold'"),
    ],
)
def test_a_rule_that_cannot_be_started_is_refused_and_nothing_is_made(
    here: Here, arguments: list[str], says: str
) -> None:
    told = here.run("rules", "new", *arguments)

    assert (2, "") == (told.code, told.out)
    assert says in told.err
    assert not here.packs.exists()


def test_only_a_shipped_rule_that_counts_can_be_copied(here: Here) -> None:
    here.run("rules", "new", "price.mine")
    here.run("rules", "off", RULE, "--because", "x")
    own = here.run("rules", "new", "price.more", "--replaces", "price.mine")
    off = here.run("rules", "new", "price.more", "--replaces", RULE)
    here.run("rules", "new", "price.floor", "--replaces", "price.below-floor")
    twice = here.run("rules", "new", "price.more", "--replaces", "price.below-floor")

    assert (2, True) == (own.code, "price.mine is a rule of your own, at " in own.err)
    assert (2, True) == (off.code, f"switch it on first: freehold rules on {RULE}" in off.err)
    assert (2, True) == (twice.code, "price.below-floor is replaced already by price.floor, at " in twice.err)


def test_an_id_of_a_rule_that_was_set_aside_is_taken_too(here: Here) -> None:
    path = here.keep(
        "mine/rules/price.toml",
        GOOD.replace("position.long-years", "price.mine").replace("years.at", "yeers.at"),
    )
    told = here.run("rules", "new", "price.mine")

    assert (2, True) == (told.code, f"there is a rule 'price.mine' already, at {path}:4:9" in told.err)


def test_path_says_where_packs_and_rules_are(here: Here) -> None:
    where = here.run("rules", "path", RULE).out.strip()
    file, _, line = where.rpartition(":")

    assert f"{here.packs}\n" == here.run("rules", "path").out
    assert f'id    = "{RULE}"' == Path(file).read_text("utf-8").splitlines()[int(line)]
    assert 2 == here.run("rules", "path", "price.nothing").code


# --- a pack of one's own, in processes of their own ---


def test_a_pack_adds_a_question_and_a_rule_on_it_without_any_code(freehold: Program) -> None:
    pack = freehold.home / "packs/studio"
    for name, text in (
        ("pack.toml", 'format = 1\nid = "studio"\nversion = "0.2.0"\ntitle = "Studios"\n'),
        ("questions/studio.toml", SCREEN),
        ("rules/studio.toml", STUDIO_RULE),
        ("rules/broken.toml", "format = 1\n[[rule]\n"),
    ):
        (pack / name).parent.mkdir(parents=True, exist_ok=True)
        (pack / name).write_text(text, encoding="utf-8")

    freehold.run("profiles", "new", "asha", "--currency", "EUR")
    asked = freehold.run("profiles", "show", "asha")
    kept = freehold.run("set", "asha", "studio.rent", "600")
    found = json.loads(freehold.run("assess", "asha", "--format", "json").out)
    profile = tomllib.loads(freehold.profile("asha").read_text("utf-8"))

    assert "Your studio\n  studio.rent" in asked.out
    assert f"{pack}/rules/broken.toml:2:" in asked.err
    assert (0, "studio.rent: 600 EUR\n") == (kept.code, kept.out)
    assert {"freehold", "studio"} == found["packs"].keys()
    assert "0.2.0" == profile["packs"]["studio"]
    assert {"rule": "resilience.studio-rent", "verdict": "fires", "points": -6} == {
        key: it[key]
        for it in found["verdicts"]
        for key in ("rule", "verdict", "points")
        if it["rule"] == "resilience.studio-rent"
    }
    assert "Your studio costs 600 EUR a month" in found["advice"][0]["say"]
    assert "resilience.studio-rent" in found["first"]
