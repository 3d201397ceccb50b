"""`freehold why` and `freehold evidence`: what a verdict and a finding rest on."""

import json

from tests.cli.program import Program

RULE = "demand.lowend-heavy"


def test_why_gives_each_condition_with_the_value_read(writer: Program) -> None:
    told = writer.run("why", "mira", RULE)
    table = json.loads(writer.run("why", "mira", RULE, "--format", "json").out)

    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("FIRES")
    assert "60" in told.out
    assert (table["schema"], table["rule"], table["verdict"]) == ("freehold/why/1", RULE, "fires")
    assert {"holds"} <= {line["outcome"] for line in table["lines"]}


def test_why_says_what_would_change_an_open_verdict(writer: Program) -> None:
    table = json.loads(writer.run("why", "mira", "price.below-floor", "--format", "json").out)

    assert table["verdict"] == "open"
    assert table["flips"]


def test_why_reads_the_rule_back_and_says_what_it_weighs(writer: Program) -> None:
    told = writer.run("why", "mira", RULE).out
    table = json.loads(writer.run("why", "mira", RULE, "--format", "json").out)
    weight = table["weights"][0]

    assert "Fires when “Small, simple jobs” is at least 40%; held back when" in " ".join(told.split())
    assert "work.small at least 40 yours: 60" in " ".join(told.split())
    assert "to change that: work.small below 40 (yours: 60)" in told
    assert f"demand {weight['before']:.0f} -> {weight['after']:.0f}" in told
    assert "at 60%: -13.3; 40%: -10, 70%: -15" in told
    assert (weight["dimension"], weight["counts"], weight["curve"]["at"]) == ("demand", True, 60)
    assert [True, False] == [each["movable"] for each in table["changes"]]


def test_why_of_no_rule_gives_every_rule_by_its_verdict_and_the_near_misses(writer: Program) -> None:
    told = writer.run("why", "mira")
    table = json.loads(writer.run("why", "mira", "--format", "json").out)
    verdicts = json.loads(writer.run("assess", "mira", "--format", "json").out)["verdicts"]

    assert (told.code, told.err, table["schema"]) == (0, "", "freehold/whys/1")
    assert [(each["rule"], each["verdict"]) for each in verdicts] == [
        (each["rule"], each["verdict"]) for each in table["rules"]
    ]
    assert [] == [each["rule"] for each in verdicts if told.out.count(f"  {each['rule']} ") != 1]
    assert told.out.index("FIRES (") < told.out.index("OPEN (") < told.out.index("SILENT (")
    assert f"Near misses ({len(table['near'])})" in told.out
    assert table["near"] == sorted(table["near"], key=lambda each: (-each["points"], each["distance"]))


def test_an_unknown_rule_or_finding_ends_with_two_and_the_nearest(writer: Program) -> None:
    rule = writer.run("why", "mira", "demand.lowend-heavi")
    finding = writer.run("evidence", "seed-000-market-500")

    assert (rule.code, finding.code) == (2, 2)
    assert f"did you mean '{RULE}'" in rule.err
    assert "did you mean 'seed-000-market-500b'" in finding.err


def test_why_of_a_missing_profile_ends_with_five(writer: Program) -> None:
    assert writer.run("why", "nobody", RULE).code == 5


def test_evidence_lists_findings_and_shows_one_in_full(writer: Program) -> None:
    table = json.loads(writer.run("evidence", "--format", "json").out)
    used = next(each for each in table["findings"] if each["use"] == "number" and each["clashes_with"])
    one = writer.run("evidence", used["id"])

    assert table["schema"] == "freehold/evidence/1"
    assert one.code == 0
    flat = " ".join(one.out.split())
    facts = (used["id"], used["claim"], used["population"], f"Grade {used['grade']}", used["not_said"])
    assert [fact for fact in (*facts, "disagree") if fact not in flat] == []


def test_refused_claims_come_with_their_reason(writer: Program) -> None:
    told = writer.run("evidence", "--refused")
    table = json.loads(writer.run("evidence", "--refused", "--format", "json").out)

    assert told.code == 0
    assert "seed-000-market-500b" in told.out
    assert {each["use"] for each in table["findings"]} == {"no"}
    assert all(each["refused_because"] for each in table["findings"])
    assert all(not each["numbers"] for each in table["findings"])


def test_credits_name_whose_data_is_passed_on_and_under_which_licence(writer: Program) -> None:
    told = writer.run("evidence", "--credits")
    table = json.loads(writer.run("evidence", "--credits", "--format", "json").out)

    flat = " ".join(told.out.split())
    assert (told.code, told.err, table["schema"]) == (0, "", "freehold/credits/1")
    assert [] == [each for each in table["credits"] if each["licence"] not in flat]
    assert "not endorsed by it" in flat
    assert "O*NET is a trademark of USDOL/ETA" in flat
