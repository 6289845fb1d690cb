"""Kazakhstan."""

from komek.law import Country

from .people import Household, Person

country = Country(
    "kz",
    "Kazakhstan",
    languages=["kk", "ru", "en", "bg", "az"],
    currency={"0001-01-01": "KZT"},
    person=Person,
    household=Household,
    sections={
        "family": "Family",
        "residence": "Place of residence",
        "income": "Income of the previous quarter",
        "work": "Work",
        "care": "Health and care",
        "assistance": "Assistance and loans",
        "property": "Property",
    },
    programmes=["kz.targeted_assistance"],
    amount_digits=0,
)
