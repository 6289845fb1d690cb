"""Scales: marginal rates and single amounts, on a day, of known and unknown amounts."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from komek.law import Case, assess
from tests.law.writing import ANN, Persons, Writer, exact, value

TAX = """
metadata: {unit: currency-BGN}
brackets:
- threshold: {2020-01-01: 0}
  rate: {2020-01-01: 0}
- threshold: {2020-01-01: 100.00, 2024-01-01: 200.00}
  rate: {2020-01-01: 0.10}
- threshold: {2020-01-01: 1000.00}
  rate: {2020-01-01: 0.255, 2025-01-01: null}
"""
SUPPLEMENT = """
metadata: {unit: currency-BGN}
brackets:
- threshold: {2020-01-01: 100.00}
  amount: {2020-01-01: 50.00}
- threshold: {2020-01-01: 200.00}
  amount: {2020-01-01: 30.00}
- threshold: {2020-01-01: 300.00}
  amount: {2020-01-01: 0}
"""
FILES = {"tax": TAX, "supplement": SUPPLEMENT}
DECLARED = 'tax, supplement = scale(Money, "tax"), scale(Money, "supplement")\n'
EXAMPLES = settings().max_examples // 2


def at(law: Writer, text: str, rent: int, on: str = "2023-06-01") -> object:
    programme = law.asking(text, "Money", DECLARED, parameters=FILES)
    return exact(programme, date.fromisoformat(on), rent=rent)


@pytest.mark.parametrize(
    ("rent", "on", "found"),
    [
        (0, "2023-06-01", 0),
        (10_000, "2023-06-01", 0),
        (10_001, "2023-06-01", Fraction(1, 10)),
        (100_000, "2023-06-01", 9_000),
        (100_001, "2023-06-01", 9_000 + Fraction(255, 1000)),
        (200_000, "2023-06-01", 9_000 + 25_500),
        (100_000, "2024-01-01", 8_000),
    ],
)
def test_a_marginal_rate_applies_to_what_is_above_its_threshold(
    rent: int, on: str, found: Fraction | int, law: Writer
) -> None:
    assert at(law, "tax.of(family.rent)", rent, on) == found


@pytest.mark.parametrize(
    ("rent", "found"), [(9_999, 0), (10_000, 5_000), (19_999, 5_000), (20_000, 3_000), (29_999, 3_000), (30_000, 0)]
)
def test_a_single_amount_applies_from_its_threshold_to_the_next(rent: int, found: int, law: Writer) -> None:
    assert at(law, "supplement.of(family.rent)", rent) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tax.of(family.rent / 3)", Fraction(70_001, 30) - 1_000),
        ("tax.of(family.rent * percent(50))", Fraction(70_001, 20) - 1_000),
        ("supplement.of(family.rent / 3)", 3_000),
        ("supplement.of(zero - family.rent)", 0),
        ("tax.of(zero - family.rent)", 0),
        ("supplement.of(tax.of(family.rent * 5))", 0),
    ],
)
def test_a_scale_applies_to_an_amount_of_any_fraction(text: str, found: Fraction | int, law: Writer) -> None:
    assert at(law, text, 70_001) == found


@settings(max_examples=EXAMPLES)
@given(
    low=st.integers(0, 40_000),
    wide=st.integers(1, 15_000),
    within=st.integers(0, 15_000),
    of=st.sampled_from(["tax", "supplement"]),
)
def test_a_scale_of_an_unknown_amount_covers_every_result(
    low: int, wide: int, within: int, of: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    law = Writer(tmp_path_factory.mktemp("scale"))
    text = f"{of}.of(max(money('{low / 100:.2f}'), min(family.rent, money('{(low + wide) / 100:.2f}'))))"
    programme = law.asking(text, "Money", DECLARED, parameters=FILES)
    found = value(programme, date(2023, 6, 1))
    rent = low + within % (wide + 1)
    truth = exact(programme, date(2023, 6, 1), rent=rent)
    assert found.exact == truth if found.known else found.low <= truth <= found.high


def test_the_steps_of_a_scale_within_an_unknown_amount_are_seen(law: Writer) -> None:
    programme = law.asking("supplement.of(family.rent)", "Money", DECLARED, parameters=FILES)
    found = value(programme)
    assert (found.low, found.high) == (0, 5_000)


def test_a_scale_with_a_missing_rate_is_undetermined_and_names_the_scale(law: Writer) -> None:
    text = """
    scaled = scale(Money, "tax")
    @rule(law="Art. 1")
    def amount(family: Family) -> Money:
        \"\"\"Amount.\"\"\"
        return round_money(scaled.of(family.rent), "0.01", half_up)
    programme = Programme("xx.given", "Given", law="x", requirements=[], amount=amount)
    """
    people: Persons = ANN
    found = assess(Case(law.load(text, parameters=FILES), date(2025, 6, 1), people, {}))
    assert (found.outcome, found.missing, found.missing_parameters) == ("undetermined", [], ["tax"])
