"""Who could work: the able-bodied unemployed, on whom registration with the labour office is incumbent."""

from komek.law import past, reached, rule, years, zero

from .family import has_child_up_to_3, is_parent
from .people import Family, Person

# The ages 16 and 65 are not verified: no text of the definition was found.


@rule(law="ППЗСП чл. 10")
def is_of_working_age(person: Person) -> bool:
    """Is aged 16 up to 65."""
    return reached(person, years(16)) and not past(person, years(65))


@rule(law="ППЗСП чл. 10")
def has_work(person: Person) -> bool:
    """Earns from employment, services or farming, or is a sole trader."""
    earns = person.wages > zero or person.services > zero or person.farming_and_rents > zero
    return earns or person.sole_trader


@rule(law="ППЗСП чл. 10")
def need_not_register(person: Person, family: Family) -> bool:
    """Need not register: in school, work capacity reduced by 50 % or more, parent of a child up to 3, or exempt."""
    if person.work_capacity_loss >= 50 or person.in_school or person.labour_office_exempt:
        return True
    return is_parent(person) and has_child_up_to_3(family)


@rule(law="ППЗСП чл. 10")
def is_able_bodied_unemployed(person: Person, family: Family) -> bool:
    """Is able to work, and unemployed."""
    return is_of_working_age(person) and not has_work(person) and not need_not_register(person, family)
