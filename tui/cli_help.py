"""What `freehold --help` says around the options."""

ABOUT = (
    "Freehold asks a freelancer about their field, rates and use of AI, and says where they stand, why, and "
    "how sure that is. Without a command it opens full screen. Nothing leaves this machine."
)

COMMANDS = """\
commands (each has --help):
  assess PROFILE...            the reading of a profile, as text, JSON, Markdown or HTML
  why PROFILE [RULE]           why a rule fires, is silent, or is open; without RULE, all of them
  next PROFILE                 the best next moves within your hours and money
  ask PROFILE                  the question that would help most, and when to stop
  whatif PROFILE Q=VALUE...    old beside new with other answers; nothing is saved
  goal PROFILE                 the smallest change to a goal: --off RULE, --reading D --over N, --floor
  set PROFILE QUESTION VALUE   set one answer: a value, a range like 40-60, unknown, n/a, later, or clear
  clients PROFILE [ACTION]     a card for each client; add keeps or changes one, remove forgets it
  diff OLD NEW                 what changed between two profiles or snapshots, and why
  plan PROFILE [ACTION RULE]   the advice you accepted: add, doing, done, drop, and what came of it
  disagree PROFILE RULE        set a rule aside with a reason
  agree PROFILE RULE           let a rule count again
  profiles ACTION              list, new, show, path, rename, copy, delete, restore, snapshot, history, \
check, redact, export, import: the profiles on this machine
  rules ACTION                 list, show, check, test, lint, explain: read, check and test the rules
  rules ACTION                 coverage, impact, schema: measure rules, weigh an edit, help an editor
  rules ACTION                 off, on, new, path: switch a rule off or on, start one of your own
  evidence [ID]                the findings behind the rules
  schema [NAME]                JSON Schemas of what --format json prints
  web [PROFILE]                the full screen in a browser on this machine (the extra `web`)

examples:
  freehold profiles new asha --currency EUR
  freehold set asha work.small 40-60
  freehold assess asha

exit codes:
  0 done, 1 a check found problems, 2 wrong usage, 3 a file is not valid, 4 a file is newer than the \
program, 5 could not read or write, 6 the file was changed by someone else, 7 in use, 70 our fault"""
