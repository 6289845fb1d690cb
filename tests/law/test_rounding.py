"""Money is exact until the law rounds it; rounding is by the mode named, and quotients are true fractions."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.law import Amount, words
from komek.law.money import minor_units
from komek.law.words import rounded
from tests.law.writing import Persons, Writer, exact, value

MODES = {"half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN, "down": ROUND_FLOOR, "up": ROUND_CEILING}


@pytest.mark.parametrize("mode", MODES)
@given(thousandths=st.integers(-10_000, 10_000), step=st.sampled_from([1, 2, 5, 10, 100]))
def test_rounding_is_that_of_decimals(mode: str, thousandths: int, step: int) -> None:
    wanted = (Decimal(thousandths) / 1000 / step).quantize(Decimal(1), MODES[mode]) * step
    assert rounded(Fraction(thousandths, 1000), step, mode) == int(wanted)


@pytest.mark.parametrize(
    ("rent", "mode", "found"),
    [
        (105, "half_up", 53),
        (105, "half_even", 52),
        (107, "half_even", 54),
        (105, "down", 52),
        (105, "up", 53),
        (104, "up", 52),
    ],
)
def test_a_half_goes_as_the_law_says(rent: int, mode: str, found: int, law: Writer) -> None:
    assert exact(law.asking(f'round_money(family.rent / 2, "0.01", {mode})'), rent=rent) == found


@pytest.mark.parametrize(
    ("rent", "mode", "found"),
    [(105, "half_up", -53), (105, "half_even", -52), (105, "down", -53), (105, "up", -52)],
)
def test_below_zero_down_is_less_and_a_half_goes_away_from_zero(rent: int, mode: str, found: int, law: Writer) -> None:
    assert exact(law.asking(f'round_money(zero - family.rent / 2, "0.01", {mode})'), rent=rent) == found


@pytest.mark.parametrize(
    ("step", "found"), [("0.01", 12_346), ("0.05", 12_345), ("0.10", 12_350), ("1", 12_300), ("10.00", 12_000)]
)
def test_money_is_rounded_to_a_step(step: str, found: int, law: Writer) -> None:
    assert exact(law.asking(f'round_money(family.rent / 10, "{step}", half_up)'), rent=123_456) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("family.rent * percent(66)", Fraction(9_979_2, 10)),
        ('family.rent * share("2/3")', 10_080),
        ("family.rent * percent(66) * percent(50)", Fraction(49_896, 10)),
        ("family.rent / 7", 2_160),
        ("family.rent / 3 / 5", 1_008),
        ("family.rent / percent(50)", 30_240),
        ("3 * family.rent", 45_360),
        ("family.rent - family.rent / 3", 10_080),
        ("-family.rent + money('1.00')", -15_020),
        ("exact_money(family.rent * percent(25))", 3_780),
        ("exact_money(family.rent / family.rooms)", 3_780),
        ("min(family.rent * percent(66), family.rent / 3)", 5_040),
        ("max(family.rent * percent(66), family.rent / 3, zero)", Fraction(99_792, 10)),
    ],
)
def test_money_is_exact_to_any_fraction(text: str, found: Fraction | int, law: Writer) -> None:
    assert exact(law.asking(text), rent=15_120, rooms=4) == found


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ('round_money(family.rent / family.rooms, "0.01", half_up)', "Money", 33),
        ('round_money(family.rent / family.rooms + family.rent, "0.01", half_up)', "Money", 133),
        ('round_money(family.rent - family.rent / family.rooms, "0.01", half_up)', "Money", 67),
        ('round_money(-(family.rent / family.rooms), "0.01", half_up)', "Money", -33),
        ('round_money(family.rent / family.rooms * percent(50), "0.01", up)', "Money", 17),
        ('round_money(3 * (family.rent / family.rooms), "0.01", down)', "Money", 100),
        ('round_money(min(family.rent / family.rooms, family.rent), "0.01", down)', "Money", 33),
        ('round_money(family.rent / family.rooms if family.owner else family.rent, "1", up)', "Money", 100),
        ("family.rent / family.rooms < money('0.34')", "bool", True),
        ("family.rent / family.rooms * 3 == family.rent", "bool", True),
        ("family.rent / family.rooms != family.rent / 3", "bool", False),
        ("family.rent / family.rent == percent(100)", "bool", True),
        ("family.size / family.rooms <= share('1/3')", "bool", True),
        ("percent(50) / family.rooms > percent(16)", "bool", True),
        ("family.size / 3", "Share", Fraction(1, 3)),
        ("family.rooms // 2", "int", 1),
        ("(family.rooms - 8) // 2", "int", -3),
    ],
)
def test_a_quotient_is_compared_and_rounded_as_a_true_fraction(
    text: str, kind: str, found: object, law: Writer
) -> None:
    assert exact(law.asking(text, kind), rent=100, rooms=3, owner=True) == found


def test_a_zero_divisor_is_undetermined_and_only_where_it_matters(law: Writer) -> None:
    quotient = 'round_money(family.rent / family.rooms, "0.01", up)'
    assert not value(law.asking(quotient), rent=100, rooms=0).known
    guarded = law.asking(f"if family.rooms == 0:\n    return zero\nreturn {quotient}")
    assert exact(guarded, rent=100, rooms=0) == 0
    assert value(law.asking("family.rent / family.rooms > zero or True", "bool"), rent=100, rooms=0).exact is True


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ('round_money(family.rent / 4, "1", half_up)', 0, 250_000_000),
        ('round_money(max(family.applicant.pension, money("10.01")), "1", up)', 1_100, 500_000),
        ("family.applicant.pension - money('1.00')", -100, 499_900),
        ("exact_money(family.applicant.pension * percent(50))", 0, 250_000),
    ],
)
def test_the_limits_of_an_unknown_amount_are_rounded_too(text: str, low: int, high: int, law: Writer) -> None:
    people: Persons = {"ann": {}}
    found = value(law.asking(text), persons=people)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "minor"), [("1234.50", 123_450), ("0", 0), ("-1.5", -150), ("1e3", 100_000), ("10000000.00", 10**9)]
)
def test_a_decimal_in_words_is_read_exactly(text: str, minor: int) -> None:
    assert minor_units(text) == minor
    assert words.FixedMoney(minor) == words.money(text)


@pytest.mark.parametrize("text", ["", "ten", "1,5", "NaN", "Infinity", "0.001"])
def test_what_is_no_whole_number_of_minor_units_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text or "^$"):
        minor_units(text)


@pytest.mark.parametrize(("minor", "shown"), [(6375, "63.75"), (5, "0.05"), (0, "0.00"), (-150, "-1.50")])
def test_an_amount_is_written_with_two_digits(minor: int, shown: str) -> None:
    assert str(Amount(minor, "EUR")) == shown
