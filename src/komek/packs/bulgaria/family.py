"""Who is counted: the family, and how people live together.

A cohabitant, a parent of the applicant or another person in the home is not counted, neither with a share nor with
income; but who has one of them at home does not live alone.
"""

from komek.law import members, past, reached, rule, years

from .choices import Relation
from .people import Family, Household, Person


@rule(law="ППЗСП чл. 9")
def belongs_to_family(person: Person, household: Household) -> bool:
    """Counted in the family: the spouses and their children under 18, or up to 20 while in school."""
    if person.relation in (Relation.applicant, Relation.spouse):
        return True
    if person.relation == Relation.child:
        return not reached(person, years(18)) or (person.in_school and not past(person, years(20)))
    return False


@rule(law="ППЗСП чл. 9")
def is_child(person: Person) -> bool:
    """Is a child of the family."""
    return person.relation == Relation.child


@rule(law="ППЗСП чл. 9")
def is_parent(person: Person) -> bool:
    """Is the applicant or the applicant's spouse."""
    return person.relation in (Relation.applicant, Relation.spouse)


children = members(is_child)
parents = members(is_parent)


@rule(law="ППЗСП чл. 9, ал. 3")
def lives_alone(family: Family) -> bool:
    """Lives alone: nobody else is in the home."""
    return family.household.size == 1


@rule(law="ППЗСП чл. 9, ал. 3")
def has_spouse(family: Family) -> bool:
    """Both spouses live together."""
    return any(person.relation == Relation.spouse for person in family.members)


@rule(law="ППЗСП чл. 9, ал. 3")
def has_child_up_to_3(family: Family) -> bool:
    """Has a child up to 3 years of age."""
    return any(not past(child, years(3)) for child in children(family))


@rule(law="ППЗСП чл. 9, ал. 3")
def is_lone_parent_of_small_child(person: Person, family: Family) -> bool:
    """Raises a child up to 3 alone, without a spouse or a partner in the home."""
    if person.relation != Relation.applicant:
        return False
    if any(other.relation in (Relation.spouse, Relation.cohabitant) for other in family.household.members):
        return False
    return has_child_up_to_3(family)
