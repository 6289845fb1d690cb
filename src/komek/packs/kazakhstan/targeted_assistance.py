"""State targeted social assistance (АСП, АӘК): what bars it, for how long it is paid, and how to ask for it.

The average income may reach the poverty line but not pass it. Where it equals the line nothing is left to pay, and the
application is refused as `amount_zero`; only from April to December 2019 its children were still paid for.
"""

from datetime import date

from komek.law import Programme, end_of_quarter, ground, on, rule

from .amount import monthly_amount, poverty_line_of_region
from .choices import AssistanceStatus
from .documents import DOCUMENTS
from .family import LAW, belongs_to_family
from .income import monthly_income
from .people import Family
from .social_contract import assistance_kind

REFUSAL = "Закон РК № 246-II (до 30.06.2023); Социальный кодекс РК, ст. 128"


@ground(law=REFUSAL, refusal="The average income of a member is above the poverty line of the region.")
def income_above_line(family: Family) -> bool:
    """The average income of a member is not above the poverty line of the region."""
    return monthly_income(family) / family.size > poverty_line_of_region(family)


@ground(law=REFUSAL, refusal="A member of the family has refused to take part in employment measures.")
def employment_refused(family: Family) -> bool:
    """No member of the family has refused to take part in employment measures."""
    # Taking part is a condition of the award, not of the right: only a refusal bars it, and one bars the whole family.
    return any(person.refuses_employment_measures for person in family.members)


@ground(law=LAW, refusal="A member of the family is not registered at the place of residence.")
def residence_not_registered(family: Family) -> bool:
    """Every member of the family is registered at the place of residence."""
    return any(not person.residence_registered for person in family.members)


@ground(law=REFUSAL, refusal="The information or the documents of the application are false.")
def unreliable_information(family: Family) -> bool:
    """The information and the documents of the application are reliable."""
    return family.false_information


@ground(law=LAW, refusal="A member of the family already receives this assistance or has applied for it.")
def already_awarded(family: Family) -> bool:
    """No member of the family receives this assistance already or has applied for it."""
    return any(person.assistance_status != AssistanceStatus.none for person in family.members)


@ground(law=LAW, refusal="A member of the family has a loan that is not a mortgage.")
def consumer_loan(family: Family) -> bool:
    """No member of the family has a loan that is not a mortgage (asked from 1 September 2025 on)."""
    return False


@consumer_loan.since("2025-09-01", law=LAW)
def _(family: Family) -> bool:
    return family.has_consumer_loan


@rule(law=LAW)
def award_ends(family: Family) -> date:
    """Last day of the award: the end of the quarter."""
    return end_of_quarter(on)


programme = Programme(
    "kz.targeted_assistance",
    "State targeted social assistance",
    law=LAW,
    summary="For families and single people whose average income is not above the poverty line of their region. "
    "Every month the state pays what is missing up to the line for each member of the family, and from 2023 a "
    "supplement for each child aged 1 to 6. If a member can work, the family signs a social contract and this member "
    "takes part in employment measures.",
    belongs=belongs_to_family,
    requirements=[
        income_above_line,
        employment_refused,
        residence_not_registered,
        unreliable_information,
        already_awarded,
        consumer_loan,
    ],
    amount=monthly_amount,
    per="month",
    ends=award_ends,
    informs=[assistance_kind],
    documents=DOCUMENTS,
    where="Apply at the career centre of your district, to the akim of your settlement, village or rural district, "
    "or online on the electronic government portal.",
    deadline="You can apply in any month. Every quarter needs a new application.",
    # Order 320 of 2015 set the two time limits; those of order 227 of 2023 were not found.
    steps=[
        "Open an account in your own name at Kazpost or Halyk Bank and write its number (IBAN) in the application.",
        "Apply at the career centre or to the akim. Or apply on the portal: order the service and sign with an "
        "electronic signature, or with a one-time password by SMS if your telephone number is registered there.",
        "The office asks the registers about your family. If a register has no data, you bring the paper.",
        "You get a slip with the date of registration, the date of the result and the name of the officer.",
        "Until 2023 the office had to answer within 7 working days, or 22 if you applied to an akim in the country.",
        "If a member of the family can work, sign the social contract at the career centre.",
        "You get the award, or the refusal with its reasons, in writing and by SMS. If you applied on the portal, it "
        "comes to your personal cabinet there.",
    ],
)
