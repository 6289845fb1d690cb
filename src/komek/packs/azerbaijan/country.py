"""Azerbaijan."""

from komek.law import Country

from .people import Household, Person

country = Country(
    "az",
    "Azerbaijan",
    languages=["az", "ru", "en", "bg", "kk"],
    currency={"0001-01-01": "AZN"},
    person=Person,
    household=Household,
    sections={
        "family": "Family",
        "work": "Work, health and care",
        "income": "Income of the previous 12 months",
        "insurance": "Pension insurance",
        "home": "Property and spending",
        "assistance": "Assistance and its causes",
    },
    programmes=[
        "az.targeted_assistance",
        "az.age_pension",
        "az.disability_pension",
        "az.newborn_allowance",
        "az.stipend",
    ],
    printed=[],
    amount_digits=2,
)
