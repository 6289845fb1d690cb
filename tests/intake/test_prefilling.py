"""What is known and what was answered come together, and nobody's data get lost or mixed."""

from dataclasses import replace

import pytest

from komek.intake import service
from komek.intake.service import Family, Member
from komek.people import service as people
from tests.intake.families import IVAN, MARIA, ON, PRIMORSKO

pytestmark = pytest.mark.django_db
CALLED_IVAN = Member("Ванко", facts={**IVAN.facts, "pension": 7000})


def household() -> tuple[int, int]:
    """Иван and his daughter, as the register has them."""
    father = people.register(
        people.NewPerson(
            "bg", IVAN.name, "bg", IVAN.born, {"egn": IVAN.number}, {people.Purpose.CURRENT: PRIMORSKO.address}
        ),
        ON,
    )
    daughter = people.register(people.NewPerson("bg", MARIA.name, "bg", MARIA.born), ON)
    people.found_household("bg", [father.id, daughter.id], people.Period(ON))
    return father.id, daughter.id


def test_everybody_who_lives_there_is_filled_in() -> None:
    father, daughter = household()
    members = service.prefilled(father, ON).family.members
    assert [member.person for member in members] == [father, daughter]
    assert [member.no_number for member in members] == [False, True]
    assert "relation" not in members[1].facts


def test_answers_go_to_those_they_are_about() -> None:
    father, daughter = household()
    told = Family((CALLED_IVAN, Member("Мими", facts=MARIA.facts)), {"rooms": 2}, on=ON)
    family = service.taken_over(service.prefilled(father, ON), told).family
    assert [(member.given, member.person) for member in family.members] == [("Иван", father), ("Мария", daughter)]
    assert family.members[0].facts["pension"] == 7000
    assert family.members[1].facts["relation"] == "child"
    assert family.household == {"rooms": 2}


def test_whom_nobody_knows_yet_is_added_and_who_was_not_named_stays() -> None:
    father, daughter = household()
    newborn = Member("Ани", facts={"birth_date": "2018-12-01", "relation": "child"})
    family = service.taken_over(service.prefilled(father, ON), Family((CALLED_IVAN, newborn), on=ON)).family
    assert [member.person for member in family.members] == [father, daughter, None]


def test_what_we_know_of_somebody_is_not_overwritten_by_what_was_said() -> None:
    father, _daughter = household()
    told = Family((replace(CALLED_IVAN, facts={"birth_date": "1950-01-01", "pension": 1}),), on=ON)
    first = service.taken_over(service.prefilled(father, ON), told).family.members[0]
    assert first.facts["birth_date"] == "1943-02-01"
    assert (first.given, first.number) == ("Иван", IVAN.number)


def test_without_answers_it_is_what_is_known() -> None:
    father, _daughter = household()
    known = service.prefilled(father, ON)
    assert service.taken_over(known, Family()) == known
