"""What the forms accept, what they say when something is missing, and that they keep what was typed."""

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict

from komek.portal.answers import Answers, Member
from komek.portal.forms import OTHER, TODAY, DateForm, MemberForm, SectionForm
from komek.portal.pages import Page, arrange
from komek.portal.questions import Asking
from komek.portal.wording import Words
from tests.portal.families import BULGARIA, COUPLE

ON = date(2019, 1, 15)
PERSON = BULGARIA.person.facts
ASKING = Asking(BULGARIA, ON, Words("en"))
ALONE = Answers(ON, (Member("Иван", {"birth_date": date(1943, 2, 1), "relation": "applicant"}),))


def sent(**values: Any) -> QueryDict:
    """What a browser sends; underscores before a part stand for the dash ("day__year" is "day-year")."""
    data = QueryDict(mutable=True)
    for name, value in values.items():
        data.setlist(name.replace("__", "-"), value if isinstance(value, list) else [value])
    return data


def member(first: bool = True, taken: frozenset[str] = frozenset(), **values: Any) -> MemberForm:
    facts = [PERSON["birth_date"], PERSON["relation"]]
    return MemberForm(sent(**values), facts=facts, asking=ASKING, taken=taken, first=first)


BORN: dict[str, Any] = {"birth_date__day": "1", "birth_date__month": "2", "birth_date__year": "1943"}


def test_the_first_person_is_the_applicant() -> None:
    form = member(name="  Иван \n", **BORN)
    assert form.is_valid()
    assert form.cleaned_data["name"] == "Иван"
    assert form.facts == {"birth_date": date(1943, 2, 1), "relation": "applicant"}


def test_others_say_who_they_are_and_cannot_be_the_applicant() -> None:
    assert member(first=False, name="Ана", relation="child", **BORN).is_valid()
    assert set(member(first=False, name="Ана", relation="applicant", **BORN).errors) == {"relation"}
    assert set(member(first=False, name="Ана", relation="unknown", **BORN).errors) == {"relation"}


def test_names_tell_people_apart() -> None:
    assert set(member(name="ИВАН", taken=frozenset({"иван"}), **BORN).errors) == {"name"}
    assert set(member(name="x" * 41, **BORN).errors) == {"name"}
    assert set(member(name="\u200b \t", **BORN).errors) == {"name"}


def test_a_birthday_may_be_unknown_but_not_forgotten_nor_to_come() -> None:
    unknown = member(name="Иван", birth_date__unknown="1")
    assert unknown.is_valid()
    assert unknown.facts["birth_date"] is None
    assert set(member(name="Иван").errors) == {"birth_date"}
    assert set(member(name="Иван", **{**BORN, "birth_date__year": "2020"}).errors) == {"birth_date"}


def test_what_is_wrong_leads_to_its_first_input_and_keeps_what_was_typed() -> None:
    form = member(name="", birth_date__day="31", birth_date__month="2", birth_date__year="1943")
    assert [place for place, _ in form.problems] == ["id_name", "id_birth_date-day"]
    assert all(text.startswith(("Your first name", "Date of birth")) for _, text in form.problems)
    assert form["birth_date"].value() == {"day": "31", "month": "2", "year": "1943", "unknown": ""}


def when(answers: Answers = ALONE, **values: Any) -> DateForm:
    return DateForm(sent(**values), today=date(2026, 11, 21), asking=ASKING, answers=answers)


def test_today_or_another_day() -> None:
    today = when(when=TODAY, day__day="99")
    assert today.is_valid()
    assert today.cleaned_data["on"] == date(2026, 11, 21)
    other = when(when=OTHER, day__day="15", day__month="1", day__year="2019")
    assert other.is_valid()
    assert other.cleaned_data["on"] == ON


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({}, {"when"}),
        ({"when": "never"}, {"when"}),
        ({"when": OTHER}, {"day"}),
        ({"when": OTHER, "day__day": "1", "day__month": "1", "day__year": "1950"}, {"day"}),
        ({"when": OTHER, "day__day": "1", "day__month": "1", "day__year": "2090"}, {"day"}),
        ({"when": OTHER, "day__day": "31", "day__month": "1", "day__year": "1943"}, {"day"}),
    ],
)
def test_a_day_has_to_be_chosen_within_reason(values: dict[str, Any], wrong: set[str]) -> None:
    assert set(when(**values).errors) == wrong


def test_nobody_applies_before_somebody_of_the_family_was_born() -> None:
    child = ALONE.with_member(None, Member("Ани", {"birth_date": date(2019, 5, 1), "relation": "child"}))
    form = when(child, when=OTHER, day__day="15", day__month="1", day__year="2019")
    assert set(form.errors) == {"when"}
    assert "Ани" in str(form.errors["when"])


