"""Whether the award is unconditional or needs a social contract. It informs; it never refuses.

Who is able to work is read from the facts alone: no upper age was found. A single person with a disability is "of
limited ability".
"""

from komek.law import count, rule, zero

from .choices import AssistanceKind, CaresFor, Disability
from .people import Family, Person

LAW = "Закон РК № 246-II; Социальный кодекс РК, ст. 120–129"


@rule(law=LAW)
def able_to_work(person: Person) -> bool:
    """The member works or could work."""
    works = person.wages > zero or person.business_income > zero or person.sole_trader
    return works or person.able_bodied_unemployed


@rule(law=LAW)
def cares_for_somebody(person: Person) -> bool:
    """The member cares for a child under 3, a person with a disability or an elderly person."""
    return person.cares_for != CaresFor.none


@rule(law=LAW)
def assistance_kind(family: Family) -> AssistanceKind:
    """Kind of the award: whether a social contract is needed."""
    able = count(person for person in family.members if able_to_work(person))
    carers = count(person for person in family.members if able_to_work(person) and cares_for_somebody(person))
    limited = family.size == 1 and family.applicant.disability != Disability.none
    if able == 0 or (able == 1 and carers == 1) or limited:
        return AssistanceKind.unconditional
    return AssistanceKind.conditional
