"""Who could work: the able-bodied unemployed, on whom registration with the labour office is incumbent."""

from komek.law import Int, parameter, past, reached, rule, years, zero

from .family import has_child_up_to_3, is_parent
from .people import Family, Person

working_age_from = parameter(Int, "working_age.from_age")
working_age_up_to = parameter(Int, "working_age.up_to_age")


@rule(law="ППЗСП чл. 10")
def is_of_working_age(person: Person) -> bool:
    """Is of working age."""
    return reached(person, years(working_age_from)) and not past(person, years(working_age_up_to))


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
