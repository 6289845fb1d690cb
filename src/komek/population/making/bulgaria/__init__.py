"""People of Bulgaria, for the monthly assistance, the heating aid and the restriction aid."""

from datetime import date

from ..dice import Dice
from ..facts import Made, Maker
from ..homes import Homes
from ..lives import Lives
from . import income, limits, school, work
from .composition import KINDS, REGIONS
from .home import dwelling
from .names import NAMES

ON = date(2019, 3, 15)  # the pack knows every share of the monthly assistance then


def facts(dice: Dice, homes: Homes, lives: Lives) -> Made:
    """All facts of the country's persons and households."""
    pupils = school.facts(dice, homes, lives)
    law = limits.of(homes, lives, pupils["in_school"])
    persons = pupils | income.facts(dice, homes, lives, law)
    return Made(persons | work.facts(dice, homes, lives, law, persons), dwelling(dice, homes, lives, law))


MAKER = Maker(ON, KINDS, (64, 61), facts, NAMES, REGIONS, {})
