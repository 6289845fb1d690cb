"""What bars the assistance: the grounds for refusal, in the order of the law, under both acts."""

from komek.law import ground

from .amount import poverty_line_of_region
from .choices import AssistanceStatus
from .income import average_income
from .people import Family

OLD_LAW = "Закон РК № 246-II"
CODE, CODE_REFUSAL = "Социальный кодекс РК, ст. 120–129", "Социальный кодекс РК, ст. 128"


@ground(law=OLD_LAW, refusal="The average income of a member is above the poverty line of the region.")
def income_above_line(family: Family) -> bool:
    """The average income of a member is not above the poverty line of the region."""
    return average_income(family) > poverty_line_of_region(family)


@income_above_line.since("2023-07-01", law=CODE_REFUSAL)
def _(family: Family) -> bool:
    return average_income(family) > poverty_line_of_region(family)


# Taking part in employment measures is a condition of the award, not of the right: only a refusal bars it.
@ground(law=OLD_LAW, refusal="A member of the family has refused to take part in employment measures.")
def employment_refused(family: Family) -> bool:
    """No member of the family has refused to take part in employment measures."""
    return any(person.refuses_employment_measures for person in family.members)


@employment_refused.since("2023-07-01", law=CODE_REFUSAL)
def _(family: Family) -> bool:
    return any(person.refuses_employment_measures for person in family.members)


@ground(law=OLD_LAW, refusal="A member of the family is not registered at the place of residence.")
def residence_not_registered(family: Family) -> bool:
    """Every member of the family is registered at the place of residence."""
    return any(not person.residence_registered for person in family.members)


@residence_not_registered.since("2023-07-01", law=CODE)
def _(family: Family) -> bool:
    return any(not person.residence_registered for person in family.members)


@ground(law=OLD_LAW, refusal="The information or the documents of the application are false.")
def unreliable_information(family: Family) -> bool:
    """The information and the documents of the application are reliable."""
    return family.false_information


@unreliable_information.since("2023-07-01", law=CODE_REFUSAL)
def _(family: Family) -> bool:
    return family.false_information


@ground(law=OLD_LAW, refusal="A member of the family already receives this assistance or has applied for it.")
def already_awarded(family: Family) -> bool:
    """No member of the family receives this assistance already or has applied for it."""
    return any(person.assistance_status != AssistanceStatus.none for person in family.members)


@already_awarded.since("2023-07-01", law=CODE)
def _(family: Family) -> bool:
    return any(person.assistance_status != AssistanceStatus.none for person in family.members)


@ground(law=CODE, refusal="A member of the family has a loan that is not a mortgage.")
def consumer_loan(family: Family) -> bool:
    """No member of the family has a loan that is not a mortgage (asked since 1 September 2025)."""
    return False


@consumer_loan.since("2025-09-01")
def _(family: Family) -> bool:
    return family.has_consumer_loan
