"""docs/lifecycle.md is what the code says."""

from pathlib import Path

from komek.casework.lifecycle.award import AWARD
from komek.casework.lifecycle.drawing import document
from komek.casework.lifecycle.proceeding import PROCEEDING

PAGE = Path(__file__).parents[2] / "docs" / "lifecycle.md"


def test_the_page_is_true() -> None:
    assert PAGE.read_text("utf-8") == document(), "Run: python -m komek.casework.lifecycle > docs/lifecycle.md"


def test_every_state_and_event_is_told() -> None:
    told = document()
    for machine in (PROCEEDING, AWARD):
        labels = [*(state.label for state in machine.states), *(event.label for event in machine.events)]
        assert all(f"| **{label}** |" in told for label in labels)
        assert all(f"    {state.__name__}: {state.label}" in told for state in machine.states)
