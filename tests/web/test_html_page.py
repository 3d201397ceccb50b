"""The exported page in a real browser: it asks for nothing, is light or dark, and can be printed."""

import re

import pytest

from tests.cli.program import ROOT, Program
from tests.web.browser import Browser


@pytest.mark.parametrize("name", ["ilse", "amara"])
def test_it_opens_without_a_complaint_and_asks_for_nothing(
    freehold: Program, browser: Browser, name: str
) -> None:
    page = freehold.folder / "page.html"
    example = ROOT / "profiles" / "examples" / f"{name}.toml"
    assert 0 == freehold.run("assess", str(example), "--format", "html", "--output", str(page)).code

    browser.open(page.as_uri())

    assert [] == browser.complaints
    assert [page.as_uri()] == browser.asked_for


def test_it_is_dark_on_a_dark_machine_and_light_on_a_light_one(freehold: Program, browser: Browser) -> None:
    page = freehold.folder / "page.html"
    example = ROOT / "profiles" / "examples" / "ilse.toml"
    freehold.run("assess", str(example), "--format", "html", "--output", str(page))
    browser.open(page.as_uri())
    brightness = {}
    for scheme in ("light", "dark"):
        browser.prefer(scheme)
        colour = browser.run("return getComputedStyle(document.body).backgroundColor")
        brightness[scheme] = sum(int(each) for each in re.findall(r"\d+", colour)[:3]) / 3

    assert brightness["dark"] < 80
    assert brightness["light"] > 175


def test_it_can_be_printed(freehold: Program, browser: Browser) -> None:
    page = freehold.folder / "page.html"
    example = ROOT / "profiles" / "examples" / "ilse.toml"
    freehold.run("assess", str(example), "--format", "html", "--output", str(page))
    browser.open(page.as_uri())

    printed = browser.printed()

    assert printed.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) >= 1
