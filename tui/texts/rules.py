"""Every sentence of the rules in their files: the tree, one rule, its tests, and for whom it fires."""

from collections.abc import Mapping
from typing import Final

from rules.assessment import Verdict
from rules.knowledge import Outcome

TITLE = "Rules in their files"
COUNTED = "{rules} in {files} of {packs}"
OPEN_MARK = "-"
SHUT_MARK = "+"
PACK = "{title} ({shown})"
SHIPPED = "shipped"
FILE = "{name}: {counted}"
BROKEN = "NOT USED"
BROKEN_RULES = "{count} set aside"
VERDICT: Final[Mapping[Verdict, str]] = {
    Verdict.FIRES: "fires",
    Verdict.SILENT: "silent",
    Verdict.OPEN: "open",
}
OFF = "off"

ABOUT_RULE = "Its file, its tests, for whom it fires, and changing it"
IN_WORDS = "In words"
FOR_YOU = "For you"
WHY = "{verdict} Open this for why."
TESTS = "Its tests ({count})"
NO_TESTS = "It has no test."
TESTS_OTHERWISE = "Your overrides change when it fires, so its own tests say nothing about it."
TEST_WELL = "as written"
TEST_FAILS = "FAILS"
SHOULD: Final[Mapping[Outcome, str]] = {
    "fires": "fires",
    "silent": "is silent",
    "open": "is open",
}
TEST = "{name}: {should}"
TEST_FAILED = "{name}: should be: {should}; and it {found}"
FOR_WHOM = "For whom it fires"
OF_PEOPLE = (
    "Of {people} made-up people who answered everything it fires for {fires}, is open for {open} and silent "
    "for {silent}. They say something about the rule and nothing about real freelancers."
)
COUNTING = "Made-up people are being asked: {done} of {of}."
NOT_COUNTED = "A rule that is off is judged for nobody."
PERSONAS = "Of the personas {fires} of {all}: {names}."
PERSONAS_NONE = "Of the {all} personas nobody."
PERSONAS_OPEN = "Open for {names}."
WHERE = "Where it stands"
PLACE = "{rule}, in {file}, line {line}"
PLACE_SHIPPED = "{rule}, in {file} of the shipped pack, line {line}"
YOURS = "This file is yours: {key} changes it here, {outside} opens it in your own editor."
NOT_YOURS = "This file comes with Freehold: {key} makes a copy in a pack of your own and changes that."
NOT_YOURS_OFF = "This file comes with Freehold and is never changed."
