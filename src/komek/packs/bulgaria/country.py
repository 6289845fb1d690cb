"""Bulgaria: languages, currency, sections of the questions, programmes, and the printed amounts to check."""

from komek.law import Country

from .people import Household, Person
from .printed import PRINTED

country = Country(
    "bg",
    "Bulgaria",
    languages=["bg", "en", "ru", "kk", "az"],
    currency={"0001-01-01": "BGN", "2026-01-01": "EUR"},
    person=Person,
    household=Household,
    sections={
        "family": "Your family",
        "income": "Income",
        "work": "Work",
        "education": "School and preschool",
        "health": "Health",
        "home": "Home, property and savings",
        "restriction": "The month of the restriction",
    },
    programmes=["bg.monthly_assistance", "bg.restriction_aid", "bg.heating_aid"],
    printed=PRINTED,
    amount_digits=2,
)
