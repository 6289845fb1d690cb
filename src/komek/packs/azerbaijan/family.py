"""Who belongs to the family: everybody behind one meter, less those whom the law does not count."""

from komek.law import rule

from .people import Household, Person

LAW = "Qanun № 1039-IIQ, 21.10.2005"
RULES = "Nazirlər Kabinetinin qərarı № 37, 05.02.2016"


@rule(law=RULES)
def belongs_to_family(person: Person, household: Household) -> bool:
    """The person counts as a member of the family."""
    return person.in_family_composition


@rule(law="Əmək pensiyaları haqqında Qanun")
def is_applicant(person: Person, household: Household) -> bool:
    """The person is the one whose own right is assessed."""
    return person is household.applicant
