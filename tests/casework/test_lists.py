"""Worklists, search and the cabinet: who sees what, in which order, in a constant number of queries."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.postgres.search import SearchQuery
from django.db import connection
from django.test.utils import CaptureQueriesContext

from komek.casework import models, service, sought
from komek.casework.lifecycle import Answer, Cause
from komek.casework.models.case import WORDS
from komek.casework.service import Filters, Sort
from komek.offices.service import office
from komek.people.service import PeopleError, PersonName, rename

from .kept import ANNA, BORIS, IVAN, ON, assessed, decided, moment, now, person, proposed, received, served, sozopol

pytestmark = pytest.mark.django_db


def queries(look: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as captured:
        look()
    return len(captured)


def cases(page: service.Page[service.WorkItem]) -> list[int]:
    return [item.case for item in page.items]


def test_what_is_due_first_stands_first_and_what_is_answered_is_gone() -> None:
    late, early = received(at=moment(days=5)), received()
    served()
    assert cases(service.worklist(None)) == [early, late]
    assert cases(service.worklist(None, sort=Sort.newest)) == [late, early]
    assert cases(service.worklist(None, sort=Sort.received)) == [early, late]


def test_an_item_tells_whose_it_is_and_what_is_due() -> None:
    case = received()
    [item] = service.worklist(None).items
    assert (item.case, item.applicant.written_name, item.step) == (
        case,
        "Иван Петров Георгиев",
        "Social survey and report",
    )
    assert (item.due, item.status, item.label) == (ON + timedelta(20), "registered", "Registered")


def test_each_office_has_its_own() -> None:
    received()
    burgas = office("bg", "РД-БГС")
    assert burgas is not None
    assert service.worklist(frozenset({sozopol().id})).total == 1
    assert service.worklist(frozenset({burgas.id})).total == 0
    assert service.worklist(frozenset()).items == ()
    assert service.search(frozenset({burgas.id}), "bg", "Петров").items == ()


def test_counts_are_of_the_whole_reach_whatever_is_filtered() -> None:
    received()
    assessed()
    proposed()
    page = service.worklist(None, filters=Filters(status=frozenset({"proposed"})), on=ON + timedelta(8))
    assert page.counts == {"registered": 1, "assessed": 1, "proposed": 1}
    assert (page.total, page.late) == (1, 2)


def test_filters() -> None:
    mine, waiting, other = received(), proposed(), received()
    service.claim(mine, 12, moment(hours=1))
    numbers = {case: now(case).last.registration_number for case in (mine, waiting, other)}
    for filters, expected in (
        (Filters(mine=12), [mine]),
        (Filters(unclaimed=True), [waiting, other]),
        (Filters(status=frozenset({"proposed"}), not_proposed_by=BORIS), [waiting]),
        (Filters(status=frozenset({"proposed"}), not_proposed_by=ANNA), []),
        (Filters(number=numbers[other].lower()), [other]),
        (Filters(programme="bg.heating_aid"), []),
        (Filters(due_until=ON + timedelta(7)), [waiting]),
        (Filters(persons=frozenset({now(other).applicant})), [other]),
    ):
        assert sorted(cases(service.worklist(None, filters=filters))) == sorted(expected), filters


def test_search_finds_by_number_order_and_name_also_what_is_answered() -> None:
    case = decided()
    record = now(case)
    order = record.decisions[0].order_number
    for text in (record.last.registration_number, order, order[:8], "петров", f" {order} "):
        assert cases(service.search(None, "bg", text)) == [case], text
    assert service.search(None, "bg", "").items == ()
    assert service.search(None, "bg", "Непознат").items == ()
    with pytest.raises(PeopleError):
        service.search(None, "bg", "12345")


@pytest.mark.parametrize("few", [2000, 0])
def test_what_many_have_is_found_like_what_few_have(monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    monkeypatch.setattr("komek.casework.worklist.FEW", few)
    monkeypatch.setattr("komek.casework.searching.FEW", few)
    monkeypatch.setattr("komek.casework.searching.PAGE_SIZE", 2)
    first, second, third = (received(at=moment(minutes=place)) for place in range(3))
    here, number = frozenset({sozopol().id}), now(second).last.registration_number
    for offices, text, expected in (
        (here, "петров", [third, second]),
        (None, "Petrov Iv", [third, second]),
        (here, number, [second]),
        (here, number[:4], [third, second]),
        (frozenset(), "петров", []),
        (None, "Петров Зографов", []),
    ):
        found = service.search(offices, "bg", text)
        assert (cases(found), found.more) == (expected, len(expected) == 2), text
    assert cases(service.worklist(here, filters=Filters(number=number[:4]))) == [first, second, third]


def test_whoever_is_renamed_is_found_by_either_name() -> None:
    case = received()
    rename(now(case).applicant, PersonName("Иван", "Щерев", "Петров"), ON + timedelta(3))
    for text in ("Щерев", "shterev ivan", "Георгиев"):
        assert cases(service.search(frozenset({sozopol().id}), "bg", text)) == [case], text


def test_the_words_of_a_member_follow_the_office_of_the_case() -> None:
    case, burgas = received(), office("bg", "РД-БГС")
    assert burgas is not None
    models.Case.objects.filter(pk=case).update(office=burgas.id)
    [member] = models.Member.objects.filter(case=case)
    assert member.sought.split()[0] == f"o{burgas.id}"


def test_members_are_looked_up_in_an_index() -> None:
    query = SearchQuery(sought.query("(petrov:*)", [1, 2]), search_type="raw", config="simple")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # a few rows are read faster than any index
    assert "case_members_by_name" in models.Member.objects.annotate(words=WORDS).filter(words=query).explain()


def test_pages_of_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("komek.casework.worklist.PAGE_SIZE", 3)
    for place in range(4):
        received(at=moment(minutes=place))
    first, second, beyond = (service.worklist(None, page=number) for number in (1, 2, 9))
    assert (len(first.items), len(second.items), first.pages, first.total) == (3, 1, 2, 4)
    assert (beyond.number, beyond.items) == (2, second.items)
    assert not set(cases(first)) & set(cases(second))


def test_the_cabinet_shows_the_applicant_their_own() -> None:
    case = received()
    service.request_correction(case, ["fact:household.rooms"], None, "", ANNA, moment(days=1))
    record = now(case)
    [line] = service.cases_of([record.applicant])
    assert (line.case, line.correct_until, line.items) == (case, ON + timedelta(15), ("fact:household.rooms",))
    service.withdraw(case, IVAN, moment(days=2))
    [line] = service.cases_of([record.applicant, person("Мария")])
    assert (line.answer, line.correct_until, line.items) == (Answer.withdrawn, None, ())
    assert service.cases_of([]) == []


def test_the_number_of_queries_does_not_grow() -> None:
    def look() -> None:
        service.worklist(None, on=ON)
        service.search(None, "bg", "Петров")
        service.cases_of(people)

    people = [now(decided()).applicant]
    few = queries(look)
    people += [now(decided(at=moment(minutes=place))).applicant for place in range(1, 4)]
    received(at=moment(minutes=9))
    assert queries(look) <= few + 3  # the first open one brings the names of applicants
    many = queries(look)
    received(at=moment(minutes=10))
    assert queries(look) == many


def test_a_case_is_read_in_a_constant_number_of_queries() -> None:
    case = decided()
    few = queries(lambda: service.case(case))
    other = now(case)
    service.learn(case, Cause.income, ANNA, moment(days=3))
    received(at=moment(days=300), applicant=other.applicant, household=other.household)
    assert queries(lambda: service.case(case)) == few
    assert few <= 16
