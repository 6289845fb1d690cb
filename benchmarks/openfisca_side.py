"""OpenFisca's side of the comparison: reads questions from standard input and answers them, a line of JSON each.

Runs in the environment that `openfisca_environment.py` makes. The TaxBenefitSystem is warm: made before any timing.
"""

# mypy: disable-error-code="import-not-found"
import json
import sys
from collections.abc import Callable
from time import process_time
from typing import Any

from openfisca_benefit import system
from openfisca_core.simulations import SimulationBuilder

SYSTEM = system()


class Side:
    """One family under measurement."""

    def __init__(self, family: dict[str, Any], period: str) -> None:
        self.family, self.period = family, period

    def build(self, trace: bool) -> Any:
        """A simulation from the dict."""
        simulation = SimulationBuilder().build_from_entities(SYSTEM, self.family)
        simulation.trace = trace
        return simulation

    def calculate(self, simulation: Any) -> float:
        return float(simulation.calculate("minimum_income", self.period)[0])

    # Seconds of the processor that `count` runs take

    def time_build(self, count: int) -> float:
        return _seconds(count, lambda: self.build(True))

    def time_whole(self, count: int) -> float:
        """Build from the dict and calculate with trace."""
        return _seconds(count, lambda: self.calculate(self.build(True)))

    def time_traced(self, count: int) -> float:
        """Calculate with trace, with simulations built before the clock starts: each remembers its results."""
        return self._calculations(count, True)

    def time_plain(self, count: int) -> float:
        """Calculate without trace, likewise."""
        return self._calculations(count, False)

    def _calculations(self, count: int, trace: bool) -> float:
        waiting = [self.build(trace) for _ in range(count)]
        return _seconds(count, lambda: self.calculate(waiting.pop()))


def _seconds(count: int, task: Callable[[], object]) -> float:
    started = process_time()
    for _ in range(count):
        task()
    return process_time() - started


def answer(question: dict[str, Any]) -> float:
    """The amount, or the seconds for one run, of the family in the question."""
    side = Side(question["family"], question["period"])
    if question["what"] == "amount":
        return side.calculate(side.build(True))
    count: int = question["count"]
    seconds: float = getattr(side, "time_" + question["what"])(count)
    return seconds / count


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
