"""Packs that change while in use: seen once they stand still, read whole, and told in words."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from rules.language.pack_files import pack_paths
from rules.pack import Pack, load_pack
from rules.reload import PackWatch, Reloaded, changes, stamps_of
from tests.rules.samples import SMALL, copied, rule_text, small_pack, with_files
from tests.rules.test_guidance_tables import FINDING, GOOD

RULES = "rules/demand.toml"
BROKEN = "format = 1\n[[rule]\n"


@dataclass(slots=True)
class Packs:
    """Two pack folders in use, and a watch on them as a face keeps it."""

    small: Path
    own: Path
    watch: PackWatch

    def write(self, name: str, text: str) -> None:
        (self.small / name).write_text(text, encoding="utf-8")

    def text(self, name: str) -> str:
        return (self.small / name).read_text(encoding="utf-8")

    def looked(self) -> Reloaded:
        """Look until the files stand still, as two looks do, and read them."""
        assert [False, True] == [self.watch.look(), self.watch.look()]
        return self.watch.read()


def _own_folders(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir())


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    small, own = copied(tmp_path), tmp_path / "own"
    (own / "mine/rules").mkdir(parents=True)
    (own / "mine/rules/own.toml").write_text(f"format = 1\n{rule_text('price.mine')}", encoding="utf-8")

    def files() -> list[Path]:
        return [path for folder in (small, *_own_folders(own)) for _, path in pack_paths(folder)]

    def load(before: Pack | None = None) -> Pack:
        last_good = before.sources if before is not None else None
        return load_pack(*_own_folders(own), shipped=small, last_good=last_good)

    return Packs(small, own, PackWatch(load(), load, files))


def test_nothing_is_read_while_nothing_changes(packs: Packs) -> None:
    assert [False] * 4 == [packs.watch.look() for _ in range(4)]
    assert not packs.watch.moving


def test_a_change_is_ready_once_it_was_the_same_on_two_looks_in_a_row(packs: Packs) -> None:
    packs.write(RULES, f"{packs.text(RULES)}\n")
    first = packs.watch.look()
    packs.write(RULES, f"{packs.text(RULES)}\n")

    assert [False, False, True, False] == [first, *(packs.watch.look() for _ in range(3))]


def test_a_change_that_is_taken_back_before_it_stood_still_is_none(packs: Packs) -> None:
    path = packs.small / RULES
    before = path.stat()
    packs.write(RULES, packs.text(RULES) + "\n")
    assert not packs.watch.look()
    packs.write(RULES, packs.text(RULES).removesuffix("\n"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert [False, False] == [packs.watch.look(), packs.watch.look()]
    assert not packs.watch.moving


def test_a_file_that_an_editor_puts_in_the_place_of_another_is_seen_by_its_number(packs: Packs) -> None:
    path = packs.small / RULES
    before = path.stat()
    other = path.with_suffix(".new")
    other.write_text(packs.text(RULES).replace("Small jobs", "Large jobs"), encoding="utf-8")
    os.utime(other, ns=(before.st_atime_ns, before.st_mtime_ns))
    other.replace(path)

    assert ("Rule changed: demand.small.",) == packs.looked().news


def test_a_file_that_is_gone_for_one_look_and_back_at_the_next_is_never_missed(packs: Packs) -> None:
    path = packs.small / RULES
    text = packs.text(RULES)
    path.unlink()
    assert not packs.watch.look()
    path.write_text(text, encoding="utf-8")

    assert "demand.small" in packs.looked().pack.rules


def test_what_changes_once_more_while_it_is_read_is_read_again(packs: Packs) -> None:
    path = packs.small / RULES
    text = packs.text(RULES)
    packs.write(RULES, f"{text}\n")
    assert [False, True] == [packs.watch.look(), packs.watch.look()]
    path.unlink()
    unfinished = packs.watch.read()
    path.write_text(text.replace("Small jobs", "Large jobs"), encoding="utf-8")

    assert ((), True) == (unfinished.news, "demand.small" in unfinished.pack.rules)
    assert ("Rule changed: demand.small.",) == packs.looked().news


def test_what_was_changed_before_the_first_look_is_seen_by_the_stamps_of_the_pack(packs: Packs) -> None:
    folder = packs.small
    files = [path for _, path in pack_paths(folder)]
    pack = replace(load_pack(shipped=folder), stamps=stamps_of(files))
    packs.write(RULES, packs.text(RULES) + "\n")
    watch = PackWatch(pack, lambda _: load_pack(shipped=folder), lambda: files)

    assert [False, True] == [watch.look(), watch.look()]


def test_a_file_that_stops_parsing_keeps_its_last_good_version_until_it_parses_again(packs: Packs) -> None:
    good = packs.text(RULES)
    packs.write(RULES, good.replace("Small jobs", "Large jobs"))
    packs.looked()
    packs.write(RULES, BROKEN)
    broken = packs.looked()
    packs.write(RULES, f"{BROKEN}# still broken\n")
    still = packs.looked()
    packs.write(RULES, good)
    mended = packs.looked()

    titles = [each.pack.rules["demand.small"].title for each in (broken, still, mended)]
    assert ["Large jobs are much of your income"] * 2 == titles[:2]
    assert "Small jobs are much of your income" == titles[2]
    assert [f"{RULES}:2"] * 2 == [
        ":".join(str(each.pack.stale[0].place).split(":")[:2]) for each in (broken, still)
    ]
    assert ((), ()) == (broken.pack.errors, mended.pack.problems)
    assert broken.news[0].startswith(f"STALE: {RULES}:2:")
    assert f"{RULES} can be read again and is no longer STALE." == mended.news[0]


@pytest.mark.parametrize("text", ["format = 2\n", "", "\x00", "x = " + "[" * 99])
def test_whatever_makes_a_whole_file_unusable_makes_it_stale(packs: Packs, text: str) -> None:
    packs.write(RULES, text)
    read = packs.looked().pack

    assert ([RULES], True) == ([each.place.path for each in read.stale], "demand.small" in read.rules)


def test_a_file_that_never_parsed_is_set_aside_and_not_stale(packs: Packs) -> None:
    packs.write("rules/more.toml", BROKEN)
    read = packs.looked()

    assert ((), ["rules/more.toml"]) == (read.pack.stale, [each.place.path for each in read.pack.errors])
    assert read.news[0].startswith("Set aside: rules/more.toml:2:")


def test_one_bad_rule_is_set_aside_while_the_rest_of_its_file_is_used(packs: Packs) -> None:
    packs.write(
        RULES, f"{packs.text(RULES)}\n{rule_text('demand.more')}{rule_text('demand.bad', 'x.is = 1')}"
    )
    read = packs.looked()

    assert ["demand.small", "demand.more", "price.mine"] == list(read.pack.rules)
    assert ["Set aside:", "Rule added"] == [news[:10] for news in read.news]
    assert "demand.more" in read.news[1]


def test_a_file_that_is_deleted_takes_its_rules_with_it(packs: Packs) -> None:
    (packs.small / RULES).unlink()

    assert ("Rule removed: demand.small.",) == packs.looked().news


def test_a_pack_folder_comes_and_goes(packs: Packs) -> None:
    other = packs.own / "other/rules"
    other.mkdir(parents=True)
    (other / "new.toml").write_text(f"format = 1\n{rule_text('demand.new')}", encoding="utf-8")
    come = packs.looked()
    shutil.rmtree(packs.own / "other")
    shutil.rmtree(packs.own / "mine")
    gone = packs.looked()

    assert ("Rule added: demand.new.",) == come.news
    assert ("Rules removed: price.mine, demand.new.",) == gone.news


def test_a_pack_that_becomes_unusable_leaves_the_one_before_whole(packs: Packs) -> None:
    good = packs.text("pack.toml")
    packs.write("pack.toml", good[: good.index("[dimension.demand]")])
    unusable = packs.looked()
    packs.write("pack.toml", good)
    usable = packs.looked()

    assert {"demand", "price"} == set(unusable.pack.dimensions)
    assert unusable.refused == unusable.news[0]
    assert unusable.refused.startswith("The packs cannot be used as they are now")
    assert "" == usable.refused


def test_an_unusable_pack_is_told_once_and_not_read_at_every_look(packs: Packs) -> None:
    packs.write("pack.toml", "format = 1\n")
    packs.looked()

    assert [False, False] == [packs.watch.look(), packs.watch.look()]


def _changed(folder: Path, file: str, change: Callable[[str], str]) -> tuple[str, ...]:
    """Say what is different in the small pack after one of its files was changed."""
    path = copied(folder) / file
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    return changes(small_pack(), load_pack(shipped=folder / "small"))


@pytest.mark.parametrize(
    ("file", "right", "wrong", "told"),
    [
        (RULES, "[80, -12]", "[80, -11]", "Rule changed: demand.small."),
        (RULES, "given.work.small = 70", "given.work.small = 80", "Rule changed: demand.small."),
        ("questions/10.toml", 'label     = "Years of', 'label = "Number of', "Question changed: years."),
        (
            RULES,
            "[[rule]]",
            "# a remark\n[[rule]]",
            "The pack files were read again; nothing in them counts differently.",
        ),
        (
            "questions/10.toml",
            'ai.use.is_not = "never"',
            'ai.use.is = "daily"',
            "Question changed: ai.drafts.",
        ),
        ("questions/10.toml", '"Years differ."', '"They differ."', "Screen changed: years."),
        ("figures.toml", 'unit     = "money"', 'unit     = "EUR"', "Figure changed: price.hour."),
        ("parameters.toml", "value  = 8", "value  = 7", "Parameter changed: day.hours."),
        ("findings/10.toml", "of grade E", "of grade E!", "Finding changed: grade.e."),
        ("fields.toml", '"Web work"', '"Web"', "Field changed: web."),
        ("pack.toml", "base  = 10", "base  = 11", "Dimension changed: price."),
        ("pack.toml", "A = 0.25", "A = 0.3", "How points are weighed has changed."),
        ("pack.toml", '"0.1"', '"0.2"', "Pack changed: small."),
        (
            "pack.toml",
            "[scoring",
            '[[credit]]\nname = "a"\ntitle = "b"\nlicence = "c"\nused_for = "d"\n[scoring',
            "The credits for the data have changed.",
        ),
    ],
)
def test_what_changed_is_said_in_a_sentence(
    tmp_path: Path, file: str, right: str, wrong: str, told: str
) -> None:
    assert told in _changed(tmp_path, file, lambda text: text.replace(right, wrong, 1))


def _with_guidance(folder: Path, name: str = "", right: str = "", wrong: str = "") -> Pack:
    """Load the small pack with scenarios, words for clients and a plan, one of them changed in one place."""
    files = {**GOOD, "findings/more.toml": f"format = 1\n{FINDING}"}
    return with_files(
        folder, {each: text.replace(right, wrong) if each == name else text for each, text in files.items()}
    )


@pytest.mark.parametrize(
    ("file", "right", "wrong", "told"),
    [
        ("scenarios.toml", "If income fell", "If income sank", "Scenario changed: income."),
        ("plan.toml", "above = 5", "above = 6", "What keeps advice out of the first moves has changed."),
        ("plan.toml", "One move.", "A move.", "What keeps advice out of the first moves has changed."),
        ("plan.toml", "You like", "You love", "What keeps advice out of the first moves has changed."),
        ("stances.toml", "wants AI", "asks for AI", "The words on the cards of clients have changed."),
        ("stances.toml", '"daily"', '"never"', "The words on the cards of clients have changed."),
    ],
)
def test_changed_guidance_is_said_in_a_sentence(
    tmp_path: Path, file: str, right: str, wrong: str, told: str
) -> None:
    before = _with_guidance(tmp_path / "before")

    assert (told,) == changes(before, _with_guidance(tmp_path / "after", file, right, wrong))


@pytest.mark.parametrize("file", GOOD)
def test_guidance_that_only_moved_within_its_file_did_not_change(tmp_path: Path, file: str) -> None:
    before = _with_guidance(tmp_path / "before")
    moved = _with_guidance(tmp_path / "after", file, "format = 1", "# moved\n\nformat = 1")

    assert ("The pack files were read again; nothing in them counts differently.",) == changes(before, moved)


def test_a_rule_that_only_moved_within_its_files_did_not_change(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    text = (folder / RULES).read_text(encoding="utf-8")
    body = text.removeprefix("format = 1\n")
    (folder / RULES).unlink()
    moved = f"# moved\n\nformat = 1\n{rule_text('demand.first')}\n{body}"
    (folder / "rules/other.toml").write_text(moved, encoding="utf-8")

    assert ("Rule added: demand.first.",) == changes(small_pack(), load_pack(shipped=folder))


def test_many_changes_are_told_in_few_lines_and_few_names(tmp_path: Path) -> None:
    rules = "".join(rule_text(f"demand.r{number}") for number in range(9))
    told = _changed(tmp_path, RULES, lambda text: f"{text}\n{rules}")
    bad = "".join(rule_text(f"demand.r{number}", "no.is = 1") for number in range(9))
    many = _changed(tmp_path / "more", RULES, lambda text: f"{text}\n{bad}")

    assert ("Rules added: demand.r0, demand.r1, demand.r2 and 6 more.",) == told
    assert (6, "And 4 further changes.") == (len(many), many[-1])


def test_the_same_pack_has_nothing_to_tell_but_that_it_was_read() -> None:
    assert ("The pack files were read again; nothing in them counts differently.",) == changes(
        small_pack(), load_pack(shipped=SMALL)
    )
