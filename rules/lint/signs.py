"""In which direction a rule moves each dimension."""

from rules.knowledge import Effect, Rule


def sign_of(effect: Effect) -> int:
    """Give 1 where an effect adds points, -1 where it takes some, 0 where it does neither."""
    points = effect.points if effect.follows is None else sum(points for _, points in effect.steps)
    return (points > 0) - (points < 0)


def signs_of(rule: Rule) -> dict[str, int]:
    """Give the direction in which a rule moves each dimension, without those it leaves alone."""
    return {effect.dimension: sign for effect in rule.effects if (sign := sign_of(effect))}
