"""The page that shows the full screen: to this machine, to whoever knows the address, and to nobody else."""

import asyncio
import logging
import secrets
import socket
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import aiohttp_jinja2
from aiohttp import web
from textual_serve.server import Server, to_int

from tui import signals
from tui.texts import shared as texts
from tui.texts import web as texts_web
from tui.web.tab import PATIENCE, Tab

HOST = "127.0.0.1"
_PAGE = Path(__file__).parent / "page"
_CLOSED_WITHIN = 2.0
"""Seconds that a browser has to answer that a tab is to be closed."""
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def serve_screen(listening: socket.socket, arguments: Sequence[str], tell: Callable[[str], object]) -> int:
    """Serve the full screen on a socket until a signal comes, and give its exit code.

    The address is told once it works. Raise `KeyboardInterrupt` on Ctrl+C, as everything does.
    """
    logging.basicConfig(handlers=[_Sentences()], level=logging.ERROR, force=True)
    return asyncio.run(_serve(ScreenServer(listening.getsockname()[1], arguments), listening, tell))


async def _serve(server: "ScreenServer", listening: socket.socket, tell: Callable[[str], object]) -> int:
    codes: asyncio.Queue[int] = asyncio.Queue()
    signals.listen(codes.put_nowait)
    runner = web.AppRunner(await server.application(), access_log=None, shutdown_timeout=2 * PATIENCE)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        tell(server.address)
        return await codes.get()
    finally:
        await runner.cleanup()


class ScreenServer(Server):
    """textual-serve behind a secret path, with a page that asks nothing of another machine."""

    def __init__(self, port: int, arguments: Sequence[str]) -> None:
        super().__init__("", HOST, port, title=texts.NAME, templates_path=_PAGE)
        self.public_url = self._origin = f"http://{HOST}:{port}"
        self._host = f"{HOST}:{port}"
        self._token = secrets.token_urlsafe(32)
        self._arguments = arguments
        self._open: set[web.WebSocketResponse] = set()

    @property
    def address(self) -> str:
        """What is to be opened in the browser."""
        return f"{self._origin}/{self._token}/"

    async def application(self) -> web.Application:
        """Give the whole of what is served, guarded."""
        inner = await self._make_app()
        inner.router.add_static("/own", _PAGE / "own")
        aiohttp_jinja2.get_env(inner).globals.update(
            starting=texts_web.STARTING, ended=texts_web.ENDED, again=texts_web.AGAIN
        )
        outer = web.Application(middlewares=[self._guarded])
        outer.on_response_prepare.append(self._add_headers)
        outer.add_subapp(f"/{self._token}", inner)
        return outer

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the address is told by whoever started this."""

    async def on_shutdown(self, app: web.Application) -> None:  # noqa: ARG002  as textual-serve calls it
        """Close every tab's connection, which lets its screen keep what was typed and end."""
        await asyncio.gather(*(each.close() for each in self._open), return_exceptions=True)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Show the full screen in a tab until either of them ends."""
        websocket = web.WebSocketResponse(heartbeat=15, timeout=_CLOSED_WITHIN)
        await websocket.prepare(request)
        tab = Tab(self._arguments, websocket, self.download_manager)
        self._open.add(websocket)
        try:
            await tab.start(
                to_int(request.query.get("width", ""), 80), to_int(request.query.get("height", ""), 24)
            )
            await self._process_messages(websocket, tab)
        finally:
            self._open.discard(websocket)
            await tab.stop()
        return websocket

    @web.middleware
    async def _guarded(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        if not self._is_own(request):
            return web.Response(status=web.HTTPForbidden.status_code, text=texts_web.REFUSED)
        return await handler(request)

    def _is_own(self, request: web.Request) -> bool:
        """Tell whether a request knows the token, and comes from our page or from the address typed.

        A page of another site can reach this machine too: by an address of its own that leads here, which
        shows in Host, or by opening a WebSocket, which shows in Origin.
        """
        token = request.path.split("/")[1] if request.path.startswith("/") else ""
        known = secrets.compare_digest(token.encode(), self._token.encode())
        origin = request.headers.get("Origin", None if _is_upgrade(request) else self._origin)
        return known and request.headers.get("Host") == self._host and origin == self._origin

    async def _add_headers(self, _request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(
            {
                "Cache-Control": "no-store",
                "Referrer-Policy": "no-referrer",
                "X-Content-Type-Options": "nosniff",
                "Cross-Origin-Resource-Policy": "same-origin",
                "Content-Security-Policy": "; ".join(
                    (
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self' 'unsafe-inline'",  # the terminal of the page writes its own styles
                        "font-src 'self'",
                        "img-src data:",
                        f"connect-src ws://{self._host}",
                        "base-uri 'none'",
                        "form-action 'none'",
                        "frame-ancestors 'none'",
                    )
                ),
            }
        )


def _is_upgrade(request: web.Request) -> bool:
    return "Upgrade" in request.headers


class _Sentences(logging.Handler):
    """Tells a fault by its kind alone: what the libraries would print holds values."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print one sentence."""
        kind = record.exc_info[0] if record.exc_info else None
        sys.stderr.write(texts_web.FAULT.format(what=kind.__name__ if kind else record.name) + "\n")
