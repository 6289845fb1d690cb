"""Causes of a low income that the family cannot influence. One cause of one member is enough.

Death, disappearance and imprisonment of a member follow from no other fact; the fact `cause_beyond_control` says them.
"""

from komek.law import ground, past, reached, rule, years

from .choices import CaresFor
from .family import LAW
from .people import Family, Person


@rule(law=LAW)
def unable_to_work(person: Person) -> bool:
    """The member is an adult who is not able to work or has a disability."""
    # The lowest percentage that counts was not found: any established disability of an adult counts here.
    return reached(person, years(18)) and (not person.able_bodied or person.disability_percent > 0)


@rule(law=LAW)
def looks_after_somebody(person: Person) -> bool:
    """The member cares for a child under 8, a child with a disability, or a person 81–100 percent disabled."""
    return person.cares_for != CaresFor.none


@rule(law=LAW)
def studies_full_time(person: Person) -> bool:
    """The member studies full time and is not over 23."""
    return person.full_time_student and not past(person, years(23))


@rule(law=LAW)
def has_cause(person: Person) -> bool:
    """The member has a cause for a low income that the family cannot influence."""
    busy = looks_after_somebody(person) or studies_full_time(person)
    return busy or person.unemployed_registered or unable_to_work(person)


@ground(law=LAW, refusal="The low income has no cause that the family cannot influence.")
def no_cause_beyond_control(family: Family) -> bool:
    """The low income has a cause that the family cannot influence."""
    return not family.cause_beyond_control and not any(has_cause(person) for person in family.members)
