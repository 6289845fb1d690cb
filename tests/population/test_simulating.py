"""A population under two laws: every figure of a few families known by hand, and of generated ones by plain sums."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.law import Reform
from komek.law.scan import Batch, Column, Outcomes
from komek.population.problems import PopulationError
from komek.population.simulating.comparing import MEASURES, Comparison
from komek.population.simulating.deciles import PERSONS, Deciles
from komek.population.simulating.income import Incomes, equivalised, income_facts
from komek.population.simulating.result import Simulation
from komek.population.simulating.running import Question, scanners, simulate
from komek.population.simulating.writing import Changes, write_tables
from tests.law.families import PROGRAMMES

PROGRAMME = PROGRAMMES["bg.monthly_assistance"]
ON = date(2019, 3, 15)
OLD = date(1940, 1, 1)
# Each family: region, pensions of its people, who are all over 75, further facts of the household.
# Alone the minimum is 123.75, after the reform 140.25; of two people 150.00 and 170.00.
FAMILIES: list[tuple[str | None, list[int], dict[str, Any]]] = [
    ("north", [100_00], {}),  # 23.75 → 40.25
    ("north", [123_75], {}),  # nothing → 16.50
    ("south", [140_25], {}),  # nothing → nothing: the income is not below
    ("south", [100_00, 40_00], {}),  # 10.00 → 30.00
    (None, [100_00], {"savings": 500_01}),  # refused: savings
    (None, [None], {}),  # type: ignore[list-item]  # not known
]
NUMBERS = (
    "wages", "services", "farming_and_rents", "stipend", "benefits", "maintenance", "other_income",
    "unexcused_absences", "unexcused_preschool_days", "work_capacity_loss", "labour_office_months",
)  # fmt: skip
TRUTHS = (
    "in_school", "labour_office_registered_in_time", "health_certificate", "sole_trader", "company_share",
    "labour_office_exempt",
)  # fmt: skip
PERSON = dict.fromkeys(NUMBERS, 0) | dict.fromkeys(TRUTHS, False)
HOME = {
    "dwellings": 1, "rooms": 1, "income_bearing_property": False, "property_sold": 0, "care_contract": False,
    "savings": 0, "community_work_refused": False,
}  # fmt: skip


def write(folder: Path) -> Path:
    """The families as a population."""
    persons: list[dict[str, Any]] = []
    for home, (_, pensions, _) in enumerate(FAMILIES):
        for place, pension in enumerate(pensions):
            own = {"birth_date": OLD, "relation": "spouse" if place else "applicant", "pension": pension}
            persons.append({"household": home, "person": place, **PERSON, **own})
    homes = [{"household": home, "region": region, **HOME, **facts} for home, (region, _, facts) in enumerate(FAMILIES)]
    pq.write_table(pa.Table.from_pylist(persons), folder / "persons.parquet")
    pq.write_table(pa.Table.from_pylist(homes), folder / "households.parquet")
    return folder


def question(*by: str, value: str = "85.00") -> Question:
    reform = Reform("Draft").set("guaranteed_minimum_income", value)
    return Question(PROGRAMME, PROGRAMME.reformed(reform), ON, by)


def run(asked: Question, folder: Path, to: Path | None = None) -> Simulation:
    with asked.population(folder) as population:
        batches, groups = population.batches(block=2), asked.groupings(population)
        both = scanners(asked, "interpreted")
        if to is None:
            return simulate(asked, batches, both, groups)
        with Changes(to / "changes.parquet", asked, population) as changes:
            return simulate(asked, batches, both, groups, changes.write)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("people"))


TOTAL = {
    "households": 6, "persons": 7, "entitled_before": 2, "entitled_after": 3, "cost_before": 33_75,
    "cost_after": 86_75, "winners": 3, "losers": 0, "unchanged": 2, "newly_entitled": 1, "no_longer_entitled": 0,
    "gains": 53_00, "losses": 0, "undetermined_before": 1, "undetermined_after": 1, "undetermined": 1, "rejected": 0,
}  # fmt: skip


def test_every_figure_is_as_by_hand(folder: Path) -> None:
    assert dict(run(question(), folder).total.values) == TOTAL


def test_the_reform_taken_back_turns_every_figure_round(folder: Path) -> None:
    more = question()
    back = Question(more.after, more.after.reformed(Reform("Back").set("guaranteed_minimum_income", "75.00")), ON)
    total = run(back, folder).total
    assert (total["losers"], total["no_longer_entitled"], total["losses"], total["gains"]) == (3, 1, 53_00, 0)


def test_groups_add_up_to_the_whole(folder: Path) -> None:
    found = run(question("region", "dwellings"), folder)
    for table in found.tables:
        assert {name: sum(sums[name] for sums in table.rows.values()) for name in MEASURES} == TOTAL, table.by
    rows = {table.by: list(table.rows) for table in found.tables}
    assert rows == {"decile": [*map(str, range(1, 11)), "not_known"], "size": ["1", "2"],
                    "region": ["north", "south", "not_known"], "dwellings": ["1"]}  # fmt: skip
    assert found.tables[2].rows["south"]["gains"] == 20_00


def test_a_column_that_is_not_there_is_named(folder: Path) -> None:
    with pytest.raises(PopulationError, match="no column “district”"):
        question("district").population(folder)


def test_data_tells_money_in_units_and_a_year_as_twelve_months(folder: Path) -> None:
    data = run(question(), folder).as_data()
    total = data["total"]
    assert (total["cost_before"], total["cost_difference"], total["cost_difference_year"]) == (
        "33.75", "53.00", "636.00",
    )  # fmt: skip
    assert data["reform"]["values"][0] == {
        "parameter": "guaranteed_minimum_income", "child": None, "value": "85.00", "since": None
    }  # fmt: skip


def test_each_change_and_the_tables_are_written(folder: Path, tmp_path: Path) -> None:
    found = run(question("region"), folder, tmp_path)
    rows = pq.read_table(tmp_path / "changes.parquet").to_pylist()
    assert [row["change"] for row in rows] == [16_50, 16_50, 0, 20_00, 0, None]
    assert [row["equivalised_income"] for row in rows] == [100_00, 123_75, 140_25, 93_33, 100_00, None]
    assert [row["outcome_after"] for row in rows][-2:] == ["refused", "undetermined"]
    assert [row["region"] for row in rows] == ["north", "north", "south", "south", None, None]
    write_tables(tmp_path / "tables.parquet", found)
    table = pq.read_table(tmp_path / "tables.parquet")
    assert {name: table[name][0].as_py() for name in MEASURES} == TOTAL


def test_a_broken_off_simulation_leaves_no_half_file(folder: Path, tmp_path: Path) -> None:
    asked = question()
    with (
        asked.population(folder) as population,
        pytest.raises(KeyboardInterrupt),
        Changes(tmp_path / "changes.parquet", asked, population),
    ):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


# Sums and tenths


def outcomes(codes: Sequence[int], amounts: Sequence[int]) -> Outcomes:
    amount = [value if code == 1 else 0 for code, value in zip(codes, amounts, strict=True)]
    size = len(codes)
    return Outcomes(
        np.array(codes, np.int8), np.array(amount, np.int64), np.zeros(size, np.int8), np.zeros(size, np.uint32)
    )  # fmt: skip


sides = st.tuples(st.integers(0, 3), st.integers(1, 10**12))
households = st.lists(st.tuples(sides, sides, st.integers(1, 9), st.integers(0, 40)), min_size=1, max_size=60)


@given(households)
def test_every_household_is_counted_once(found: list[Any]) -> None:
    before, after = (outcomes(*zip(*(row[side] for row in found), strict=True)) for side in (0, 1))
    sums = dict(zip(MEASURES, Comparison(before, after, persons(found)).measures().sum(axis=1).tolist(), strict=True))
    parts = ("winners", "losers", "unchanged", "undetermined", "rejected")
    assert sum(sums[part] for part in parts) == sums["households"] == len(found)
    compared = [(b, a) for (b, x), (a, y), *_ in found if max(b, a) < 2]
    assert sums["newly_entitled"] == compared.count((0, 1))
    assert sums["no_longer_entitled"] == compared.count((1, 0))
    assert sums["undetermined"] == sum(2 in (b, a) and 3 not in (b, a) for (b, _), (a, _), *_ in found)


def persons(found: list[Any]) -> Any:
    return np.array([row[2] for row in found], np.int64)


@given(households, st.integers(1, 7), st.integers(4, 64))
def test_tenths_are_those_of_a_sorted_list_whatever_the_batches(found: list[Any], batch: int, most: int) -> None:
    deciles = Deciles(most)
    for first in range(0, len(found), batch):
        some = found[first : first + batch]
        measures = np.zeros((len(MEASURES), len(some)), np.int64)
        measures[PERSONS] = persons(some)
        deciles.add(Incomes(np.array([row[3] for row in some]), np.ones(len(some), bool)), measures)
    steps = sorted((row[3] // deciles.width, row[2]) for row in found)
    people, expected = sum(size for _, size in steps), [0] * 10
    for step, size in steps:
        below = sum(other for income, other in steps if income < step)
        expected[min(9, 10 * below // people)] += size
    assert [row[PERSONS] for row in deciles.rows().values()] == expected
    assert len({row[3] // deciles.width for row in found}) <= most
    assert deciles.width == 1 or len({row[3] * 2 // deciles.width for row in found}) > most


@pytest.mark.parametrize(
    ("ages", "wages", "expected"),
    [
        ([40], [1000], 1000),
        ([40, 35], [1000, 500], 1000),
        ([40, 35, 14], [1000, 0, 0], 500),
        ([40, 13], [1300, 0], 1000),
        ([40, 35, 13, 3], [2100, 0, 0, 0], 1000),
        ([13, 3], [1300, 0], 1000),
        ([None, None], [1500, 0], 1000),
        ([40, 35], [100, 0], 66),
        ([40, 35], [100, None], None),
    ],
)
def test_income_is_divided_by_the_scale(ages: list[int | None], wages: list[int | None], expected: int | None) -> None:
    born = [None if age is None else date(ON.year - age, ON.month, ON.day).toordinal() for age in ages]
    columns = {name: column(values) for name, values in (("birth_date", born), ("wages", wages))}
    found = equivalised(Batch(np.array([0, len(ages)]), columns, {}), income_facts(PROGRAMME.country), ON)
    assert (int(found.values[0]) if found.known[0] else None) == expected


def column(values: Sequence[int | None]) -> Column:
    known = np.array([value is not None for value in values])
    return Column(np.array([value or 0 for value in values], np.int64), known)


@pytest.mark.parametrize(
    ("code", "window", "some"),
    [("bg", "previous_month", "pension"), ("kz", "previous_quarter", "wages"), ("az", "previous_12_months", "wages")],
)
def test_income_is_what_the_country_asks_for_over_one_window(code: str, window: str, some: str) -> None:
    country = next(p.country for name, p in PROGRAMMES.items() if name.startswith(code))
    facts = income_facts(country)
    assert {fact.over.code for fact in facts if fact.over} == {window}
    assert some in [fact.name for fact in facts]


def test_yearly_income_is_told_of_a_month() -> None:
    country = PROGRAMMES["az.targeted_assistance"].country
    batch = Batch(np.array([0, 1]), {"wages": column([1200])}, {})
    assert Fraction(int(equivalised(batch, income_facts(country), ON).values[0])) == 100
