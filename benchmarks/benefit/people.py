"""Facts of the benchmark's persons and households."""

from komek.law import AnyHousehold, AnyPerson, Choice, Date, Money, fact, previous_month


class Relation(Choice):
    """Who somebody is to the applicant."""

    applicant = "Applicant"
    spouse = "Spouse"
    child = "Child"


class Person(AnyPerson):
    """A member of the family."""

    birth_date = fact(Date, "Date of birth", section="family")
    relation = fact(Relation, "Relation to the applicant", section="family")
    wages = fact(Money, "Wages", section="income", over=previous_month)
    trade = fact(Money, "Earnings from trade", section="income", over=previous_month)
    pension = fact(Money, "Pension", section="income", over=previous_month)
    benefits = fact(Money, "Other benefits", section="income", over=previous_month)
    maintenance = fact(Money, "Maintenance", section="income", over=previous_month)


class Household(AnyHousehold[Person]):
    """Everybody in the file."""

    savings = fact(Money, "Savings", section="savings")


class Family(Household, family=True):
    """Everybody in the file: the benefit leaves nobody out."""