def income(answers: Answers = ALONE) -> Page:
    (page,) = arrange("income", {0: [PERSON["wages"], PERSON["pension"], PERSON["stipend"]]}, answers)
    return page


def section(page: Page, answers: Answers = ALONE, **values: Any) -> SectionForm:
    return SectionForm(sent(**values), page=page, asking=ASKING.about("Иван"), answers=answers)


def test_incomes_that_are_not_ticked_are_nothing_and_a_tick_without_amount_is_unknown() -> None:
    form = section(income(), received_wages=["pension", "wages"], amount_pension="60,00")
    assert form.is_valid(), form.errors
    assert {name: form.answered.members[0].facts[name] for name in ("wages", "pension", "stipend")} == {
        "wages": None,
        "pension": 6000,
        "stipend": 0,
    }


def test_without_javascript_an_amount_counts_as_a_tick() -> None:
    form = section(income(), amount_pension="60")
    assert form.is_valid()
    assert form.answered.members[0].facts["pension"] == 6000


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({}, {"received_wages"}),
        ({"received_wages": ["none-of-these"], "amount_pension": "60"}, {"received_wages"}),
        ({"received_wages": ["none-of-these", "pension"]}, {"received_wages"}),
        ({"received_wages": ["unknown", "none-of-these"]}, {"received_wages"}),
        ({"received_wages": ["pension"], "amount_pension": "sixty"}, {"amount_pension"}),
        ({"received_wages": ["pension"], "amount_pension": "99999999999"}, {"amount_pension"}),
    ],
)
def test_two_answers_at_once_or_none_are_asked_again(values: dict[str, Any], wrong: set[str]) -> None:
    form = section(income(), **values)
    assert set(form.errors) == wrong
    assert form.answered == ALONE


def test_not_to_know_ones_income_is_an_answer() -> None:
    form = section(income(), received_wages=["unknown"])
    assert form.is_valid()
    assert form.answered.members[0].facts["pension"] is None


def test_what_was_answered_stands_in_the_form_again() -> None:
    first = section(income(), received_wages=["pension"], amount_pension="60,50")
    assert first.is_valid()
    again = SectionForm(page=income(first.answered), asking=ASKING, answers=first.answered)
    assert again["received_wages"].value() == ["pension"]
    assert again["amount_pension"].value() == {"whole": "60,50"}


def people(name: str, answers: Answers = COUPLE) -> Page:
    return arrange("work", {0: [PERSON[name]], 1: [PERSON[name]]}, answers)[0]


@pytest.mark.parametrize(
    ("ticks", "values"),
    [(["0"], [True, False]), (["none-of-these"], [False, False]), (["unknown"], [None, None])],
)
def test_for_whom_it_is_true(ticks: list[str], values: list[bool | None]) -> None:
    form = section(people("sole_trader"), COUPLE, who_sole_trader=ticks)
    assert form.is_valid()
    assert [member.facts["sole_trader"] for member in form.answered.members] == values
    again = SectionForm(page=people("sole_trader"), asking=ASKING, answers=form.answered)
    assert again["who_sole_trader"].value() == ticks


@pytest.mark.parametrize("ticks", [[], ["0", "none-of-these"], ["1", "unknown"]])
def test_names_or_nobody_but_not_both(ticks: list[str]) -> None:
    assert set(section(people("sole_trader"), COUPLE, who_sole_trader=ticks).errors) == {"who_sole_trader"}


def test_who_has_any_leaves_the_amount_of_those_to_be_asked() -> None:
    form = section(people("labour_office_months"), COUPLE, who_labour_office_months=["1"])
    assert form.is_valid()
    first, second = form.answered.members
    assert first.facts["labour_office_months"] == 0
    assert "labour_office_months" not in second.facts
    assert form.answered.asked == {"who_labour_office_months"}


def test_who_is_ticked_later_is_asked_anew() -> None:
    before = section(people("labour_office_months"), COUPLE, who_labour_office_months=["none-of-these"])
    assert before.is_valid()
    page = people("labour_office_months", before.answered)
    form = section(page, before.answered, who_labour_office_months=["0"])
    assert form.is_valid()
    assert "labour_office_months" not in form.answered.members[0].facts
    assert form.answered.members[1].facts["labour_office_months"] == 0


def test_a_question_in_several_languages_names_the_person() -> None:
    form = SectionForm(page=arrange("work", {0: [PERSON["sole_trader"]]}, ALONE)[0], asking=ASKING, answers=ALONE)
    assert form.fields["sole_trader"].label == "Does Иван trade as a sole trader?"
    several = SectionForm(page=people("sole_trader"), asking=ASKING, answers=COUPLE)
    assert several.fields["who_sole_trader"].label == "Does … trade as a sole trader?"
