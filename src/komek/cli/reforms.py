"""A change of law as a command is given it: a Python file with a `Reform`, and values set one by one."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

from komek.law import LawError, Parameter, Programme, Reform

SET = "--set"


def reform_of(path: Path | None, values: Sequence[str], programme: Programme, on: date) -> Reform:
    """The reform in the file, if there is one, with these values besides. LawError for what cannot be read."""
    reform = _in_file(path) if path else Reform("; ".join(values))
    known = {parameter.name: parameter for parameter in programme.parameters()} if values else {}
    for number, written in enumerate(values, 1):
        name, equals, value = (part.strip() for part in written.partition("="))
        if not equals or not name or not value:
            raise LawError(SET, number, f"“{written}” sets nothing.", f"Write {SET} guaranteed_minimum_income=85.00.")
        name, child = _child(name, known)
        reform.set(name, value, child=child, unit=_unit(known.get(name), child, on), place=(SET, number))
    return reform


def _child(name: str, known: dict[str, Parameter]) -> tuple[str, str | None]:
    """`poverty_line.astana` is the child `astana` of `poverty_line`, where that has children."""
    whole, _, last = name.rpartition(".")
    return (whole, last) if name not in known and whole in known and known[whole].children else (name, None)


def _unit(parameter: Parameter | None, child: str | None, on: date) -> str | None:
    """The unit of the value in force on the day: what is set counts from the beginning of time, in today's money."""
    if parameter is None:
        return None
    series = parameter.file.series.get(child) or next(iter(parameter.file.series.values()), ())
    return next((value.unit for value in reversed(series) if value.since <= on), None)


def _in_file(path: Path) -> Reform:
    spec = spec_from_file_location("komek_reform", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise LawError(str(path), 1, "this is no Python file.", "Name a file such as draft.py.")
    module = module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except LawError:
        raise
    except Exception as fault:
        raise LawError(str(path), _line(path, fault), f"{type(fault).__name__}: {fault}.", "Mend the file.") from fault
    found = [value for value in vars(module).values() if isinstance(value, Reform)]
    if len(found) != 1:
        problem = "the file has no reform." if not found else "the file has more than one reform."
        raise LawError(str(path), 1, problem, 'Write reform = Reform("Draft of 2027") once.')
    return found[0]


def _line(path: Path, fault: BaseException) -> int:
    """The last line of the file that was read."""
    if isinstance(fault, SyntaxError) and fault.lineno:
        return fault.lineno
    frames = [
        frame for frame in traceback.extract_tb(fault.__traceback__) if Path(frame.filename).resolve() == path.resolve()
    ]
    return (frames[-1].lineno or 1) if frames else 1
