"""What has to be known about people and households in Azerbaijan.

Income is the total of the 12 months before the month of application. `register` names the subsystem of the ministry's
central system (MEİS) that knows the fact; those are listed in source 002.
"""

from komek.law import AnyHousehold, AnyPerson, Bool, Date, Int, Money, fact, previous_12_months

from .choices import CaresFor, Relation, Sex


class Person(AnyPerson):
    """A member of the household."""

    # Who they are
    birth_date = fact(
        Date, "Date of birth", question="When was {person} born?", section="family", document="identity_document",
    )  # fmt: skip
    sex = fact(Sex, "Sex", question="Is {person} a man or a woman?", section="family", document="identity_document")
    relation = fact(
        Relation, "Relation to the applicant", question="What is {person} to the applicant?",
        section="family", document="family_certificate",
    )  # fmt: skip
    in_family_composition = fact(
        Bool, "Counts as a member of the family", question="Does {person} live with the family?",
        help="Answer no for somebody in military service, in full state care, in prison or wanted by the police, "
        "for a foreign citizen and for a citizen who lives abroad: the law does not count them.",
        default=True, section="family", document="family_certificate",
    )  # fmt: skip
    full_time_student = fact(
        Bool, "Studies full time", question="Does {person} study full time?",
        help="It matters up to the age of 23.", section="family", document="study_certificate",
    )  # fmt: skip

    # Work and health
    able_bodied = fact(
        Bool, "Able to work", question="Is {person} able to work?",
        help="Answer no for an adult who has lost the ability to work through illness or disability, "
        "or who has reached pension age.",
        # Taken as able to work unless something says otherwise: incapacity is a cause that gives a right to assistance,
        # and silence must not create it.
        default=True, section="work", register="disability", document="incapacity_certificate",
    )  # fmt: skip
    unemployed_registered = fact(
        Bool, "Registered as unemployed", question="Is {person} registered as unemployed?",
        section="work", register="employment", document="unemployment_certificate",
    )  # fmt: skip
    job_offers_refused = fact(
        Int, "Suitable job offers refused", question="How many suitable job offers has {person} refused?",
        at_most=100, section="work", register="employment",
    )  # fmt: skip
    disability_percent = fact(
        Int, "Degree of disability, percent", question="How many percent is the established disability of {person}?",
        help="The percentage in the decision of the medical and social commission; 0 when there is none.",
        at_most=100, section="work", register="disability", document="disability_decision",
    )  # fmt: skip
    cares_for = fact(
        CaresFor, "Cares for", question="Does {person} look after somebody who needs constant care?",
        section="work", document="care_certificate",
    )  # fmt: skip

    # Income of the 12 months before the month of application
    wages = fact(
        Money, "Wages", question="How much did {person} receive in wages in the previous 12 months?",
        over=previous_12_months, changeable=True,
        section="income", register="labour_contracts", document="income_certificate",
    )  # fmt: skip
    pension = fact(
        Money, "Pension", question="How much pension did {person} receive in the previous 12 months?",
        over=previous_12_months, changeable=True, section="income", register="pension", document="income_certificate",
    )  # fmt: skip
    allowances = fact(
        Money, "Allowances and stipends",
        question="How much did {person} receive in allowances and stipends in the previous 12 months?",
        over=previous_12_months, changeable=True, section="income", register="pension", document="income_certificate",
    )  # fmt: skip
    business_income = fact(
        Money, "Income from business", question="How much did {person} earn from business in the previous 12 months?",
        over=previous_12_months, changeable=True, section="income", document="income_certificate",
    )  # fmt: skip
    rent_income = fact(
        Money, "Income from letting property",
        question="How much did {person} receive for letting property in the previous 12 months?",
        help="For example a dwelling, land or a car.",
        over=previous_12_months, changeable=True, section="income", document="income_certificate",
    )  # fmt: skip
    farm_income = fact(
        Money, "Income from farming",
        question="How much did {person} earn from land, livestock and poultry in the previous 12 months?",
        over=previous_12_months, changeable=True, section="income", document="income_certificate",
    )  # fmt: skip
    other_income = fact(
        Money, "Other income", question="How much other income did {person} have in the previous 12 months?",
        over=previous_12_months, changeable=True, section="income", document="income_certificate",
    )  # fmt: skip

    # Insurance
    pension_capital = fact(
        Money, "Pension capital", question="How much pension capital is on the individual account of {person}?",
        help="The amount in the insurance part of the individual account; the insurance subsystem shows it.",
        changeable=True, section="insurance", register="insurance", document="insurance_certificate",
    )  # fmt: skip
    insurance_months = fact(
        Int, "Months of insurance", question="For how many months is {person} insured in all?",
        at_most=1200, changeable=True, section="insurance", register="insurance", document="insurance_certificate",
    )  # fmt: skip


class Household(AnyHousehold[Person]):
    """Everybody who shares one meter, and what they own and spend together."""

    receives_targeted_assistance = fact(
        Bool, "Receives targeted assistance", question="Does the family receive targeted state social assistance now?",
        section="assistance", register="targeted_assistance",
    )  # fmt: skip
    cause_beyond_control = fact(
        Bool, "Cause beyond the family's control",
        question="Does the family have a low income for another reason that it cannot influence?",
        help="For example the death, disappearance or imprisonment of a member of the family.", section="assistance",
    )  # fmt: skip
    vehicles = fact(
        Int, "Vehicles", question="How many vehicles does the family own?",
        help="Do not count a rehabilitation vehicle that the state gave.", at_most=100, section="home",
    )  # fmt: skip
    dwellings_same_purpose = fact(
        Int, "Dwellings of the same purpose",
        question="How many dwellings of the same purpose (for example flats) does the family own?",
        at_most=100, section="home", document="property_certificate",
    )  # fmt: skip
    large_purchases = fact(
        Money, "Large purchases",
        question="How much did the family spend on large purchases in the previous 12 months?",
        over=previous_12_months, section="home",
    )  # fmt: skip
    utilities_per_month = fact(
        Money, "Utility costs of one month", question="How much does the family pay for utilities in one month?",
        section="home",
    )  # fmt: skip
    declaration_mismatch = fact(
        Bool, "Declaration does not match", question="Does the declaration differ from what the registers show?",
        help="Answered by the office after checking the declaration.", section="assistance", asked=False,
    )  # fmt: skip


class Family(Household, family=True):
    """Those members of the household who count for the programme."""
