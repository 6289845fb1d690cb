"""The invented people have numbers, names, addresses and accounts that are in order, and the story's amounts."""

from datetime import date

import pytest
from stdnum import iban

from komek.demo.cast import CASTS, Cast, Family
from komek.people.service import PersonName, form

FAMILIES = [pytest.param(cast, family, id=family.key) for cast in CASTS for family in cast.families]


@pytest.mark.parametrize(("cast", "family"), FAMILIES)
def test_everybody_is_in_the_form_of_their_country(cast: Cast, family: Family) -> None:
    country = form(cast.country)
    for relative in family.people:
        given, patronymic, surname = relative.name
        _, problems = country.names.read(PersonName(given, surname, patronymic))
        assert not problems
        assert country.numbers[0].problem(relative.number) is None
        assert relative.born < date(2020, 2, 10)
    assert iban.is_valid(family.iban)
    assert family.iban.startswith(cast.country.upper())


def test_nobody_is_there_twice() -> None:
    people = [relative for cast in CASTS for family in cast.families for relative in family.people]
    assert len({person.number for person in people}) == len(people)
    assert len({person.key for person in people}) == len(people)
    assert len({family.iban for cast in CASTS for family in cast.families}) == sum(len(c.families) for c in CASTS)
