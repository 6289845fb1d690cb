"""Targeted heating aid for the five months of a season: Наредба № РД-07-5/2008. Applied for from July to October."""

from datetime import date

from komek.law import (
    Money,
    Programme,
    end_of_month,
    month_of,
    months,
    on,
    parameter,
    requirement,
    rule,
    start_of_month,
    start_of_year,
    total,
)

from . import documents
from .family import belongs_to_family
from .grounds import REFUSAL_GROUNDS
from .heating_income import differentiated_heating_income
from .people import Family

monthly_aid = parameter(Money, "heating_aid.monthly_aid")


@requirement(law="Наредба № РД-07-5/2008", refusal="The heating aid is applied for from 1 July to 31 October.")
def in_season(family: Family) -> bool:
    """The application was made between 1 July and 31 October."""
    return 7 <= month_of(on) <= 10


@rule(law="Наредба № РД-07-5/2008")
def income_of_6_months(family: Family) -> Money:
    """Income of the family in the last six months, all together."""
    return total(person.income_6_months for person in family.members)


@requirement(
    law="Наредба № РД-07-5/2008", refusal="The average monthly income of the family is above its heating income."
)
def income_within_limit(family: Family) -> bool:
    """The average monthly income of the family is not above its differentiated heating income."""
    return income_of_6_months(family) / 6 <= differentiated_heating_income(family)


@rule(law="Наредба № РД-07-5/2008")
def heating_amount(family: Family) -> Money:
    """Monthly heating aid."""
    return monthly_aid


@rule(law="Наредба № РД-07-5/2008")
def season_begins(family: Family) -> date:
    """First day of the heating season, 1 November."""
    return start_of_month(start_of_year(on) + months(10))


@rule(law="Наредба № РД-07-5/2008")
def season_ends(family: Family) -> date:
    """Last day of the heating season, 31 March."""
    return end_of_month(start_of_year(on) + months(14))


# The notices name no documents for this aid; its grounds are those of the monthly assistance, and so are these.
programme = Programme(
    "bg.heating_aid",
    "Targeted heating aid",
    law="Наредба № РД-07-5/2008",
    summary="For people and families with a low income. It helps to pay for heating in the five months from November "
    "to March.",
    belongs=belongs_to_family,
    requirements=[in_season, income_within_limit, *REFUSAL_GROUNDS],
    amount=heating_amount,
    per="month",
    starts=season_begins,
    ends=season_ends,
    documents=[
        documents.IDENTITY_CARDS,
        documents.DIVORCE_JUDGMENT,
        documents.DISABILITY_DECISION,
        documents.INCOME_DOCUMENTS_OF_6_MONTHS,
        documents.PROPERTY_DOCUMENTS,
        documents.PROTECTION_CERTIFICATE,
        documents.OTHER_DOCUMENTS,
    ],
    where="Apply to the Social Assistance Directorate of your current address: at the desk, by e-mail, or through the "
    "Secure e-Delivery system with a qualified electronic signature or the personal code (ПИК) of the National Social "
    "Security Institute.",
    deadline="Apply from 1 July to 31 October for the winter that follows.",
    # The seven days for the decision and the fourteen for an appeal are not verified.
    steps=[
        "You hand in the application-declaration and get its registration number.",
        "If documents are missing or not in order, you have 14 days to put this right; otherwise we must refuse.",
        "A social worker looks into your situation and writes a report within 20 days.",
        "The director of the directorate decides within 7 days.",
        "The order is served on you within 14 days of its issue.",
        "You can appeal within 14 days of service to the director of the Regional Directorate for Social Assistance, "
        "and after that to the administrative court, whose judgment is final.",
    ],
)
