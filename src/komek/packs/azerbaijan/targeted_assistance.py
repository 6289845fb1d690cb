"""Targeted state social assistance (ünvanlı dövlət sosial yardımı, subsystem VEMTAS)."""

from datetime import date

from komek.law import (
    Document,
    Int,
    Money,
    Programme,
    end_of_month,
    ground,
    half_up,
    months,
    on,
    parameter,
    round_money,
    rule,
    start_of_month,
)

from .causes import no_cause_beyond_control
from .family import LAW, RULES, belongs_to_family
from .income import average_monthly_income
from .means import large_purchases, second_property, utilities, vehicle
from .people import Family

need_criterion = parameter(Money, "need_criterion")
award_months = parameter(Int, "award_months")


@rule(law=LAW)
def need_of_family(family: Family) -> Money:
    """Need of the family: the need criterion for each member."""
    return need_criterion * family.size


@ground(law=RULES, refusal="The declaration differs from what the registers show.")
def declaration_mismatch(family: Family) -> bool:
    """The declaration agrees with what the registers show."""
    return family.declaration_mismatch


@ground(law=LAW, refusal="The family's average monthly income is not below its need.")
def income_not_below_need(family: Family) -> bool:
    """The family's average monthly income is below its need."""
    return average_monthly_income(family) >= need_of_family(family)


@ground(law=RULES, refusal="A member of the family refused two suitable job offers.")
def jobs_refused(family: Family) -> bool:
    """No member of the family refused two suitable job offers."""
    return any(person.job_offers_refused >= 2 for person in family.members)


@rule(law=LAW)
def monthly_amount(family: Family) -> Money:
    """Targeted assistance of the family in a month: what its income lacks to its need."""
    return round_money(need_of_family(family) - average_monthly_income(family), "0.01", half_up)


@rule(law=LAW)
def award_ends(family: Family) -> date:
    """Last day of the award."""
    return end_of_month(start_of_month(on) + months(award_months) - months(1))


programme = Programme(
    "az.targeted_assistance",
    "Targeted state social assistance",
    law=LAW,
    summary="For families whose average monthly income is below their need, for a reason that they cannot influence. "
    "Every month the state pays what the income lacks to the need criterion of all members together.",
    belongs=belongs_to_family,
    # The conditions of the right stand beside the income test; the other grounds keep the order of the rules.
    requirements=[
        declaration_mismatch,
        income_not_below_need,
        no_cause_beyond_control,
        large_purchases,
        vehicle,
        jobs_refused,
        utilities,
        second_property,
    ],
    amount=monthly_amount,
    per="month",
    ends=award_ends,
    documents=[
        Document("identity_document", "Identity documents of all members", how="an electronic copy", always=True),
        Document("declaration", "Declaration of the family's income and property", how="the original", always=True),
        Document("family_certificate", "Certificate of the members of the family", how="an electronic copy"),
        Document("income_certificate", "Certificates of income in the previous 12 months", how="an electronic copy"),
        Document("incapacity_certificate", "Certificate of incapacity for work", how="an electronic copy"),
        Document("disability_decision", "Decision on disability", how="an electronic copy"),
        Document(
            "care_certificate",
            "Certificate of care for a child or a person with a disability",
            how="an electronic copy",
        ),
        Document("study_certificate", "Certificate of full-time study", how="an electronic copy"),
        Document("unemployment_certificate", "Certificate of registration as unemployed", how="an electronic copy"),
        Document("property_certificate", "Documents of dwellings", how="an electronic copy"),
    ],
    where="Apply on the portal e-sosial.az or e-gov.az, at a DOST centre, or by telephone at the call centre 142.",
    deadline="You can apply at any time.",
    steps=[
        "Identify yourself with the number of your identity document and your personal identification number (FİN).",
        "Choose the service, attach electronic copies of the documents, and say how we can reach you.",
        "The office examines the application within 15 working days. It may visit the family to see how it lives.",
        "The decision comes to the contact that you named. It says the amount and the period, or why it was refused.",
        "If you were refused because of refused job offers, you can apply again after one month.",
        "Report every change in the family within 15 working days.",
        "To collect papers at a DOST centre, call 142 first.",
    ],
)
