"""Counts and sums of a scan: exact, added up part by part, and kept with the results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from komek.law.scan import Outcomes
from komek.law.scan.columns import NO_REASON, OUTCOMES

from .results import AMOUNT, AMOUNT_ZERO


@dataclass
class Summary:
    """One programme: households by outcome, by reason of refusal, by what is open; `amount` in minor units."""

    outcomes: Counter[str] = field(default_factory=Counter)
    amount: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    open: Counter[str] = field(default_factory=Counter)

    @staticmethod
    def of_batch(given: Outcomes, requirements: Sequence[str]) -> Summary:
        """The counts of one batch."""
        reasons = np.bincount(given.reason[given.reason != NO_REASON], minlength=1)
        unsaid = given.open[given.open != 0]
        bits = [int(np.count_nonzero(unsaid >> np.uint32(bit) & 1)) for bit in range(len(requirements) + 1)]
        return Summary(
            _named(np.bincount(given.outcome, minlength=1), OUTCOMES),
            int(given.amount.sum()),
            _named(reasons, (*requirements, AMOUNT_ZERO)),
            _named(bits, (*requirements, AMOUNT)),
        )

    def include(self, other: Summary) -> None:
        """Add what another part counted."""
        self.outcomes.update(other.outcomes)
        self.amount += other.amount
        self.reasons.update(other.reasons)
        self.open.update(other.open)

    def as_data(self) -> dict[str, Any]:
        """For JSON; the amount as whole minor units."""
        return {
            "outcomes": {name: self.outcomes[name] for name in OUTCOMES}, "amount": self.amount,
            "reasons": dict(self.reasons.most_common()), "open": dict(self.open.most_common()),
        }  # fmt: skip

    @staticmethod
    def of(data: Mapping[str, Any]) -> Summary:
        """What `as_data` gave."""
        return Summary(Counter(data["outcomes"]), data["amount"], Counter(data["reasons"]), Counter(data["open"]))


def _named(counts: Iterable[int], names: Sequence[str]) -> Counter[str]:
    return Counter({name: int(count) for name, count in zip(names, counts, strict=False) if count})
