"""The search for the changes that would help a person most, exact over every set of one, two and three.

reach.py       how far an answer can be changed, and what that takes
candidates.py  every move: one question, or two shares, set to another reachable value
weights.py     what counts as gain: the definition of a set's effect
outlook.py     what would be known after moves, and what rules see of it
demands.py     what a rule demands to fire, and which moves turn that
views.py       what one rule brings after any moves
groups.py      what every set of moves brings one group of rules: tables of single and joint gains
gains.py       the tables of all groups put together, with bounds for every move
search.py      branch and bound over the bounds: the sets that no other set beats
plan.py        what of all this is the same for everyone who uses a pack
engine.py      all of it for one person, kept so that an edited answer redoes only what depends on it
result.py      the sets found, in full: readings, rules that switch, what gains together, ties
"""
