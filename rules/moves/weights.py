"""What counts as gain: the effect of a set of moves.

There are eight readings and no overall grade, and yet sets have to be compared. The comparison is this,
and no more than this:

    effect = sum over dimensions of  (score points gained) x (how exposed) x (what the goal favours)

*Score points* are the points of the rules, ten of which double the odds of a reading; they add up, which
readings do not. *How exposed* is (100 - reading) / 50 with the reading as it is now: 2 where a reading is
0, 1 at 50, 0 at 100. So a point counts more where the person stands low, and it is the same point for
every set of one search. *What the goal favours* is the pack's `goal_weight` for the dimensions that the
person's goal names, and 1 for all others.

Points lost count the same way, so a set that lifts one reading and lowers another is worth the
difference. Rules that are open count in nothing but the bands. The effect orders sets; what is shown of
them are the readings themselves.
"""

from collections.abc import Mapping

from rules.answers import Answers, Choice
from rules.pack import Pack
from rules.scoring import reading_value

_EVEN = 50.0
"""The reading at which a point counts once."""

Weights = Mapping[str, float]


def weights(pack: Pack, scores: Mapping[str, float], answers: Answers) -> Weights:
    """Give for each dimension how much one point gained there counts."""
    favoured = favoured_by_goal(pack, answers)
    return {
        name: (100 - reading_value(scores[name]))
        / _EVEN
        * (pack.moves.goal_weight if name in favoured else 1.0)
        for name in pack.dimensions
    }


def favoured_by_goal(pack: Pack, answers: Answers) -> tuple[str, ...]:
    """Give the dimensions that the person's goal favours; none without a goal."""
    goal = answers.get(pack.moves.goal or "")
    return pack.moves.favours.get(goal.option, ()) if isinstance(goal, Choice) else ()
