"""Grounds on which the monthly assistance and the heating aid are refused, in the law's order: ППЗСП чл. 10.

The texts of ЗИД ЗСП (ДВ 102/2022) apply from 2023-06-01; they were published on 2022-12-22.
"""

from komek.law import Int, Money, ground, parameter

from .base import minimum_income_base, poverty_line
from .family import children
from .people import Family
from .schooling import is_5_to_16
from .work import is_able_bodied_unemployed

NEW_TEXT = "ППЗСП чл. 10 (ЗИД ЗСП, ДВ 102/2022)"

further_rooms = parameter(Int, "further_rooms")
property_sold_multiple = parameter(Int, "property_sold_multiple")
labour_office_registration = parameter(Int, "labour_office_registration")
savings_per_member = parameter(Money, "savings_per_member")
community_work_required = parameter(Int, "community_work_required")
school_attendance_required = parameter(Int, "school_attendance_required")


@ground(law="ППЗСП чл. 10", refusal="The dwelling is not the only one, or it has more rooms than allowed.")
def dwelling_too_large(family: Family) -> bool:
    """The dwelling is the only one and has no more rooms than allowed."""
    # Everybody who lives there needs room, so the persons in the file are counted, not only the family.
    size = family.household.size
    if size == 1:
        allowed = 1
    elif size <= 3:
        allowed = 2
    else:
        allowed = 3 + further_rooms * ((size - 4) // 2)
    return family.dwellings > 1 or family.rooms > allowed


@dwelling_too_large.since("2023-06-01", law=NEW_TEXT, known_from="2022-12-22")
def _(family: Family) -> bool:
    return False


@ground(law="ППЗСП чл. 10", refusal="The family owns property that can bring income.")
def income_bearing_property(family: Family) -> bool:
    """The family owns no property that can bring more income than allowed."""
    # The only dwelling of a member with reduced work capacity is excepted; what else there is, the declaration tells.
    only_dwelling = family.dwellings == 1 and any(person.work_capacity_loss >= 50 for person in family.members)
    return family.income_bearing_property and not only_dwelling


@income_bearing_property.since(
    "2023-06-01", law=NEW_TEXT, known_from="2022-12-22",
    refusal="The income from property, for each member, is above the poverty line.",
)  # fmt: skip
def _(family: Family) -> bool:
    return family.property_income / family.size > poverty_line


@ground(law="ППЗСП чл. 10", refusal="A member is a sole trader or owns capital of a company.")
def business(family: Family) -> bool:
    """No member runs a business."""
    return any(person.sole_trader or person.company_share for person in family.members)


# "Carries out activity as such": who trades as a sole trader does; mere ownership of capital is no activity.
@business.since("2023-06-01", law=NEW_TEXT, known_from="2022-12-22", refusal="A member trades as a sole trader.")
def _(family: Family) -> bool:
    return any(person.sole_trader for person in family.members)


@ground(
    law="ППЗСП чл. 10",
    refusal="In the last five years real estate was sold or given away that is worth more than allowed.",
)
def property_sold(family: Family) -> bool:
    """No real estate worth more than allowed was sold or given away."""
    return family.property_sold > property_sold_multiple * minimum_income_base(family)


@property_sold.since(
    "2023-06-01", law=NEW_TEXT, known_from="2022-12-22",
    refusal="In the last two years real estate was sold or given away that is worth more than allowed.",
)  # fmt: skip
def _(family: Family) -> bool:
    recent = min(family.property_sold, family.property_sold_2_years)
    return recent > property_sold_multiple * minimum_income_base(family)


@ground(law="ППЗСП чл. 10", refusal="Property was given away against a promise of care and support.")
def care_contract(family: Family) -> bool:
    """No property was given away against a promise of care and support."""
    return family.care_contract


@care_contract.since("2023-06-01", law=NEW_TEXT, known_from="2022-12-22")
def _(family: Family) -> bool:
    return False


@ground(
    law="ППЗСП чл. 10",
    refusal="An unemployed member has not been registered with the labour office for long enough.",
)
def labour_office(family: Family) -> bool:
    """Every unemployed member has been registered with the labour office for long enough."""
    return any(
        is_able_bodied_unemployed(person, family) and person.labour_office_months < labour_office_registration
        for person in family.members
    )


@ground(law="ППЗСП чл. 10", refusal="The savings for each member are above the limit.")
def savings(family: Family) -> bool:
    """The savings for each member are not above the limit."""
    return family.savings / family.size > savings_per_member


@ground(law="ЗСП чл. 2, ал. 4, т. 1", refusal="A registered unemployed member refused community work.")
def community_work(family: Family) -> bool:
    """No registered unemployed member refused community work."""
    return community_work_required == 1 and family.community_work_refused


@ground(law="ЗСП чл. 2, ал. 4, т. 2", refusal="A child of compulsory school age does not go to school.")
def school_attendance(family: Family) -> bool:
    """Every child of compulsory school age goes to school."""
    # Compulsory age is not defined in what was read; the ages of чл. 9, ал. 3, т. 8, б. „в“ are taken: 5 to 16.
    absent = any(is_5_to_16(child) and not child.in_school for child in children(family))
    return school_attendance_required == 1 and absent


REFUSAL_GROUNDS = [
    dwelling_too_large,
    income_bearing_property,
    business,
    property_sold,
    care_contract,
    labour_office,
    savings,
    community_work,
    school_attendance,
]
