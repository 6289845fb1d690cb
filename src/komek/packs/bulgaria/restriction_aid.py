"""Monthly targeted aid for families with a child under 14 in months of restriction: чл. 16б ППЗСП.

Each month is separate. The minimum wage and the income are those of the month of the restriction; the text of the
income test and the shares are those in force on the day of application.
"""

from datetime import date

from komek.law import (
    Int,
    Money,
    Programme,
    Share,
    count,
    end_of_month,
    ground,
    half_up,
    months,
    on,
    parameter,
    percent,
    requirement,
    round_money,
    rule,
    start_of_month,
)

from . import documents
from .family import belongs_to_family, parents
from .income import family_income
from .people import Family
from .restriction_children import counted_children, emergency, is_counted_child, is_under_14_at_home
from .restriction_income import income_limit, month_minimum_wage
from .restriction_parents import counted_working_days, has_ground

applications_open = parameter(Int, "restriction_aid.applications_open")
one_child = parameter(Share, "restriction_aid.one_child")
more_children = parameter(Share, "restriction_aid.more_children")
over_10_days = parameter(Share, "restriction_aid.over_10_days")
from_6_to_10_days = parameter(Share, "restriction_aid.from_6_to_10_days")
up_to_5_days = parameter(Share, "restriction_aid.up_to_5_days")


@requirement(law="ППЗСП чл. 16б", refusal="No state of emergency was in force in the month of the restriction.")
def emergency_declared(family: Family) -> bool:
    """A state of emergency or an emergency epidemic situation was in force in the month of the restriction."""
    # It began in the middle of March 2020 and ended with a month, so the last day of a month tells for all of it.
    return emergency.at(end_of_month(family.restriction_month)) == 1


@requirement(law="ППЗСП чл. 16б", refusal="No child under 14 had to stay at home because of the restriction.")
def child_under_14_at_home(family: Family) -> bool:
    """A child under 14 had to stay at home because of the restriction."""
    return any(is_under_14_at_home(person, family) for person in family.members)


@requirement(
    law="ППЗСП чл. 16б; Закон за закрила на детето чл. 26",
    refusal="No child who had to stay at home lives in the family.",
)
def not_placed_outside_family(family: Family) -> bool:
    """A child who had to stay at home is not placed outside the family."""
    return any(is_counted_child(person, family) for person in family.members)


@requirement(law="ППЗСП чл. 16б", refusal="No parent was kept from working in a way that the law names.")
def parent_ground(family: Family) -> bool:
    """A parent could not work, lost the job, or could not carry on self-employment."""
    return any(has_ground(parent, family) for parent in parents(family))


@requirement(law="ППЗСП чл. 16б", refusal="A parent receives benefit for pregnancy and childbirth.")
def no_maternity_benefit(family: Family) -> bool:
    """No parent receives benefit for pregnancy and childbirth."""
    return not any(parent.maternity_benefit for parent in parents(family))


@requirement(
    law="ППЗСП чл. 16б (ДВ 98/17.11.2020)", refusal="The income for each member of the family is above the limit."
)
def income_within_limit(family: Family) -> bool:
    """The income for each member of the family in the month of the restriction is not above the limit."""
    return family_income(family) / family.size <= income_limit(family)


@ground(law="ППЗСП чл. 16б", refusal="The application came after the end of the month that follows the restriction.")
def late_application(family: Family) -> bool:
    """The application came in time."""
    return on > end_of_month(start_of_month(family.restriction_month) + months(1))


# Follows from the end of the emergency and the time limit, and spares applicants of today all further questions.
@requirement(law="ППЗСП чл. 16б", refusal="Applications were taken until the end of April 2022.")
def applications_taken(family: Family) -> bool:
    """Applications for a month of the emergency are still taken."""
    return applications_open == 1


@rule(law="ППЗСП чл. 16б")
def share_for_children(family: Family) -> Share:
    """Share of the minimum wage by the number of children."""
    if count(child for child in counted_children(family)) == 1:
        return one_child
    return more_children


@rule(law="ППЗСП чл. 16б")
def share_for_days(family: Family) -> Share:
    """Share of the aid by the working days that count."""
    counted = counted_working_days(family)
    if counted > 10:
        return over_10_days
    if counted > 5:
        return from_6_to_10_days
    if counted > 0:
        return up_to_5_days
    return percent(0)


@rule(law="ППЗСП чл. 16б")
def aid_for_month(family: Family) -> Money:
    """Aid for the month of the restriction."""
    share = share_for_children(family) * share_for_days(family)
    return round_money(share * month_minimum_wage(family), "0.01", half_up)


@rule(law="ППЗСП чл. 16б")
def first_day_of_restriction_month(family: Family) -> date:
    """First day of the month of the restriction."""
    return start_of_month(family.restriction_month)


@rule(law="ППЗСП чл. 16б")
def last_day_of_restriction_month(family: Family) -> date:
    """Last day of the month of the restriction."""
    return end_of_month(family.restriction_month)


programme = Programme(
    "bg.restriction_aid",
    "Monthly targeted aid for families with a child under 14",
    law="ППЗСП чл. 16б",
    summary="For parents who could not work because the school or kindergarten of a child under 14 was closed in the "
    "state of emergency. It is paid for each month separately, by the number of children and of working days.",
    belongs=belongs_to_family,
    requirements=[
        emergency_declared,
        child_under_14_at_home,
        not_placed_outside_family,
        parent_ground,
        no_maternity_benefit,
        income_within_limit,
        late_application,
        applications_taken,
    ],
    amount=aid_for_month,
    per="month",
    starts=first_day_of_restriction_month,
    ends=last_day_of_restriction_month,
    documents=[
        documents.INCOME_DOCUMENTS_OF_MONTH,
        documents.EMPLOYER_NOTE,
        documents.SCHOOL_NOTE,
        documents.PROTECTION_CERTIFICATE,
    ],
    where="Apply to the Social Assistance Directorate of your current address: at the desk, by e-mail, or through the "
    "Secure e-Delivery system with a qualified electronic signature or the personal code (ПИК) of the National Social "
    "Security Institute. It is administrative service 3123, electronic service 26.",
    deadline="Apply by the end of the month that follows the month of the restriction, for each month separately.",
    # The seven days for the decision and the fourteen for an appeal are not verified.
    steps=[
        "You hand in the application-declaration and get its registration number.",
        "If documents are missing or not in order, you have 14 days to put this right; otherwise we must refuse.",
        "The director of the directorate decides within 7 days.",
        "The order is served on you within 14 days of its issue.",
        "You can appeal within 14 days of service to the director of the Regional Directorate for Social Assistance, "
        "and after that to the administrative court, whose judgment is final.",
    ],
)
