"""How questions are put on pages."""

from dataclasses import replace

from komek.law import Fact
from komek.portal.answers import Answers, Member
from komek.portal.pages import Kind, Page, arrange
from tests.portal.families import BULGARIA, COUPLE, KAZAKHSTAN

PERSON = BULGARIA.person.facts
INCOMES = [PERSON[name] for name in ("wages", "services", "pension")]
WORK = [PERSON["sole_trader"], PERSON["labour_office_months"]]


def kinds(page: Page) -> list[tuple[Kind, tuple[str, ...], tuple[int | None, ...]]]:
    return [(q.kind, tuple(fact.name for fact in q.facts), q.places) for q in page.questions]


def test_a_person_alone_is_asked_directly() -> None:
    pages = arrange("work", {0: WORK}, COUPLE)
    assert [(page.place, kinds(page)) for page in pages] == [
        (0, [(Kind.one, ("sole_trader",), (0,)), (Kind.one, ("labour_office_months",), (0,))])
    ]


def test_of_several_people_yes_or_no_is_asked_once_by_name() -> None:
    pages = arrange("work", {0: [PERSON["sole_trader"]], 1: [PERSON["sole_trader"]]}, COUPLE)
    assert [(page.place, kinds(page)) for page in pages] == [(None, [(Kind.true_for, ("sole_trader",), (0, 1))])]


def test_what_most_do_not_have_is_first_asked_of_all() -> None:
    wanted: dict[int | None, list[Fact]] = {0: [PERSON["labour_office_months"]], 1: [PERSON["labour_office_months"]]}
    first = arrange("work", wanted, COUPLE)
    assert [kinds(page) for page in first] == [[(Kind.some, ("labour_office_months",), (0, 1))]]

    told = COUPLE.with_facts(0, {"labour_office_months": 0}).with_asked("who_labour_office_months")
    then = arrange("work", wanted, told)
    assert [(page.place, kinds(page)) for page in then][1:] == [(1, [(Kind.one, ("labour_office_months",), (1,))])]


def test_incomes_are_one_question_and_who_had_some_comes_before() -> None:
    alone = arrange("income", {0: INCOMES}, COUPLE)
    assert [kinds(page) for page in alone] == [[(Kind.incomes, ("wages", "services", "pension"), (0,))]]
    several = arrange("income", {0: INCOMES, 1: INCOMES[:2]}, COUPLE)
    assert [kinds(page) for page in several] == [[(Kind.some, ("wages", "services", "pension"), (0, 1))]]


def test_nobody_who_had_no_income_is_asked_how_much() -> None:
    none = dict.fromkeys((fact.name for fact in INCOMES), 0)
    answers = COUPLE.with_facts(1, none).with_asked("who_wages")
    pages = arrange("income", {0: INCOMES, 1: INCOMES}, answers)
    assert [page.place for page in pages] == [None, 0]


def test_where_each_has_one_question_left_they_share_a_page() -> None:
    status = KAZAKHSTAN.person.facts["marital_status"]
    pages = arrange("family", {0: [status], 1: [status]}, COUPLE)
    assert [(page.place, kinds(page)) for page in pages] == [
        (None, [(Kind.one, ("marital_status",), (0,)), (Kind.one, ("marital_status",), (1,))])
    ]


def test_a_page_is_done_when_everything_was_said_even_that_one_does_not_know() -> None:
    (page,) = arrange("work", {0: WORK}, COUPLE)
    begun = COUPLE.with_facts(0, {"sole_trader": False})
    assert (page.is_begun(COUPLE), page.is_done(COUPLE)) == (False, False)
    assert (page.is_begun(begun), page.is_done(begun)) == (True, False)
    assert page.is_done(begun.with_facts(0, {"labour_office_months": None}))


def test_a_new_member_is_asked_for_without_asking_the_others_again() -> None:
    months = PERSON["labour_office_months"]
    answers = COUPLE.with_facts(0, {"labour_office_months": 0}).with_facts(1, {"labour_office_months": 3})
    third = replace(answers.with_asked("who_labour_office_months"), members=(*answers.members, Member("Ани")))
    pages = arrange("work", {place: [months] for place in range(3)}, third)
    assert [page.place for page in pages if not page.is_done(third)] == [2]


def test_a_family_without_questions_has_no_pages() -> None:
    assert arrange("work", {}, Answers()) == []
