"""Confirms a simulation by another reading of the law: `python benchmarks/simulate_check.py --households 1000000`.

The guaranteed minimum income of Bulgaria is raised from 75.00 to 85.00 on 15 March 2019. `komek simulate` says what
that costs, who wins and who loses; the ordinance is read here once more, by hand, in NumPy, from the same files and
without the engine. Both must agree on every household and on every sum. Exit status 1 where they do not.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
from numpy.typing import NDArray

ON = date(2019, 3, 15)
BEFORE, AFTER = 75_00, 85_00
REFUSED, ENTITLED, OPEN = 0, 1, 2
CODES = ("refused", "entitled", "undetermined")
SHARE_AT_MOST = 1000  # percent: what a share without known value may be at most
INCOME = ("wages", "services", "farming_and_rents", "stipend", "pension", "benefits", "maintenance", "other_income")
Column = NDArray[Any]


@dataclass
class People:
    """The columns of persons and households; `owner` is each person's household, by its place."""

    persons: dict[str, Column]
    home: dict[str, Column]
    owner: NDArray[np.int64]
    count: int

    def each(self, values: Column) -> NDArray[np.int64]:
        """Sums over the persons of each household."""
        ends = np.concatenate(([0], np.cumsum(values.astype(np.int64))))
        places = np.searchsorted(self.owner, np.arange(self.count + 1))
        sums: NDArray[np.int64] = ends[places[1:]] - ends[places[:-1]]
        return sums

    def any(self, values: Column) -> NDArray[np.bool_]:
        return self.each(values) > 0


def read(folder: Path) -> People:
    """Both tables, sorted by household, every fact known."""
    persons, homes = pq.read_table(folder / "persons.parquet"), pq.read_table(folder / "households.parquet")
    keys = homes["household"].to_numpy()
    columns = [{name: _column(table, name) for name in table.column_names} for table in (persons, homes)]
    return People(columns[0], columns[1], np.searchsorted(keys, persons["household"].to_numpy()), len(keys))


def _column(table: Any, name: str) -> Column:
    found: Column = table[name].to_numpy()
    return found


def reached(people: People, years: int) -> NDArray[np.bool_]:
    """Whether so many years of life are complete on the day."""
    return people.persons["birth_date"] <= np.datetime64(date(ON.year - years, ON.month, ON.day))


def past(people: People, years: int) -> NDArray[np.bool_]:
    """From the day after that birthday on."""
    return people.persons["birth_date"] < np.datetime64(date(ON.year - years, ON.month, ON.day))


