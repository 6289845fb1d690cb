"""Facts of Bulgaria's persons and households, by the codes that facts files use."""

from komek.law import (
    AnyHousehold,
    Bool,
    Date,
    Int,
    Money,
    fact,
    last_2_years,
    last_5_years,
    previous_month,
)

from .choices import Attends, Fuel, ProtectionStatus, Relation
from .employment import Worker


class Person(Worker):
    """A person in the file."""

    birth_date = fact(
        Date, "Date of birth", question="When was {person} born?",
        section="family", register="population", document="identity_cards",
    )  # fmt: skip
    relation = fact(
        Relation, "Relation to the applicant", question="Who is {person} to the applicant?",
        section="family", register="population", document="identity_cards",
    )  # fmt: skip
    protection_status = fact(
        ProtectionStatus, "Refugee or humanitarian status",
        question="Has {person} been given refugee or humanitarian status?",
        help="A certificate of the State Agency for Refugees then stands in for documents that you cannot have.",
        section="family", document="protection_certificate",
    )  # fmt: skip
    placed_outside_family = fact(
        Bool, "Child placed outside the family", question="Has {person} been placed outside the family?",
        help="With relatives, with a foster family or in a residential service, under Article 26 of the Child "
        "Protection Act.",
        section="family",
    )  # fmt: skip
    in_school = fact(
        Bool, "In school or compulsory preschool",
        question="Does {person} go to school or to compulsory preschool education?",
        section="education", register="education", changeable=True,
    )  # fmt: skip
    unexcused_absences = fact(
        Int, "Unexcused absences from school in the month",
        question="How many lessons did {person} miss at school in the month without an excuse?",
        section="education", register="education", at_most=1000, changeable=True,
    )  # fmt: skip
    unexcused_preschool_days = fact(
        Int, "Days of unexcused absence from preschool in the month",
        question="How many days did {person} miss at preschool in the month without an excuse?",
        section="education", register="education", at_most=31, changeable=True,
    )  # fmt: skip
    attends = fact(
        Attends, "Nursery, kindergarten, preschool or school",
        question="Which nursery, kindergarten, preschool group or school is {person} enrolled in?",
        section="restriction", register="education", document="school_note",
    )  # fmt: skip
    kept_home_by_restriction = fact(
        Bool, "Child kept at home by the restriction",
        question="Did {person} have to stay at home because of the restriction?",
        section="restriction", register="education", document="school_note",
    )  # fmt: skip
    health_certificate = fact(
        Bool, "Certificate of immunisations and check-ups",
        question="Has the doctor of {person} certified the compulsory immunisations and check-ups?",
        help="Without a doctor of the child's own, the regional health inspectorate gives the certificate.",
        section="health", document="immunisation_certificate", default=True, changeable=True,
    )  # fmt: skip
    work_capacity_loss = fact(
        Int, "Permanently reduced work capacity, percent",
        question="By how many percent is the work capacity of {person} reduced, by decision of the medical commission?",
        help="Write 0 when there is no such decision.",
        section="health", register="disability", document="disability_decision", default=0, at_most=100,
    )  # fmt: skip


class Household(AnyHousehold[Person]):
    """Everybody in the file and what they own together."""

    dwellings = fact(
        Int, "Dwellings", question="How many dwellings does the family have?",
        section="home", register="property", document="property_documents", default=1, at_most=100,
    )  # fmt: skip
    rooms = fact(
        Int, "Rooms of the dwelling", question="How many rooms does the dwelling have, without kitchen and bathroom?",
        section="home", register="property", document="property_documents", default=None, at_most=100,
    )  # fmt: skip
    fuel = fact(Fuel, "Heating of the home", question="What do you heat the home with?", section="home")
    income_bearing_property = fact(
        Bool, "Property that can bring income",
        question="Does the family own movable or immovable property that can bring income?",
        section="home", register="property", document="property_documents", changeable=True,
    )  # fmt: skip
    property_income = fact(
        Money, "Income from property", question="How much income did the family's property bring last month?",
        help="Write 0 when there is no such property.",
        section="home", over=previous_month, register="property", document="property_documents", changeable=True,
    )  # fmt: skip
    property_sold = fact(
        Money, "Real estate sold or given away in the last five years",
        question="What was the real estate worth that the family sold or gave away in the last five years?",
        help="Write 0 when nothing was sold or given away.",
        section="home", over=last_5_years, register="property", document="property_documents",
    )  # fmt: skip
    # Not in the declaration's list: from 2023-06-01 only the last two years count. By default all of it was sold then.
    property_sold_2_years = fact(
        Money, "Real estate sold or given away in the last two years",
        question="What part of that real estate, by value, was sold or given away in the last two years?",
        section="home", over=last_2_years, register="property", document="property_documents", default="10000000.00",
    )  # fmt: skip
    care_contract = fact(
        Bool, "Property given away for care and support",
        question="Has somebody in the family given property away against a promise of care and support?",
        section="home", register="property", document="property_documents",
    )  # fmt: skip
    savings = fact(
        Money, "Savings", question="How much does the family have in savings, all members together?",
        section="home", document="property_documents", changeable=True,
    )  # fmt: skip
    restriction_month = fact(
        Date, "Month of the restriction", question="In which month was the school or kindergarten under restriction?",
        help="Give the first day of the month. Each month needs an application of its own.",
        section="restriction", document="school_note", default=previous_month,
    )  # fmt: skip
    restricted_working_days = fact(
        Int, "Working days under restriction in the month",
        question="On how many working days of that month was the school or kindergarten under restriction?",
        section="restriction", register="education", document="school_note", default=None, at_most=31,
    )  # fmt: skip
    community_work_refused = fact(
        Bool, "Community work refused", question="Has a registered unemployed member refused community work?",
        section="work", register="employment", asked=False, changeable=True,
    )  # fmt: skip


class Family(Household, family=True):
    """Those whom a programme counts together."""
