"""People of Kazakhstan, for the targeted assistance."""

from datetime import date

from ..dice import Dice
from ..facts import Made, Maker
from ..homes import Homes
from ..lives import Lives
from . import care, household, identity, income
from .composition import KINDS
from .names import NAMES

ON = date(2019, 5, 10)  # the pack knows the poverty line of the whole country then; later only that of single regions


def facts(dice: Dice, homes: Homes, lives: Lives) -> Made:
    """All facts of the country's persons and households."""
    households = household.facts(dice, homes, lives)
    persons = identity.facts(dice, homes, lives) | care.facts(dice, homes, lives)
    counted = ~(persons["in_custody"] | persons["state_supported"])
    return Made(persons | income.facts(dice, homes, lives, counted, households["region"]), households)


MAKER = Maker(ON, KINDS, (63, 60), facts, NAMES, None, {"education": care.EDUCATION})
