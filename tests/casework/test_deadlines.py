"""By when: the law's steps in each country, moved by corrections; days set by an officer; the appeal."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek import packs
from komek.casework.lifecycle import (
    SYSTEM,
    Event,
    Matter,
    NotAllowed,
    Proceeding,
    appeal_by,
    correction_until,
    deadlines,
    next_deadline,
)
from komek.casework.lifecycle import events as e
from komek.clock import calendar, countdown, office_calendar
from komek.law.procedure import Correction, Procedure

from .builders import (
    ANNA,
    AZERBAIJAN,
    BULGARIA,
    DAY,
    FIRST,
    IVAN,
    KAZAKHSTAN,
    REFUSAL,
    REFUSED,
    after,
    registered,
    to_assessed,
    to_decided,
    to_served,
)

BG, KZ, AZ, DOST = calendar("bg"), calendar("kz"), calendar("az"), office_calendar("az", "dost")
OLD_KZ = packs.procedure("kz.targeted_assistance", date(2019, 2, 15))


def due(
    happened: Sequence[Event], matter: Matter = FIRST, on: date = DAY
) -> dict[str, tuple[date | None, date | None]]:
    """Each step that has begun in Bulgaria: by when, and when it was done."""
    return {known.step.code: (known.due, known.done) for known in deadlines(after(happened, matter, on), BG)}


def test_the_steps_of_bulgaria_begin_one_after_the_other() -> None:
    survey, decision = date(2019, 2, 4), date(2019, 1, 22)
    assert due([]) == {"survey": (survey, None)}
    assert due(to_assessed()) == {"survey": (survey, DAY), "decision": (decision, None)}
    assert due(to_decided()) == {
        "survey": (survey, DAY),
        "decision": (decision, DAY),
        "service": (date(2019, 1, 29), None),
    }
    assert due(to_served())["service"] == (date(2019, 1, 29), DAY + timedelta(10))


def test_a_step_done_late_is_late() -> None:
    late = after(to_assessed(on=date(2019, 2, 5)))
    assert [known.late for known in deadlines(late, BG)] == [True, False]


@pytest.mark.parametrize(
    ("procedure", "channel", "received", "numbered", "last"),
    [
        (OLD_KZ, None, date(2019, 2, 15), date(2019, 2, 18), date(2019, 2, 27)),
        (OLD_KZ, "rural_akim", date(2019, 2, 15), date(2019, 2, 18), date(2019, 3, 20)),
        (KAZAKHSTAN, None, date(2024, 2, 15), date(2024, 2, 15), None),
    ],
)
def test_kazakhstan_counts_from_registration_or_from_the_akim(
    procedure: Procedure, channel: str | None, received: date, numbered: date, last: date | None
) -> None:
    matter = replace(FIRST, procedure=procedure, channel=channel)
    assert [known.due for known in deadlines(after([registered(numbered)], matter, received), KZ)] == [last]


def test_where_the_term_was_not_found_the_officer_sets_the_day_and_corrections_move_it() -> None:
    start = date(2024, 2, 15)
    asked = e.RequestCorrection(on=start + timedelta(1), by=ANNA, until=start + timedelta(6), items=("iban",))
    matter = replace(FIRST, procedure=KAZAKHSTAN)
    chosen = {"decision": date(2024, 3, 1)}
    plain, held = (after(steps, matter, start) for steps in ([registered(start)], [registered(start), asked]))
    assert next_deadline(plain, KZ) is None
    (set_by_hand,) = deadlines(plain, KZ, chosen)
    assert (set_by_hand.due, set_by_hand.by_officer) == (date(2024, 3, 1), True)
    assert deadlines(held, KZ, chosen)[0].due == date(2024, 3, 6)


def test_a_day_set_by_an_officer_does_not_replace_the_laws() -> None:
    assert deadlines(after([]), BG, {"survey": date(2030, 1, 1)})[0].due == date(2019, 2, 4)


def test_the_dost_centres_own_calendar_moves_the_day() -> None:
    asked = after([], replace(FIRST, procedure=AZERBAIJAN), date(2020, 3, 10))
    assert [deadlines(asked, days)[0].due for days in (AZ, DOST)] == [date(2020, 4, 7), date(2020, 4, 8)]


@given(asked=st.integers(0, 19), given_days=st.integers(1, 30), came=st.integers(0, 40))
def test_the_due_date_moves_by_exactly_the_time_of_the_correction(asked: int, given_days: int, came: int) -> None:
    on = DAY + timedelta(asked)
    until = on + timedelta(given_days)
    happened: list[Event] = [
        registered(),
        e.RequestCorrection(on=on, by=ANNA, until=until, items=("wages",)),
    ]
    waiting = after(happened)
    back = on + timedelta(came)
    corrected = after([*happened, e.ReceiveCorrection(on=back, by=IVAN)])
    plain = date(2019, 2, 4)
    assert deadlines(waiting, BG)[0].due == plain + timedelta(given_days)
    assert deadlines(corrected, BG)[0].due == plain + timedelta(min(came, given_days))


def test_the_countdown_stands_still_while_the_applicant_corrects() -> None:
    asked = e.RequestCorrection(on=DAY, by=ANNA, until=DAY + timedelta(14), items=("wages",))
    waiting = after([registered(), asked])
    last = deadlines(waiting, BG)[0].due
    assert last
    left = [countdown(last, DAY + timedelta(day), BG, waiting.holds) for day in (0, 7, 14)]
    assert [known.days for known in left] == [20, 20, 20]


def test_what_is_due_next() -> None:
    soon = next_deadline(after(to_assessed()), BG)
    assert soon
    assert (soon.step.code, soon.due) == ("decision", date(2019, 1, 22))
    assert next_deadline(after(to_served()), BG) is None


def test_a_withdrawn_application_has_nothing_due() -> None:
    assert due([registered(), e.Withdraw(on=DAY, by=IVAN)]) == {}


# --- corrections and appeals


@pytest.mark.parametrize(
    ("rule", "chosen", "expected"),
    [
        (BULGARIA.correction, None, date(2019, 1, 29)),
        (BULGARIA.correction, date(2019, 2, 10), date(2019, 2, 10)),
        (BULGARIA.correction, date(2019, 1, 28), "By law the applicant has until 2019-01-29"),
        (KAZAKHSTAN.correction, date(2019, 1, 20), date(2019, 1, 20)),
        (KAZAKHSTAN.correction, None, "was not found. Set the last day yourself"),
    ],
)
def test_how_long_an_applicant_may_correct(rule: Correction, chosen: date | None, expected: date | str) -> None:
    if isinstance(expected, str):
        with pytest.raises(NotAllowed, match=expected):
            correction_until(rule, DAY, BG, chosen)
    else:
        assert correction_until(rule, DAY, BG, chosen) == expected


def test_an_appeal_is_counted_from_service() -> None:
    refused: list[Proceeding] = [after(steps) for steps in (to_decided(REFUSAL, REFUSED), to_served(REFUSAL, REFUSED))]
    assert [appeal_by(known, BG) for known in refused] == [None, date(2019, 2, 8)]
    assert appeal_by(after(to_served()), BG) is None
    assert appeal_by(after([e.Register(on=DAY, by=SYSTEM, number="1")]), BG) is None
