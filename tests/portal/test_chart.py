"""The picture of a value through time."""

from datetime import date
from fractions import Fraction

from komek.law.parameter_file import Value
from komek.portal.chart import HEIGHT, WIDTH, chart


def value(day: str, amount: int | None, reference: str = "a law") -> Value:
    exact = None if amount is None else Fraction(amount)
    return Value(date.fromisoformat(day), exact, "currency-BGN", reference, None, None, None, 1)


def written(dated: Value) -> str:
    return str(dated.amount)


TODAY = date(2026, 11, 21)


def test_one_value_is_no_picture() -> None:
    assert chart([value("2018-01-01", 7500)], TODAY, written) is None
    assert chart([value("2018-01-01", 7500), value("2023-06-01", None)], TODAY, written) is None


def test_values_are_steps_and_gaps_break_them() -> None:
    values = [value("2018-01-01", 100), value("2020-01-01", 200), value("2022-01-01", None), value("2024-01-01", 300)]
    picture = chart(values, TODAY, written)
    assert picture is not None
    assert len(picture.lines) == 2
    assert len(picture.gaps) == 1
    assert [dot.label for dot in picture.dots] == ["100", "200", "300"]
    heights = [dot.y for dot in picture.dots]
    assert heights == sorted(heights, reverse=True)


def test_everything_lies_within_the_picture() -> None:
    values = [value(f"{year}-01-01", 100 * (year - 2000)) for year in range(2005, 2027)]
    picture = chart(values, TODAY, written)
    assert picture is not None
    assert all(0 <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT for dot in picture.dots)
    assert all(0 <= mark.x <= WIDTH for mark in picture.marks)
    assert len(picture.marks) <= 9


def test_what_is_not_verified_is_marked() -> None:
    picture = chart([value("2018-01-01", 100), value("2019-01-01", 200, "unverified")], TODAY, written)
    assert picture is not None
    assert [dot.unverified for dot in picture.dots] == [False, True]


def test_a_gap_at_the_end_is_shown_but_does_not_fill_the_picture() -> None:
    picture = chart([value("2018-01-01", 100), value("2018-04-01", 200), value("2018-07-01", None)], TODAY, written)
    assert picture is not None
    assert picture.gaps[0].width < WIDTH * 0.8
