"""Two releases of the small pack: the second renames, splits, drops and re-bounds questions of the first."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from rules.pack import Pack, load_pack
from tests.rules.samples import SMALL, copied

HEAD = 'format = 1\n[[earlier]]\nversion = "0.1"\n'
EARLIER = """format = 1

[[earlier]]
version  = "0.1"
question = "ai.use"
now      = "ai.often"
options  = { weekly = "regularly" }

[[earlier]]
version  = "0.1"
question = "ai.hours"
split    = [{ question = "ai.hours_alone", part = true }, { question = "ai.hours_with", part = true }]

[[earlier]]
version  = "0.1"
question = "you.content"
dropped  = "no rule read it"
"""
PERSONAS = """format = 1

[[persona]]
id       = "ada"
about    = "answers everything that the next release asks otherwise"
currency = "EUR"

[persona.answers]
field         = "copywriting"
years         = { low = 3, high = 6 }
work.small    = 60
ai.use        = "weekly"
ai.drafts     = 40
ai.hours      = 10
rates.price   = 45
quotes.pushed = { low = 3, high = 8 }
you.content   = 7

[[persona]]
id       = "bo"
about    = "has a number that the next release does not take"
currency = "USD"

[persona.answers]
ai.use        = "never"
quotes.pushed = 9
proof.kinds   = ["portfolio", "results"]
"""
_HOURS = """[[screen.question]]
id    = "ai.hours"
kind  = "number"
label = "Hours for a typical job"
min   = 0.5
max   = 100
unit  = "hours"
"""


def _changed(text: str, *pairs: tuple[str, str]) -> str:
    for before, after in pairs:
        assert before in text, before
        text = text.replace(before, after)
    return text


def _read(name: str) -> str:
    return (SMALL / name).read_text(encoding="utf-8")


def first_release(folder: Path) -> Path:
    """Write the release 0.1, with personas."""
    pack = copied(folder / "first")
    (pack / "personas").mkdir()
    (pack / "personas/all.toml").write_text(PERSONAS, encoding="utf-8")
    return pack


def next_release(folder: Path, earlier: str = EARLIER) -> Path:
    """Write the release 0.2 with what it says of the questions of 0.1."""
    halves = (_HOURS.replace("ai.hours", f"ai.hours_{name}") for name in ("alone", "with"))
    content = _read("questions/20.toml").index('[[screen.question]]\nid    = "you.content"')
    later = _read("questions/20.toml")
    rest = later.index('[[screen.question]]\nid         = "proof.only_you"')
    return copied(
        folder / "next",
        {
            "pack.toml": _changed(_read("pack.toml"), ('"0.1"', '"0.2"')),
            "earlier.toml": earlier,
            "figures.toml": _changed(_read("figures.toml"), ("ai.hours", "ai.hours_alone")),
            "questions/10.toml": _changed(
                _read("questions/10.toml"), ("ai.use", "ai.often"), ("weekly =", "regularly =")
            ),
            "questions/20.toml": _changed(
                later[:content] + later[rest:],
                (_HOURS, "\n".join(halves)),
                ("max     = 10\ninteger = true\n\n", "max     = 5\ninteger = true\n\n"),
            ),
        },
    )


@cache
def releases() -> tuple[Pack, Pack]:
    """Give both releases, read once."""
    with TemporaryDirectory() as folder:
        return load_pack(shipped=first_release(Path(folder))), load_pack(shipped=next_release(Path(folder)))
