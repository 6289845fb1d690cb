"""People of Azerbaijan, for the targeted assistance, both pensions, the allowance for a newborn, and the stipend."""

from datetime import date

from ..dice import Dice
from ..facts import Made, Maker
from ..homes import Homes
from ..lives import Lives
from . import household, income, insurance, people
from .composition import KINDS, REGIONS
from .names import NAMES

ON = date(2023, 2, 10)  # the pack knows the amounts of four programmes then


def facts(dice: Dice, homes: Homes, lives: Lives) -> Made:
    """All facts of the country's persons and households."""
    persons = people.facts(dice, homes, lives) | insurance.facts(dice, homes, lives)
    counted = persons["in_family_composition"]
    persons |= income.facts(dice, homes, lives, counted)
    return Made(persons, household.facts(dice, homes, lives, counted))


MAKER = Maker(ON, KINDS, (65, 61), facts, NAMES, REGIONS, {})
