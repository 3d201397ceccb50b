"""Guards around Textual's reading of the terminal, which ends the program on input that is merely odd."""

import sys
from collections.abc import Callable
from functools import cache
from typing import Any

from textual import _xterm_parser
from textual.events import Key
from textual.keys import Keys

Original = Callable[..., Any]

MOST_WAITING = 100
"""Messages that may wait in the application before what comes next is left in the terminal."""
_PAUSE = 0.005
_HUNG_UP = 128 + 1
"""The exit code after SIGHUP."""


@cache
def install() -> None:
    """Put every guard in place, once; before the application is made."""
    parser = _xterm_parser.XTermParser
    guards: list[tuple[Any, str, Callable[[Original], Original]]] = [
        (parser, "_parse_extended_key", _skipping_impossible_keys),
        (parser, "parse_mouse_code", _skipping_impossible_places),
    ]
    if sys.platform != "win32":
        from textual.drivers import linux_driver  # noqa: PLC0415  Windows cannot import it

        driver = linux_driver.LinuxDriver
        guards += [
            (linux_driver, "getincrementaldecoder", _replacing_what_is_no_utf_8),
            (driver, "_sigcont_application", _restarting_whole),
            (driver, "run_input_thread", _handing_over_faults),
            (driver, "process_message", _leaving_in_the_terminal_what_is_too_much),
        ]
    for owner, name, guard in guards:
        setattr(owner, name, guard(getattr(owner, name)))


class TerminalGone(Exception):
    """Nothing more can come from the terminal: its window is closed, or its line is cut."""


def _replacing_what_is_no_utf_8(decoder: Original) -> Original:
    """Read a byte that is no UTF-8, such as Alt+a in an 8-bit terminal, as U+FFFD (Textual issue 6456).

    Where there is nothing to read though something was to come, the terminal is gone: Textual would ask
    again without end, as fast as it can.
    """
    return lambda encoding: lambda: _Reading(decoder(encoding)(errors="replace"))


class _Reading:
    """What Textual asks of a decoder."""

    def __init__(self, decoder: Any) -> None:
        self._decoder = decoder

    def decode(self, data: bytes, *, final: bool = False) -> Any:
        if not data and not final:
            raise TerminalGone
        return self._decoder.decode(data, final)


def _skipping_impossible_keys(parse: Original) -> Original:
    """Ignore a key report with a part that is no number or no character, like `ESC[1;1:3u`."""

    def guarded(parser: object, sequence: str) -> Any:
        try:
            return parse(parser, sequence)
        except (ValueError, OverflowError):
            return [Key(Keys.Ignore, sequence)]

    return guarded


def _skipping_impossible_places(parse: Original) -> Original:
    """Ignore the mouse of a terminal that reports its size as zero pixels (Textual issue 6706)."""

    def guarded(parser: object, code: str) -> Any:
        try:
            return parse(parser, code)
        except ZeroDivisionError:
            return None

    return guarded


def _restarting_whole(resume: Original) -> Original:
    """Stop before starting again where SIGCONT comes without Ctrl+Z: systemd sends one after SIGTERM.

    A second start on top of the first takes the raw terminal for the one to restore, and reads it twice.
    """

    def guarded(driver: Any, *arguments: object) -> None:
        if not driver._must_signal_resume:  # noqa: SLF001  what tells a stop by Ctrl+Z
            if driver._writer_thread is None or driver._app._exit:  # noqa: SLF001  not begun, or ending
                return
            if not driver._auto_restart:  # noqa: SLF001  another program has the terminal
                return
            driver.suspend_application_mode()
            driver._must_signal_resume = True  # noqa: SLF001  so that the screen is drawn again
        resume(driver, *arguments)

    return guarded


def _handing_over_faults(run: Original) -> Original:
    """Treat any other fault while reading like every fault of ours: one sentence, and its exit code.

    A terminal that is gone is no fault: where no signal told of it, the program ends as if one had.
    """

    def guarded(driver: Any) -> None:
        try:
            run(driver)
        except (TerminalGone, OSError):
            driver._app.call_later(driver._app.leave, _HUNG_UP)  # noqa: SLF001  the app's own way
        except Exception as error:  # noqa: BLE001  Textual would print a traceback and exit with 0
            driver._app.call_later(driver._app._handle_exception, error)  # noqa: SLF001  the app's own way

    return guarded


def _leaving_in_the_terminal_what_is_too_much(hand_over: Original) -> Original:
    """Read on only when the application has caught up, and hand nothing over to one that is leaving.

    Textual reads without end: fast keys pile up by the thousand in memory, a key that quits stands behind
    them all, and everything after it is still answered. A terminal holds its keys back by itself.
    """

    def guarded(driver: Any, message: object) -> None:
        app = driver._app  # noqa: SLF001  the one that it reads for
        while app._message_queue.qsize() > MOST_WAITING and not app._exit:  # noqa: SLF001  the only count
            if driver.exit_event.wait(_PAUSE):
                break
        if not app._exit:  # noqa: SLF001  how the application says that it is leaving
            hand_over(driver, message)

    return guarded
