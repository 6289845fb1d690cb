"""Facts that only the office can say: nobody is asked for them here, the usual value is assumed and told."""

from datetime import date
from typing import Any

from komek.law import Fact, Missing, decode


def assumed_values(facts: dict[str, Fact], on: date) -> dict[str, Any]:
    """The usual value of every fact that a citizen is never asked for."""
    return {
        fact.name: decode(fact, default)
        for fact in facts.values()
        if not fact.asked and (default := fact.default_on(on)) is not None
    }


def office_facts(missing: list[Missing]) -> list[Fact]:
    """Those of the missing facts that the office finds out itself, each once."""
    return list(dict.fromkeys(item.fact for item in missing if not item.fact.asked))
