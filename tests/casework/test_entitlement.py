"""Lines of entitlement, and the difference between two sets of them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.casework.lifecycle import NO_LINES, Change, Line, Lines, difference
from komek.clock import Month
from komek.law.money import Amount

from .builders import lev, lines

FIRST = Month(2019, 1)
months = st.integers(0, 40).map(FIRST.plus)


@st.composite
def sets_of_lines(draw: st.DrawFn) -> Lines:
    """Lines with and without gaps, the last one perhaps open."""
    edges = sorted(draw(st.sets(st.integers(0, 40), max_size=6)))
    spans = [
        Line(FIRST.plus(a), FIRST.plus(b - 1), lev(draw(st.integers(1, 3)) * 100))
        for a, b in pairwise(edges)
        if draw(st.booleans())
    ]
    open_ended = draw(st.booleans())
    if edges and open_ended:
        spans.append(Line(FIRST.plus(edges[-1]), None, lev(draw(st.integers(1, 3)) * 100)))
    return Lines(tuple(spans))


def minor(known: Lines, month: Month) -> int:
    amount = known.amount(month)
    return amount.minor if amount else 0


def settled(before: Lines, after: Lines, month: Month, through: Month) -> int:
    """What the difference pays, or claims, for a month."""
    return sum(span.amount.minor for span in difference(before, after, through) if span.first <= month <= span.last)


@given(sets_of_lines(), sets_of_lines(), months, months)
def test_what_was_paid_and_the_difference_are_what_is_due(
    before: Lines, after: Lines, month: Month, through: Month
) -> None:
    expected = minor(after, month) - minor(before, month) if month <= through else 0
    assert settled(before, after, month, through) == expected


@given(sets_of_lines(), months)
def test_the_same_lines_differ_in_nothing(known: Lines, through: Month) -> None:
    assert difference(known, known, through) == []


@given(sets_of_lines(), sets_of_lines(), months)
def test_a_difference_is_told_in_as_few_spans_as_there_are(before: Lines, after: Lines, through: Month) -> None:
    spans = difference(before, after, through)
    assert all(span.amount.minor and span.first <= span.last <= through for span in spans)
    for span, following in pairwise(spans):
        assert span.last < following.first
        assert span.last.plus(1) < following.first or span.amount != following.amount


@given(sets_of_lines(), sets_of_lines(), sets_of_lines(), months)
def test_differences_along_a_chain_of_decisions_add_up(one: Lines, two: Lines, three: Lines, month: Month) -> None:
    step_by_step = settled(one, two, month, month) + settled(two, three, month, month)
    assert step_by_step == settled(one, three, month, month)


@given(sets_of_lines(), months, sets_of_lines(), months)
def test_a_change_leaves_the_earlier_months_alone(known: Lines, effective: Month, new: Lines, month: Month) -> None:
    changed = known.changed(Change(effective, new.since(effective)))
    assert changed.amount(month) == (known if month < effective else new).amount(month)


@given(sets_of_lines(), months)
def test_lines_can_be_cut_and_put_together_again(known: Lines, month: Month) -> None:
    assert Lines((*known.before(month), *known.since(month))) == known


@given(sets_of_lines())
def test_neighbours_of_equal_amount_are_one_line(known: Lines) -> None:
    for line, following in pairwise(known):
        assert line.last is not None
        assert line.last.plus(1) < following.first or line.amount != following.amount


@pytest.mark.parametrize(
    "spans",
    [
        [("2019-01", "2019-03", 1), ("2019-03", "2019-04", 1)],
        [("2019-01", None, 1), ("2020-01", "2020-01", 1)],
        [("2019-01", "2019-01", 0)],
        [("2019-01", "2019-01", -5)],
        [("2019-02", "2019-01", 5)],
    ],
)
def test_lines_that_cannot_be(spans: list[tuple[str, str | None, int]]) -> None:
    with pytest.raises(ValueError, match=r"claim the month|above zero|cannot run"):
        lines(*spans)


def test_a_change_has_no_lines_before_it_takes_effect() -> None:
    with pytest.raises(ValueError, match="begins earlier"):
        Change(Month(2019, 2), lines(("2019-01", None, 1)))


def test_a_month_paid_in_one_currency_is_not_settled_in_another() -> None:
    euro = Lines((Line(FIRST, None, Amount(100, "EUR")),))
    with pytest.raises(ValueError, match="2019-01 was paid in BGN and is due in EUR"):
        difference(lines(("2019-01", None, 100)), euro, FIRST)


def test_a_currency_that_changes_between_the_months_is_no_trouble() -> None:
    known = Lines((Line(FIRST, Month(2025, 12), lev(6375)), Line(Month(2026, 1), None, Amount(3259, "EUR"))))
    assert [(str(span.first), str(span.last), span.amount) for span in difference(NO_LINES, known, Month(2026, 2))] == [
        ("2019-01", "2025-12", lev(6375)),
        ("2026-01", "2026-02", Amount(3259, "EUR")),
    ]
