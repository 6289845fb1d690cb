"""What happens to a case, with all that is known of it when its traces are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from komek.audit.service import JSON
from komek.casework import models
from komek.casework.lifecycle import Event, Proceeding
from komek.casework.storing import Loaded


@dataclass(frozen=True, kw_only=True)
class Beside:
    """What comes with an event and is no matter of the lifecycle: words, explanations, numbers."""

    remarks: str = ""
    explanation: Mapping[str, Any] = field(default_factory=dict)
    law_hash: str = ""
    facts_hash: str = ""
    facts_on: date | None = None
    order_number: str = ""


NOTHING_BESIDE = Beside()


@dataclass
class Happening:
    """`before` and `after`: the proceeding that `row` keeps. `data`: what the audit is told, filled on the way."""

    loaded: Loaded
    row: models.Proceeding
    before: Proceeding
    after: Proceeding
    event: Event
    at: datetime
    beside: Beside = NOTHING_BESIDE
    data: dict[str, JSON] = field(default_factory=dict)

    @property
    def by(self) -> str:
        return self.event.by.id

    @property
    def case(self) -> int:
        return self.loaded.row.pk
