"""Files of rules that are as large, deep, long or odd as the limits allow, or past them."""

from collections.abc import Iterator

from tests.rules.hostile_pieces import HEAD, TEXTS, full, rule


def rules() -> Iterator[tuple[str, str]]:
    yield "tiny-rules", full(lambda n: rule(f"demand.r{n}"))
    yield "bare-rules", full(lambda _: "[[rule]]\n")
    yield "empty-tables", "format = 1\nrule = [" + "{},\n" * 9_800 + "]"
    yield "rules-of-numbers", "format = 1\nrule = [" + "1,\n" * 9_800 + "]"
    yield "every-rule-wrong", full(lambda n: rule(f"demand.r{n}", f"work.smal{n}.at_least = 3"))
    yield "unknown-names", full(lambda n: f"work.smal{n}.at_least = 3\n", HEAD + rule("demand.one"))
    yield "unknown-words", full(lambda n: f"years.at_leas{n} = 3\n", HEAD + rule("demand.one"))
    yield (
        "unknown-options",
        HEAD
        + rule("demand.one", "ai.use.is_one_of = [" + "".join(f'"weekl{n}",\n' for n in range(9_800)) + "]"),
    )
    yield (
        "long-unknown-names",
        full(lambda n: f'"{"work.small" * 17}{n}".at_least = 3\n', HEAD + rule("demand.one")),
    )
    yield "unknown-keys", full(lambda n: f"titl{n} = 1\n", HEAD + '[[rule]]\nid = "demand.one"\n')
    yield "one-id", full(lambda _: rule("demand.same"))
    yield "replacing", full(lambda n: rule(f"demand.r{n}", more=f'replaces = "demand.r{n - 1}"\n'))
    yield "replacing-nothing", full(lambda n: rule(f"demand.r{n}", more=f'replaces = "demand.x{n}"\n'))
    yield (
        "contradicting",
        HEAD
        + rule(
            "demand.one",
            more="contradicts = [" + "".join(f'"demand.lowend-heav{n}",\n' for n in range(9_000)) + "]\n",
        ),
    )
    yield (
        "contradicting-each-other",
        full(lambda n: rule(f"demand.r{n}", more='contradicts = ["demand.r0", "demand.r1", "demand.r2"]\n')),
    )
    yield (
        "citing",
        HEAD
        + rule(
            "demand.one", more="cites = [" + "".join(f'"teutloff-2025-{n}",\n' for n in range(9_000)) + "]\n"
        ),
    )
    yield (
        "wide-any",
        full(lambda n: f"[[rule.when.any]]\nyears.at_least = {n % 50}\n", HEAD + rule("demand.one", "")),
    )
    yield (
        "wide-any-of-blocks",
        full(
            lambda n: (
                f"[[rule.when.any]]\nyears.at_least = {n % 50}\nwork.small.below = {n % 90}\nai.first_drafts.above = 3\n"
            ),
            HEAD + rule("demand.one", ""),
        ),
    )
    deep = "".join(f"[[rule.when{'.any' * depth}]]\nyears.at_least = 3\n" for depth in range(1, 11))
    yield "deep-any", full(lambda n: rule(f"demand.r{n}", deep))
    yield "deep-any-below-one", full(lambda _: deep, HEAD + rule("demand.one", ""))
    yield (
        "wide-unless",
        full(
            lambda n: f"[[rule.unless.any]]\nyears.at_least = {n % 50}\nwork.small.below = {n % 90}\n",
            HEAD + rule("demand.one"),
        ),
    )
    yield (
        "holes",
        full(
            lambda _: "{years} " * 12 + "\n",
            HEAD + rule("demand.one") + "[rule.advice]\n" + TEXTS + 'say = """\n',
            '"""\n',
        ),
    )
    yield (
        "unknown-holes",
        full(
            lambda n: f"{{work.smal{n}}}\n",
            HEAD + rule("demand.one") + "[rule.advice]\n" + TEXTS + 'say = """\n',
            '"""\n',
        ),
    )
    yield (
        "braces",
        full(
            lambda _: "{{}{}}" * 15 + "\n",
            HEAD + rule("demand.one") + "[rule.advice]\n" + TEXTS + 'say = """\n',
            '"""\n',
        ),
    )
    yield (
        "open-braces",
        full(
            lambda _: "{" * 90 + "\n",
            HEAD + rule("demand.one") + "[rule.advice]\n" + TEXTS + 'say = """\n',
            '"""\n',
        ),
    )
    yield (
        "steps",
        full(
            lambda n: f"[{n}, -{n / 10_000}],\n",
            HEAD + rule("demand.one") + '[rule.effect]\ndemand.follows = "money.need"\ndemand.steps = [\n',
            "]\n",
        ),
    )
    yield (
        "steps-on-each-rule",
        full(
            lambda n: (
                rule(f"demand.r{n}")
                + f'[rule.effect]\ndemand.follows = "years"\ndemand.steps = [{", ".join(f"[{k}, -{k / 10}]" for k in range(40))}]\n'
            )
        ),
    )
    yield "dimensions", full(lambda n: f"deman{n} = -3\n", HEAD + rule("demand.one") + "[rule.effect]\n")
    test = '[[rule.test]]\nname = "t"\nexpect = "{expect}"\ngiven.years = 5\n'
    yield "tests", full(lambda _: test.format(expect="fires"), HEAD + rule("demand.one"))
    yield "failing-tests", full(lambda _: test.format(expect="silent"), HEAD + rule("demand.one"))
    yield "bare-tests", full(lambda _: "[[rule.test]]\n", HEAD + rule("demand.one"))
    yield (
        "wrong-tests",
        full(
            lambda n: f'[[rule.test]]\nname="t"\nexpect="fires"\ngiven.year{n} = 5\n',
            HEAD + rule("demand.one"),
        ),
    )
    yield "unknown-answers", full(lambda n: f"year{n} = 5\n", HEAD + rule("demand.one") + "[rule.changes]\n")
    yield (
        "deep-answers",
        full(lambda n: f"a{n}.b.c.d.e.f.g = 5\n", HEAD + rule("demand.one") + "[rule.changes]\n"),
    )
    yield (
        "typed-ranges",
        full(
            lambda n: f'[[rule.test]]\nname="t"\nexpect="fires"\ngiven.years = "{"9" * 300} to {n}"\n',
            HEAD + rule("demand.one"),
        ),
    )
    yield "long-options", HEAD + rule("demand.one", 'ai.use.is = "' + "weekly" * 150 + '"')
    yield "huge-numbers", full(lambda n: rule(f"demand.r{n}", f"years.at_least = {'9' * 190}"))
    yield "fractions", full(lambda n: rule(f"demand.r{n}", "years.at_least = 1e400\nwork.small.below = -inf"))
    yield (
        "groups",
        full(lambda n: rule(f"demand.r{n}", more=f'group = "g{n % 9}"\n') + "[rule.effect]\ndemand = -3\n"),
    )
