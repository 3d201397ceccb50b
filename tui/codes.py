"""Exit codes by cause; they are a contract with scripts."""

DONE = 0
PROBLEMS_FOUND = 1
WRONG_USAGE = 2
NOT_VALID = 3
TOO_NEW = 4
NO_ACCESS = 5
CHANGED_BY_OTHERS = 6
IN_USE = 7
OWN_FAULT = 70
SIGNAL_BASE = 128
