"""Who may reach the full screen in a browser: this machine, with the whole address, from our own page."""

import re
import socket
from collections.abc import Iterator

import pytest
from aiohttp import ClientSession, WSServerHandshakeError

from tests.cli.program import Program
from tests.web.served import Served, Tab

JS, CSS = "static/js/textual.js", "static/css/xterm.css"


@pytest.fixture
def served(freehold: Program) -> Iterator[Served]:
    with Served(freehold) as running:
        yield running


async def status(served: Served, path: str, **headers: str) -> int:
    async with ClientSession() as session, session.get(served.origin + path, headers=headers) as answer:
        return answer.status


def path(served: Served) -> str:
    return served.address.removeprefix(served.origin)


async def test_the_whole_address_is_answered(served: Served) -> None:
    assert 200 == await status(served, path(served))
    assert 200 == await status(served, path(served) + JS)


async def test_every_run_has_another_address_that_cannot_be_guessed(freehold: Program) -> None:
    with Served(freehold) as one, Served(freehold) as other:
        assert path(one) != path(other)
        assert 40 <= len(path(one))


@pytest.mark.parametrize("tail", ["", JS, CSS, "ws", "download/x"])
async def test_without_the_token_nothing_is_answered(served: Served, tail: str) -> None:
    token = path(served).strip("/")
    wrong = ("/", f"/{token[:-1]}/", f"/{token}x/", f"/{token.swapcase()}/", f"/x/{token}/", f"//{token}/")

    assert {403} == {await status(served, start + tail) for start in wrong}


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "[::1]:{port}", ""]
)
async def test_a_name_of_another_machine_that_leads_here_is_refused(served: Served, host: str) -> None:
    given = host.format(port=served.port)

    assert 403 == await status(served, path(served), Host=given)
    assert 403 == await status(served, path(served) + JS, Host=given)


@pytest.mark.parametrize(
    "origin",
    [None, "null", "http://evil.example", "http://127.0.0.1", "http://127.0.0.1:1", "https://{host}"],
)
async def test_a_page_of_another_site_gets_no_screen_even_if_it_knew_the_address(
    served: Served, origin: str | None
) -> None:
    headers = {} if origin is None else {"Origin": origin.format(host=served.host)}
    async with ClientSession() as session:
        with pytest.raises(WSServerHandshakeError) as refused:
            await session.ws_connect(served.address + "ws", headers=headers)

    assert 403 == refused.value.status
    assert set() == served.screens()


async def test_a_page_of_another_site_can_read_nothing(served: Served) -> None:
    assert 403 == await status(served, path(served), Origin="http://evil.example")


def test_no_other_address_of_the_machine_listens(served: Served) -> None:
    socket.create_connection(("127.0.0.1", served.port), 5).close()

    for family, host in ((socket.AF_INET, "127.0.0.2"), (socket.AF_INET6, "::1")):
        with socket.socket(family) as outside:
            outside.settimeout(5)
            with pytest.raises(OSError):  # noqa: PT011  refused, or no such address here
                outside.connect((host, served.port))


@pytest.mark.parametrize("tail", ["", JS, "nothing", "/../"])
async def test_no_answer_is_kept_by_the_browser_or_tells_the_address_on(served: Served, tail: str) -> None:
    async with ClientSession() as session, session.get(served.address + tail) as answer:
        told = answer.headers

    assert ("no-store", "no-referrer") == (told["Cache-Control"], told["Referrer-Policy"])
    assert "default-src 'none'" in told["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in told["Content-Security-Policy"]


async def test_the_page_and_what_it_loads_name_no_other_machine(served: Served) -> None:
    async with ClientSession() as session:
        async with session.get(served.address) as answer:
            page = await answer.text()
        loaded = set(re.findall(r'(?:src|href)="([^"]+)"', page))
        texts = []
        for each in sorted(loaded - {"data:,"}):
            async with session.get(served.address + each) as answer:
                assert 200 == answer.status, each
                texts.append("" if each.endswith(".ttf") else await answer.text())
    without_comments = re.sub(r"(?s)/\*.*?\*/", "", "".join(texts))
    named = re.findall(r"""@import|https?://|["'(]//[a-z]|url\([^)]*\)""", without_comments)

    assert {JS, CSS, "own/page.css", "own/page.js"} <= loaded
    assert [f"ws://{served.host}"] == re.findall(r"[a-z]+://[^/]+", page)
    assert [] == [each for each in named if not each.startswith('url("../static/fonts/')]


async def test_the_address_is_told_to_nobody_who_lists_processes(served: Served) -> None:
    async with Tab(served) as tab:
        await tab.wait("Start a new profile")
        told = served.told_of_screens()

    assert 1 == len(told)
    assert path(served).strip("/") not in told[0]
