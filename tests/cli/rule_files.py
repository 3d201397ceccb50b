"""A rule file that is right, to be spoiled by tests."""

GOOD = """\
format = 1

[[rule]]
id    = "position.long-years"
title = "Many years behind you"
kind  = "strength"
basis = "practice"

[rule.when]
years.at_least = 3

[rule.effect]
position = 6

[rule.advice]
say          = "You have {years} years of paid work behind you. Say so."
first_step   = "Write the years into your profile."
know_by      = "Two new clients name it."
effort_hours = 1
slot         = "quick"

[[rule.test]]
name        = "ten years"
expect      = "fires"
given.years = 10

[[rule.test]]
name        = "one year"
expect      = "silent"
given.years = 1
"""
