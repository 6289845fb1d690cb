"""Registering persons, and what becomes of what was known before."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from komek.people import newcomers, service
from komek.people.models import AddressOfPerson, Household, NameOfPerson, Person
from komek.people.service import Address, Contact, ContactKind, NewPerson, PeopleError, PersonName, Purpose
from tests.people.persons import ABAY, BAKU, IVAN, LEYLA, PRIMORSKO, SERIK, TODAY, registered

pytestmark = pytest.mark.django_db
LATER = TODAY + timedelta(days=100)
MAIL, PHONE = Contact(ContactKind.EMAIL, "ivan@example.org"), Contact(ContactKind.TELEPHONE, "0888 123 456")


def wrong(error: pytest.ExceptionInfo[PeopleError]) -> list[str]:
    return [problem.where for problem in error.value.problems]


@pytest.mark.parametrize(
    ("new", "address", "written", "masked"),
    [
        (IVAN, PRIMORSKO, "Иван Петров Георгиев", "752•••••••"),
        (SERIK, ABAY, "Ахметов Серік Болатұлы", "1234••••••••"),
        (LEYLA, BAKU, "Əliyeva Leyla Həsən qızı", "5A•••••"),
    ],
)
def test_a_person_is_registered_in_their_countrys_form(
    new: NewPerson, address: Address, written: str, masked: str
) -> None:
    person = registered(new, address=address)
    assert (person.written_name, person.number_masked) == (written, masked)
    assert person.addresses == {Purpose.CURRENT: address}
    assert service.person(person.id) == person


def test_everything_that_is_wrong_is_said_at_once() -> None:
    new = NewPerson(
        "bg", PersonName("Иван", ""), "de", date(2030, 1, 1), {"egn": "1", "pasport": "2"},
        {Purpose.CURRENT: Address("Бургас")},
    )  # fmt: skip
    with pytest.raises(PeopleError) as refused:
        service.register(new, TODAY)
    assert wrong(refused) == [
        "name.patronymic", "name.surname", "language", "numbers.egn", "numbers",
        "addresses.current.municipality", "addresses.current.settlement", "birth_date",
    ]  # fmt: skip
    assert not Person.objects.exists()


def test_a_country_without_a_form_is_refused_with_the_nearest() -> None:
    with pytest.raises(PeopleError, match=r"Countries: bg, kz, az\. Did you mean “kz”"):
        service.register(replace(IVAN, country="kzz"), TODAY)


def test_a_number_is_one_persons_and_the_refusal_does_not_repeat_it() -> None:
    registered()
    with pytest.raises(PeopleError, match="with this ЕГН is registered already") as refused:
        registered()
    assert wrong(refused) == ["numbers.egn"]
    assert "7523169263" not in str(refused.value)
    assert Person.objects.count() == 1


def test_a_number_may_become_known_later_and_be_corrected() -> None:
    person = registered(given="Мария")
    assert person.number_masked == ""
    assert service.add_number(person.id, "pnf", "7111042925").number_masked == "711•••••••"
    service.add_number(person.id, "egn", "7523169263")
    assert service.add_number(person.id, "egn", "8032056031").numbers == {"pnf": "7111042925", "egn": "8032056031"}


def test_another_name_ends_the_earlier_which_is_kept() -> None:
    person = registered()
    name = PersonName("Иван", "Стоянов", "Петров")
    assert service.rename(person.id, name, LATER).name == name
    assert list(NameOfPerson.objects.order_by("since").values_list("surname", "since", "until")) == [
        ("Георгиев", TODAY, LATER),
        ("Стоянов", LATER, None),
    ]


def test_on_the_day_it_began_an_address_is_corrected() -> None:
    person = registered(address=PRIMORSKO)
    service.move(person.id, Purpose.CURRENT, replace(PRIMORSKO, street="ул. „Трети март“ № 1"), TODAY)
    assert list(AddressOfPerson.objects.values_list("street", "until")) == [("ул. „Трети март“ № 1", None)]


def test_a_current_and_a_permanent_address_stand_beside_each_other() -> None:
    person = registered(address=PRIMORSKO)
    permanent = replace(PRIMORSKO, municipality="Созопол", settlement="Созопол", postcode="8130")
    moved = service.move(person.id, Purpose.PERMANENT, permanent, LATER)
    assert moved.addresses == {Purpose.CURRENT: PRIMORSKO, Purpose.PERMANENT: permanent}


def test_nothing_is_put_before_what_is_known_already() -> None:
    person = registered(address=PRIMORSKO)
    service.move(person.id, Purpose.CURRENT, replace(PRIMORSKO, postcode=""), LATER)
    with pytest.raises(PeopleError, match=f"from {LATER}"):
        service.move(person.id, Purpose.CURRENT, PRIMORSKO, LATER - timedelta(days=1))


@pytest.mark.parametrize(
    ("birth", "death", "fields"),
    [
        (date(1975, 3, 16), None, []),
        (None, TODAY, []),
        (date(1975, 3, 16), date(1975, 3, 16), []),
        (date(1975, 3, 16), date(1975, 3, 15), ["death_date"]),
        (TODAY + timedelta(days=1), None, ["birth_date"]),
        (None, TODAY + timedelta(days=1), ["death_date"]),
    ],
)
def test_dates_of_birth_and_death_make_sense(birth: date | None, death: date | None, fields: list[str]) -> None:
    person = registered()
    if fields:
        with pytest.raises(PeopleError) as refused:
            service.record_life(person.id, birth, death, TODAY)
        assert wrong(refused) == fields
    else:
        assert service.record_life(person.id, birth, death, TODAY).death_date == death


def test_the_database_itself_refuses_a_death_before_birth() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.create(country="bg", language="bg", birth_date=TODAY, death_date=TODAY - timedelta(days=1))


def test_a_date_of_birth_is_never_read_from_an_iin() -> None:
    assert registered(SERIK).birth_date is None


def test_letters_are_in_the_language_that_was_asked_for() -> None:
    person = registered(SERIK)
    assert service.set_language(person.id, "ru").language == "ru"
    with pytest.raises(PeopleError, match="Languages: bg, kk, ru, az, en"):
        service.set_language(person.id, "de")


def test_who_is_not_there_is_said() -> None:
    with pytest.raises(PeopleError, match="no such person"):
        service.person(0)
    with pytest.raises(PeopleError, match="no such person"):
        service.rename(0, IVAN.name, TODAY)


def test_refusals_are_told_in_the_readers_language() -> None:
    from komek.languages import translator

    with pytest.raises(PeopleError) as refused:
        service.register(replace(IVAN, numbers={"egn": "7523169264"}), TODAY)
    (said,) = refused.value.sentences(translator("bg"))
    assert said.startswith("Цифрите на този номер (ЕГН) не си съответстват")


MARIA = replace(IVAN, name=replace(IVAN.name, given="Мария"), numbers={}, birth_date=None)


def test_a_family_that_nobody_knew_is_registered_with_its_household_as_each_alone_would_be() -> None:
    ivan = replace(IVAN, addresses={Purpose.CURRENT: PRIMORSKO}, contacts=(MAIL, PHONE, MAIL))
    settled = service.settle([ivan, MARIA], TODAY)
    assert settled is not None
    household, ids = settled
    assert [member.person_id for member in service.members(household, TODAY)] == ids
    together = service.persons(ids)
    Person.objects.all().delete()
    alone = [service.register(new, TODAY) for new in (ivan, MARIA)]
    assert together == [replace(one, id=id) for one, id in zip(alone, ids, strict=True)]


def test_of_a_family_everything_wrong_is_said_and_nobody_kept() -> None:
    with pytest.raises(PeopleError) as refused:
        service.settle([replace(IVAN, numbers={"egn": "1"})], TODAY)
    assert wrong(refused) == ["numbers.egn"]


def test_nobody_of_a_family_is_registered_where_one_is_known() -> None:
    registered()
    assert service.settle([MARIA, IVAN], TODAY) is None
    assert (Person.objects.count(), Household.objects.count()) == (1, 0)


def test_somebody_registered_meanwhile_is_told_of_and_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    registered()
    blind = re.sub(r"WHERE NOT EXISTS .*\n", "WHERE %(unless)s <> '{}'::text[]\n", newcomers._WRITE)
    monkeypatch.setattr(newcomers, "_WRITE", blind)  # as where the other one is not committed yet
    with pytest.raises(service.KnownMeanwhile, match="changed this just now") as refused, transaction.atomic():
        service.settle([IVAN], TODAY)
    assert "7523169263" not in str(refused.value)
    assert Person.objects.count() == 1
