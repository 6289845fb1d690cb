"""The income of the family in the quarter before the quarter of application."""

from komek.law import Money, Quotient, rule, share, total

from .family import LAW
from .people import Family, Person


@rule(law=LAW)
def income_of_member(person: Person) -> Money:
    """Income of the member in the previous quarter."""
    # `excluded_benefits` is left out on purpose: the law counts these benefits as nothing.
    regular = person.wages + person.social_payments + person.alimony + person.other_income
    business = person.business_income + person.household_plot_income
    property_income = person.rent_income + person.property_sale_income
    return regular + business + property_income


@rule(law=LAW)
def aggregate_income(family: Family) -> Money:
    """Income of the whole family in the previous quarter."""
    return total(income_of_member(person) for person in family.members)


@rule(law=LAW)
def monthly_income(family: Family) -> Money:
    """Income of the whole family in one month: a third of the previous quarter's."""
    return share("1/3") * aggregate_income(family)


@rule(law=LAW)
def average_income(family: Family) -> Quotient:
    """Average income of a member of the family in one month."""
    return monthly_income(family) / family.size
