"""Differentiated heating income: shares of the guaranteed minimum income by the Ordinance's text of 2018/19.

The order in which the rows are tried was not found; it follows that of чл. 9, ал. 3 ППЗСП: children, the old who live
alone, the most reduced work capacity, then the others.
"""

from komek.law import Money, Share, parameter, past, rule, total, years

from .base import minimum_income_base
from .family import has_spouse, is_child, is_lone_parent_of_small_child, is_parent, lives_alone
from .people import Family, Person

over_75_alone = parameter(Share, "heating_aid.over_75_alone")
over_65_alone = parameter(Share, "heating_aid.over_65_alone")
over_70 = parameter(Share, "heating_aid.over_70")
spouse = parameter(Share, "heating_aid.spouse")
cohabiting = parameter(Share, "heating_aid.cohabiting")
living_alone = parameter(Share, "heating_aid.living_alone")
disabled_alone = parameter(Share, "heating_aid.disabled_alone")
capacity_50 = parameter(Share, "heating_aid.capacity_50")
capacity_70 = parameter(Share, "heating_aid.capacity_70")
capacity_90 = parameter(Share, "heating_aid.capacity_90")
child = parameter(Share, "heating_aid.child")
lone_parent = parameter(Share, "heating_aid.lone_parent")


@rule(law="Наредба № РД-07-5/2008")
def heating_share_alone(person: Person) -> Share:
    """Share of the guaranteed minimum income for heating, for a person who lives alone."""
    if past(person, years(75)):
        return over_75_alone
    if past(person, years(65)):
        return over_65_alone
    if person.work_capacity_loss >= 90:
        return capacity_90
    if person.work_capacity_loss >= 50:
        return disabled_alone
    return living_alone


@rule(law="Наредба № РД-07-5/2008")
def heating_share_together(person: Person, family: Family) -> Share:
    """Share of the guaranteed minimum income for heating, for an adult who lives with others."""
    if person.work_capacity_loss >= 90:
        return capacity_90
    if person.work_capacity_loss >= 70:
        return capacity_70
    if is_lone_parent_of_small_child(person, family):
        return lone_parent
    if past(person, years(70)):
        return over_70
    if person.work_capacity_loss >= 50:
        return capacity_50
    if is_parent(person) and has_spouse(family):
        return spouse
    return cohabiting


@rule(law="Наредба № РД-07-5/2008")
def heating_share(person: Person, family: Family) -> Share:
    """Share of the guaranteed minimum income for heating allotted to a member."""
    if is_child(person):
        return child
    if lives_alone(family):
        return heating_share_alone(person)
    return heating_share_together(person, family)


@rule(law="Наредба № РД-07-5/2008")
def differentiated_heating_income(family: Family) -> Money:
    """Differentiated heating income."""
    return total(heating_share(person, family) * minimum_income_base(family) for person in family.members)
