"""What `freehold --help` says around the options."""

ABOUT = """\
Freehold asks a freelancer about their field, rates and use of AI, and says where they stand, why, and
how sure that is. Without a command it opens full screen. Nothing leaves this machine."""

COMMANDS = """\
commands (each has --help):
  assess PROFILE...          the reading of a profile, as text or JSON
  why PROFILE [RULE]         why a rule fires, is silent, or is open; without RULE, all of them
  next PROFILE               the best next moves within your hours and money
  ask PROFILE                the question that would help most, and when to stop
  whatif PROFILE Q=VALUE...  old beside new with other answers; nothing is saved
  goal PROFILE               the smallest change to a goal: --off RULE, --reading D --over N, --floor
  set PROFILE QUESTION VALUE set one answer: a value, a range like 40-60, unknown, n/a, later, or clear
  clients PROFILE [add|remove]  a card for each client; keep one, change it, or remove it
  diff OLD NEW               what changed between two profiles or snapshots, and why
  plan PROFILE [ACTION RULE] the advice you accepted: add, doing, done, drop, and what came of it
  disagree|agree PROFILE RULE  set a rule aside with a reason, or let it count again
  profiles list|new|show|path|rename|copy|delete|restore|snapshot|history|
           check|redact|export|import      the profiles on this machine
  rules list|show|check|test|lint|explain   the rules: read, check and test them, what a code means
  rules coverage|impact|schema  measure the rules; whom an edited file would tell something else; for editors
  rules off|on|new|path         switch a rule off or on, start one of your own, say where they are
  evidence [ID]              the findings behind the rules
  web [PROFILE]              the full screen in a browser on this machine (the extra `web`)
  schema [NAME]              JSON Schemas of what --format json prints

examples:
  freehold profiles new asha --currency EUR
  freehold set asha work.small 40-60
  freehold assess asha

exit codes: 0 done, 1 a check found problems, 2 wrong usage, 3 a file is not valid, 4 a file is newer
than the program, 5 could not read or write, 6 the file was changed by someone else, 7 in use, 70 our fault"""
