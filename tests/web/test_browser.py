"""The full screen in a real browser: drawn, with nothing loaded from elsewhere, by keys and by mouse."""

from selenium.webdriver import Keys

from tests.cli.program import Program
from tests.terminal.screens import ShownScreen
from tests.web.browser import Browser
from tests.web.served import Served

F_KEYS = (Keys.F1, Keys.F2, Keys.F3, Keys.F4, Keys.F5, Keys.F6, Keys.F7, Keys.F8, Keys.F9, Keys.F11, Keys.F12)
HELP = "A key means the same everywhere"
LETTERS = "bdefgjkloprsuxyzq"
"""Those with which Ctrl means something in the program, less what no page can keep: n, t, w."""
NOTE_KEYS = """
window.noted = {};
const note = event => event.key !== "Control" && (noted[event.key] = event.defaultPrevented);
window.addEventListener("keydown", event => setTimeout(() => note(event)), true);
"""


def screen_of(browser: Browser) -> ShownScreen:
    screen = ShownScreen(200, 60)
    screen.feed(browser.received())
    return screen


def shows(browser: Browser, words: str) -> None:
    """Wait until the screen in the browser shows the words."""
    browser.wait_until(lambda: words in screen_of(browser).flat, f"the screen shows {words!r}")


def drawn(browser: Browser, before: bytes) -> None:
    browser.wait_until(lambda: browser.picture() != before, "the window shows something else")


def test_the_page_draws_the_screen_answers_keys_and_loads_nothing_from_elsewhere(
    freehold: Program, browser: Browser
) -> None:
    with Served(freehold) as served:
        browser.open(served.address)
        shows(browser, "Start a new profile")
        browser.wait_until(lambda: not browser.seen(".starting"), "it no longer says that it is starting")
        home = browser.picture()
        browser.press(Keys.F9)
        shows(browser, HELP)
        drawn(browser, home)
        browser.press(Keys.ESCAPE)
        browser.wait_until(lambda: HELP not in screen_of(browser).flat, "the help is gone")
        browser.press("n")
        shows(browser, "It becomes the name of its file.")
        browser.press("asha", Keys.ENTER, Keys.ENTER)
        shows(browser, "Question 1 of 12")
        browser.press(Keys.F10)
        browser.wait_until(lambda: "has ended" in browser.seen(".ended"), "the end is told")

        asked = {each.replace("ws:", "http:") for each in browser.asked_for}
        assert {True} == {each.startswith(served.address) for each in asked}
        assert f"{served.address}ws" in {each.partition("?")[0] for each in asked}
        assert [] == browser.complaints
    assert freehold.profile("asha").exists()


def test_every_key_that_a_page_can_keep_from_the_browser_is_kept(freehold: Program, browser: Browser) -> None:
    freehold.keep("asha")
    with Served(freehold, "asha") as served:
        browser.open(served.address)
        shows(browser, "Question 1 of 12")
        browser.run(NOTE_KEYS)
        for key in F_KEYS:
            browser.press(key)
        for letter in LETTERS:
            browser.press_with(Keys.CONTROL, letter)
        pressed = len(F_KEYS) + len(LETTERS)
        browser.wait_until(lambda: len(browser.run("return noted")) == pressed, "every key came")

        assert [] == [key for key, kept in browser.run("return noted").items() if not kept]


def test_the_mouse_reaches_what_it_clicks(freehold: Program, browser: Browser) -> None:
    with Served(freehold) as served:
        browser.open(served.address)
        shows(browser, "Start a new profile")
        row = next(row for row, line in enumerate(screen_of(browser).lines) if "Start a new profile" in line)
        height, left = browser.run(
            "const box = document.querySelector('.xterm-screen').getBoundingClientRect();"
            "return [box.height, box.left]"
        )
        rows = int(browser.asked_for[-1].partition("height=")[2])
        browser.click(int(left) + 40, int((row + 0.5) * height / rows))
        shows(browser, "It becomes the name of its file.")
