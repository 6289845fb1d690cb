"""What a person received: gross income of the month before the application, by kind, as the declaration lists it.

For the restriction aid the month is the month of the restriction, which is normally the same one.
"""

from komek.law import AnyPerson, Money, fact, previous_6_months, previous_month


class Earner(AnyPerson):
    """Gross income by kind, in the country's currency; every sum is the total of its window."""

    wages = fact(
        Money, "Gross wages", question="How much did {person} earn from employment last month, before tax?",
        section="income", over=previous_month, register="revenue", document="income_documents", changeable=True,
    )  # fmt: skip
    services = fact(
        Money, "Income from services by own labour",
        question="How much did {person} receive last month for services done personally, before tax?",
        section="income", over=previous_month, register="revenue", document="income_documents", changeable=True,
    )  # fmt: skip
    farming_and_rents = fact(
        Money, "Income from farming, forestry, water and rents",
        question="How much did {person} receive last month from farming, forestry, fishing, rents and leases?",
        section="income", over=previous_month, register="revenue", document="income_documents", changeable=True,
    )  # fmt: skip
    stipend = fact(
        Money, "Stipend", question="How much stipend did {person} receive last month?",
        section="income", over=previous_month, document="income_documents", changeable=True,
    )  # fmt: skip
    pension = fact(
        Money, "Pension", question="How much pension did {person} receive last month?",
        section="income", over=previous_month, register="social_insurance", document="income_documents",
        changeable=True,
    )  # fmt: skip
    benefits = fact(
        Money, "Child benefits and other benefits",
        question="How much did {person} receive last month in child benefits and other benefits?",
        section="income", over=previous_month, register="social_insurance", document="income_documents",
        changeable=True,
    )  # fmt: skip
    maintenance = fact(
        Money, "Maintenance payments", question="How much maintenance did {person} receive last month?",
        help="Money that a parent or a former spouse pays for a child or for the other spouse.",
        section="income", over=previous_month, document="divorce_judgment", changeable=True,
    )  # fmt: skip
    other_income = fact(
        Money, "Other income", question="How much other income did {person} receive last month, before tax?",
        section="income", over=previous_month, document="income_documents", changeable=True,
    )  # fmt: skip
    income_6_months = fact(
        Money, "Income of the last six months",
        question="How much income did {person} receive in the six months before this month, all together?",
        section="income", over=previous_6_months, register="revenue", document="income_documents", changeable=True,
    )  # fmt: skip
    unemployment_benefit = fact(
        Money, "Unemployment benefit", question="How much unemployment benefit did {person} receive last month?",
        section="restriction", over=previous_month, register="social_insurance", document="income_documents",
        changeable=True,
    )  # fmt: skip
