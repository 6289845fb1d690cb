"""The country of the benchmark's benefit."""

from komek.law import Country

from .people import Household, Person

country = Country(
    "xx",
    "Nowhere",
    languages=["en"],
    currency={"0001-01-01": "EUR"},
    person=Person,
    household=Household,
    sections={"family": "Family", "income": "Income", "savings": "Savings"},
    programmes=["xx.minimum_income"],
)