def outcome(people: People, base: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """What the ordinance gives each household with this guaranteed minimum income: чл. 9–10 ППЗСП."""
    p = people.persons
    child = p["relation"] == "child"
    parent = (p["relation"] == "applicant") | (p["relation"] == "spouse")
    counted = parent | (child & (~reached(people, 18) | (p["in_school"] & ~past(people, 20))))
    child &= counted
    everybody, size = people.each(np.ones(len(counted))), people.each(counted)
    alone, small = everybody == 1, people.any(child & ~past(people, 3))
    shares, unknown = _shares(people, child, alone, small)
    income = people.each(sum((p[name] for name in INCOME), np.zeros(len(counted), np.int64)) * counted)
    low = people.each(np.where(counted & ~unknown, shares, 0)) * base
    high = low + people.each(counted & unknown) * SHARE_AT_MOST * base
    ground = _grounds(people, base, counted, child, parent, small, everybody, size)
    refused = ground | (income * 100 >= high)
    exact = low == high
    amount = (2 * (low - income * 100) + 100) // 200  # a half upwards
    found = np.where(refused, REFUSED, np.where(~exact, OPEN, np.where(amount > 0, ENTITLED, REFUSED)))
    return found, np.where(found == ENTITLED, amount, 0)


def _shares(people: People, child: Column, alone: Column, small: Column) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """чл. 9, ал. 3: percent of the base for each person, and whose percentage was never published."""
    p, owner = people.persons, people.owner
    capacity, school = p["work_capacity_loss"], p["in_school"]
    partner = people.any((p["relation"] == "spouse") | (p["relation"] == "cohabitant"))
    lone = (p["relation"] == "applicant") & ~partner[owner] & small[owner]
    up_to_16 = ~past(people, 16) | (school & ~past(people, 20))
    missed = reached(people, 5) & up_to_16 & ((p["unexcused_absences"] >= 5) | (p["unexcused_preschool_days"] >= 3))
    left = reached(people, 16) & ~past(people, 18) & ~school & p["labour_office_registered_in_time"]
    young = [  # -1: no percentage is known
        (missed, -1), (reached(people, 5) & ~past(people, 16) & ~school, -1), (left, -1),
        (~p["health_certificate"], -1), (up_to_16, 91), (capacity >= 70, 125), (capacity >= 50, 100),
    ]  # fmt: skip
    grown = [
        (past(people, 75) & alone[owner], 165), (past(people, 65) & alone[owner], 140), (capacity >= 70, 125),
        (lone, 120), (past(people, 65), 100), (capacity >= 50, 100), (alone[owner], 73),
    ]  # fmt: skip
    of_child = np.select([test for test, _ in young], [percent for _, percent in young], -1)
    of_adult = np.select([test for test, _ in grown], [percent for _, percent in grown], 66)
    shares = np.where(child, of_child, of_adult)
    return shares, shares < 0


def _grounds(
    people: People, base: int, counted: Column, child: Column, parent: Column, small: Column,
    everybody: NDArray[np.int64], size: NDArray[np.int64],
) -> NDArray[np.bool_]:  # fmt: skip
    """чл. 10: whether any ground refuses."""
    p, home = people.persons, people.home
    rooms = np.where(everybody == 1, 1, np.where(everybody <= 3, 2, 3 + (everybody - 4) // 2))
    reduced = people.any(counted & (p["work_capacity_loss"] >= 50))
    works = (p["wages"] > 0) | (p["services"] > 0) | (p["farming_and_rents"] > 0) | p["sole_trader"]
    free = (p["work_capacity_loss"] >= 50) | p["in_school"] | p["labour_office_exempt"]
    free |= parent & small[people.owner]
    idle = counted & reached(people, 16) & ~past(people, 65) & ~works & ~free
    grounds = [
        (home["dwellings"] > 1) | (home["rooms"] > rooms),
        home["income_bearing_property"] & ~((home["dwellings"] == 1) & reduced),
        people.any(counted & (p["sole_trader"] | p["company_share"])),
        home["property_sold"] > 60 * base,
        home["care_contract"],
        people.any(idle & (p["labour_office_months"] < 6)),
        home["savings"] > 500_00 * size,
        home["community_work_refused"],
    ]
    found: NDArray[np.bool_] = np.logical_or.reduce(grounds)
    return found


def sums(before: tuple[Column, Column], after: tuple[Column, Column]) -> dict[str, int]:
    """The figures that the simulation gives, money in minor units."""
    compared = (before[0] != OPEN) & (after[0] != OPEN)
    change = np.where(compared, after[1] - before[1], 0)
    entitled = [law[0] == ENTITLED for law in (before, after)]
    found = {
        "entitled_before": entitled[0].sum(), "entitled_after": entitled[1].sum(),
        "cost_before": before[1].sum(), "cost_after": after[1].sum(),
        "winners": (change > 0).sum(), "losers": (change < 0).sum(), "unchanged": (compared & (change == 0)).sum(),
        "newly_entitled": (compared & entitled[1] & ~entitled[0]).sum(),
        "no_longer_entitled": (compared & entitled[0] & ~entitled[1]).sum(),
        "gains": change[change > 0].sum(), "losses": -change[change < 0].sum(), "undetermined": (~compared).sum(),
    }  # fmt: skip
    return {name: int(value) for name, value in found.items()}


def differences(folder: Path, told: dict[str, Any], result: Path) -> list[str]:
    """Where the simulation and this reading disagree."""
    people = read(folder)
    laws = [outcome(people, base) for base in (BEFORE, AFTER)]
    rows = pq.read_table(result / "changes.parquet")
    faults = []
    for law, when in zip(laws, ("before", "after"), strict=True):
        codes = rows[f"outcome_{when}"].to_numpy()
        wrong = (codes != np.array(CODES)[law[0]]) | (rows[f"amount_{when}"].to_numpy() != law[1])
        faults += [f"household {rows['household'][int(place)]}: {when}" for place in np.flatnonzero(wrong)[:5]]
    for name, value in sums(*laws).items():
        said = told["total"][name]
        if (round(float(said) * 100) if isinstance(said, str) else said) != value:
            faults.append(f"{name}: simulated {said}, here {value}")
    return faults


def run(*arguments: object) -> tuple[str, float]:
    """A command's output and how long it took."""
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-m", "komek.cli", *map(str, arguments)], stdout=subprocess.PIPE, check=True)
    return done.stdout.decode(), time.perf_counter() - begun


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--households", type=int, default=1_000_000)
    parser.add_argument("--population", type=Path, help="A population of Bulgaria made before, in which all is known.")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder, result = wanted.population or Path(place, "people"), Path(place, "result")
        if wanted.population is None:
            run("population", "make", folder, "--country", "bg", "--households", wanted.households, "--nulls", 0)
        told, seconds = run(
            "simulate", "bg.monthly_assistance", folder, "--on", ON, "--set", "guaranteed_minimum_income=85.00",
            "--to", result, "--json",
        )  # fmt: skip
        data = json.loads(told)
        faults = differences(folder, data, result)
    print("\n".join(faults) or "Both readings agree on every household and on every sum.")
    print(json.dumps({"seconds": round(seconds, 1), "agree": not faults, "total": data["total"]}))
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
