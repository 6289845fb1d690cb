"""National numbers: which are right, what is said of the wrong ones, and how little of them is shown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.bg import egn

from komek.people.service import NumberKind, compact, form, masked


def kind(code: str) -> NumberKind:
    found = {number.code: number for country in ("bg", "kz", "az") for number in form(country).numbers}
    return found[code]


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("egn", "7523169263"),  # born in 1875: the month carries 20
        ("egn", "8032056031"),
        ("pnf", "7111042925"),
        ("iin", "123456789013"),  # weights 1…11 give 10, so the second weights decide
        ("iin", "000000000000"),
        ("fin", "5A1B2C3"),
        ("fin", "ABCDEFG"),
        ("fin", "1234567"),
    ],
)
def test_right_numbers_pass(code: str, number: str) -> None:
    assert kind(code).problem(number) is None


@pytest.mark.parametrize(
    ("code", "number", "said"),
    [
        ("egn", "752316926", "ЕГН has 10 characters; these are 9."),
        ("egn", "75231692634", "ЕГН has 10 characters; these are 11."),
        ("egn", "75O3169263", "ЕГН has 10 digits and nothing else."),
        ("egn", "7523169264", "do not fit together"),
        ("egn", "7553169263", "are not a date of birth"),
        ("egn", "٧٥٢٣١٦٩٢٦٣", "ЕГН has 10 digits and nothing else."),
        ("pnf", "7111042922", "do not fit together"),
        ("pnf", "711104292A", "ЛНЧ has 10 digits and nothing else."),
        ("iin", "123456789011", "do not fit together"),
        ("iin", "12345678901", "ИИН has 12 characters; these are 11."),
        ("iin", "12345678901A", "ИИН has 12 digits and nothing else."),
        ("fin", "5A1B2CI", "without I and O"),
        ("fin", "5A1B2CO", "without I and O"),
        ("fin", "5А1В2С3", "without I and O"),  # Cyrillic letters
        ("fin", "5A1B2C", "FİN has 7 characters; these are 6."),
    ],
)
def test_wrong_numbers_are_told_why_and_never_repeated(code: str, number: str, said: str) -> None:
    problem = kind(code).problem(number)
    assert problem is not None
    assert said in problem.sentence()
    assert number not in problem.sentence()


@given(st.from_regex(r"[0-9]{11}", fullmatch=True))
def test_an_iin_has_at_most_one_check_digit_and_none_where_both_weights_give_10(beginning: str) -> None:
    digits = [int(digit) for digit in beginning]
    first = sum(place * digit for place, digit in enumerate(digits, 1)) % 11
    turned = [*digits[-2:], *digits[:-2]]  # weights 3…11, 1, 2 are 1…11 for the digits moved two places
    second = sum(place * digit for place, digit in enumerate(turned, 1)) % 11
    expected = first if first < 10 else second
    right = [last for last in range(10) if kind("iin").problem(f"{beginning}{last}") is None]
    assert right == ([expected] if expected < 10 else [])


@given(st.dates(date(1900, 1, 1), date(1999, 12, 31)), st.integers(0, 999))
def test_every_egn_that_can_be_issued_passes_with_its_own_check_digit_alone(day: date, order: int) -> None:
    beginning = f"{day:%y%m%d}{order:03}"
    right = [last for last in "0123456789" if kind("egn").problem(beginning + last) is None]
    assert right == [egn.calc_check_digit(beginning)]


@pytest.mark.parametrize("typed", ["7523169263", " 752316 9263 ", "752316-9263", "752316.9263"])
def test_numbers_are_kept_without_what_people_write_between_the_digits(typed: str) -> None:
    assert compact(typed) == "7523169263"


def test_letters_are_kept_large() -> None:
    assert compact("5a1b 2c3") == "5A1B2C3"


@pytest.mark.parametrize(
    ("number", "shown"), [("7523169263", "752•••••••"), ("123456789013", "1234••••••••"), ("5A1B2C3", "5A•••••")]
)
def test_lists_show_the_first_third(number: str, shown: str) -> None:
    assert masked(number) == shown
