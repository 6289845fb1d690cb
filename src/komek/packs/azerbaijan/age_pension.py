"""Age pension (yaşa görə əmək pensiyası), awarded proactively.

The age is the one in force on the day assessed; whether somebody who passed an earlier, lower age keeps that right is
not said where it was read.
"""

from komek.law import (
    Document,
    Int,
    Money,
    Programme,
    half_up,
    months,
    parameter,
    reached,
    requirement,
    round_money,
    rule,
    share,
)

from .family import is_applicant
from .people import Family

LAW = "Əmək pensiyaları haqqında Qanun"
FULL_INSURANCE_MONTHS = 300  # 25 years

pension_age = parameter(Int, "pension_age")
minimum_pension = parameter(Money, "minimum_pension")


@rule(law=LAW)
def pension_from_capital(family: Family) -> Money:
    """Pension capital divided by 144 months."""
    return share("1/144") * family.applicant.pension_capital


@requirement(law=LAW, refusal="The pension age is not reached.")
def age_reached(family: Family) -> bool:
    """The pension age is reached."""
    return reached(family.applicant, months(pension_age[family.applicant.sex]))


@requirement(law=LAW, refusal="The pension capital is below the minimum, and the insurance is shorter than 25 years.")
def insurance_or_capital(family: Family) -> bool:
    """The pension capital gives at least the minimum pension, or the insurance is at least 25 years."""
    enough = pension_from_capital(family) >= minimum_pension
    return enough or family.applicant.insurance_months >= FULL_INSURANCE_MONTHS


@rule(law=LAW)
def monthly_amount(family: Family) -> Money:
    """Age pension in a month: from the capital, and at least the minimum pension."""
    return round_money(max(pension_from_capital(family), minimum_pension), "0.01", half_up)


programme = Programme(
    "az.age_pension",
    "Age pension",
    law=LAW,
    summary="For people who have reached pension age and have enough pension capital or at least 25 years of "
    "insurance. It is awarded without an application.",
    belongs=is_applicant,
    requirements=[age_reached, insurance_or_capital],
    amount=monthly_amount,
    per="month",
    documents=[
        Document("identity_document", "Identity document", how="an electronic copy", always=True),
        Document(
            "insurance_certificate",
            "Extract of the individual insurance account",
            how="only if the register has no data",
        ),
    ],
    where="You do not have to apply. You can see the award on the portal e-sosial.az and ask the call centre 142.",
    deadline="There is no time limit: the pension is awarded when you reach the age.",
    steps=[
        "The system finds in the registers that you have reached the age and that your capital or insurance is enough.",
        "The award comes to the contact that you named. Check your details and tell us where to pay.",
    ],
)
