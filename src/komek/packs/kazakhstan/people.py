"""What has to be known about people and households in Kazakhstan.

Income is the total of the quarter before the quarter of application. `register` names the source among the 24
registers that the office asks through the e-government gateway (`registers.py`, in the order of source 001).
"""

from komek.law import AnyHousehold, AnyPerson, Bool, Date, Int, Money, Text, fact, previous_quarter

from .choices import AssistanceStatus, CaresFor, Disability, LegalStatus, MaritalStatus, Region, Relation

HIGHEST = "1000000000.00"  # tenge; a sale of real estate can exceed the engine's default bound of ten million


class Person(AnyPerson):
    """A member of the household."""

    # Who they are
    birth_date = fact(
        Date, "Date of birth", question="When was {person} born?",
        section="family", register="identity_documents", document="identity_document",
    )  # fmt: skip
    relation = fact(
        Relation, "Relation to the applicant", question="What is {person} to the applicant?",
        section="family", register="births_and_deaths", document="birth_certificate",
    )  # fmt: skip
    marital_status = fact(
        MaritalStatus, "Marital status", question="What is the marital status of {person}?",
        section="family", register="marriage_and_divorce", document="marriage_certificate",
    )  # fmt: skip
    guardianship = fact(
        Bool, "Under guardianship", question="Is {person} under guardianship?",
        section="family", register="guardianship", document="guardianship_decision",
    )  # fmt: skip
    adopted = fact(
        Bool, "Adopted", question="Is {person} adopted?",
        section="family", register="adoption", document="adoption_decision",
    )  # fmt: skip
    full_time_student = fact(
        Bool, "Studies full time", question="Does {person} study full time?",
        help="Full-time study at a school, college or university. It matters for persons aged 18 to 23.",
        section="family", register="full_time_study", document="study_certificate",
    )  # fmt: skip

    # Where and how they live
    residence_registered = fact(
        Bool, "Registered at the place of residence",
        question="Is {person} registered at the place of residence, permanently or temporarily?",
        default=True, section="residence", register="residence_registration", document="residence_certificate",
    )  # fmt: skip
    legal_status = fact(
        LegalStatus, "Legal status", question="What is the legal status of {person} in Kazakhstan?",
        help="Four registers answer: of kandas, refugees, foreign citizens and persons without citizenship.",
        default=LegalStatus.citizen, section="residence", register="kandas_status", document="identity_document",
    )  # fmt: skip
    in_custody = fact(
        Bool, "In detention or compulsory treatment",
        question="Is {person} in detention or in compulsory treatment?",
        help="Such a person is not counted as a member of the family.",
        section="residence", register="detention", document="detention_certificate",
    )  # fmt: skip
    state_supported = fact(
        Bool, "Fully supported by the state",
        question="Does {person} live in an institution that the state fully pays for?",
        help="Such a person is not counted as a member of the family.", section="residence",
    )  # fmt: skip

    # Health and care
    disability = fact(
        Disability, "Disability", question="Does {person} have an established disability?",
        section="care", register="disability", document="disability_certificate",
    )  # fmt: skip
    incapacity_months = fact(
        Int, "Months of incapacity for work", question="For how many months has {person} been unable to work?",
        at_most=600, section="care", document="medical_certificate",
    )  # fmt: skip
    cares_for = fact(
        CaresFor, "Cares for", question="Does {person} look after somebody who needs constant care?", section="care",
    )  # fmt: skip

    # Income of the previous quarter
    wages = fact(
        Money, "Wages", question="How much did {person} receive in wages in the previous quarter?",
        over=previous_quarter, at_most=HIGHEST, changeable=True,
        section="income", register="income", document="income_certificate",
    )  # fmt: skip
    social_payments = fact(
        Money, "Social payments",
        question="How much did {person} receive in pensions, benefits and other payments in the previous quarter?",
        help="Leave out the payments that do not count as income; there is a separate question about them.",
        over=previous_quarter, at_most=HIGHEST, changeable=True,
        section="income", register="income", document="income_certificate",
    )  # fmt: skip
    business_income = fact(
        Money, "Income from business", question="How much did {person} earn from business in the previous quarter?",
        over=previous_quarter, at_most=HIGHEST, changeable=True,
        section="income", register="income", document="income_certificate",
    )  # fmt: skip
    rent_income = fact(
        Money, "Income from letting property",
        question="How much did {person} receive for letting property in the previous quarter?",
        help="For example a dwelling, land or a car.",
        over=previous_quarter, at_most=HIGHEST, changeable=True,
        section="income", register="income", document="income_certificate",
    )  # fmt: skip
    property_sale_income = fact(
        Money, "Income from selling property",
        question="How much did {person} receive for selling property in the previous quarter?",
        over=previous_quarter, at_most=HIGHEST, changeable=True,
        section="income", register="income", document="income_certificate",
    )  # fmt: skip
    household_plot_income = fact(
        Money, "Income from the household plot",
        question="How much did {person} earn from the garden, livestock and poultry in the previous quarter?",
        over=previous_quarter, at_most=HIGHEST, changeable=True,
        section="income", register="household_plots", document="household_plot_certificate",
    )  # fmt: skip
    alimony = fact(
        Money, "Alimony", question="How much alimony did {person} receive in the previous quarter?",
        over=previous_quarter, at_most=HIGHEST, changeable=True,
        section="income", register="alimony", document="alimony_certificate",
    )  # fmt: skip
    other_income = fact(
        Money, "Other income", question="How much other income did {person} have in the previous quarter?",
        over=previous_quarter, at_most=HIGHEST, changeable=True, section="income", document="income_certificate",
    )  # fmt: skip
    excluded_benefits = fact(
        Money, "Benefits that do not count as income",
        question="How much did {person} receive in the previous quarter in benefits that do not count as income?",
        help="These are targeted assistance itself, housing aid, the funeral benefit, disability benefits of children "
        "and special state benefits; from 1 April 2019 also the state benefits of large families and scholarships.",
        over=previous_quarter, at_most=HIGHEST, section="income",
    )  # fmt: skip
    alimony_arrears_months = fact(
        Int, "Months of alimony arrears",
        question="For how many months in a row before this quarter was alimony for {person} not paid?",
        at_most=600, section="income", register="alimony", document="alimony_certificate",
    )  # fmt: skip

    # Work
    able_bodied_unemployed = fact(
        Bool, "Able to work, without work", question="Is {person} able to work and without work now?",
        section="work", register="employment", document="employment_record",
    )  # fmt: skip
    refuses_employment_measures = fact(
        Bool, "Refuses employment measures", question="Has {person} refused to take part in employment measures?",
        help="Answered by the career centre. The refusal of one member who is able to work bars the whole family.",
        section="work", asked=False,
    )  # fmt: skip
    sole_trader = fact(
        Bool, "Individual entrepreneur", question="Is {person} registered as an individual entrepreneur?",
        section="work", register="sole_traders", document="sole_trader_certificate",
    )  # fmt: skip
    education = fact(
        Text, "Education and qualification", question="What education and qualification does {person} have?",
        section="work", register="education", document="education_certificate",
    )  # fmt: skip
    assistance_status = fact(
        AssistanceStatus, "Targeted assistance of this member",
        question="Does {person} already receive targeted assistance, or has {person} applied for it?",
        help="Assistance for the quarter of this application, also as a member of another family.",
        section="assistance", register="assistance_awards",
    )  # fmt: skip


