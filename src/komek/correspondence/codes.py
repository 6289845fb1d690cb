"""The code printed on a letter: short enough to be typed, too long to be guessed, and wrong when it is mistyped.

Eleven random signs (55 bits) and one to check them, by the algorithm of Luhn for 32 signs: every wrong sign is found,
and nearly every two that changed places. No I, L, O, U: nobody takes one for 1 or 0, and no words come about.
"""

import secrets

from komek.languages.text import one_line

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12
_GROUP = 4
_READ_AS = str.maketrans("ILO", "110")
_CYRILLIC = str.maketrans("АВЕКМНРСТХ", "ABEKMHPCTX")  # typed on the keyboard that one has


def new() -> str:
    """A code that nobody has seen."""
    drawn = "".join(secrets.choice(SIGNS) for _ in range(LENGTH - 1))
    return drawn + check_sign(drawn)


def check_sign(drawn: str) -> str:
    """The sign that makes a code right."""
    return SIGNS[-_sum(drawn + SIGNS[0]) % len(SIGNS)]


def read(typed: str) -> str | None:
    """The code that somebody typed, with or without spaces and hyphens; None where it cannot be one."""
    signs = "".join(sign for sign in one_line(typed).upper() if sign.isalnum()).translate(_CYRILLIC).translate(_READ_AS)
    right = len(signs) == LENGTH and set(signs) <= set(SIGNS) and _sum(signs) % len(SIGNS) == 0
    return signs if right else None


def written(code: str) -> str:
    """As it is printed: `K7QM-4T2X-9HWR`."""
    return "-".join(code[place : place + _GROUP] for place in range(0, len(code), _GROUP))


def _sum(code: str) -> int:
    """Of the signs' values, every other one doubled from the right, and then its two digits added."""
    values = [SIGNS.index(sign) << place % 2 for place, sign in enumerate(reversed(code))]
    return sum(value // len(SIGNS) + value % len(SIGNS) for value in values)
