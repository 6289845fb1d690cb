"""From the law's assessment to months and amounts, for every worked example of every programme."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from komek import factsfile, packs
from komek.casework.concluding import award_end, conclude, months_due
from komek.casework.lifecycle import Answer, Change, Lines
from komek.clock import Month
from komek.law import Case, assess

from .builders import FIRST, lines, revision

PROGRAMMES = [code for land in packs.countries() for code in land.programmes]
OLD: dict[str, Any] = {"birth_date": date(1942, 6, 1), "relation": "applicant"}
MATTER, _EVENTS = revision(None)


def alone(on: date = date(2019, 1, 15), **facts: Any) -> Case:
    """Over 75, alone, in one room: 123.75 lev, less the pension."""
    return Case(packs.programme("bg.monthly_assistance"), on, {"ivan": OLD | facts}, {"rooms": 1}, assume_defaults=True)


@pytest.mark.parametrize("code", PROGRAMMES)
def test_every_entitled_example_has_months_from_the_law_s_first_to_at_most_its_last(code: str) -> None:
    for path in packs.examples(packs.programme(code)):
        for case in (file.case for file in factsfile.read_all(path)):
            found = assess(case)
            due = list(months_due(case, found, None))
            if found.outcome != "entitled":
                assert due == [], path.name
                continue
            begin, end = found.period
            assert (due[0].first, due[0].amount) == (Month.of(begin), found.amount), path.name
            assert end is None or due[-1].last == Month.of(end), path.name


def test_where_the_law_sets_no_end_it_is_decided_for_a_year() -> None:
    case = alone()
    assert months_due(case, assess(case), None) == lines(("2019-01", "2019-12", 12375))
    assert months_due(case, assess(case), Month(2019, 3)) == lines(("2019-01", "2019-03", 12375))


def test_a_month_whose_law_is_not_known_ends_the_award() -> None:
    case = alone(on=date(2021, 11, 10))
    assert months_due(case, assess(case), None) == lines(("2021-11", "2021-12", 12375))


def test_the_answer_of_an_application() -> None:
    case = alone()
    granted = conclude(FIRST, assess(case), months_due(case, assess(case), None), Month(2019, 2))
    assert granted.change is not None
    assert (granted.answer, granted.change.effective, granted.reasons) == (Answer.granted, Month(2019, 1), ())
    rich = assess(alone(pension=90_000))
    refused = conclude(FIRST, rich, Lines(), Month(2019, 2))
    assert (refused.answer, refused.change) == (Answer.refused, None)
    assert all(reason.text and reason.law for reason in refused.reasons)
    unknown = assess(Case(packs.programme("bg.monthly_assistance"), date(2019, 1, 15), {"ivan": OLD}))
    assert conclude(FIRST, unknown, Lines(), Month(2019, 2)).answer is None


def test_the_change_of_a_revision() -> None:
    had = replace(MATTER, lines=lines(("2019-01", "2019-12", 12375)))
    case = alone()
    same, poor, rich = assess(case), assess(alone(pension=1000)), assess(alone(pension=90_000))
    march = Month(2019, 3)
    assert conclude(had, same, had.lines, march).change is None
    less = lines(("2019-03", "2019-12", 11375))
    assert conclude(had, poor, less, march).change == Change(march, less)
    assert conclude(had, rich, Lines(), march).change == Change(march)
    assert conclude(MATTER, rich, Lines(), march).change is None


def test_a_revision_prolongs_nothing() -> None:
    had = replace(MATTER, lines=lines(("2019-01", "2019-06", 12375), ("2019-07", "2019-10", 6375)))
    assert award_end(had) == Month(2019, 10)
    assert award_end(replace(MATTER, lines=lines(("2019-01", None, 12375)))) is None
    assert (award_end(MATTER), award_end(FIRST)) == (None, None)
