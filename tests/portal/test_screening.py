"""From answers to the next page, and to results."""

from datetime import date

import pytest

from komek import packs
from komek.portal.answers import Answers, Member
from komek.portal.screening import OF_FAMILY_PAGE, Screening, facts_that_move
from tests.portal.families import BULGARIA, COUPLE, PENSIONER

TODAY = date(2026, 11, 21)


def screening(answers: Answers, code: str = "bg") -> Screening:
    country = packs.country(code)
    return Screening(country, [packs.programme(name) for name in country.programmes], answers, TODAY)


def test_before_family_and_day_nothing_is_asked() -> None:
    assert screening(Answers()).pages == []
    assert screening(Answers(members=PENSIONER.members)).pages == []


def test_what_is_known_from_the_family_page_is_not_asked_again() -> None:
    asked = {fact.name for page in screening(COUPLE).pages for question in page.questions for fact in question.facts}
    assert not asked & set(OF_FAMILY_PAGE)


def test_what_only_the_office_can_say_is_not_asked_but_told() -> None:
    result = next(r for r in screening(PENSIONER).results if r.programme.code == "bg.monthly_assistance")
    assert [fact.name for fact in result.assumed] == ["community_work_refused"]
    assert all(fact.asked for page in screening(COUPLE).pages for question in page.questions for fact in question.facts)


def test_the_pensioner_of_the_notice_gets_what_the_law_gives() -> None:
    first = screening(PENSIONER).results[0]
    assert first.programme.code == "bg.monthly_assistance"
    assert first.assessment.outcome == "entitled"
    assert first.assessment.amount is not None
    assert str(first.assessment.amount) == "63.75"
    assert screening(PENSIONER).next is None


def test_results_come_likely_ones_first_and_unlikely_ones_last() -> None:
    order = ["entitled", "undetermined", "refused"]
    for answers in (PENSIONER, COUPLE):
        outcomes = [order.index(result.assessment.outcome) for result in screening(answers).results]
        assert outcomes == sorted(outcomes)


def test_every_page_leads_to_a_next_one_until_there_is_a_result() -> None:
    """Whoever does not know anything gets to a result too."""
    answers = COUPLE
    for _ in range(60):
        page = screening(answers).next
        if page is None:
            break
        for question in page.questions:
            for place in question.places:
                answers = answers.with_facts(place, {fact.name: None for fact in question.facts})
            answers = answers.with_asked(question.code)
    assert screening(answers).next is None


def test_another_month_asks_its_incomes_anew() -> None:
    moved = facts_that_move(BULGARIA, date(2019, 1, 15), date(2019, 2, 1))
    assert "pension" in moved
    assert "rooms" not in moved
    assert "pension" not in facts_that_move(BULGARIA, date(2019, 1, 15), date(2019, 1, 20))
    assert facts_that_move(BULGARIA, None, date(2019, 1, 15)) == frozenset()
    assert "pension" not in PENSIONER.without_facts(moved).members[0].facts


@pytest.mark.parametrize("code", ["bg", "kz", "az"])
def test_one_person_alone_is_never_asked_by_name(code: str) -> None:
    alone = Answers(TODAY, (Member("A", {"birth_date": date(1980, 1, 1), "relation": "applicant", "sex": "female"}),))
    facts = packs.country(code).person.facts
    known = Member("A", {name: value for name, value in alone.members[0].facts.items() if name in facts})
    pages = screening(Answers(TODAY, (known,)), code).pages
    assert pages
    assert all(len(question.places) == 1 for page in pages for question in page.questions)
