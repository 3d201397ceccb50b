"""Sentences about a plan and about rules that are set aside."""

ON_PLAN = "{rule} is on the plan already; finish or drop that step first"
NOT_ON_PLAN = "{rule} is not on the plan; `freehold plan PROFILE add {rule}` puts it there"
NOT_DONE = "{rule} is not finished yet; what came of it is noted when it is done or dropped"
CLOSED = "{rule} is done or dropped, so it has no day to be done by"
NOT_SET_ASIDE = "{rule} is not set aside, so there is nothing to take back"
REASON = "a reason is one line of 1 to {most} characters"
