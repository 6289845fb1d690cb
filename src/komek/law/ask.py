"""`ask`: which facts still matter, across several programmes at once, in the order to ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from .assess import Missing, assess
from .case import Case, Values
from .programme import Programme


def ask(
    programmes: Iterable[Programme],
    on: date,
    persons: Mapping[str, Values],
    household: Values,
    known: date | None = None,
    sections: Sequence[str] = (),
) -> list[Missing]:
    """The facts that can still change an outcome of any of the programmes; none when all are determined.

    Grouped by section in the order of `sections` (else as the law meets them), people in the order of the file.
    """
    found: dict[tuple[str, str | None], Missing] = {}
    for programme in programmes:
        for missing in assess(Case(programme, on, persons, household, known)).missing:
            found.setdefault((missing.fact.name, missing.person), missing)
    places = {code: place for place, code in enumerate(sections)}
    for missing in found.values():
        places.setdefault(missing.fact.section, len(places))
    order = {name: place for place, (name, _) in enumerate(found)}
    people = {name: place for place, name in enumerate(persons)}
    return sorted(
        found.values(),
        key=lambda m: (places[m.fact.section], people.get(m.person or "", -1), order[m.fact.name]),
    )
