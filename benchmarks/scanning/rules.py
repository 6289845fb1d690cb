"""Laws with any number of rules, as a pack in a folder: each step a branch, a sum and a maximum over the one before."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from openfisca_environment import HERE

from .people import MONEY

HEAD = '''"""A generated law of {count} rules."""

from komek.law import Money, Programme, money, requirement, rule, total, zero

from .people import Family, Person


@rule(law="Art. 0")
def step_0(person: Person) -> Money:
    """Where it begins."""
    return person.wages
'''
STEP = '''

@rule(law="Art. {place}")
def step_{place}(person: Person) -> Money:
    """Step {place}."""
    if person.{asked} > money("{place}.00"):
        return step_{before}(person) + person.{other}
    return max(step_{before}(person), person.{other})
'''
END = '''

@rule(law="Art. {next}")
def amount(family: Family) -> Money:
    """What is given."""
    return total(step_{count}(person) for person in family.members)


@requirement(law="Art. {next}", refusal="Nothing is to be given.")
def something(family: Family) -> bool:
    """Something is to be given."""
    return amount(family) > zero


programme = Programme("xx.steps_{count}", "Steps", law="Art. 1", requirements=[something], amount=amount)
'''


def text(count: int) -> str:
    """The module of the programme `xx.steps_COUNT`."""
    parts = [HEAD.format(count=count)]
    for place in range(1, count + 1):
        asked, other = (MONEY[(place + more) % len(MONEY)] for more in (0, 1))
        parts.append(STEP.format(place=place, before=place - 1, asked=asked, other=other))
    return "".join([*parts, END.format(count=count, next=count + 1)])


def write(folder: Path, counts: Sequence[int]) -> Path:
    """A pack with the small benefit and a programme for each number of rules."""
    pack = Path(shutil.copytree(HERE / "benefit", folder / "generated", ignore=shutil.ignore_patterns("__pycache__")))
    declared = (pack / "country.py").read_text(encoding="utf-8")
    codes = ", ".join(f'"{code}"' for code in ["xx.minimum_income", *(f"xx.steps_{count}" for count in counts)])
    (pack / "country.py").write_text(declared.replace('"xx.minimum_income"', codes), encoding="utf-8")
    for count in counts:
        (pack / f"steps_{count}.py").write_text(text(count), encoding="utf-8")
    return pack
