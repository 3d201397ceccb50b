"""The looks of the full screen: dark, light and high contrast; colour is never the only sign of anything."""

from pathlib import PurePath

from textual.theme import Theme

STYLESHEETS: list[str | PurePath] = ["screens/home.tcss", "screens/interview.tcss", "screens/paged.tcss"]
"""All there are, read with the app: one brought by a screen would have every rule parsed again."""

_CURSOR = {"block-cursor-text-style": "bold"}

DARK = Theme(
    name="freehold-dark",
    primary="#6fb3a8",
    secondary="#8aa4c8",
    accent="#e0b36a",
    warning="#e0b36a",
    error="#e58a80",
    success="#8fc27f",
    foreground="#dfe3e0",
    background="#14191b",
    surface="#1b2224",
    panel="#20292b",
    dark=True,
    variables=_CURSOR
    | {
        "block-cursor-foreground": "#ffffff",
        "block-cursor-background": "#2b4a48",
        "block-cursor-blurred-foreground": "#dfe3e0",
        "block-cursor-blurred-background": "#243032",
        "border": "#6fb3a8",
        "input-selection-background": "#6fb3a8 40%",
        "border-blurred": "#3a474a",
        "text-muted": "#9aa8a6",
    },
)

LIGHT = Theme(
    name="freehold-light",
    primary="#1f6f66",
    secondary="#3c5a86",
    accent="#8a5a00",
    warning="#8a5a00",
    error="#a3271b",
    success="#2f6b24",
    foreground="#1d2526",
    background="#faf8f3",
    surface="#f1eee6",
    panel="#e6e2d7",
    dark=False,
    variables=_CURSOR
    | {
        "block-cursor-foreground": "#0d1516",
        "block-cursor-background": "#bfdcd7",
        "block-cursor-blurred-foreground": "#1d2526",
        "block-cursor-blurred-background": "#e0e6e0",
        "border": "#1f6f66",
        "input-selection-background": "#1f6f66 40%",
        "border-blurred": "#c3bfb2",
        "text-muted": "#566160",
    },
)

CONTRAST = Theme(
    name="freehold-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#ff9f9f",
    success="#7fff7f",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    dark=True,
    text_alpha=1.0,
    variables=_CURSOR
    | {
        "block-cursor-foreground": "#000000",
        "block-cursor-background": "#ffff00",
        "block-cursor-blurred-foreground": "#ffffff",
        "block-cursor-blurred-background": "#303030",
        "border": "#ffffff",
        "input-selection-background": "#808080 40%",
        "border-blurred": "#a0a0a0",
        "text-muted": "#ffffff",
    },
)

THEMES = {"dark": DARK, "light": LIGHT, "contrast": CONTRAST}
"""The theme of each look that can be set."""
