"""Kazakhstan."""

from komek.law import Country, Printed

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
    printed=[
        Printed(
            source="Business newspaper (dknews.kz), 2023, quoting the vice-minister of labour",
            what="supplement for a child aged 1 to 6",
            amount="5175",
            on="2023-01-01",
            product=["child_supplement", "monthly_calculation_index"],
        ),
    ],
    amount_digits=0,
)
