"""`komek ask FILE`: which facts still matter, in the order to ask for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from komek.cli.options import Options
from komek.cli.output import complain, complaint, prepare, print_json
from komek.cli.shelf import put_on_shelf
from komek.factsfile import FactsFileError, read
from komek.law import Case, LawError, Missing, ask, decode


def ask_file(path: Path, options: Options) -> int:
    """Print what is still to be asked; the exit status."""
    prepare()
    try:
        case = read(path).case
        put_on_shelf(case.programme)
        missing = still_to_ask(case)
    except FactsFileError as error:
        return complaint(error, options.t)
    except LawError as error:
        return complain([str(error)])
    if options.json:
        print_json({"programme": case.programme.code, "missing": [_as_data(item, case, options) for item in missing]})
    else:
        from komek.cli.result import questions

        questions(missing, case, options).show()
    return 0


def still_to_ask(case: Case) -> list[Missing]:
    """The facts that can still change the outcome. What a default stands in for is not asked."""
    persons = {
        name: {fact.name: decode(fact, value) for fact, value in row.items()}
        for name, row in zip(case.names, case.rows, strict=True)
    }
    home = {fact.name: decode(fact, value) for fact, value in case.home.items()}
    return ask([case.programme], case.on, persons, home, case.known, list(case.programme.country.sections))


def _as_data(missing: Missing, case: Case, options: Options) -> dict[str, Any]:
    fact, t = missing.fact, options.t
    question = t(fact.question) if fact.question else None
    choices = {code: t(member.label) for code, member in fact.kind.__members__.items()} if fact.is_choice else None
    return {
        "fact": str(missing),
        "code": fact.name,
        "person": missing.person,
        "kind": "choice" if fact.is_choice else fact.kind.__name__.lower(),
        "label": t(fact.label),
        "question": question.replace("{person}", missing.person or "") if question else None,
        "help": t(fact.help) if fact.help else None,
        "choices": choices,
        "section": fact.section,
        "section_label": t(case.programme.country.sections.get(fact.section, fact.section)),
        "over": [day.isoformat() for day in fact.over.period(case.on)] if fact.over else None,
    }
