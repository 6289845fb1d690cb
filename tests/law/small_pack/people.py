"""Facts of a small invented country, one of each kind."""

from komek.law import AnyHousehold, AnyPerson, Bool, Choice, Date, Int, Money, Text, fact, previous_month


class Relation(Choice):
    applicant = "Applicant"
    spouse = "Spouse"
    child = "Child"


class Region(Choice):
    north = "North"
    south = "South"
    east = "East"


class Person(AnyPerson):
    """A person in the file."""

    birth_date = fact(Date, "Date of birth", question="When was {person} born?", section="family")
    relation = fact(Relation, "Relation to the applicant", section="family")
    wages = fact(Money, "Wages", over=previous_month, section="income", changeable=True)
    pension = fact(Money, "Pension", section="income", at_most="5000.00")
    months_insured = fact(Int, "Months insured", section="work", at_most=600)
    disabled = fact(Bool, "Disabled", section="health", changeable=True)
    stranger = fact(Bool, "Does not belong to the family", section="family")
    joined = fact(Date, "Day of joining", section="family")
    nickname = fact(Text, "Nickname", section="family")


class Household(AnyHousehold[Person]):
    """Everybody in the file."""

    rooms = fact(Int, "Rooms", section="home", at_most=100, changeable=True)
    rent = fact(Money, "Rent", section="home")
    region = fact(Region, "Region", section="home", changeable=True)
    owner = fact(Bool, "Owns the dwelling", section="home")


class Family(Household, family=True):
    """Those who belong."""
