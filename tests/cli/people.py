"""A made-up person for tests that need a whole quick path: answers as a file holds them, and as they are typed."""

WRITER = """
field = { is = "copywriting", on = 2026-11-01 }
years = { low = 3, high = 6, on = 2026-11-01 }
"work.small" = { is = 60, on = 2026-11-01 }
"work.scratch" = { is = 25, on = 2026-11-01 }
"work.finish" = { is = 5, on = 2026-11-01 }
"work.advise" = { is = 10, on = 2026-11-01 }
"work.ai_alternative" = { is = "good_enough_for_many", on = 2026-11-01 }
"clients.largest_share" = { is = 35, on = 2026-11-01 }
"clients.want_ai" = { is = 20, on = 2026-11-01 }
"clients.accept_ai" = { is = 30, on = 2026-11-01 }
"clients.forbid_ai" = { is = 10, on = 2026-11-01 }
"clients.unsaid" = { is = 40, on = 2026-11-01 }
"rates.price" = { low = 40, high = 45, currency = "EUR", per = "hour", on = 2026-11-01 }
"ai.use" = { is = "weekly", on = 2026-11-01 }
"ai.first_drafts" = { is = 50, on = 2026-11-01 }
"disclosure.told" = { is = "never_told", on = 2026-11-01 }
"proof.kinds" = { is = ["portfolio", "credentials"], on = 2026-11-01 }
"money.runway" = { is = 3, on = 2026-11-01 }
"""

TYPED = (
    ("field", "copywriting"),
    ("years", "3-6"),
    ("work.small", "60"),
    ("work.scratch", "25"),
    ("work.finish", "5"),
    ("work.advise", "10"),
    ("work.ai_alternative", "good_enough_for_many"),
    ("clients.largest_share", "35"),
    ("clients.want_ai", "20"),
    ("clients.accept_ai", "30"),
    ("clients.forbid_ai", "10"),
    ("clients.unsaid", "40"),
    ("rates.price", "40-45"),
    ("ai.use", "weekly"),
    ("ai.first_drafts", "50"),
    ("disclosure.told", "never_told"),
    ("proof.kinds", "portfolio,credentials"),
    ("money.runway", "3"),
)
