"""The income of the family in the 12 months before the month of application."""

from komek.law import Money, rule, share, total

from .family import LAW
from .people import Family, Person


@rule(law=LAW)
def income_of_member(person: Person) -> Money:
    """Income of the member in the previous 12 months."""
    earned = person.wages + person.business_income + person.rent_income + person.farm_income
    return earned + person.pension + person.allowances + person.other_income


@rule(law=LAW)
def income_of_year(family: Family) -> Money:
    """Income of the whole family in the previous 12 months."""
    return total(income_of_member(person) for person in family.members)


@rule(law=LAW)
def average_monthly_income(family: Family) -> Money:
    """Average monthly income of the family: a twelfth of the year's."""
    return share("1/12") * income_of_year(family)
