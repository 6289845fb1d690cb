"""The children whom a restriction kept at home, and the month that counts: чл. 16б ППЗСП."""

from komek.law import Int, members, parameter, reached, rule, start_of_month, years

from .choices import Attends
from .family import is_child
from .people import Family, Person

emergency = parameter(Int, "restriction_aid.emergency")


@rule(law="ППЗСП чл. 16б")
def is_under_14_at_home(person: Person, family: Family) -> bool:
    """A child under 14, enrolled in a nursery, kindergarten or school, and kept at home by the restriction."""
    # Each month is separate, so the age counts that the child had when the month of the restriction began.
    under_14 = not reached(person, years(14), at=start_of_month(family.restriction_month))
    return is_child(person) and under_14 and person.attends != Attends.none and person.kept_home_by_restriction


@rule(law="ППЗСП чл. 16б; Закон за закрила на детето чл. 26")
def is_counted_child(person: Person, family: Family) -> bool:
    """A child kept at home by the restriction and not placed outside the family."""
    return is_under_14_at_home(person, family) and not person.placed_outside_family


counted_children = members(is_counted_child)
