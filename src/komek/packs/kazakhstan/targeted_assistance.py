"""State targeted social assistance (АСП, АӘК): for how long it is paid, and how to ask for it.

The average income may reach the poverty line but not pass it. Where it equals the line nothing is left to pay, and the
application is refused as `amount_zero`; only from April to December 2019 its children were still paid for.
"""

from datetime import date

from komek.law import Programme, end_of_quarter, on, rule

from .amount import monthly_amount
from .documents import DOCUMENTS
from .family import LAW, belongs_to_family
from .grounds import (
    already_awarded,
    consumer_loan,
    employment_refused,
    income_above_line,
    residence_not_registered,
    unreliable_information,
)
from .people import Family
from .social_contract import assistance_kind


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
        "Until 2023 the office had to answer within 7 working days, or within 22 if you applied to a rural akim.",
        "If a member of the family can work, sign the social contract at the career centre.",
        "You get the award, or the refusal with its reasons, in writing and by SMS. If you applied on the portal, it "
        "comes to your personal cabinet there.",
    ],
)
