"""How much targeted assistance a family receives in a month.

Each member is lifted from the family's average income to the poverty line. The sum of one adult and that of one child
are rounded half-up to whole tenge; this fits the published examples, no text of it was found.
"""

from komek.law import Money, Share, count, half_up, parameter, round_money, rule, total, zero

from .family import LAW, children_of_1_to_6, is_child_or_student
from .income import average_income
from .people import Family, Person

poverty_line = parameter(Money, "poverty_line")
monthly_calculation_index = parameter(Money, "monthly_calculation_index")
child_supplement = parameter(Share, "child_supplement")


@rule(law=LAW)
def poverty_line_of_region(family: Family) -> Money:
    """Poverty line of the family's region in the quarter of application."""
    return poverty_line[family.region]


@rule(law=LAW)
def assistance_per_member(family: Family) -> Money:
    """Assistance for one member: the poverty line less the average income of a member."""
    line = poverty_line_of_region(family)
    return max(zero, min(line, round_money(line - average_income(family), "1", half_up)))


@rule(law=LAW)
def assistance_for_person(person: Person, family: Family) -> Money:
    """Assistance for this member: the whole poverty line for a child, the part above average income for an adult."""
    if is_child_or_student(person):
        return round_money(poverty_line_of_region(family), "1", half_up)
    return assistance_per_member(family)


@rule(law=LAW)
def assistance_up_to_line(family: Family) -> Money:
    """Assistance that lifts the members of the family to the poverty line."""
    return assistance_per_member(family) * family.size


@assistance_up_to_line.since("2019-04-01", law="Закон РК № 246-II, с 01.04.2019 по 31.12.2019")
def _(family: Family) -> Money:
    return total(assistance_for_person(person, family) for person in family.members)


@assistance_up_to_line.since("2020-01-01", law=LAW)
def _(family: Family) -> Money:
    return assistance_per_member(family) * family.size


@rule(law=LAW)
def supplement_of_child(family: Family) -> Money:
    """Supplement for one child aged 1 to 6."""
    return round_money(child_supplement * monthly_calculation_index, "1", half_up)


@rule(law=LAW)
def supplement_for_children(family: Family) -> Money:
    """Supplement for all children aged 1 to 6."""
    return zero


@supplement_for_children.since("2023-01-01", law=LAW)
def _(family: Family) -> Money:
    # It adds to the assistance: a family whose income equals the line has none, and is refused as `amount_zero`.
    if assistance_up_to_line(family) > zero:
        return supplement_of_child(family) * count(child for child in children_of_1_to_6(family))
    return zero


@rule(law="Закон РК № 246-II")
def monthly_amount(family: Family) -> Money:
    """Targeted assistance of the family in a month."""
    return assistance_up_to_line(family) + supplement_for_children(family)


@monthly_amount.since("2023-07-01", law="Социальный кодекс РК, ст. 120–129")
def _(family: Family) -> Money:
    return assistance_up_to_line(family) + supplement_for_children(family)
