"""Sentences of `freehold rules coverage` and `freehold rules impact`."""

from collections.abc import Mapping
from typing import Final

from rules.assessment import Verdict

MEASURING = "measuring: {percent}%"
NO_RULES = "no rule that can be measured stands in {paths}"
BAD_NUMBER = "{option} needs a whole number from {low} to {high}, not '{given}'"

SAMPLED = (
    "Measured on {people} made-up people (seed {seed}) who answered every question, and on as many who"
    " answered the quick path alone. Their answers are drawn at random from the ranges the pack calls"
    " typical: this says something about the rules, and nothing about real freelancers."
)
FIRING_TITLE = "How often each rule fires"
COLUMNS = ("fires", "silent", "open", "quick fires", "quick open")
NEVER_TITLE = "Rules that fire for nobody"
NEARLY_ALWAYS_TITLE = "Rules that fire for over 95%"
TOGETHER_TITLE = "Rules that fire together"
NO_NEVER = "Every rule fires for somebody."
NO_NEARLY_ALWAYS = "No rule fires for over 95% of people, save those that say they always do."
NO_TOGETHER = "No two rules fire together nearly always."
TOGETHER = "{first} and {second}: {share} of the people for whom either fires{dimensions}"
TOGETHER_COUNTS = ", both in {dimensions}"
FIRST_TITLE = "First moves"
TOLD = (
    "Half of the people are told at most {both} things: {moves} moves and {to_know} things to know. Beside"
    " that, {strengths} strengths are named with the readings that they hold up."
)
FIRST_COMMON = (
    "{distinct} different sets of first moves are given. The most common one, for {share}: {rules}."
)
FIRST_NONE = "no move at all"
SURVIVAL = (
    "Each rule's points were drawn anew, up to a quarter below or above, {redraws} times for {people} of the"
    " people: in {same} of the cases the same moves stay first, in {ranked} in the same order of weight too."
)
SURVIVAL_SLOT = "{slot} {share}"
SURVIVAL_SLOTS = "By slot, the same move stays first: {slots}."
UNNOTICED_TITLE = "What no test would notice"
UNNOTICED_COUNT = "{slips} of the hand, in {lines} of {rules}:"
NO_UNNOTICED = (
    "The tests notice every line that is gone, and every threshold and option that is moved by a cell."
)

PERSONA = "persona {name}"
NOBODY = "Nobody would be told something else; compared: {compared}."
NO_ONE_THERE = "There is no profile and no persona to compare."
SOMEBODY = "{changed} of {all} would be told something else; compared: {compared}."
NOTHING_NEW = "Told nothing new: {names}."
SET_ASIDE = "Set aside because of an error, so not compared: {names}."
SKIPPED = "{name} is left out: {problem}"
IN_USE = "{path} is in use as it stands; to see what an edit would change, edit a copy of it elsewhere"
SAME_NAME_HINT = (
    "a copy of a rule file stands in for the original when it has the same file name; under another name its"
    " rules are new ones, and need ids of their own"
)
NOW: Final[Mapping[Verdict, str]] = {
    Verdict.FIRES: "now fires",
    Verdict.SILENT: "now silent",
    Verdict.OPEN: "now open",
}
FIRST = "first"
NO_MOVES = "none"
SAYS_OTHERWISE = "says otherwise"
PARTS: Final[Mapping[str, str]] = {
    "title": "title",
    "say": "advice",
    "first_step": "first step",
    "know_by": "how you will know",
    "cites": "findings",
    "effort_hours": "effort",
    "cost": "cost",
    "slot": "slot",
}
NOT_READ = "not read"
