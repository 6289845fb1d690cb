"""Shares of the guaranteed minimum income: чл. 9, ал. 3 ППЗСП. The first row that fits a member decides.

The order in which the rows are tried is not verified. A row whose share is not known leaves the result open; no later
row is tried. Adults who do not live alone, a lone parent among them, "cohabit with another person or family" (т. 4);
children have rows of their own. Whom no row fits has a share without a known value.
"""

from komek.law import Share, cited, parameter, past, rule, years

from .family import is_child, is_lone_parent_of_small_child, lives_alone
from .people import Family, Person
from .schooling import is_5_to_16, is_up_to_16_or_in_school, left_school_for_labour_office, missed_school

over_75_alone = parameter(Share, "monthly_assistance.over_75_alone")
over_65_alone = parameter(Share, "monthly_assistance.over_65_alone")
over_65 = parameter(Share, "monthly_assistance.over_65")
cohabiting = parameter(Share, "monthly_assistance.cohabiting")
up_to_65_alone = parameter(Share, "monthly_assistance.up_to_65_alone")
capacity_50 = parameter(Share, "monthly_assistance.capacity_50")
capacity_70 = parameter(Share, "monthly_assistance.capacity_70")
child = parameter(Share, "monthly_assistance.child")
child_who_missed_school = parameter(Share, "monthly_assistance.child_who_missed_school")
child_not_in_school = parameter(Share, "monthly_assistance.child_not_in_school")
child_at_labour_office = parameter(Share, "monthly_assistance.child_at_labour_office")
child_without_certificate = parameter(Share, "monthly_assistance.child_without_certificate")
lone_parent = parameter(Share, "monthly_assistance.lone_parent")
no_row_fits = parameter(Share, "monthly_assistance.no_row_fits")


@rule(law="ППЗСП чл. 9, ал. 3")
def child_share(person: Person) -> Share:
    """Share allotted to a child."""
    if missed_school(person):
        return cited("т. 8, б. „б“", child_who_missed_school)
    if is_5_to_16(person) and not person.in_school:
        return cited("т. 8, б. „в“", child_not_in_school)
    if left_school_for_labour_office(person):
        return cited("т. 8, б. „г“", child_at_labour_office)
    if not person.health_certificate:
        return cited("т. 8, б. „д“", child_without_certificate)
    if is_up_to_16_or_in_school(person):
        return cited("т. 8, б. „а“", child)
    if person.work_capacity_loss >= 70:
        return cited("т. 7", capacity_70)
    if person.work_capacity_loss >= 50:
        return cited("т. 6", capacity_50)
    return cited("т. 8", no_row_fits)


@rule(law="ППЗСП чл. 9, ал. 3")
def adult_share(person: Person, family: Family) -> Share:
    """Share allotted to an adult."""
    if past(person, years(75)) and lives_alone(family):
        return cited("т. 1", over_75_alone)
    if past(person, years(65)) and lives_alone(family):
        return cited("т. 2", over_65_alone)
    if person.work_capacity_loss >= 70:
        return cited("т. 7", capacity_70)
    if is_lone_parent_of_small_child(person, family):
        return lone_parent
    if past(person, years(65)):
        return cited("т. 3", over_65)
    if person.work_capacity_loss >= 50:
        return cited("т. 6", capacity_50)
    if lives_alone(family):
        return cited("т. 5", up_to_65_alone)
    return cited("т. 4", cohabiting)


@rule(law="ППЗСП чл. 9, ал. 3")
def minimum_income_share(person: Person, family: Family) -> Share:
    """Share of the guaranteed minimum income allotted to a member."""
    if is_child(person):
        return child_share(person)
    return adult_share(person, family)
