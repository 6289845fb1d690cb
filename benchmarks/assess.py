"""Measures one assessment, warm, and beside it the same benefit in OpenFisca-Core: `python benchmarks/assess.py`.

What is measured and how to read it: `docs/benchmarks.md`. The last line is JSON. Exit status 3 where OpenFisca-Core
cannot be installed, 1 where the two sides do not agree on an amount.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from functools import partial
from pathlib import Path

from families import CHECKED, LARGER, MEASURED, ON, Family, of_the_real_programme
from openfisca_environment import NotInstalled, OpenFisca
from timing import Figure, Task, by_turns, repeated, show

os.environ["KOMEK_PACKS"] = str(Path(__file__).resolve().parent / "benefit")

from komek.law import Assessment, Case, Programme, ask, assess
from komek.law.as_data import to_json
from komek.packs import programme

ROUNDS = 60
REAL_ON = date(2019, 3, 15)

WHAT = {
    "assess": "Kömek: outcome and steps in memory, 4 members, from a Case",
    "assess_12": "Kömek: the same, 12 members",
    "case": "Kömek: Case from dicts, and assess",
    "openfisca_whole": "OpenFisca: simulation from a dict, and calculate with trace",
    "openfisca_traced": "OpenFisca: calculate with trace, simulation at hand",
    "openfisca_plain": "OpenFisca: calculate without trace, simulation at hand",
    "bg": "bg.monthly_assistance, 4 members: assess",
    "bg_12": "bg.monthly_assistance, 12 members: assess",
    "bg_json": "bg.monthly_assistance, 4 members: assess, and to_json",
    "bg_text": "bg.monthly_assistance, 4 members: assess, to_json, and its text",
    "bg_ask": "bg.monthly_assistance, 4 members: ask, nothing known but names",
    "bg_ask_family": "bg.monthly_assistance, 4 members: ask, ages and relations known",
}


def case(benefit: Programme, family: Family) -> Case:
    persons, household = family.for_komek
    return Case(benefit, ON, persons, household)


def real_case(children: int) -> Case:
    """A family for the real programme, whose other facts take their defaults."""
    persons = of_the_real_programme(children)
    return Case(programme("bg.monthly_assistance"), REAL_ON, persons, {"rooms": 2}, assume_defaults=True)


def agree(benefit: Programme, openfisca: OpenFisca) -> bool:
    """Whether both sides give every family the same amount; says where they do not."""
    equal = True
    for family in CHECKED:
        result = assess(case(benefit, family))
        ours = result.amount.minor if result.amount else 0
        theirs = openfisca.amount(family)
        if ours != theirs:
            equal = False
            print(f"{', '.join(family.members)}: Kömek gives {ours} cents, OpenFisca {theirs}.", file=sys.stderr)
    return equal


def our_tasks(benefit: Programme) -> dict[str, Task]:
    """What Kömek does; inputs stand ready as plain dicts."""
    persons, household = MEASURED.for_komek
    small, large, real, larger = case(benefit, MEASURED), case(benefit, LARGER), real_case(2), real_case(10)
    nothing: dict[str, dict[str, object]] = {name: {} for name in real.names}
    family = {
        name: {code: facts[code] for code in ("birth_date", "relation")}
        for name, facts in of_the_real_programme(2).items()
    }
    tasks = {
        "assess": lambda: assess(small),
        "assess_12": lambda: assess(large),
        "case": lambda: assess(Case(benefit, ON, persons, household)),
        "bg": lambda: assess(real),
        "bg_12": lambda: assess(larger),
        "bg_json": lambda: to_json(assess(real)),
        "bg_text": lambda: json.dumps(to_json(assess(real)), ensure_ascii=False),
        "bg_ask": lambda: ask([real.programme], REAL_ON, nothing, {}),
        "bg_ask_family": lambda: ask([real.programme], REAL_ON, family, {}),
    }
    return {name: repeated(task) for name, task in tasks.items()}


def their_tasks(openfisca: OpenFisca) -> dict[str, Task]:
    counts = {"whole": 6, "traced": 12, "plain": 15}
    return {f"openfisca_{what}": partial(openfisca.seconds, MEASURED, what, count) for what, count in counts.items()}


def bytes_of(result: Assessment) -> int:
    """The size of the explanation as JSON in UTF-8, without spaces between the words."""
    return len(json.dumps(to_json(result)["explanation"], ensure_ascii=False, separators=(",", ":")).encode())


def summary(found: dict[str, Figure]) -> dict[str, float]:
    """The figures of the last line."""
    ours, theirs, real = found["assess"], found["openfisca_traced"], found["bg"]
    figures = {
        "assess_ms": ours.ms,
        "vs_openfisca": theirs.times(ours),
        "vs_openfisca_from_dict": found["openfisca_whole"].times(found["case"]),
        "vs_openfisca_untraced": found["openfisca_plain"].times(ours),
        "case_ms": found["case"].ms,
        "per_member_us": found["assess_12"].above(ours) / 8 * 1e3,
        "bg_monthly_assistance_ms": real.ms,
        "bg_per_member_us": found["bg_12"].above(real) / 8 * 1e3,
        "json_ms": found["bg_json"].above(real),
        "json_text_ms": found["bg_text"].above(real),
        "ask_ms": found["bg_ask"].ms,
        "ask_per_member_ms": found["bg_ask"].ms / 4,
        "ask_family_ms": found["bg_ask_family"].ms,
    }
    return {name: float(f"{value:.4g}") for name, value in figures.items()}


def main() -> int:
    """Check that both sides agree, measure by turns, print."""
    benefit = programme("xx.minimum_income")
    try:
        with OpenFisca() as openfisca:
            if not agree(benefit, openfisca):
                return 1
            tasks = our_tasks(benefit) | their_tasks(openfisca)
            found = by_turns({name: tasks[name] for name in WHAT}, ROUNDS)
    except NotInstalled as problem:
        print(f"OpenFisca-Core cannot be installed, so there is nothing to compare with: {problem}", file=sys.stderr)
        return 3
    show(found, WHAT, 4)
    print(json.dumps(summary(found) | {"explanation_bytes": bytes_of(assess(real_case(2)))}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
