"""The careful forms of the compiled law: each covers every result that the plain form can have."""

from __future__ import annotations

from contextlib import suppress
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from komek.law import careful, careful_numbers, periods
from komek.law.interval import Interval, Unknown, Unsettled, causes_of, interval
from komek.law.words import rounded
from tests.law.unknowns import Told, causes, choices, covers, numbers, truths

TRUTHS = st.lists(truths(), max_size=4)
MEMBERS = st.lists(st.tuples(truths(), numbers()), max_size=4)
MODES = st.sampled_from(["half_up", "half_even", "down", "up"])
DAYS = numbers(st.integers(700_000, 730_000))


def _thunks(told: list[Told]) -> list[Any]:
    return [lambda known=t.known: known for t in told]


@given(told=TRUTHS)
def test_and_and_or_are_kleene(told: list[Told]) -> None:
    values = [t.known for t in told]
    conjunction, disjunction = careful.s_and(*_thunks(told)), careful.s_or(*_thunks(told))
    assert covers(conjunction, all(t.truth for t in told))
    assert covers(disjunction, any(t.truth for t in told))
    assert (conjunction is False) == any(value is False for value in values)
    assert (disjunction is True) == any(value is True for value in values)
    assert (conjunction is True) == all(value is True for value in values)


@given(told=truths())
def test_not_covers_the_opposite(told: Told) -> None:
    assert covers(careful.s_not(told.known), not told.truth)


def _chosen(arms: list[tuple[Told, Told]], otherwise: Told) -> Any:
    return next((then.truth for condition, then in arms if condition.truth), otherwise.truth)


def _arms(arms: list[tuple[Told, Told]], otherwise: Told) -> list[Any]:
    pairs: list[Any] = [(lambda c=c.known: c, lambda t=t.known: t) for c, t in arms]
    return [*pairs, lambda: otherwise.known]


@given(arms=st.lists(st.tuples(truths(), numbers()), max_size=4), otherwise=numbers())
def test_a_choice_of_numbers_covers_the_arm_taken(arms: list[tuple[Told, Told]], otherwise: Told) -> None:
    assert covers(careful.s_select(*_arms(arms, otherwise)), _chosen(arms, otherwise))


@given(arms=st.lists(st.tuples(truths(), truths()), max_size=4), otherwise=truths())
def test_a_choice_of_truths_covers_the_arm_taken(arms: list[tuple[Told, Told]], otherwise: Told) -> None:
    assert covers(careful.s_select(*_arms(arms, otherwise)), _chosen(arms, otherwise))


@given(arms=st.lists(st.tuples(truths(), choices()), max_size=4), otherwise=choices())
def test_a_choice_of_choices_covers_the_arm_taken(arms: list[tuple[Told, Told]], otherwise: Told) -> None:
    assert covers(careful.s_choose(*_arms(arms, otherwise)), _chosen(arms, otherwise))


def test_arms_after_a_sure_one_are_not_read() -> None:
    def never() -> Any:
        raise AssertionError

    assert careful.s_select((lambda: True, lambda: 5), (never, never), never) == 5
    assert careful.s_select((lambda: False, never), lambda: 6) == 6
    assert careful.s_and(lambda: False, never) is False
    assert careful.s_or(lambda: True, never) is True


def test_agreeing_arms_of_an_unknown_condition_need_no_fact() -> None:
    unknown = Unknown(causes("f"))
    assert careful.s_select((lambda: unknown, lambda: 5), lambda: 5) == 5
    assert causes_of(careful.s_select((lambda: unknown, lambda: 5), lambda: 6)) == causes("f")


@given(told=choices(), members=st.frozensets(st.integers(0, 4)))
def test_among_covers_membership(told: Told, members: frozenset[int]) -> None:
    assert covers(careful.s_among(told.known, members), told.truth in members)


@given(told=st.lists(numbers(), min_size=1, max_size=4))
def test_least_and_greatest_cover_every_result(told: list[Told]) -> None:
    assert covers(careful.s_min(*(t.known for t in told)), min(t.truth for t in told))
    assert covers(careful.s_max(*(t.known for t in told)), max(t.truth for t in told))


NAMED = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=2, max_size=4)


@given(ends=NAMED, least=st.booleans())
def test_least_and_greatest_depend_on_those_that_can_be_picked_and_on_no_others(
    ends: list[tuple[int, int]], least: bool
) -> None:
    """Whoever is left out of the causes may take any of its values: the result stays."""
    values = [interval(min(pair), max(pair), causes(str(place))) for place, pair in enumerate(ends)]
    pick, plain = (careful.s_min, min) if least else (careful.s_max, max)
    found = pick(*values)
    told = {name for (name,) in causes_of(found)}
    for place, pair in enumerate(ends):
        if str(place) not in told:
            for value in pair:
                assert same(pick(*values[:place], value, *values[place + 1 :]), found)
    with suppress(Unsettled):
        assert same(plain(values), found)  # so the causes do not depend on which text was read


