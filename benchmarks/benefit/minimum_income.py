"""Minimum income: a share of the base amount for each member, less the income of all."""

from komek.law import Money, Programme, Share, age, cited, half_up, parameter, requirement, round_money, rule, total

from .people import Family, Person, Relation

base_amount = parameter(Money, "base_amount")
savings_limit = parameter(Money, "savings_limit")
over_65 = parameter(Share, "share.over_65")
lone_parent = parameter(Share, "share.lone_parent")
applicant = parameter(Share, "share.applicant")
spouse = parameter(Share, "share.spouse")
child_from_14 = parameter(Share, "share.child_from_14")
child_under_14 = parameter(Share, "share.child_under_14")


@rule(law="Art. 3(1)")
def is_lone_parent(family: Family) -> bool:
    """The applicant raises children alone."""
    children = any(person.relation == Relation.child for person in family.members)
    return children and not any(person.relation == Relation.spouse for person in family.members)


@rule(law="Art. 3")
def share_of_base(person: Person, family: Family) -> Share:
    """Share of the base amount allotted to a member."""
    if person.relation == Relation.child:
        return cited("(2)", child_from_14) if age(person) >= 14 else cited("(3)", child_under_14)
    if age(person) >= 65:
        return cited("(4)", over_65)
    if is_lone_parent(family):
        return cited("(5)", lone_parent)
    return cited("(6)", applicant) if person.relation == Relation.applicant else cited("(7)", spouse)


@rule(law="Art. 2")
def differentiated_minimum(family: Family) -> Money:
    """The family's differentiated minimum."""
    return total(share_of_base(person, family) * base_amount for person in family.members)


@rule(law="Art. 4")
def income(person: Person) -> Money:
    """Income of a member last month."""
    return person.wages + person.trade + person.pension + person.benefits + person.maintenance


@rule(law="Art. 4")
def family_income(family: Family) -> Money:
    """Income of the family last month."""
    return total(income(person) for person in family.members)


@requirement(law="Art. 1", refusal="The family's income is not below its differentiated minimum.")
def income_below_minimum(family: Family) -> bool:
    """The family's income is below its differentiated minimum."""
    return family_income(family) < differentiated_minimum(family)


@requirement(law="Art. 5", refusal="The savings for each member are above the limit.")
def savings_within_limit(family: Family) -> bool:
    """The savings for each member are not above the limit."""
    return family.savings <= savings_limit * family.size


@rule(law="Art. 6")
def amount(family: Family) -> Money:
    """What the family's income lacks to its differentiated minimum."""
    return round_money(differentiated_minimum(family) - family_income(family), "0.01", half_up)


programme = Programme(
    "xx.minimum_income",
    "Minimum income",
    law="Art. 1–6",
    requirements=[income_below_minimum, savings_within_limit],
    amount=amount,
)
