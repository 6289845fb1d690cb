"""Monthly social assistance: чл. 9–10 ППЗСП. What the family's income lacks to its differentiated minimum income."""

from komek.law import Money, Programme, half_up, requirement, round_money, rule, total

from . import documents
from .base import minimum_income_base
from .family import belongs_to_family
from .grounds import REFUSAL_GROUNDS
from .income import family_income
from .minimum_income_share import minimum_income_share
from .people import Family


@rule(law="ППЗСП чл. 9, ал. 2")
def differentiated_minimum_income(family: Family) -> Money:
    """Differentiated minimum income."""
    return total(minimum_income_share(person, family) * minimum_income_base(family) for person in family.members)


@requirement(
    law="ППЗСП чл. 9, ал. 1", refusal="The family's income last month is not below its differentiated minimum income."
)
def income_below_minimum(family: Family) -> bool:
    """The family's income last month is below its differentiated minimum income."""
    return family_income(family) < differentiated_minimum_income(family)


@rule(law="ППЗСП чл. 9, ал. 1")
def monthly_amount(family: Family) -> Money:
    """Monthly assistance: the differentiated minimum income less the family's income."""
    # No text on rounding was found; the products of the 2018 table are exact, so only later ones are rounded.
    return round_money(differentiated_minimum_income(family) - family_income(family), "0.01", half_up)


programme = Programme(
    "bg.monthly_assistance",
    "Monthly social assistance",
    law="ППЗСП чл. 9–10",
    summary="For people and families with a very low income. Each month it adds what your income lacks to the minimum "
    "income that the law sets for your family.",
    belongs=belongs_to_family,
    requirements=[income_below_minimum, *REFUSAL_GROUNDS],
    amount=monthly_amount,
    per="month",
    documents=[
        documents.IDENTITY_CARDS,
        documents.DIVORCE_JUDGMENT,
        documents.DISABILITY_DECISION,
        documents.INCOME_DOCUMENTS,
        documents.PROPERTY_DOCUMENTS,
        documents.IMMUNISATION_CERTIFICATE,
        documents.PROTECTION_CERTIFICATE,
        documents.OTHER_DOCUMENTS,
    ],
    where="Apply to the Social Assistance Directorate of your current address: at the desk, by e-mail, or through the "
    "Secure e-Delivery system with a qualified electronic signature or the personal code (ПИК) of the National Social "
    "Security Institute.",
    deadline="You can apply at any time. If you already receive the assistance, apply anew every January.",
    # The seven days for the decision and the fourteen for an appeal are not verified.
    steps=[
        "You hand in the application-declaration and get its registration number.",
        "If documents are missing or not in order, you have 14 days to put this right; otherwise we must refuse.",
        "A social worker looks into your situation and writes a report within 20 days.",
        "The director of the directorate decides within 7 days.",
        "The order is served on you within 14 days of its issue.",
        "You can appeal within 14 days of service to the director of the Regional Directorate for Social Assistance, "
        "and after that to the administrative court, whose judgment is final.",
        "In January social workers take new declarations in the village halls, on days that are announced.",
        "Who received assistance in bad faith pays it back, and gets no new assistance until then, for at most one "
        "year.",
    ],
)