def same(one: object, other: object) -> bool:
    return repr(one) == repr(other) and causes_of(one) == causes_of(other)


@given(members=MEMBERS, default=numbers())
def test_loops_over_members_cover_every_result(members: list[tuple[Told, Told]], default: Told) -> None:
    pairs = [(there.known, value.known) for there, value in members if there.known is not False]
    real = [value.truth for there, value in members if there.truth]
    assert covers(careful.s_total(pairs), sum(real))
    assert covers(careful.s_count([there for there, _ in pairs]), len(real))
    assert covers(careful.s_min_of(pairs, default.known), min(real, default=default.truth))
    assert covers(careful.s_max_of(pairs, default.known), max(real, default=default.truth))


@given(members=st.lists(st.tuples(truths(), truths()), max_size=4))
def test_any_and_all_cover_every_result(members: list[tuple[Told, Told]]) -> None:
    pairs = [(there.known, value.known) for there, value in members if there.known is not False]
    real = [value.truth for there, value in members if there.truth]
    assert covers(careful.s_any(pairs), any(real))
    assert covers(careful.s_all(pairs), all(real))


@given(number=numbers(), divisor=numbers(), up=st.integers(1, 4), down=st.integers(1, 4))
def test_a_quotient_covers_every_result(number: Told, divisor: Told, up: int, down: int) -> None:
    found = careful_numbers.quotient(number.known, divisor.known, (up, down), "rule")
    if divisor.truth:
        assert covers(found, Fraction(number.truth * up, divisor.truth * down))
    else:
        assert isinstance(found, Interval)


def test_a_zero_divisor_is_undetermined_and_says_so() -> None:
    assert causes_of(careful_numbers.quotient(5, 0, (1, 1), "rule")) == {("division", "rule")}
    assert causes_of(careful_numbers.quotient(5, Interval(0, 3, causes("f")), (1, 1), "rule")) == causes("f")


@given(told=numbers(), den=st.integers(1, 7), step=st.integers(1, 7), mode=MODES)
def test_rounding_covers_every_result(told: Told, den: int, step: int, mode: str) -> None:
    assert covers(careful_numbers.round_to(told.known, step, mode, den), rounded(Fraction(told.truth, den), step, mode))
    assert covers(careful_numbers.fraction(told.known, den), Fraction(told.truth, den))


@given(told=numbers(), den=st.integers(1, 7))
def test_an_exact_amount_covers_every_whole_one(told: Told, den: int) -> None:
    assume(told.truth % den == 0)
    assert covers(careful_numbers.exactly(told.known, den, "rule"), told.truth // den)


def test_an_interval_without_a_whole_number_is_still_an_interval() -> None:
    found = careful_numbers.exactly(Interval(1, 2, causes("f")), 100, "rule")
    assert (found.lo, found.hi) == (0, 1)
    with pytest.raises(careful_numbers.NotWhole):
        careful_numbers.exactly(1, 100, "rule")


@given(born=DAYS, at=DAYS, months=numbers(st.integers(0, 900)))
def test_ages_and_birthdays_cover_every_result(born: Told, at: Told, months: Told) -> None:
    assert covers(careful_numbers.age(born.known, at.known), periods.completed_years(born.truth, at.truth))
    assert covers(careful_numbers.birthday(born.known, months.known), periods.birthday(born.truth, months.truth))


@given(day=DAYS, span=numbers(st.integers(0, 900)), sign=st.sampled_from([1, -1]))
def test_moved_days_cover_every_result(day: Told, span: Told, sign: int) -> None:
    moved = careful_numbers.move_months(day.known, span.known, sign)
    assert covers(moved, periods.add_months(day.truth, sign * span.truth))
    assert covers(careful_numbers.move_days(day.known, span.known, sign), day.truth + sign * span.truth)


def test_a_day_is_never_moved_off_the_calendar() -> None:
    assert careful_numbers.move_days(periods.LAST, 5, 1) == periods.LAST
    assert careful_numbers.move_days(periods.FIRST, 5, -1) == periods.FIRST


@pytest.mark.parametrize(
    "name",
    ["start_of_month", "end_of_month", "start_of_quarter", "end_of_quarter", "start_of_year", "end_of_year",
     "month_number", "year_number"],
)  # fmt: skip
@given(day=numbers(st.integers(730_000, 730_800)))
def test_functions_of_a_date_cover_every_result(name: str, day: Told) -> None:
    assert covers(careful_numbers.dated(name, day.known), getattr(periods, name)(day.truth))
