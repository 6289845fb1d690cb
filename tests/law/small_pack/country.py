"""A small invented country that changed its currency in 2026."""

from komek.law import Country

from .people import Household, Person

country = Country(
    "xx",
    "Utopia",
    languages=["en"],
    currency={"0001-01-01": "BGN", "2026-01-01": "EUR"},
    person=Person,
    household=Household,
    sections={"family": "Family", "income": "Income", "work": "Work", "health": "Health", "home": "Home"},
    programmes=["xx.given"],
)
