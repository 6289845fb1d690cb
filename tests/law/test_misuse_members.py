"""Loops over members that the law's language does not have."""

from tests.law.faults import Wrong, check, table
from tests.law.writing import Writer

FILTERS = '''
def plain(person: Person) -> bool:
    """A plain function."""
    return person.disabled


@rule(law="Art. 3")
def insured(person: Person) -> int:
    """A count, no truth."""
    return person.months_insured


@rule(law="Art. 4")
def large(family: Family) -> bool:
    """About the family, not a person."""
    return family.size > 3


@rule(law="Art. 5")
def disabled(person: Person) -> bool:
    """Disabled."""
    return person.disabled


plain_ones, insured_ones, large_ones, disabled_ones = map(members, (plain, insured, large, disabled))
'''
MADE = "a named filter is made of a rule about a person"


def counting(what: str, people: str, problem: str, remedy: str) -> Wrong:
    """A count of what one of the filters above finds."""
    return Wrong(what, f"count(m for m in {people})", problem, remedy, "int", FILTERS)


ROWS = [
    Wrong("total of a value", "total(family.rent)", "total goes over the members", "for member in family.members if"),
    Wrong("total over two loops", "total(m.wages for m in family.members for n in family.members)",
          "total goes over the members", "Write total("),
    Wrong("total of two", "total(family.rent, family.rent)", "this takes one argument", "Write it with one"),
    Wrong("total of pairs", "total(w for (m, w) in family.members)", "a loop names one member", "for member in"),
    Wrong("total of a range", "total(zero for m in range(3))", "“range” is not known", "declare it above"),
    Wrong("total over a family", "total(m.wages for m in family)", "a loop goes over members", "in family.members"),
    Wrong("total over a name", "total(m.wages for m in people)", "a loop goes over members", "in children(family)",
          above="people = []"),
    Wrong("total over another field", "total(m.wages for m in family.rent)", "a loop goes over members", "children"),
    Wrong("total over a call", "total(m.wages for m in amount(family))", "a loop goes over members",
          "children(family)"),
    Wrong("total of truths", "total(m.disabled for m in family.members)", "total adds numbers, and this is a truth",
          "Round a quotient", "int"),
    Wrong("total of dates", "total(m.birth_date for m in family.members)", "this is a date", "Round", "int"),
    Wrong("total of quotients", "total(m.wages / family.size for m in family.members)", "this is a quotient of money",
          "Round a quotient first"),
    Wrong("total of members", "total(m for m in family.members)", "total needs a value of each member", "what to take"),
    Wrong("any of numbers", "any(m.wages for m in family.members)", "A condition is needed, and this is money",
          "Compare it", "bool"),
    Wrong("all of members", "all(m for m in family.members)", "all needs a value of each member", "what to take",
          "bool"),
    Wrong("a filter by a number", "count(m for m in family.members if m.months_insured)", "A condition is needed",
          "Compare it", "int"),
    Wrong("count of values", "count(m.wages for m in family.members)", "count counts members", "count(m for m", "int"),
    Wrong("count of the family", "count(family.members)", "count goes over the members", "Write count(", "int"),
    Wrong("min over members alone", "min(m.wages for m in family.members)", "min over members has no value for nobody",
          "Add default="),
    Wrong("max of two loops", "max((m.wages for m in family.members), (m.pension for m in family.members))",
          "is not in the law's language", "The subset"),
    Wrong("max with a default of another unit", "max((m.wages for m in family.members), default=0)",
          "This compares money and a count", "same unit"),
    Wrong("max of choices", "max((m.relation for m in family.members), default=Relation.child)", "which is no number",
          "Use money", "Relation"),
    Wrong("max of members", "max((m for m in family.members), default=zero)", "max needs a value of each", "what"),
    Wrong("a member outside of its loop", "total(m.wages for m in family.members) + m.wages", "“m” is not known",
          "declare it"),
    Wrong("two members compared by ==", "count(m for m in family.members if m == family.applicant)",
          "“m” is not a value", "Name a fact", "int"),
    counting("a filter of a plain function", "plain_ones(family)", MADE, "children = members(is_child)"),
    counting("a filter of a count", "insured_ones(family)", MADE, "members(is_child)"),
    counting("a filter of the family", "large_ones(family)", MADE, "members(is_child)"),
    counting("a filter of a person", "disabled_ones(family.applicant)", "a named filter takes a family", "(family)"),
    counting("a filter of nobody", "disabled_ones()", "this takes one argument", "with one"),
    counting("a filter not called", "disabled_ones", "a loop goes over members", "in children(family)"),
]  # fmt: skip


@table(ROWS)
def test_a_wrong_loop_is_refused_at_its_line(wrong: Wrong, law: Writer) -> None:
    check(wrong, law)
