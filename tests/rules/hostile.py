"""Files made to bring a reader down: for every kind of file of a pack, and for TOML itself. Made, never stored."""

from collections.abc import Iterator, Mapping

from tests.rules.hostile_pieces import FINDING, FULL, HEAD, NO_END, SCREEN, Hostile, full
from tests.rules.hostile_rules import rules


def _bytes() -> Iterator[tuple[str, bytes]]:
    """Give what is no pack file at all, whatever its name."""
    yield "empty", b""
    yield "too-large", b"#" * (FULL + 1)
    yield "binary", bytes(range(256)) * (FULL // 256)
    yield "zeros", bytes(FULL)
    yield "utf-16", full(lambda n: f"a{n} = 1\n").encode("utf-16")[:FULL]
    yield "byte-order-marks", b"\xef\xbb\xbf" * 80_000
    yield "lone-returns", full(lambda n: f"a{n} = 1\r").encode()
    yield "windows-lines", full(lambda n: f"a{n} = 1\r\n").encode()
    yield "control-characters", b'a = "' + b"\x01" * 900 + b'"\n'
    yield "direction-marks", full(lambda n: f'"\u202ea{n}" = "\u2066"\n').encode()
    yield "wide-characters", full(lambda n: f'"{chr(0x1F600 + n % 60)}{n}" = "\u00e9\u0301"\n').encode()
    yield "brackets", b"[" * FULL
    yield "nested-lists", b"a = " + b"[\n" * 100_000
    yield "nested-tables", b"a = " + (b"{a=" * 300 + b"\n") * 200
    yield "one-quote", b'a = "' + b"x" * (FULL - 5)
    yield "open-triple-quotes", full(lambda _: "text text text\n", 'a = """\n').encode()
    yield "backslashes", b'a = """' + b"\\\n" * 100_000
    yield "dots", b"a." * (FULL // 2)
    yield "long-name", b"a" * (FULL - 5) + b" = 1"
    yield "digits", b"a = " + b"9" * 4000 + b"\n"
    yield "hex-digits", full(lambda n: f"a{n} = 0x{'f' * 190}\n").encode()
    yield "underscores", full(lambda n: f"a{n} = 1{'_1' * 90}\n").encode()
    yield "many-lists", b"a = [" + b"[],\n" * 4_900 + b"]"
    yield "list-of-tables", b"a = [" + b"{},\n" * 9_800 + b"]"
    yield (
        "wide-tables",
        full(lambda n: f"a{n} = {{ {', '.join(f'k{k} = 1' for k in range(90))} }}\n").encode(),
    )
    yield "comments", full(lambda _: "#\n").encode()
    yield "deep-names", full(lambda n: f"k{n}.a.b.c.d.e.f.g.h.i.j = 1\n").encode()
    yield "deep-headers", full(lambda n: f"[k{n}.a.b.c.d.e.f.g.h.i.j]\n").encode()
    yield "deep-header-many-keys", full(lambda n: f"k{n} = 1\n", "[a.b.c.d.e.f.g.h.i.j.k.l]\n").encode()
    yield "deep-header-dotted-keys", full(lambda n: f"k{n}.x.y.z = 1\n", "[a.b.c.d.e.f.g.h]\n").encode()
    yield "one-header-again", full(lambda n: f"[[a.b.c.d.e.f.g]]\nk{n} = 1\n").encode()
    yield "headers-below-lists", full(lambda n: f"[[a]]\n[a.b.c.d.e.f.g.k{n}]\n").encode()
    yield "values-past-the-limit", full(lambda n: f"a{n} = 1\n", values=NO_END).encode()
    yield "items-past-the-limit", b"a = [" + b"1,\n" * 80_000 + b"]"
    yield "headers-past-the-limit", full(lambda n: f"[a{n}]\n", values=NO_END).encode()
    yield "same-prefix", full(lambda n: f"{'a' * 190}{n} = 1\n").encode()


def _questions() -> Iterator[tuple[str, str]]:
    yield (
        "screens",
        full(
            lambda n: (
                SCREEN.format(id=f"s{n}")
                + f'[[screen.question]]\nid = "q.x{n}"\nkind = "yes_no"\nlabel = "l"\n'
            )
        ),
    )
    yield "bare-screens", full(lambda _: "[[screen]]\n")
    yield (
        "questions",
        full(
            lambda n: f'[[screen.question]]\nid = "q.x{n}"\nkind = "yes_no"\nlabel = "l"\n',
            HEAD + SCREEN.format(id="s"),
        ),
    )
    yield (
        "shares",
        full(
            lambda n: (
                f'[[screen.question]]\nid = "q.x{n}"\nkind = "share"\nlabel = "l"\nmin = 0\nmax = 100\n'
            ),
            HEAD + SCREEN.format(id="s") + "total = 100\n",
        ),
    )
    yield "bare-questions", full(lambda _: "[[screen.question]]\n", HEAD + SCREEN.format(id="s"))
    yield (
        "options",
        full(
            lambda n: f'o{n} = "t"\n',
            HEAD
            + SCREEN.format(id="s")
            + '[[screen.question]]\nid = "q.x"\nkind = "several"\nlabel = "l"\n[screen.question.options]\n',
        ),
    )
    yield (
        "excludes",
        full(
            lambda n: f'"o{n}",\n',
            HEAD
            + SCREEN.format(id="s")
            + '[[screen.question]]\nid = "q.x"\nkind = "several"\nlabel = "l"\noptions = { o0 = "t" }\nexcludes = [',
            "]\n",
        ),
    )
    yield (
        "applying-in-a-chain",
        full(
            lambda n: (
                f'[[screen.question]]\nid = "q.x{n}"\nkind = "yes_no"\nlabel = "l"\napplies.q.x{n + 1}.is = true\n'
            ),
            HEAD + SCREEN.format(id="s"),
        ),
    )
    yield (
        "applying-in-a-circle",
        full(
            lambda n: (
                f'[[screen.question]]\nid = "q.x{n}"\nkind = "yes_no"\nlabel = "l"\napplies.q.x0.is = true\n'
            ),
            HEAD + SCREEN.format(id="s"),
        ),
    )
    yield (
        "at-most-in-a-chain",
        full(
            lambda n: (
                f'[[screen.question]]\nid = "q.x{n}"\nkind = "number"\nlabel = "l"\nmin = 0\nmax = 9\nat_most = "q.x{n + 1}"\n'
            ),
            HEAD + SCREEN.format(id="s"),
        ),
    )
    yield (
        "unknown-applies",
        full(
            lambda n: (
                f'[[screen.question]]\nid = "q.x{n}"\nkind = "yes_no"\nlabel = "l"\napplies.work.smal{n}.is = true\n'
            ),
            HEAD + SCREEN.format(id="s"),
        ),
    )
    yield (
        "kinds",
        full(
            lambda n: f'[[screen.question]]\nid = "q.x{n}"\nkind = "numbe{n}"\nlabel = "l"\n',
            HEAD + SCREEN.format(id="s"),
        ),
    )


def _numbers() -> Iterator[tuple[str, str, str]]:
    figure = '[figure."f{n}"]\ntitle="t"\nunit=""\nsum=[{inputs}]\n'
    yield (
        "figures.toml",
        "figure-chain",
        full(
            lambda n: figure.format(n=n, inputs=f'"f{n + 1}"'),
            tail='[figure."z"]\ntitle="t"\nunit=""\nsum=[1]\n',
        ),
    )
    yield "figures.toml", "figure-chain-that-ends", figure_chain(2400)
    yield "figures.toml", "figure-loop", full(lambda n: figure.format(n=n, inputs=f'"f{max(0, n - 1)}"'))
    yield (
        "figures.toml",
        "figures-doubling",
        full(lambda n: figure.format(n=n, inputs=f'"f{n - 1}", "f{n - 1}"' if n else '"years"')),
    )
    yield (
        "figures.toml",
        "figure-products",
        full(
            lambda n: (
                f'[figure."f{n}"]\ntitle="t"\nunit=""\nproduct=[{f"""{chr(34)}f{n - 1}{chr(34)}, {chr(34)}f{n - 1}{chr(34)}""" if n else "9e99"}]\n'
            )
        ),
    )
    yield (
        "figures.toml",
        "figure-inputs",
        HEAD + '[figure."f"]\ntitle="t"\nunit=""\nsum=[' + '"years",\n' * 9_500 + "]\n",
    )
    yield "figures.toml", "unknown-inputs", full(lambda n: figure.format(n=n, inputs=f'"year{n}"'))
    yield "figures.toml", "bare-figures", full(lambda n: f'[figure."f{n}"]\n')
    yield "figures.toml", "figures-of-numbers", full(lambda n: f'"f{n}" = 1\n', HEAD + "[figure]\n")
    parameter = '[[parameter]]\nid="p{n}"\nunit="u"\ntitle="t"\nsource="s"\nas_of=2026-01-01\nvalue={n}\n'
    yield "parameters.toml", "parameters", full(lambda n: parameter.format(n=n))
    yield "parameters.toml", "bare-parameters", full(lambda _: "[[parameter]]\n")
    yield "fields.toml", "fields", full(lambda n: f'[[field]]\nid="f{n}"\ngroup="g"\ntitle="t"\n')
    yield "fields.toml", "bare-fields", full(lambda _: "[[field]]\n")
    yield "fields.toml", "groups", full(lambda n: f'[[group]]\nid="g{n}"\ntitle="t"\n')
    yield "pack.toml", "dimensions", full(lambda n: f'[dimension.d{n}]\ntitle="t"\nasks="a"\nbase=0\n')
    yield (
        "pack.toml",
        "widths",
        full(lambda n: f"w{n} = 1.0\n", HEAD + "[scoring]\nadvice_weight = {}\n[scoring.evidence_width]\n"),
    )
    yield "findings/h.toml", "findings", full(lambda n: FINDING.format(id=f"f{n}"))
    yield "findings/h.toml", "bare-findings", full(lambda _: "[[finding]]\n")
    yield (
        "findings/h.toml",
        "clashing",
        HEAD + FINDING.format(id="f") + "clashes_with = [" + '"f",\n' * 9_500 + "]\n",
    )
    yield "findings/h.toml", "same-finding", full(lambda _: FINDING.format(id="f"))
    persona = '[[persona]]\nid="p{n}"\nabout="a"\ncurrency="EUR"\n'
    yield "personas/h.toml", "personas", full(lambda n: persona.format(n=n) + "answers.years = 5\n")
    yield "personas/h.toml", "bare-personas", full(lambda _: "[[persona]]\n")
    yield (
        "personas/h.toml",
        "persona-promises",
        HEAD + persona.format(n=1) + "fires = [" + '"demand.lowend-heavy",\n' * 9_500 + "]\n",
    )
    yield (
        "personas/h.toml",
        "unknown-promises",
        full(lambda n: f'"demand.lowend-heav{n}",\n', HEAD + persona.format(n=1) + "fires = [", "]\n"),
    )
    yield (
        "personas/h.toml",
        "persona-answers",
        full(lambda n: f"work.smal{n} = 5\n", HEAD + persona.format(n=1) + "[persona.answers]\n"),
    )


def _guidance() -> Iterator[tuple[str, str, str]]:
    figure = '[figure."f{n}"]\ntitle="t"\nunit=""\nsum=[1]\napplies.{name}.above = 0\n'
    yield "figures.toml", "applying-in-a-chain", full(lambda n: figure.format(n=n, name=f"f{n + 1}"))
    yield "figures.toml", "applying-in-a-circle", full(lambda n: figure.format(n=n, name="f0"))
    scenario = (
        '[[scenario]]\nid="s{n}"\ntitle="t"\ncites="grade.{n}"\nnumber="n"\nscope="s"\nwhen.years.above=1\n'
    )
    yield "scenarios.toml", "scenarios", full(lambda n: scenario.format(n=n))
    yield "scenarios.toml", "bare-scenarios", full(lambda _: "[[scenario]]\n")
    sentence = '[[sentence]]\npart="lane"\nstances=["wants"]\nsay="{{yea{n}}}"\n'
    yield "stances.toml", "sentences", full(lambda n: sentence.format(n=n))
    liked = '[[liked]]\nid="l{n}"\ntitle="t"\nbecause="{{years}}"\nwhen.years.above=1\n'
    yield "plan.toml", "liked", full(lambda n: liked.format(n=n))
    yield (
        "plan.toml",
        "holes",
        HEAD + '[strain]\nrule="demand.small"\nbecause="""\n' + "{a}\n" * 60_000 + '"""\n',
    )
    yield "pack.toml", "bare-credits", full(lambda _: "[[credit]]\n")


def figure_chain(length: int) -> str:
    """Give figures that each need the next, the last of which needs nothing."""
    chain = (f'[figure."f{n}"]\ntitle="t"\nunit=""\nsum=["f{n + 1}"]\n' for n in range(length))
    return HEAD + "".join(chain) + f'[figure."f{length}"]\ntitle="t"\nunit=""\nsum=[1]\n'


def corpus() -> Mapping[str, Hostile]:
    """Give every hostile file by its name."""
    found = {f"bytes/{name}": Hostile("rules/h.toml", data) for name, data in _bytes()}
    found |= {f"rules/{name}": Hostile("rules/h.toml", text.encode()) for name, text in rules()}
    found |= {f"questions/{name}": Hostile("questions/h.toml", text.encode()) for name, text in _questions()}
    found |= {
        f"{path.split('.')[0]}/{name}": Hostile(path, text.encode())
        for path, name, text in (*_numbers(), *_guidance())
    }
    return found
