"""All sides by turns over one population."""

from __future__ import annotations

from komek.packs import programme

from . import by_numpy
from .clock import ENOUGH, Rounds, Spent, Task, by_turns, repeated
from .openfisca import OpenFisca
from .ours import batch, compiled, unchecked, with_nulls
from .people import People
from .reading import read, words

WHAT = {
    "read": "reading the same bytes",
    "unchecked": "Kömek: scan without the check at the door",
    "checked": "Kömek: scan",
    "built": "Kömek: scanner, batch and scan",
    "nullable": "Kömek: three columns nullable, unchecked",
    "numpy": "NumPy by hand",
    "calculate": "OpenFisca: calculate",
    "build_calculate": "OpenFisca: build and calculate",
}
CURVES = {"openfisca": "calculate", "numpy": "numpy", "ours": "checked", "read": "read"}


def turns(people: People, openfisca: OpenFisca, threads: int, rounds: int) -> dict[str, Rounds]:
    """Every side in each round, after one that does not count."""
    benefit = programme("xx.minimum_income")
    rows, nulls, columns = batch(people), with_nulls(people), [words(column) for column in people.columns]
    plain, nullable = compiled(benefit, threads), compiled(benefit, threads)
    nullable.scan(nulls)
    build, theirs = _theirs(people.households, openfisca)
    tasks = {
        "read": repeated(lambda: read(columns, threads)),
        "unchecked": repeated(lambda: unchecked(plain, rows)),
        "checked": repeated(lambda: plain.scan(rows)),
        "built": repeated(lambda: compiled(benefit, threads).scan(batch(people))),
        "nullable": repeated(lambda: unchecked(nullable, nulls)),
        "numpy": repeated(lambda: by_numpy.amounts(people)),
        "calculate": theirs,
    }
    found = by_turns(tasks, rounds)
    found["build_calculate"] = Rounds(tuple(_sum(*pair) for pair in zip(build, found["calculate"].runs, strict=True)))
    return found


def _theirs(households: int, openfisca: OpenFisca) -> tuple[list[Spent], Task]:
    """The building of each round beside a task that calculates."""
    once = sum(part.wall for part in openfisca.measure(households))
    count = max(1, min(10, int(ENOUGH / once)))
    built: list[Spent] = []

    def calculate() -> Spent:
        build, calculate = openfisca.measure(households, count=count)
        built.append(build)
        return calculate

    return built, calculate


def _sum(one: Spent, other: Spent) -> Spent:
    return Spent(one.cpu + other.cpu, one.wall + other.wall)
