"""Writes small throw-away packs of law, loads them, and reads single rules of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

from komek.law import Case, Programme, assess
from komek.law.explain import Step
from komek.law.third_reading import read_rule
from komek.law.values import Value
from komek.packs.finding import Pack

HERE = Path(__file__).parent / "small_pack"
HEAD = (
    "from __future__ import annotations\n"
    "from komek.law import *\n"
    "from .people import Family, Household, Person, Region, Relation\n"
)
AMOUNT = '''
@rule(law="Art. 1")
def amount(family: Family) -> Money:
    """The amount."""
    return money("10.00")
'''
PROGRAMME = 'programme = Programme("xx.given", "Given", law="Art. 1", requirements=[], amount=amount{more})\n'
NUMBERS = count()

Facts = Mapping[str, Any]
Persons = Mapping[str, Facts]
ANN: Persons = {"ann": {"birth_date": date(1980, 5, 20), "relation": "applicant"}}


@dataclass
class Writer:
    """Writes packs below `folder`, each in a folder of its own."""

    folder: Path
    files: dict[str, str] = field(default_factory=dict)

    def load(self, rules: str, parameters: Mapping[str, str] | None = None, **modules: str) -> Programme:
        """The programme of a pack whose module `given.py` is `rules` below the usual imports.

        `parameters`: file name (without .yaml) → YAML. `modules`: further modules, or `people` and `country` anew.
        """
        number = next(NUMBERS)
        folder = self.folder / f"pack{number}"
        (folder / "parameters").mkdir(parents=True)
        usual = {name: (HERE / f"{name}.py").read_text(encoding="utf-8") for name in ("people", "country")}
        texts = usual | {name: dedent(text) for name, text in modules.items()} | {"given": HEAD + dedent(rules)}
        for name, text in texts.items():
            (folder / f"{name}.py").write_text(text, encoding="utf-8")
        for name, text in (parameters or {}).items():
            (folder / "parameters" / f"{name}.yaml").parent.mkdir(parents=True, exist_ok=True)
            (folder / "parameters" / f"{name}.yaml").write_text(dedent(text), encoding="utf-8")
        found: Programme = Pack("xx", folder, f"komek_small_pack_{number}").module("given").programme
        return found

    def asking(self, body: str, kind: str = "Money", above: str = "", **more: Any) -> Programme:
        """A programme that grants 10.00 and tells, besides, what the rule `asked(family)` with this body gives."""
        rule = f'@rule(law="Art. 2")\ndef asked(family: Family) -> {kind}:\n    """Asked."""\n{_body(body)}\n'
        return self.load(f"{dedent(above)}{AMOUNT}{rule}{PROGRAMME.format(more=', informs=[asked]')}", **more)


def _body(text: str) -> str:
    text = dedent(text).strip("\n")
    return indent(text if "return" in text else f"return {text}", "    ")


def tell(programme: Programme, on: date = date(2024, 3, 15), persons: Persons = ANN, **household: Any) -> Step:
    """The first step that the programme tells besides the decision."""
    step: Step = assess(Case(programme, on, persons, household)).explanation.informs[0]
    return step


def value(programme: Programme, on: date = date(2024, 3, 15), persons: Persons = ANN, **household: Any) -> Value:
    """What `asked` is, known or not."""
    return tell(programme, on, persons, **household).value


def exact(programme: Programme, on: date = date(2024, 3, 15), persons: Persons = ANN, **household: Any) -> Any:
    """What `asked` is where all is known: the same in `assess` and in the third reading."""
    found = value(programme, on, persons, **household)
    assert found.known
    again = read_rule(Case(programme, on, persons, household), programme.informs[0])
    assert found.exact == again, f"assess says {found.exact}, the third reading {again}"
    return found.exact
