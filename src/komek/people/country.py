"""What a country wants of its people's data."""

from dataclasses import dataclass

from komek.people.addresses import AddressForm
from komek.people.contacts import Dialling
from komek.people.names import NameForm
from komek.people.numbers import NumberKind
from komek.people.spelling import Spelling


@dataclass(frozen=True)
class CountryForm:
    """National numbers (the usual kind first), names, addresses, telephone numbers and spelling of one country."""

    code: str
    numbers: tuple[NumberKind, ...]
    names: NameForm
    addresses: AddressForm
    dialling: Dialling
    spelling: Spelling

    def number_kind(self, code: str) -> NumberKind | None:
        """The kind of this code, such as `egn`."""
        return next((kind for kind in self.numbers if kind.code == code), None)

    def place_key(self, place: str) -> str:
        """The key of a place's name; equal for every spelling of it."""
        return self.addresses.key(place, self.spelling)
