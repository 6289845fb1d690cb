"""What a family owns and spends, where it shows that the family is not in need.

Two limits were raised on a day that was not found. What both texts allow is allowed and what both refuse is refused;
between the two the answer needs the text in force on the day, which is a parameter without a value.
"""

from komek.law import Int, Money, Share, ground, parameter

from .family import RULES
from .people import Family

subsistence_minimum = parameter(Money, "subsistence_minimum")
purchases_earlier = parameter(Int, "large_purchases_limit.earlier")
purchases_later = parameter(Int, "large_purchases_limit.later")
purchases_in_force = parameter(Int, "large_purchases_limit.in_force")
utilities_earlier = parameter(Share, "utilities_limit.earlier")
utilities_later = parameter(Share, "utilities_limit.later")
utilities_in_force = parameter(Share, "utilities_limit.in_force")


@ground(law=RULES, refusal="In the last 12 months the family made large purchases above the limit.")
def large_purchases(family: Family) -> bool:
    """The family's large purchases in the last 12 months are not above the limit."""
    spent = family.large_purchases
    if spent <= subsistence_minimum * purchases_earlier:
        return False
    if spent > subsistence_minimum * purchases_later:
        return True
    return spent > subsistence_minimum * purchases_in_force


@ground(law=RULES, refusal="The family owns a vehicle.")
def vehicle(family: Family) -> bool:
    """The family owns no vehicle, except a rehabilitation vehicle that the state gave."""
    return family.vehicles > 0


@ground(law=RULES, refusal="The family's utility costs are too high for a family in need.")
def utilities(family: Family) -> bool:
    """The family's utility costs per person are below the limit."""
    per_person = family.utilities_per_month / family.size
    if per_person <= utilities_earlier * subsistence_minimum:
        return False
    if per_person >= utilities_later * subsistence_minimum:
        return True
    # Above 10 % and below 15 %: refused by the earlier text, allowed by the later one.
    return per_person >= utilities_in_force * subsistence_minimum


@ground(law=RULES, refusal="The family owns two or more dwellings of the same purpose.")
def second_property(family: Family) -> bool:
    """The family owns at most one dwelling of the same purpose."""
    return family.dwellings_same_purpose >= 2
