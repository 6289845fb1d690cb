"""Addresses in their country's units, and the key by which two spellings of one place are the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from komek.languages.problem import Problem, _
from komek.languages.text import one_line
from komek.people.errors import problem
from komek.people.spelling import Spelling, words

LONGEST = 200


@dataclass(frozen=True)
class Address:
    """Where somebody lives. What region, municipality and settlement are called is the country's matter.

    bg: област, община, населено място; kz: облыс, аудан, елді мекен; az: şəhər və ya rayon, şəhərin rayonu, qəsəbə.
    """

    region: str
    municipality: str = ""
    settlement: str = ""
    street: str = ""
    postcode: str = ""


@dataclass(frozen=True)
class Unit:
    """One unit of a country's addresses: the field of `Address`, its label for forms, whether it must be there."""

    field: str
    label: str
    required: bool = True


@dataclass(frozen=True)
class AddressForm:
    """A country's addresses.

    `before` are words that stand before a place's name and say what it is: „гр.“, „община“; `around` those that may
    stand before or after it, with what is kept of each in the key, so that Almaty and Almaty region stay apart.
    """

    units: tuple[Unit, ...]
    postcode: str
    postcode_example: str
    before: frozenset[str] = frozenset()
    around: tuple[tuple[str, str], ...] = ()

    def read(self, address: Address) -> tuple[Address, list[Problem]]:
        """The address in single spaces, and what is wrong with it."""
        values = {field.name: one_line(getattr(address, field.name)) for field in fields(Address)}
        tidy = replace(address, **values)
        return tidy, list(self._problems(tidy))

    def _problems(self, address: Address) -> Iterator[Problem]:
        for unit in self.units:
            if unit.required and not getattr(address, unit.field):
                yield problem(unit.field, _("Enter this part of the address."))
        for field in fields(Address):
            if len(getattr(address, field.name)) > LONGEST:
                yield problem(field.name, _("This is longer than {most} letters. Shorten it."), most=LONGEST)
        if address.postcode and not re.fullmatch(self.postcode, address.postcode):
            text = _("A postcode looks like {example}. Correct it, or leave it empty.")
            yield problem("postcode", text, example=self.postcode_example)

    def key(self, place: str, spelling: Spelling) -> str:
        """A place's name without what it is: „гр. Приморско“, "Приморско" and "Primorsko" are `primorsko`."""
        found, kept = words(place), dict(self.around)
        while len(found) > 1 and found[0] in self.before:
            found = found[1:]
        names = [word for word in found if word not in kept]
        kinds = sorted({kept[word] for word in found if word in kept} - {""})
        return " ".join([spelling.reading(word) for word in names] + kinds if names else found)
