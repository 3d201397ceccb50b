"""`freehold rules test`: what fails is explained at the answers it fails for."""

import json
import shutil

from tests.cli.program import ROOT, Program
from tests.cli.rule_files import GOOD


def test_a_failing_test_is_explained_line_by_line(freehold: Program) -> None:
    (freehold.folder / "mine.toml").write_text(GOOD.replace('"fires"', '"silent"'), encoding="utf-8")

    told = freehold.run("rules", "test", "mine.toml")
    table = json.loads(freehold.run("rules", "test", "mine.toml", "--format", "json").out)

    assert 1 == told.code
    assert "test 'ten years': position.long-years should be silent" in told.out
    (line,) = [each for each in told.lines if "line 10 " in each]
    assert ["line", "10", "yes"] == line.split()[:3]
    assert "yours: 10" in line
    assert ("ten years", "silent", "fires") == tuple(
        table["failed"][0][it] for it in ("test", "expected", "verdict")
    )
    assert [("years at least 3", "holds", "10", 10)] == [
        (each["words"], each["outcome"], each["yours"], each["line"]) for each in table["failed"][0]["lines"]
    ]


def test_a_broken_promise_about_a_persona_is_explained(freehold: Program) -> None:
    pack = freehold.folder / "pack"
    shutil.copytree(ROOT / "rules" / "packs" / "freehold", pack)
    people = pack / "personas" / "walks.toml"
    text = people.read_text(encoding="utf-8")
    people.write_text(
        text.replace('silent = ["craft.draft', 'silent = ["position.no-proof", "craft.draft', 1),
        encoding="utf-8",
    )

    told = freehold.run("rules", "test", "pack")

    assert 1 == told.code
    assert "persona amara: position.no-proof should be silent and is fires" in told.out
    assert "proof.kinds includes portfolio" in told.out
