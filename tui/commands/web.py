"""`freehold web`: the full screen in a browser on this machine, until it is told to end."""

import argparse
import gc
import socket
import sys

from tui import codes
from tui.commands.common import complain, tell
from tui.opened.refusals import SessionRefused
from tui.texts import web as texts_web

_HIGHEST_PORT = 65_535


def serve(options: argparse.Namespace) -> int:
    """Print the address, and serve the full screen there; raise `SessionRefused`."""
    try:
        from tui.web.server import serve_screen
    except ModuleNotFoundError:
        raise SessionRefused(texts_web.NOT_INSTALLED, codes.WRONG_USAGE) from None
    gc.enable()  # unlike other commands this one may go on for hours
    with _listening(options.port) as listening:
        return serve_screen(listening, [options.profile] if options.profile else [], _tell_address)


def _listening(port: int) -> socket.socket:
    """Take a port of this machine that no other machine can reach."""
    from tui.web.server import HOST

    if not 0 <= port <= _HIGHEST_PORT:
        raise SessionRefused(texts_web.NO_PORT.format(port=port), codes.WRONG_USAGE)
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        message = texts_web.PORT_REFUSED.format(port=port, why=error.strerror or type(error).__name__)
        raise SessionRefused(message, codes.NO_ACCESS) from error


def _tell_address(address: str) -> None:
    tell(address)
    sys.stdout.flush()
    complain(texts_web.HOW)
