"""The base of all shares: the guaranteed minimum income, since 2023-06-01 a share of the year's poverty line."""

from komek.law import Money, Share, parameter, rule

from .people import Family

guaranteed_minimum_income = parameter(Money, "guaranteed_minimum_income")
poverty_line = parameter(Money, "poverty_line")
share_of_poverty_line = parameter(Share, "share_of_poverty_line")


@rule(law="ПМС № 305/19.12.2017")
def minimum_income_base(family: Family) -> Money:
    """Guaranteed minimum income for a full month."""
    return guaranteed_minimum_income


@minimum_income_base.since("2023-06-01", law="ЗСП чл. 12, ал. 3 (ДВ 102/2022)", known_from="2022-12-22")
def _(family: Family) -> Money:
    return share_of_poverty_line * poverty_line
