"""Income and its limit in the month of the restriction: чл. 16б ППЗСП."""

from komek.law import Money, Share, parameter, rule

from .people import Family

minimum_wage = parameter(Money, "minimum_wage")
income_limit_share = parameter(Share, "restriction_aid.income_limit")


@rule(law="ППЗСП чл. 16б")
def month_minimum_wage(family: Family) -> Money:
    """Minimum wage of the month of the restriction."""
    return minimum_wage.at(family.restriction_month)


@rule(law="ППЗСП чл. 16б (ДВ 98/17.11.2020)")
def income_limit(family: Family) -> Money:
    """Highest income for each member of the family."""
    # The share is that of the day of application, the wage that of the month of the restriction.
    return income_limit_share * month_minimum_wage(family)
