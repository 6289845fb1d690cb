"""A family of whom nobody was known: registered together, with the household that they are (ADR 21)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import IntegrityError

from komek.languages.problem import _
from komek.people.errors import PeopleError, problem
from komek.people.newcomers import written_together
from komek.people.reading import NewPerson
from komek.people.registration import newcomer_in


class KnownMeanwhile(PeopleError):
    """Somebody else registered one of the numbers just now. The transaction is spoilt; in another they are found."""


def settle(people: Sequence[NewPerson], today: date) -> tuple[int, list[int]] | None:
    """Register people of one country, who live together from today on: their household, and their ids in this order.

    None where somebody with one of their numbers is known: then nobody is registered. Raises PeopleError with
    everything that is wrong; KnownMeanwhile, without a savepoint around it, so that whoever called begins their
    transaction anew.
    """
    newcomers = [newcomer_in(new, today) for new in people]
    try:
        return written_together(newcomers, today)
    except IntegrityError as error:
        text = _("Somebody else changed this just now. Try again.")
        raise KnownMeanwhile([problem("numbers", text)]) from error
