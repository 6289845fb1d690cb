"""Why a parent could not work in the month of the restriction, and how many days count: чл. 16б ППЗСП.

The parents are the applicant and the applicant's spouse. A partner without marriage is not of the family.
"""

from komek.law import rule, zero

from .family import parents
from .people import Family, Person
from .restriction_income import income_limit


@rule(law="ППЗСП чл. 16б")
def is_employed(person: Person) -> bool:
    """Is employed: has wages, or took unpaid leave in the month."""
    return person.wages > zero or person.unpaid_leave_days > 0


@rule(law="ППЗСП чл. 16б")
def has_ground_by_employment(person: Person) -> bool:
    """Is employed, cannot work from home, and has neither paid leave nor sickness benefit."""
    prevented = not person.remote_work_possible and not person.paid_leave_possible and not person.sickness_benefit
    return is_employed(person) and prevented


@rule(law="ППЗСП чл. 16б")
def has_ground_by_job_loss(person: Person, family: Family) -> bool:
    """Lost the job, and has no unemployment benefit or one below the income limit."""
    unprotected = not person.unemployment_benefit_right or person.unemployment_benefit < income_limit(family)
    return person.lost_job and unprotected


@rule(law="ППЗСП чл. 16б")
def has_other_ground(person: Person, family: Family) -> bool:
    """Lost the job, or is self-employed and prevented from working."""
    return has_ground_by_job_loss(person, family) or person.self_employed_prevented


@rule(law="ППЗСП чл. 16б")
def has_ground(person: Person, family: Family) -> bool:
    """Has a ground for the aid."""
    return has_ground_by_employment(person) or has_other_ground(person, family)


@rule(law="ППЗСП чл. 16б")
def longest_unpaid_leave(family: Family) -> int:
    """Most days of unpaid leave of a parent whose ground is employment."""
    return max((parent.unpaid_leave_days for parent in parents(family) if has_ground_by_employment(parent)), default=0)


@rule(law="ППЗСП чл. 16б")
def counted_working_days(family: Family) -> int:
    """Working days of the restriction that count."""
    # Only employment limits the days to those of unpaid leave; one parent with another ground is enough for all.
    if any(has_other_ground(parent, family) for parent in parents(family)):
        return family.restricted_working_days
    return min(family.restricted_working_days, longest_unpaid_leave(family))
