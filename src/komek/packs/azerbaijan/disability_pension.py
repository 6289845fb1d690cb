"""Disability pension (əlilliyə görə əmək pensiyası), awarded proactively.

The insurance that is required grows with age, four months for each year after the fifteenth; the capital is divided by
a number of months that grows with it. The divisor is derived: 144 × required months ÷ 200.
"""

from komek.law import (
    Document,
    Money,
    Programme,
    age,
    half_up,
    parameter,
    requirement,
    round_money,
    rule,
    share,
)

from .family import is_applicant
from .people import Family

LAW = "Əmək pensiyaları haqqında Qanun"

minimum_pension = parameter(Money, "minimum_pension")

MONTHS_OF_PAYMENT = share("144/200")  # for each month of insurance that is required


@rule(law=LAW)
def required_insurance_months(family: Family) -> int:
    """Insurance that is required, in months: four for each year of age after the fifteenth."""
    return max(0, age(family.applicant) - 15) * 4


@rule(law=LAW)
def capital_for_minimum(family: Family) -> Money:
    """Capital that gives the minimum pension at this age: minimum pension × 144 × required months ÷ 200."""
    return minimum_pension * (MONTHS_OF_PAYMENT * required_insurance_months(family))


@requirement(law=LAW, refusal="No disability is established.")
def disability_established(family: Family) -> bool:
    """A disability is established; the caseworker checks whether its percentage is enough."""
    # The lowest percentage that counts was not found: every one above 0 passes here and is shown to the officer.
    return family.applicant.disability_percent > 0


@requirement(law=LAW, refusal="The insurance is too short, and the pension capital too low for the minimum pension.")
def insurance_or_capital(family: Family) -> bool:
    """The insurance is long enough for the age, or the pension capital gives at least the minimum pension."""
    insured = family.applicant.insurance_months >= required_insurance_months(family)
    return insured or family.applicant.pension_capital >= capital_for_minimum(family)


@rule(law=LAW)
def monthly_amount(family: Family) -> Money:
    """Disability pension in a month: the capital divided by 144 × required months ÷ 200."""
    # No text was found that raises it to the minimum pension, as the age pension is raised.
    divisor = MONTHS_OF_PAYMENT * required_insurance_months(family)
    return round_money(family.applicant.pension_capital / divisor, "0.01", half_up)


programme = Programme(
    "az.disability_pension",
    "Disability pension",
    law=LAW,
    summary="For people with an established disability who were insured long enough for their age or have enough "
    "pension capital. It is awarded without an application.",
    belongs=is_applicant,
    requirements=[disability_established, insurance_or_capital],
    amount=monthly_amount,
    per="month",
    documents=[
        Document("identity_document", "Identity document", how="an electronic copy", always=True),
        Document("disability_decision", "Decision on disability", how="only if the register has no data"),
        Document(
            "insurance_certificate",
            "Extract of the individual insurance account",
            how="only if the register has no data",
        ),
    ],
    where="You do not have to apply. You can see the award on the portal e-sosial.az and ask the call centre 142.",
    deadline="There is no time limit: the pension is awarded when the disability is established.",
    steps=[
        "The system finds in the registers your disability, and that your insurance or capital is enough.",
        "The award comes to the contact that you named. Check your details and tell us where to pay.",
    ],
)
