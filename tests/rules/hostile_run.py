"""Loads one pack folder in a process of its own and says how long that took and how much memory it grew.

python -m tests.rules.hostile_run FOLDER
"""

import json
import resource
import sys
import time
from datetime import date
from pathlib import Path

from rules.assess import assess
from rules.explaining.explain import explain
from rules.measuring.rule_tests import failed_test_problems
from rules.pack import Pack, load_pack

DAY = date(2026, 11, 22)


def peak() -> int:
    """Give the most memory this process has had, in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def work(*folders: Path) -> Pack:
    """Load packs, and assess somebody who said nothing."""
    pack = load_pack(*folders)
    assess(pack, {}, as_of=DAY, currency="EUR")
    return pack


def main() -> None:
    """Measure one folder against what the shipped pack alone takes."""
    work()
    marks = [time.process_time()]
    pack = work()
    marks.append(time.process_time())
    del pack
    before = peak()
    start = time.process_time()
    pack = load_pack(Path(sys.argv[1]))
    loaded = time.process_time()
    list(failed_test_problems(pack, (sys.argv[1],)))
    checked = time.process_time()
    found = assess(pack, {}, as_of=DAY, currency="EUR")
    assessed = time.process_time()
    mine = [each for each in pack.rules.values() if each.file.startswith(sys.argv[1])]
    for rule in mine[:1]:
        explain(rule, found.situation)
    explained = time.process_time()
    usual = marks[1] - marks[0]
    told = {
        "seconds": explained - start - usual,
        "load": loaded - start,
        "check": checked - loaded,
        "assess": assessed - checked,
        "explain": explained - assessed,
        "grown": peak() - before,
        "problems": len(pack.problems),
        "first": str(pack.problems[0]) if pack.problems else "",
        "rules": len(mine),
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
