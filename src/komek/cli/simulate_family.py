"""`komek simulate … --vary PERSON.FACT LOW:HIGH`: what a family gets at each income, under two laws, as a picture."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from komek.cli.options import Options
from komek.cli.output import complain, prepare, print_json
from komek.cli.reforms import reform_of
from komek.cli.simulate import Wanted
from komek.factsfile import FactsFileError, loading, read
from komek.languages import formats
from komek.law import Case, Fact, FactsError, LawError, Money
from komek.law.errors import nearest
from komek.law.money import minor_units
from komek.population import families
from komek.population.charts.png import png
from komek.population.family import Curve, curve
from komek.population.family_picture import Telling, picture


class Varied(NamedTuple):
    """One fact of somebody (None: of the household) and the range through which it goes."""

    person: str | None
    fact: Fact
    span: tuple[int, int]


def simulate_family(
    file: Path | None, on: date | None, vary: tuple[str, str], wanted: Wanted, options: Options
) -> int:  # fmt: skip
    """Print the corners of both amounts, or draw them into the folder. 2 for what cannot be read."""
    prepare()
    try:
        case = _case(file, on, wanted)
        varied = _varied(case, *vary)
        reform = reform_of(wanted.reform, wanted.values, case.programme, case.on)
        after = case.programme.reformed(reform)
        both = tuple(curve(case, law, *varied) for law in (case.programme, after))
    except FactsFileError as error:
        return complain(error.lines(options.t))
    except (FactsError, LawError) as error:
        return complain([str(error)])
    telling = Telling(case, varied.person, varied.fact, varied.span, reform.name, options.t, options.lang)
    if wanted.to:
        _keep(wanted.to, telling, both[0], both[1])
    if options.json:
        print_json(telling.as_data(both[0], both[1]))
    else:
        _show(telling, both[0], both[1], wanted.to, options)
    return 0


def _case(file: Path | None, on: date | None, wanted: Wanted) -> Case:
    """The family in the file, or the one that comes with the country; on another day or as known then, if said."""
    programme = loading.programme(wanted.programme) if wanted.programme else None
    if file is None:
        if programme is None:
            raise FactsError(None, "programme", "no programme is named.", "Name one, or a file with --family.")
        file = families.file(programme.country.code)
    case = read(file).case
    if on or wanted.known:
        known = wanted.known or case.known
        case = Case(case.programme, on or case.on, case.persons, case.household, known, case.assume_defaults)
    return case if programme is None else _under(case, programme, file)


def _under(case: Case, programme: Any, file: Path) -> Case:
    if case.programme.country is not programme.country:
        problem = f"{file} is a family of another country than {programme.code}."
        raise FactsError(None, "programme", problem, "Name a family of its country.")
    return case.under(programme)


def _varied(case: Case, place: str, span: str) -> Varied:
    """`applicant.wages`, `ana.wages` or `household.savings`, and `0:1500`. FactsError for what is none."""
    name, _, code = place.rpartition(".")
    country = case.programme.country
    person = None if name == "household" else _person(case, name)
    facts = country.household.facts if person is None else country.person.facts
    if code not in facts:
        near = nearest(code, facts)
        raise FactsError(
            person, code, "there is no such fact.", f"Did you mean “{near}”?" if near else "See the schema."
        )
    fact = facts[code]
    if fact.kind not in (Money, int):
        raise FactsError(person, code, "it is no amount and no count.", "Vary an amount, such as wages.")
    try:
        ends = tuple(minor_units(end) if fact.kind is Money else int(end) for end in span.split(":"))
        low, high = ends
    except ValueError:
        raise FactsError(person, code, f"“{span}” is no range.", "Write it as 0:1500.") from None
    if low >= high:
        raise FactsError(person, code, f"“{span}” is no range.", "Let the first number be the lower one.")
    return Varied(person, fact, (low, high))


def _person(case: Case, name: str) -> str:
    if name in case.names:
        return name
    if name == "applicant":
        return case.names[case.applicant]
    near = nearest(name, case.names)
    expected = f"Did you mean “{near}”?" if near else f"They are {', '.join(case.names)}."
    raise FactsError(name or None, "name", "there is nobody of this name.", expected)


def _keep(folder: Path, telling: Telling, before: Curve, after: Curve) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    drawn = picture(telling, before, after)
    (folder / "family.svg").write_text(drawn.svg, encoding="utf-8")
    (folder / "family.png").write_bytes(png(drawn))
    data = telling.as_data(before, after) | {"alt": drawn.alt}
    (folder / "family.json").write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _show(telling: Telling, before: Curve, after: Curve, folder: Path | None, options: Options) -> None:
    """Where either line turns, with both amounts."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    t = options.t
    console = Console(width=None if sys.stdout.isatty() else 80, highlight=False, markup=False, emoji=False)
    console.print(telling.title, style="bold")
    day = formats.date(telling.case.on, options.lang)
    console.print(t("On {day}. Change of law: {name}").format(day=day, name=telling.reform))
    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    grid.add_column(telling.subject)
    for heading in (t("Law in force"), t("After the change"), t("Difference")):
        grid.add_column(heading, justify="right")
    for row in telling.rows(before, after):
        grid.add_row(*row)
    console.print(grid)
    if folder:
        console.print(t("The picture is in {folder}: family.svg and family.png.").format(folder=folder))
