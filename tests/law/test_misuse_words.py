"""The words of the law's language, and rules, called in a way that they cannot be."""

from tests.law.faults import Wrong, check, fault_of, table
from tests.law.writing import Writer

RULES = '''
@rule(law="Art. 3")
def of_member(person: Person, family: Family) -> Money:
    """Of a member."""
    return person.wages


@rule(law="Art. 4")
def of_all(family: Family) -> Money:
    """Of the family."""
    return family.rent
'''
FAMILY = "family.applicant"


def calling(what: str, body: str, problem: str, remedy: str) -> Wrong:
    """A wrong call of one of the two rules above."""
    return Wrong(what, body, problem, remedy, above=RULES)


ROWS = [
    Wrong("money of no text", "money(5)", "a fixed value is written as a text", "quotation marks"),
    Wrong("money that is no number", 'money("five")', "“five” cannot be read", 'money("500.00")'),
    Wrong("money finer than the minor unit", 'money("0.005")', "“0.005” cannot be read", 'money("500.00")'),
    Wrong("a share by zero", 'share("1/0")', "“1/0” cannot be read", 'share("2/3")', "Share"),
    Wrong("a day that is none", 'day("2023-02-29")', "“2023-02-29” cannot be read", 'day("2020-03-13")', "Date"),
    Wrong("two amounts in one", 'money("1", "2")', "this takes one argument", "Write it with one"),
    Wrong("half a percent", "percent(66.5)", "66.5 is a binary fraction", 'share("'),
    Wrong("percent of a fact", "family.rent * percent(family.rooms)", "percent takes a whole number", "percent(66)"),
    Wrong("a citation alone", 'cited("т. 1")', "cited takes a point of the law and a value", "cited("),
    Wrong("a citation of a name", "cited(family, zero)", "the point of the law is written as a text", "quotation"),
    Wrong("rounding without a mode", 'round_money(family.rent, "1")', "takes a value, a step and a mode", "half_up"),
    Wrong("rounding by a text", 'round_money(family.rent, "1", "up")', "'up' is not a value", "Use"),
    Wrong("rounding by something else", 'round_money(family.rent, "1", zero)', "says how a half is rounded",
          "half_even"),
    Wrong("rounding to a number", "round_money(family.rent, 1, up)", "the step is written as a text", '"0.01"'),
    Wrong("rounding to nothing", 'round_money(family.rent, "0", up)', "“0” is not a step", '"0.01"'),
    Wrong("rounding to less than nothing", 'round_money(family.rent, "-1", up)', "“-1” is not a step", '"0.01"'),
    Wrong("rounding to a word", 'round_money(family.rent, "ten", up)', "“ten” is not a step", '"0.01"'),
    Wrong("rounding finer than the minor unit", 'round_money(family.rent, "0.001", up)', "is not a step", '"0.01"'),
    Wrong("exact_money of two", "exact_money(family.rent, family.rent)", "this takes one argument", "with one"),
    Wrong("a span of money", "on + months(family.rent)", "a span is a count, and this is money", "years(75)", "Date"),
    Wrong("a span of two counts", "on + months(1, 2)", "this takes one argument", "with one", "Date"),
    Wrong("past of nobody", "past()", "past needs a person", "past(person, years(65))", "bool"),
    Wrong("past without a span", f"past({FAMILY})", "past needs spans of years and months", "months(6)", "bool"),
    Wrong("past by days", f"past({FAMILY}, days(5))", "past needs spans", "years(63)", "bool"),
    Wrong("reached by a count", f"reached({FAMILY}, 65)", "reached needs spans", "years(63)", "bool"),
    Wrong("reached of a date", "reached(on, years(65))", "an age is somebody's", "Give it a person", "bool"),
    Wrong("reached of a family", "reached(family, years(65))", "an age is somebody's", "Give it a person", "bool"),
    Wrong("reached when", f"reached({FAMILY}, years(65), when=on)", "“when” is not known here", "at=", "bool"),
    Wrong("age at a place", f"age({FAMILY}, on)", "age takes a person", "at=day", "int"),
    Wrong("age of nobody", "age()", "age takes a person", "age(person)", "int"),
    Wrong("age of a choice", "age(family.region)", "an age is somebody's", "Give it a person", "int"),
    Wrong("the month of a count", "month_of(5)", "this takes a date, and this is a count", "such as on", "int"),
    Wrong("the start of money", "start_of_month(family.rent)", "this takes a date, and this is money", "on", "Date"),
    Wrong("the start of nothing", "start_of_month()", "this takes one argument", "with one", "Date"),
    Wrong("min of one value", "min(family.rent)", "min takes values or members", "min(a, b)"),
    Wrong("max with a default of values", "max(zero, family.rent, default=zero)", "max takes values", "default=…"),
    calling("a member rule of the family", "of_member(family)", "“of_member” takes person, family.", "(person, "),
    calling("a member rule the wrong way round", f"of_member(family, {FAMILY})", "in this order", "Give it these"),
    calling("a member rule of two members", f"of_member({FAMILY}, {FAMILY})", "in this order", "Give it these"),
    calling("a family rule of a member", f"of_all({FAMILY})", "“of_all” takes family in this order", "these"),
    calling("a family rule of a number", "of_all(5)", "“of_all” takes family in this order", "these"),
    calling("a family rule of a rule", "of_all(of_all)", "“of_all” takes family in this order", "these"),
    calling("a family rule of nothing", "of_all()", "“of_all” takes family.", "Write of_all(family)"),
    calling("a family rule by keyword", "of_all(family=family)", "“of_all” takes family.", "Write of_all(family)"),
    Wrong("a word as a value", "round_money", "“round_money” is not a value", "Name a fact"),
    Wrong("what is no function", "family.rent(zero)", "“family.rent” cannot be called", "Call rules"),
]  # fmt: skip


@table(ROWS)
def test_a_wrong_call_is_refused_at_its_line(wrong: Wrong, law: Writer) -> None:
    check(wrong, law)


def test_a_rule_reached_by_a_long_path_is_refused(law: Writer) -> None:
    inner = 'from komek.law import *\nfrom .people import Family\n@rule(law="x")\ndef found(family: Family) -> Money:\n'
    programme = law.asking(
        "outer.inner.found(family)  # !",
        above="from . import outer",
        outer="from . import inner",
        inner=f'{inner}    """Found."""\n    return zero\n',
    )
    error = fault_of(programme.check)
    assert "reached by too long a path" in error.problem
    assert "Import the rule" in error.remedy
