"""What households lack is compiled after so many were asked, and goes on uncompiled where that cannot be."""

from typing import Any

import numpy as np
import pytest

from komek.law.scan import Batch
from komek.law.scan.flat import Unscannable
from komek.population.patience import Patient
from tests.population.small import Showing

BATCH = Batch(np.array([0, 1]), {}, {})
FEW = np.arange(3)


class Naming(Showing):
    """Says who was asked."""

    def __init__(self, name: str) -> None:
        self.name = name

    def needed(self, batch: Any, which: Any) -> list[tuple[str, ...]]:
        if self.name == "cannot":
            raise Unscannable("it")
        return [(self.name,)] * len(which)


@pytest.mark.parametrize(
    ("many", "other", "expected"),
    [
        (0, "kernel", ["kernel"] * 4),
        (4, "kernel", ["usual", "usual", "kernel", "kernel"]),
        (99, "kernel", ["usual"] * 4),
        (4, "cannot", ["usual"] * 4),
    ],
)
def test_who_is_asked_what_is_needed(many: int, other: str, expected: list[str]) -> None:
    made: list[str] = []

    def make() -> Naming:
        made.append(other)
        return Naming(other)

    patient = Patient(Naming("usual"), make, many)
    assert [patient.needed(BATCH, FEW) for _ in range(4)] == [[(name,)] * 3 for name in expected]
    assert len(made) <= 1
