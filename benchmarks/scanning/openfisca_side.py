"""OpenFisca's side, in its own environment: `python -m scanning.openfisca_side FOLDER` answers questions by the line.

As one does it there for many: the population as NumPy arrays, households as an array of each person's. Inputs stand
ready as OpenFisca keeps them, euros in float32; the membership arrays are set as they are, without
`join_with_persons`, which would sort and match identifiers first. `build` is a simulation with all inputs set.
"""

# mypy: disable-error-code="import-not-found"
from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from openfisca_benefit import Household, Person, system
from openfisca_core.simulations import SimulationBuilder

from scanning.clock import Spent, timed
from scanning.openfisca_rules import with_rules
from scanning.peak import above
from scanning.people import MONEY, People

sys.setrecursionlimit(100_000)  # each variable asks for the one before it
PERIOD = "2025-03"
ROLES = np.array(Household.flattened_roles)  # applicant, spouse, child: as `Relation` has them


class Inputs:
    """What a simulation is built of, for so many households."""

    def __init__(self, people: People) -> None:
        self.households, self.owner = people.households, people.owner
        self.roles = people.persons["relation"]
        self.born = people.persons["birth_date"].astype("datetime64[D]")
        self.money = {name: (people.persons[name] / 100).astype(np.float32) for name in MONEY}
        self.savings = (people.savings / 100).astype(np.float32)

    def simulation(self, laws: Any) -> Any:
        """A simulation with all inputs set."""
        builder = SimulationBuilder()
        builder.create_entities(laws)
        builder.declare_person_entity(Person.key, np.arange(len(self.owner)))
        home = builder.declare_entity(Household.key, np.arange(self.households))
        home.members_entity_id, home.members_role = self.owner, ROLES[self.roles]
        found = builder.build(laws)
        found.set_input("birth_date", "ETERNITY", self.born)
        for name, values in self.money.items():
            found.set_input(name, PERIOD, values)
        found.set_input("savings", PERIOD, self.savings)
        return found


class Side:
    """Answers questions; laws and inputs stay between them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.laws = folder, {"minimum_income": system()}
        self.people = People.load(folder)
        self.inputs: tuple[int, Inputs] | None = None

    def of(self, households: int) -> Inputs:
        if self.inputs is None or self.inputs[0] != households:
            self.inputs = (households, Inputs(self.people.first(households)))
        return self.inputs[1]

    def law(self, variable: str) -> Any:
        if variable not in self.laws:
            self.laws[variable] = with_rules(system(), int(variable.partition("_")[2]))
        return self.laws[variable]

    def measure(self, households: int, variable: str, count: int) -> tuple[Spent, Spent]:
        """Seconds to build and to calculate, of one of `count` simulations."""
        inputs, law = self.of(households), self.law(variable)
        built: list[Any] = []
        build = timed(lambda: built.append(inputs.simulation(law)), count)
        return build, timed(lambda: built.pop().calculate(variable, PERIOD), count)

    def memory(self, households: int, variable: str, count: int) -> int:
        """Bytes at most, above the inputs, to build and calculate."""
        inputs = self.of(households)
        law = self.law(variable)
        return above(lambda: inputs.simulation(law).calculate(variable, PERIOD))

    def amounts(self, households: int, variable: str, count: int) -> str:
        """The file of the amounts in cents."""
        path = self.folder / f"{variable}.npy"
        given = self.of(households).simulation(self.law(variable)).calculate(variable, PERIOD)
        np.save(path, np.rint(given.astype(np.float64) * 100).astype(np.int64))
        return str(path)


if __name__ == "__main__":
    side = Side(Path(sys.argv[1]))
    for line in sys.stdin:
        what, *question = json.loads(line)
        print(json.dumps(getattr(side, what)(*question)), flush=True)
