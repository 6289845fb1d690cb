"""Persons for tests: valid in their country's form, and known to nobody."""

from dataclasses import replace
from datetime import date

from komek.people.service import Address, NewPerson, PersonName, PersonRecord, Purpose, register

TODAY = date(2019, 1, 15)
PRIMORSKO = Address("Бургас", "Приморско", "гр. Приморско", "ул. „Ропотамо“ № 50", "8290")
ABAY = Address("Абай облысы", "Абай ауданы", "Қарауыл ауылы")
BAKU = Address("Bakı şəhəri", "Nəsimi rayonu")

IVAN = NewPerson("bg", PersonName("Иван", "Георгиев", "Петров"), "bg", date(1975, 3, 16), {"egn": "7523169263"})
SERIK = NewPerson("kz", PersonName("Серік", "Ахметов", "Болатұлы"), "kk", numbers={"iin": "123456789013"})
LEYLA = NewPerson("az", PersonName("Leyla", "Əliyeva", "Həsən qızı"), "az", numbers={"fin": "5A1B2C3"})


def registered(
    new: NewPerson = IVAN, *, given: str = "", surname: str = "", address: Address | None = None
) -> PersonRecord:
    """A person like `new`; under another name also without its number, which is one person's."""
    if given or surname:
        name = replace(new.name, given=given or new.name.given, surname=surname or new.name.surname)
        new = replace(new, name=name, numbers={})
    if address:
        new = replace(new, addresses={Purpose.CURRENT: address})
    return register(new, TODAY)
