"""Persons are found by their whole number, or by the beginnings of their names in any order and spelling."""

from dataclasses import replace

import pytest
from django.contrib.postgres.search import SearchQuery
from django.db import connection

from komek.people import service
from komek.people.models import NameOfPerson
from komek.people.models.person import WORDS
from komek.people.service import PeopleError, PersonName
from tests.people.persons import IVAN, LEYLA, PRIMORSKO, SERIK, TODAY, registered

pytestmark = pytest.mark.django_db


@pytest.fixture
def _people() -> None:
    registered(IVAN, address=PRIMORSKO)
    registered(IVAN, given="Мария", surname="Щерева")
    registered(IVAN, given="Анна-Мария", surname="Попова")
    registered(SERIK)
    registered(LEYLA)


def names(country: str, text: str) -> list[str]:
    return [line.written_name for line in service.search(country, text).people]


@pytest.mark.usefixtures("_people")
@pytest.mark.parametrize(
    ("country", "text", "found"),
    [
        ("bg", "Иван Георгиев", ["Иван Петров Георгиев"]),
        ("bg", "георг ив", ["Иван Петров Георгиев"]),
        ("bg", "ivan geo", ["Иван Петров Георгиев"]),
        ("bg", "shtereva", ["Мария Петров Щерева"]),
        ("bg", "Mariya", ["Анна-Мария Петров Попова", "Мария Петров Щерева"]),
        ("bg", "Иван Щерева", []),
        ("bg", "7523169263", ["Иван Петров Георгиев"]),
        ("bg", "752316 9263", ["Иван Петров Георгиев"]),
        ("bg", "8032056031", []),
        ("bg", "", []),
        ("bg", "ქართული", []),
        ("bg", "Ахметов", []),  # of another country
        ("kz", "akhmetov serik", ["Ахметов Серік Болатұлы"]),
        ("kz", "123456789013", ["Ахметов Серік Болатұлы"]),
        ("az", "eliyeva", ["Əliyeva Leyla Həsən qızı"]),
        ("az", "aliyeva", ["Əliyeva Leyla Həsən qızı"]),
        ("az", "Алиева", ["Əliyeva Leyla Həsən qızı"]),
        ("az", "5a1b2c3", ["Əliyeva Leyla Həsən qızı"]),
    ],
)
def test_people_are_found(country: str, text: str, found: list[str]) -> None:
    assert names(country, text) == found


@pytest.mark.usefixtures("_people")
def test_lists_show_no_whole_number() -> None:
    (line,) = service.search("bg", "Георгиев").people
    assert (line.number_masked, line.birth_date, line.settlement) == ("752•••••••", IVAN.birth_date, "гр. Приморско")


def test_half_a_number_is_told_apart_from_nobody_found() -> None:
    with pytest.raises(PeopleError, match="ЕГН has 10 characters; these are 6"):
        service.search("bg", "752316")


def test_a_name_from_before_a_marriage_still_finds_its_bearer() -> None:
    person = registered(IVAN, given="Мария", surname="Щерева")
    service.rename(person.id, PersonName("Мария", "Стоянова", "Петрова"), TODAY.replace(month=6))
    assert names("bg", "щерева") == names("bg", "стоянова") == ["Мария Петрова Стоянова"]


def test_more_are_announced_than_are_shown() -> None:
    for surname in ("Ангелов", "Борисов", "Василев"):
        registered(IVAN, surname=surname)
    found = service.search("bg", "иван", most=2)
    assert [line.written_name.split()[-1] for line in found.people] == ["Ангелов", "Борисов"]
    assert found.more
    assert not service.search("bg", "иван", most=3).more


def test_by_number_gives_the_whole_record() -> None:
    person = registered()
    assert service.by_number("bg", "752316-9263") == person
    assert service.by_number("bg", "8032056031") is None
    assert service.by_number("kz", "7523169263") is None


def test_lists_of_other_rooms_take_one_query_for_any_number_of_people(
    django_assert_num_queries: object,
) -> None:
    people = [registered(IVAN, surname=surname) for surname in ("Ангелов", "Борисов", "Василев")]
    with django_assert_num_queries(1):  # type: ignore[operator]
        lines = service.lines([person.id for person in people])
    assert {number: line.written_name for number, line in lines.items()} == {
        person.id: person.written_name for person in people
    }


def test_names_are_looked_up_in_an_index() -> None:
    query = SearchQuery(service.asked("bg", "ivan pet").names, search_type="raw", config="simple")
    found = NameOfPerson.objects.annotate(words=WORDS).filter(words=query)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # a few rows are read faster than any index
    assert "people_by_beginning_of_name" in found.explain()


def test_a_quote_or_an_operator_in_the_search_is_no_operator() -> None:
    registered(replace(IVAN, name=PersonName("Иван", "О’Нийл", "Петров")))
    assert names("bg", "o'niyl & !ivan:* | <->") == ["Иван Петров О’Нийл"]
