"""The full screen of a tab: it comes, answers, keeps what was typed, and leaves no process behind."""

import os
import signal
import socket
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.cli.program import Program
from tests.web.served import Served, Tab

F10 = "\x1b[21~"
SECOND = "For how many years have you been paid for this work?"


def kept(freehold: Program) -> Path:
    return freehold.keep("asha", 'field = { is = "copywriting", on = 2026-11-01 }', head='at = "years"')


def years(profile: Path) -> object:
    return tomllib.loads(profile.read_text())["answers"].get("years", {}).get("is")


async def test_the_home_screen_comes_and_its_keys_work(freehold: Program) -> None:
    with Served(freehold) as served:
        async with Tab(served) as tab:
            await tab.wait("Start a new profile")
            await tab.press("n")
            await tab.wait("It becomes the name of its file.")
            await tab.press("asha\r\r")
            await tab.wait("Question 1 of 12")
            await tab.press(F10)
            await tab.over()
    assert freehold.profile("asha").exists()


async def test_a_profile_that_is_named_is_opened(freehold: Program) -> None:
    kept(freehold)
    with Served(freehold, "asha") as served:
        async with Tab(served) as tab:
            await tab.wait(SECOND)


async def test_a_path_with_spaces_quotes_and_signs_of_a_shell_is_only_a_path(freehold: Program) -> None:
    folder = freehold.folder / "a 'b' \"c\" $(touch made) `touch made`; touch made & %PATH%"
    folder.mkdir()
    path = kept(freehold).rename(folder / "asha.toml")
    with Served(freehold, str(path)) as served:
        async with Tab(served) as tab:
            await tab.wait(SECOND)
    assert [] == list(freehold.folder.rglob("made"))


async def test_closing_the_tab_keeps_what_was_typed_and_ends_its_process(freehold: Program) -> None:
    profile = kept(freehold)
    with Served(freehold, "asha") as served:
        async with Tab(served) as tab:
            await tab.wait(SECOND)
            await tab.press("7")
            await tab.wait("read as 7 years")
            assert 1 == len(served.screens())
        assert await served.all_over()
    assert 7 == years(profile)


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
async def test_a_signal_ends_all_of_it_with_what_was_typed_kept(
    freehold: Program, number: signal.Signals, code: int
) -> None:
    profile = kept(freehold)
    with Served(freehold, "asha") as served:
        async with Tab(served) as tab, Tab(served) as other:
            await other.wait(SECOND)
            await tab.wait(SECOND)
            await tab.press("7")
            await tab.wait("read as 7 years")
            served.send(number)
            await tab.over()
            await other.over()
        ended = served.ended()
        assert await served.all_over()
    assert code == ended.code
    assert 1 == len(ended.err.splitlines())
    assert 7 == years(profile)


async def test_a_signal_for_the_screen_alone_keeps_what_was_typed(freehold: Program) -> None:
    profile = kept(freehold)
    with Served(freehold, "asha") as served:
        async with Tab(served) as tab:
            await tab.wait(SECOND)
            await tab.press("7")
            await tab.wait("read as 7 years")
            for each in served.screens():
                os.kill(each, signal.SIGTERM)
            await tab.over()
    assert 7 == years(profile)


async def test_a_server_that_is_killed_leaves_no_screen_behind_and_what_was_typed_kept(
    freehold: Program,
) -> None:
    profile = kept(freehold)
    with Served(freehold, "asha") as served:
        async with Tab(served) as tab:
            await tab.wait(SECOND)
            await tab.press("7")
            await tab.wait("read as 7 years")
            served.send(signal.SIGKILL)
            assert await served.all_over()
    assert 7 == years(profile)


async def test_a_screen_that_is_killed_closes_its_tab(freehold: Program) -> None:
    with Served(freehold) as served:
        async with Tab(served) as tab:
            await tab.wait("Start a new profile")
            for each in served.screens():
                os.kill(each, signal.SIGKILL)
            await tab.over()


@pytest.mark.parametrize(("text", "says"), [("format = 9\n", "newer"), (None, "asha.toml")])
async def test_a_profile_that_cannot_be_opened_is_told_in_the_tab(
    freehold: Program, text: str | None, says: str
) -> None:
    if text is not None:
        freehold.keep("asha").write_text(text)
    with Served(freehold, "asha") as served:
        async with Tab(served, size=(400, 24)) as tab:
            await tab.wait(says)
            await tab.over()
        served.send(signal.SIGINT)
        assert "" == served.ended().out


async def test_one_profile_in_two_tabs_is_never_written_over_and_that_is_said(freehold: Program) -> None:
    profile = kept(freehold)
    with Served(freehold, "asha") as served:
        async with Tab(served) as one, Tab(served) as other:
            await one.wait(SECOND)
            await other.wait(SECOND)
            await one.press("7\r")
            await one.wait("How did last year's income split")
            await other.press("9\r")
            await other.wait("changed by")
    assert 7 == years(profile)


async def test_what_is_no_message_ends_that_tab_alone_and_is_told_without_a_value(freehold: Program) -> None:
    with Served(freehold) as served:
        async with Tab(served) as tab, Tab(served) as other:
            await tab.wait("Start a new profile")
            await other.send("secret words")
            await other.over()
            await tab.press("n")
            await tab.wait("It becomes the name of its file.")
        served.send(signal.SIGINT)
        ended = served.ended()
    assert 2 == len(ended.err.splitlines())
    assert "JSONDecodeError" in ended.err
    assert "secret" not in ended.err


def test_a_port_in_use_is_told_with_what_to_do(freehold: Program) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        run = freehold.run("web", "--port", str(taken.getsockname()[1]))

    assert (5, "", 1) == (run.code, run.out, len(run.err.splitlines()))
    assert "leave --port out" in run.err


@pytest.mark.parametrize("port", ["-1", "65536", "x"])
def test_a_port_that_is_none_is_wrong_usage(freehold: Program, port: str) -> None:
    run = freehold.run("web", "--port", port)

    assert (2, "") == (run.code, run.out)
    assert "--port" in run.err


def test_without_the_extra_one_sentence_says_how_to_install_it(freehold: Program) -> None:
    site = freehold.folder / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text("import sys\nsys.modules['textual_serve'] = None\n")
    path = os.pathsep.join((str(site), freehold.environment()["PYTHONPATH"]))

    run = freehold.run("web", more={"PYTHONPATH": path})

    assert (2, "", 1) == (run.code, run.out, len(run.err.splitlines()))
    assert "'.[web]'" in run.err


def test_nothing_but_the_server_starts_the_screen_without_a_terminal(freehold: Program) -> None:
    run = freehold.run(more={"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"})

    assert (2, "") == (run.code, run.out)
    assert "`freehold --plain`" in run.err


def test_a_screen_that_nobody_is_connected_to_ends_by_itself(freehold: Program) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui.web.screen"],
        input=b"",
        capture_output=True,
        timeout=20,
        cwd=freehold.folder,
        env=freehold.environment(),
        check=False,
    )

    assert (129, b"") == (done.returncode, done.stderr)
