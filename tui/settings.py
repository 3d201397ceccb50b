"""What can be set for every profile: each row as it is shown, and what changing it comes to."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from profiles.errors import ProfileError
from profiles.settings import LOOKS, Settings, save_settings
from rules.entry import is_currency
from rules.frozen import frozen
from tui.forms.currencies import default_currency
from tui.texts import settings as texts

Row = Literal["look", "currency", "motion"]


@frozen
class SettingShown:
    """One row: what is set, to what, and what that means."""

    row: Row
    label: str
    value: str
    about: str


def setting_rows(settings: Settings, *, coloured: bool) -> Iterator[SettingShown]:
    """Give every setting as it stands; without colours the look says why it cannot be changed."""
    yield SettingShown(
        "look",
        texts.LOOK,
        texts.LOOKS[settings.look] if coloured else texts.NO_LOOK,
        texts.LOOK_ABOUT if coloured else texts.NO_LOOK_ABOUT,
    )
    own = settings.currency is not None
    yield SettingShown(
        "currency",
        texts.CURRENCY,
        settings.currency or default_currency(),
        texts.CURRENCY_ABOUT if own else texts.CURRENCY_BY_LOCALE,
    )
    yield SettingShown("motion", texts.MOTION, texts.MOTIONS[settings.motion], texts.MOTION_ABOUT)


def turned(settings: Settings, row: Row) -> Settings:
    """Give the settings with the next of a row's choices; a currency is typed and stays as it is."""
    match row:
        case "look":
            return replace(settings, look=LOOKS[(LOOKS.index(settings.look) + 1) % len(LOOKS)])
        case "motion":
            return replace(settings, motion=not settings.motion)
        case "currency":
            return settings


def with_currency(settings: Settings, typed: str) -> Settings | str:
    """Give the settings with a typed currency, none for that of the locale; or what is wrong with it."""
    code = typed.strip().upper()
    if not code:
        return replace(settings, currency=None)
    return replace(settings, currency=code) if is_currency(code) else texts.BAD_CURRENCY


def kept(settings: Settings) -> str:
    """Save the settings, and say why where that cannot be."""
    try:
        save_settings(settings)
    except ProfileError as error:
        return texts.NOT_KEPT.format(because=error)
    return ""
