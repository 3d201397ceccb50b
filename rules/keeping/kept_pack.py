"""A whole checked pack as text, and back without reading any of its files as TOML.

Of the files themselves only the keys at their top are in the text: whoever keeps it has their bytes at hand.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from rules import knowledge
from rules.answers import Amount, Choice, Rate, Several, Silence, Text
from rules.asking.earlier import Earlier, Successor
from rules.guidance import (
    CardSentence,
    CardWords,
    CashLimit,
    Liked,
    PlanLimits,
    Scenario,
    StanceShare,
    StrainLimit,
)
from rules.keeping.batches import Batches, Unfit
from rules.knowledge import (
    Advice,
    AskingRange,
    Credit,
    Dimension,
    Effect,
    Field,
    Figure,
    Finding,
    MoveRules,
    Number,
    Parameter,
    Persona,
    Place,
    Question,
    Rule,
    RuleTest,
    Screen,
    Waiver,
)
from rules.language import conditions
from rules.language.pack_files import PackFolder
from rules.language.problems import Problem
from rules.language.source import Source, text_of
from rules.language.texts import Hole, Template
from rules.language.vocabulary import Readable
from rules.overrides import Changed, ChangedLine, Overrides, RuleOff, RuleReplaced
from rules.pack import Pack, Scoring

CLASSES = (
    *(Amount, Choice, Rate, Several, Silence, Text),
    *(conditions.All, conditions.Any, conditions.Test, Hole, Template),
    *(Advice, AskingRange, Credit, Dimension, Effect, Field, Figure, Finding, MoveRules, Number, Parameter),
    *(Persona, Place, knowledge.Source, Question, Rule, RuleTest, Screen, Waiver),
    *(CardSentence, CardWords, CashLimit, Liked, PlanLimits, Scenario, StanceShare, StrainLimit),
    *(Changed, ChangedLine, Overrides, RuleOff, RuleReplaced, Earlier, Successor),
    *(PackFolder, Problem, Readable, Scoring),
)
"""Every class that a part of a pack can be of; nothing of any other class is written or made."""

_APART = frozenset({"sources", "stamps"})
_NAMES = tuple(each.name for each in fields(Pack) if each.init and each.name not in _APART)


def written(pack: Pack) -> str:
    """Give the text of a pack; raise `Unfit` where something in it is of no known kind."""
    sources = [(each.path, sorted(each.keys)) for each in pack.sources.values()]
    return Batches(CLASSES).write([[getattr(pack, name) for name in _NAMES], sources])


def read(text: str, files: Mapping[str, bytes]) -> Pack:
    """Give the pack of a text that was read from these files, by path as shown; raise `Unfit`."""
    match Batches(CLASSES).read(text):
        case [[*values], [*sources]] if len(values) == len(_NAMES):
            named = dict(zip(_NAMES, values, strict=True))
            return Pack(**named, sources=dict(_source(each, files) for each in sources))
    raise Unfit


def _source(told: Any, files: Mapping[str, bytes]) -> tuple[str, Source]:
    match told:
        case (str() as path, [*keys]) if path in files:
            return path, Source(path, text_of(files[path], path), frozenset(keys))
    raise Unfit