class Household(AnyHousehold[Person]):
    """Everybody in the file, and what they own together."""

    region = fact(
        Region, "Region", question="In which region or city does the family live?",
        help="The poverty line is set for each region and quarter.",
        section="residence", register="residence_registration", document="residence_certificate",
    )  # fmt: skip
    has_consumer_loan = fact(
        Bool, "Consumer loan", question="Does anybody in the family have a loan that is not a mortgage?",
        help="Since 1 September 2025 a family with such a loan is refused.", section="assistance",
    )  # fmt: skip
    dwellings = fact(
        Int, "Dwellings owned", question="How many dwellings does the family own?",
        at_most=100, default=1, section="property", register="dwellings", document="property_certificate",
    )  # fmt: skip
    premises = fact(
        Int, "Other premises owned", question="How many premises other than dwellings does the family own?",
        at_most=100, section="property", register="dwellings", document="property_certificate",
    )  # fmt: skip
    building_plots = fact(
        Int, "Building plots owned", question="How many plots for building a house does the family own?",
        at_most=100, section="property", register="building_plots", document="property_certificate",
    )  # fmt: skip
    vehicles = fact(
        Int, "Vehicles owned", question="How many vehicles does the family own?",
        at_most=100, section="property", register="vehicles", document="vehicle_certificate",
    )  # fmt: skip
    false_information = fact(
        Bool, "False information or documents", question="Did the family give false information or false documents?",
        help="Answered by the office after checking the application.", section="assistance", asked=False,
    )  # fmt: skip


class Family(Household, family=True):
    """Those members of the household who count for the programme."""
