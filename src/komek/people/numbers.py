"""National numbers: compact form, check, and how one is shown where many people are listed."""

from collections.abc import Callable
from dataclasses import dataclass

from komek.languages.problem import Problem, _
from komek.people.errors import problem

HIDDEN = "•"
DIGITS = _("{name} has {length} digits and nothing else.")
LENGTH = _("{name} has {length} characters; these are {given}.")
CHECK_DIGIT = _("The digits of this {name} do not fit together: one of them is wrong. Compare it with the document.")
Check = Callable[[str], str | None]


@dataclass(frozen=True)
class NumberKind:
    """A kind of national number. `name` is what people call it in every language: ЕГН.

    `check` takes the compact number and returns the English sentence of what is wrong with it, or None. Sentences may
    use {name} and {length}.
    """

    code: str
    name: str
    length: int
    check: Check

    def problem(self, number: str) -> Problem | None:
        """What is wrong with a number in compact form. Never repeats the number."""
        fault = self.check(number) if len(number) == self.length else LENGTH
        return problem("", fault, name=self.name, length=self.length, given=len(number)) if fault else None


def compact(number: str) -> str:
    """Without the spaces, hyphens and dots that people write between the digits; letters large."""
    return "".join(sign for sign in number if not sign.isspace() and sign not in "-.").upper()


def masked(number: str) -> str:
    """The first third only: `850•••••••`. Enough to tell people apart, too little to use in somebody's name.

    Not the last digits: with a known date of birth they would give the whole number away.
    """
    shown = len(number) // 3
    return number[:shown] + HIDDEN * (len(number) - shown)


def only_digits(number: str) -> bool:
    """Whether it has nothing but the digits 0–9; other scripts' digits are none of them."""
    return number.isascii() and number.isdigit()
