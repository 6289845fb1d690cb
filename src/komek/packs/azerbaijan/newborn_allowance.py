"""Allowance for a child under 1 in a family that receives targeted assistance, awarded proactively."""

from datetime import date

from komek.law import (
    Document,
    Money,
    Programme,
    count,
    days,
    end_of_month,
    members,
    months,
    on,
    parameter,
    reached,
    requirement,
    rule,
    years,
)

from .family import belongs_to_family
from .people import Family, Person

LAW = "Sosial müavinətlər haqqında Qanun"

newborn_allowance = parameter(Money, "newborn_allowance")


@rule(law=LAW)
def is_under_one(person: Person) -> bool:
    """The person is a child under 1."""
    return not reached(person, years(1))


newborns = members(is_under_one)


@requirement(law=LAW, refusal="There is no child under 1 in the family.")
def child_under_one(family: Family) -> bool:
    """There is a child under 1 in the family."""
    return any(is_under_one(person) for person in family.members)


@requirement(law=LAW, refusal="The family does not receive targeted assistance.")
def family_receives_assistance(family: Family) -> bool:
    """The family receives targeted state social assistance."""
    return family.receives_targeted_assistance


@rule(law=LAW)
def monthly_amount(family: Family) -> Money:
    """Allowance in a month: for each child under 1."""
    return newborn_allowance * count(child for child in newborns(family))


@rule(law=LAW)
def award_ends(family: Family) -> date:
    """Last day of the award: the end of the last month that begins before the youngest child's first birthday."""
    # The text says only "under 1"; awards are counted in whole months.
    return max((end_of_month(child.birth_date + months(12) - days(1)) for child in newborns(family)), default=on)


programme = Programme(
    "az.newborn_allowance",
    "Allowance for a child under 1",
    law=LAW,
    summary="For families that receive targeted state social assistance and have a child under 1. It is paid every "
    "month for each such child and awarded without an application.",
    belongs=belongs_to_family,
    requirements=[child_under_one, family_receives_assistance],
    amount=monthly_amount,
    per="month",
    ends=award_ends,
    documents=[
        Document("identity_document", "Identity document of the parent", how="an electronic copy", always=True),
        Document("family_certificate", "Birth certificate of the child", how="only if the register has no data"),
    ],
    where="You do not have to apply. You can see the award on the portal e-sosial.az and ask the call centre 142.",
    deadline="Months that were not paid are paid later, but not more than three years back.",
    steps=[
        "The system finds the birth in the registers and sees that the family receives targeted assistance.",
        "The award comes to the contact that you named. Check your details and tell us where to pay.",
    ],
)
