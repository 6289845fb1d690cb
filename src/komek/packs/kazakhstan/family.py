"""Who belongs to the family that asks for assistance, and who among them is a child."""

from komek.law import age, members, past, reached, rule, years

from .people import Household, Person

LAW = "Закон РК № 246-II; Социальный кодекс РК, ст. 120–129"  # the Code since 1 July 2023


@rule(law=LAW)
def belongs_to_family(person: Person, household: Household) -> bool:
    """The person counts as a member of the family."""
    return not person.in_custody and not person.state_supported


@rule(law=LAW)
def is_child(person: Person) -> bool:
    """The person is under 18."""
    return not reached(person, years(18))


@rule(law=LAW)
def is_child_or_student(person: Person) -> bool:
    """The person is under 18, or studies full time and is not over 23."""
    return is_child(person) or (person.full_time_student and not past(person, years(23)))


@rule(law=LAW)
def is_child_of_1_to_6(person: Person) -> bool:
    """The person is a child aged 1 to 6."""
    return 1 <= age(person) <= 6


children_of_1_to_6 = members(is_child_of_1_to_6)
