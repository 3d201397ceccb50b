"""The currency a new profile starts with, from the person's locale."""

import locale
import os
from collections.abc import Mapping

FALLBACK = "EUR"
"""Used where the locale names no country; a person may name another when they start a profile."""

_EURO = "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK"
_OF_COUNTRY: Mapping[str, str] = {
    **dict.fromkeys(_EURO.split(), "EUR"),
    "AE": "AED",
    "AR": "ARS",
    "AU": "AUD",
    "BD": "BDT",
    "BR": "BRL",
    "CA": "CAD",
    "CH": "CHF",
    "CN": "CNY",
    "CO": "COP",
    "CZ": "CZK",
    "DK": "DKK",
    "EG": "EGP",
    "GB": "GBP",
    "HK": "HKD",
    "HU": "HUF",
    "ID": "IDR",
    "IL": "ILS",
    "IN": "INR",
    "JP": "JPY",
    "KE": "KES",
    "KR": "KRW",
    "MX": "MXN",
    "MY": "MYR",
    "NG": "NGN",
    "NO": "NOK",
    "NZ": "NZD",
    "PH": "PHP",
    "PK": "PKR",
    "PL": "PLN",
    "RO": "RON",
    "RS": "RSD",
    "SE": "SEK",
    "SG": "SGD",
    "TH": "THB",
    "TR": "TRY",
    "TW": "TWD",
    "UA": "UAH",
    "US": "USD",
    "VN": "VND",
    "ZA": "ZAR",
}


def usual_currency() -> str:
    """Give the currency to offer for a new profile: the one that was set, else that of the locale."""
    from profiles.settings import read_settings  # noqa: PLC0415  the tables above need nothing

    return read_settings().settings.currency or default_currency()


def default_currency() -> str:
    """Give the currency of the country in the locale's name, by ISO 4217; `FALLBACK` where there is none."""
    named = next((value for name in ("LC_ALL", "LC_MONETARY", "LANG") if (value := os.environ.get(name))), "")
    if not named:
        named = locale.getlocale()[0] or ""
    country = named.partition(".")[0].partition("@")[0].partition("_")[2].upper()
    return _OF_COUNTRY.get(country, FALLBACK)
