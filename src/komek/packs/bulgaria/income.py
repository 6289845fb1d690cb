"""Income of the month before the application, gross, as чл. 9 ППЗСП lists it.

`property_income` is no item of the list: rents and leases are in `farming_and_rents`, so it is not added once more.
"""

from komek.law import Money, rule, total

from .people import Family, Person


@rule(law="ППЗСП чл. 9, ал. 1")
def gross_income(person: Person) -> Money:
    """Gross income of a member last month."""
    earned = person.wages + person.services + person.farming_and_rents
    return earned + person.stipend + person.pension + person.benefits + person.maintenance + person.other_income


@rule(law="ППЗСП чл. 9, ал. 1")
def family_income(family: Family) -> Money:
    """Gross income of the family last month."""
    return total(gross_income(person) for person in family.members)
