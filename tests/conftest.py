"""What every test starts from: a home of its own, nothing of the person who runs it, repeatable examples."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "ci", derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci")

_FROM_OUTSIDE = (
    "NO_COLOR",
    "FORCE_COLOR",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLORTERM",
    "COLUMNS",
    "LINES",
    "EDITOR",
    "VISUAL",
    "LANGUAGE",
    "LC_ALL",
    "LC_CTYPE",
    "LC_MONETARY",
    "LC_NUMERIC",
    "TEXTUAL_THEME",
)


@pytest.fixture(autouse=True)
def isolated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the home, the settings, the locale and the terminal of the person who runs the tests out."""
    for name in _FROM_OUTSIDE:
        monkeypatch.delenv(name, raising=False)
    for name, folder in (
        ("HOME", "home"),
        ("USERPROFILE", "home"),
        ("XDG_DATA_HOME", "home/data"),
        ("XDG_CONFIG_HOME", "home/config"),
        ("XDG_STATE_HOME", "home/state"),
        ("XDG_CACHE_HOME", "home/cache"),
        ("FREEHOLD_HOME", "freehold"),
        ("TMPDIR", "temporary"),
    ):
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
