"""The people of the story, all of them invented: families who apply, and the staff who decide.

Their numbers have right check digits and belong to nobody. Their facts are those of the packs' worked examples, so that
the amounts in the story are those that the documents print.
"""

from komek.demo.cast.azerbaijan import AZERBAIJAN
from komek.demo.cast.bulgaria import BULGARIA
from komek.demo.cast.kazakhstan import KAZAKHSTAN
from komek.demo.cast.roles import Cast, Family, Relative, Staff

CASTS: tuple[Cast, ...] = (BULGARIA, KAZAKHSTAN, AZERBAIJAN)

__all__ = ["CASTS", "Cast", "Family", "Relative", "Staff"]
