"""The search for the changes that would help a person most, exact over every set of one, two and three.

reach.py       how far an answer can be changed, and what that takes
candidates.py  every move: one question, or two shares, set to another reachable value
weights.py     what counts as gain: the definition of a set's effect
groups.py      what every set of moves brings one group of rules: tables of single and joint gains
gains.py       the tables of all groups put together, with bounds for every move
search.py      branch and bound over the bounds: the sets that no other set beats
engine.py      all of it for one person, kept so that an edited answer redoes only what depends on it
result.py      the sets found, in full: readings, rules that switch, what gains together, ties
"""
