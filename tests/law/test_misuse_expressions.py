"""Expressions that the law's language does not have are refused at their line, with what to write instead."""

import pytest

from tests.law.faults import Wrong, check, fault_of, table
from tests.law.writing import Writer

LANGUAGE = "is not in the law's language"
NAMED = 'rate, label, ratio = 0.5, "text", percent(10) * 2\n'

ROWS = [
    Wrong("a float", "family.rent * 0.1", "0.1 is a binary fraction", "percent("),
    Wrong("a text", '"ten"', "'ten' is not a value", "Use a number"),
    Wrong("None", "None", "None is not a value", "Use a number"),
    Wrong("a float by name", "family.rent * rate", "“rate” is not a value", "Share", above=NAMED),
    Wrong("a text by name", "label", "“label” is not a value", "Share", above=NAMED),
    Wrong("a constant that lost its unit", "family.rent * ratio", "“ratio” has lost its unit", "percent(66)",
          above=NAMED),
    Wrong("an unknown name", "famly.rent", "“famly” is not known", "Did you mean “family”?"),
    Wrong("a name like no other", "zzz", "“zzz” is not known", "Import or declare it"),
    Wrong("an unknown fact of the family", "family.rents", "Family has no fact “rents”", "Did you mean “rent”?"),
    Wrong("an unknown fact of a person", "family.applicant.wage", "Person has no fact “wage”", "“wages”"),
    Wrong("a fact like no other", "family.zzz", "Family has no fact “zzz”", "Declare it"),
    Wrong("a text fact", "family.applicant.nickname", "“nickname” is a text", "declare a Choice"),
    Wrong("a fact of nobody", "wages", "the fact “wages” is read of somebody", "person.wages",
          above="wages = Person.wages"),
    Wrong("a fact of the class", "Person.wages", "the fact “Person.wages” is read", "Write person."),
    Wrong("a part of a value", "family.rent.minor", LANGUAGE, "Read facts"),
    Wrong("a part of a choice", "Region.north.value", LANGUAGE, "Read facts"),
    Wrong("an unknown member of a choice", "Region.west", "“Region.west” does not exist", "See its file"),
    Wrong("a family as a value", "family", "“family” is not a value", "Name a fact"),
    Wrong("members as a value", "family.members", "“family.members” is not a value", "Name a fact"),
    Wrong("a member as a value", "family.applicant", "“family.applicant” is not a value", "Name a fact"),
    Wrong("a rule as a value", "amount", "“amount” is not a value", "a rule of it"),
    Wrong("a span as a value", "on + term", "“term” is not a value", "Name", "Date", "term = months(6)"),
    Wrong("power", "family.rent ** 2", LANGUAGE, "Use + - * /"),
    Wrong("remainder", "family.size % 2", LANGUAGE, "Use + - * /", "int"),
    Wrong("bits turned", "~family.size", LANGUAGE, "Use not and -", "int"),
    Wrong("plus in front", "+family.size", LANGUAGE, "Use not and -", "int"),
    Wrong("a lambda", "(lambda: zero)()", LANGUAGE, "The subset"),
    Wrong("a list", "[zero]", LANGUAGE, "The subset"),
    Wrong("a comprehension", "total([m.wages for m in family.members])", "total goes over the members",
          "for member in"),
    Wrong("a list comprehension alone", "[m.wages for m in family.members]", LANGUAGE, "The subset"),
    Wrong("a tuple", "(zero, zero)", LANGUAGE, "The subset"),
    Wrong("a text with holes", 'money(f"{family.size}")', "a fixed value is written as a text", "quotation marks"),
    Wrong("assignment inside", "(x := family.rent)", LANGUAGE, "The subset"),
    Wrong("sum", "sum(m.wages for m in family.members)", f"“sum” {LANGUAGE}", "total("),
    Wrong("len", "len(family.members)", f"“len” {LANGUAGE}", "family.size", "int"),
    Wrong("another function", "print(family.rent)", "“print” is not known", "declare it"),
    Wrong("a plain function", "half(family)", "“half” cannot be called", "Call rules", above="def half(x): return x"),
    Wrong("a method", "family.rent.at(on)", LANGUAGE, "Read facts"),
    Wrong("the method of a person", "family.applicant.of(zero)", "no fact “of”", "Declare"),
    Wrong("an index", "family.members[0]", "only a parameter is indexed", "line[family.region]"),
    Wrong("truths compared", "family.owner == True", "a truth is not compared", "Write the condition itself", "bool"),
    Wrong("two truths compared", "family.owner != (family.rooms > 1)", "a truth is not compared", "not in front",
          "bool"),
    Wrong("choices in an order", "family.region < Region.south", "Choices have no order", "`in`", "bool"),
    Wrong("another choice", "family.region == Relation.child", "compares the choice Region and the choice Relation",
          "same unit", "bool"),
    Wrong("“in” of no tuple", "family.rooms in [1, 2]", "“in” needs the possible values", "Write x in (", "bool"),
    Wrong("“in” of another choice", "family.region in (Relation.child,)", "compares", "same unit", "bool"),
    Wrong("“is” of values", "family.rooms is family.size", "“is” compares two members", "compare values with ==",
          "bool"),
    Wrong("a number as a condition", "zero if family.rooms else zero", "A condition is needed, and this is a count",
          "Compare it"),
    Wrong("not of a number", "not family.rooms", "A condition is needed", "Compare it", "bool"),
    Wrong("and of numbers", "family.rooms and family.owner", "A condition is needed", "Compare it", "bool"),
    Wrong("a money condition", "zero if family.rent else zero", "and this is money", "Compare it"),
]  # fmt: skip


@table(ROWS)
def test_a_wrong_expression_is_refused_at_its_line(wrong: Wrong, law: Writer) -> None:
    check(wrong, law)


def test_the_error_says_it_all_in_one_line(law: Writer) -> None:
    error = fault_of(Wrong("", "family.rent * 0.1", "", "").load(law).check)
    assert str(error).endswith('0.1 is a binary fraction and not exact. Write percent(…), share("…") or money("…").')
    assert "\n" not in str(error)


@pytest.mark.parametrize(
    "deep",
    ["-" * 250 + "family.rent", " + ".join(["family.rent"] * 600)],
    ids=["as Python's compiler reads it", "as the engine reads it"],
)
def test_a_rule_nested_too_deeply_is_refused_and_not_a_crash(deep: str, law: Writer) -> None:
    above = '@rule(law="Art. 3")  # !\ndef deep(family: Family) -> Money:\n    """Deep."""\n    return ' + deep
    error = fault_of(law.asking("deep(family)", above=above).check)
    assert "nested too deeply" in error.problem
    assert "Split it" in error.remedy
