"""Units that do not fit, currencies that mix, and what could pass 63 bits are refused when the law is read."""

from tests.law.faults import Wrong, check, table
from tests.law.writing import Writer

FOREIGN = 'usd, eur = parameter(Money, "usd"), parameter(Money, "eur")\n'
CURRENCIES = {
    "usd": "metadata: {unit: currency-USD}\nvalues: {2020-01-01: 2.00}",
    "eur": "metadata: {unit: currency-CHF}\nvalues: {2020-01-01: 2.00}",
}


def foreign(what: str, body: str, problem: str, remedy: str, kind: str = "Money") -> Wrong:
    """A wrong law that reads parameters in dollars and in francs, which are not the country's."""
    return Wrong(what, body, problem, remedy, kind, FOREIGN, CURRENCIES)


ROWS = [
    Wrong("money and a count added", "family.rent + family.rooms", "This adds money and a count", "same unit"),
    Wrong("money and a share added", "family.rent + percent(5)", "This adds money and a share", "same unit"),
    Wrong("a count and a share added", "family.rooms + percent(5)", "This adds a count and a share", "same unit",
          "Share"),
    Wrong("money taken from a count", "family.rooms - family.rent", "This subtracts a count and money", "same unit"),
    Wrong("money times money", "family.rent * family.rent", "This multiplies money by money", "share or a count"),
    Wrong("a date times a count", "on * 2", "This multiplies a date, which is no number", "Use money", "Date"),
    Wrong("a truth added", "family.owner + 1", "This adds a truth, which is no number", "Use money", "int"),
    Wrong("a choice added", "family.region + 1", "which is no number", "Use money", "int"),
    Wrong("a date divided", "on / 2", "This divides a date, which is no number", "Use money", "Date"),
    Wrong("a quotient divided", "family.rent / family.rooms / family.rooms", "This divides a quotient", "Use money"),
    Wrong("a count by money", "family.rooms / family.rent", "This divides a count by money", "Divide money by money"),
    Wrong("division by zero", "family.rent / 0", "This divides by zero", "something else"),
    Wrong("division by no percent", "family.rent / percent(0)", "This divides by zero", "something else"),
    Wrong("whole division of money", "family.rent // 2", "// is for a count by a constant count", "round_money"),
    Wrong("whole division by a fact", "family.size // family.rooms", "// is for a count", "size // 2", "int"),
    Wrong("whole division by zero", "family.size // 0", "// is for a count", "size // 2", "int"),
    Wrong("minus a date", "-on", "a date, which is no number", "Use money", "Date"),
    Wrong("a date less a date", "on - month", "This moves a date by a date", "d + months(1)", "Date"),
    Wrong("a date moved by a count", "on + 1", "This moves a date by a count", "d + days(14)", "Date"),
    Wrong("months and days mixed", "on + (months(1) + days(1))", "which is no number", "Use money", "Date"),
    Wrong("money compared with a count", "family.rent < 5", "This compares money and a count", "same unit", "bool"),
    Wrong("a date compared with a count", "on < 5", "This compares a date, which is no number", "Use money", "bool"),
    Wrong("a span compared", "months(1) < months(2)", "a span of months, which is no number", "Use money", "bool"),
    Wrong("the least of money and a count", "min(family.rent, 5)", "This compares money and a count", "same unit"),
    Wrong("the least of a date and a count", "min(on, 5)", "This compares a date and a count", "same unit", "Date"),
    Wrong("the greatest of truths", "max(family.owner, True)", "a truth, which is no number", "Use money", "bool"),
    Wrong("branches of two units", "family.rent if family.owner else 5", "The branches give money and a count",
          "same unit"),
    Wrong("branches of two choices", "Region.north if family.owner else Relation.child",
          "The branches give the choice Region and the choice Relation", "same unit", "Region"),
    Wrong("a money quotient and a share", "family.rent / family.rooms + percent(5)", "a quotient of money and a share",
          "same unit"),
    Wrong("a quotient and a date", "family.rent / family.rooms < on", "compares or adds to a quotient a date", "Use",
          "bool"),
    Wrong("quotients of two units", "family.rent / family.rooms < family.size / family.rooms", "This compares", "same",
          "bool"),
    Wrong("a quotient times money", "family.rent / family.rooms * family.rent", "multiplies a quotient by money",
          "share or a count"),
    Wrong("a quotient times a quotient", "family.rent / family.rooms * (family.size / family.rooms)",
          "multiplies a quotient by a quotient", "share or a count"),
    Wrong("a count rounded as money", 'round_money(family.rooms, "1", up)', "round_money rounds money",
          "amounts of money"),
    Wrong("a share made exact", "exact_money(percent(5))", "exact_money takes money, and this is a share", "amounts"),
    foreign("two currencies added", "family.rent + usd", "This adds money and money in USD", "same unit"),
    foreign("two foreign currencies added", "usd + eur", "This adds money in USD and money in CHF", "same unit"),
    foreign("two currencies compared", "family.rent < usd", "This compares money and money in USD", "same unit",
            "bool"),
    foreign("two currencies divided", "family.rent / usd > percent(5)", "This divides money and money in USD", "same",
            "bool"),
    foreign("quotients of two currencies", "usd / family.rooms > family.rent", "in USD and a quotient of money", "same",
            "bool"),
    foreign("branches of two currencies", "usd if family.owner else family.rent", "The branches give", "same unit"),
    foreign("foreign money rounded", 'round_money(usd, "1", up)', "this is money in USD", "amounts of money"),
    foreign("a foreign quotient rounded", 'round_money(usd / family.rooms, "1", up)', "a quotient of money in USD",
            "amounts"),
    Wrong("a value beyond 63 bits", "family.rent * 1000000000000", "could pass 63 bits", "at_most"),
    Wrong("a sum beyond 63 bits", "total(m.wages * 1000000000 for m in family.members)", "could pass 63 bits", "lower"),
    Wrong("a fine scale beyond 63 bits", 'family.rent * share("9999999967/9999999943") < family.rent * percent(1)',
          "could pass 63 bits", "at_most", "bool"),
    Wrong("quotients that cross beyond 63 bits",
          "family.rent * 1000000000 / family.rooms < family.rent * 1000000000 / family.size",
          "comparing these quotients could pass 63 bits", "at_most", "bool"),
]  # fmt: skip


@table(ROWS)
def test_what_does_not_fit_together_is_refused_at_its_line(wrong: Wrong, law: Writer) -> None:
    check(wrong, law)
