"""Who a provider says somebody is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from komek.accounts.viewer import HIGH, LOW, SUBSTANTIAL
from komek.people.service import PersonName, compact

_SUBJECT = re.compile(r"PNO(?P<country>[A-Z]{2})-(?P<number>\w{4,16})")
LEVELS = {
    "http://eidas.europa.eu/LoA/low": LOW,
    "http://eidas.europa.eu/LoA/substantial": SUBSTANTIAL,
    "http://eidas.europa.eu/LoA/high": HIGH,
}
"""Authentication contexts (`acr`) of the eIDAS interoperability framework, by our names."""


class Unreadable(Exception):
    """The provider does not say who somebody is in a way that we can read."""


@dataclass(frozen=True)
class Identity:
    """A person by country and national number, and what else the provider knows of them."""

    country: str
    number: str
    name: PersonName
    birth_date: date | None
    assurance: str


def subject(country: str, number: str) -> str:
    """A person in one word, as certificates have it: `PNOBG-7523169263` (ETSI EN 319 412-1, 5.1.3)."""
    return f"PNO{country.upper()}-{compact(number)}"


def read_subject(text: str) -> tuple[str, str] | None:
    """Country and number of such a word; None where it is none."""
    match = _SUBJECT.fullmatch(text)
    return (match["country"].lower(), match["number"]) if match else None


def read(claims: Mapping[str, Any]) -> Identity:
    """Who the claims of an id_token and of userinfo name. Raises Unreadable. An unknown level counts as low."""
    known = read_subject(str(claims.get("sub", "")))
    if known is None:
        raise Unreadable("the subject is no country with a national number (ETSI EN 319 412-1, 5.1.3)")
    return Identity(
        country=known[0],
        number=known[1],
        name=PersonName(_text(claims, "given_name"), _text(claims, "family_name"), _text(claims, "middle_name")),
        birth_date=_day(_text(claims, "birthdate")),
        assurance=LEVELS.get(_text(claims, "acr"), LOW),
    )


def _text(claims: Mapping[str, Any], name: str) -> str:
    value = claims.get(name)
    return value if isinstance(value, str) else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
