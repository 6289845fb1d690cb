"""Where an assessment differs from what its file expects."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from komek.factsfile.reading import FactsFile
from komek.factsfile.values import decimal
from komek.law import Assessment

Pair = tuple[str, Any, Any]


class Difference(NamedTuple):
    """One key of `expect` that came out differently; values as a facts file writes them."""

    key: str
    expected: str
    got: str


def differences(file: FactsFile, assessment: Assessment) -> list[Difference]:
    """Every difference, in the order of the file; none when the worked example passes."""
    margin = file.expect.get("margin", 0)
    compared = ((key, expected) for key, expected in file.expect.items() if key != "margin")
    pairs = (pair for key, expected in compared for pair in _pairs(key, expected, assessment))
    different = ((key, wanted, got) for key, wanted, got in pairs if not _same(wanted, got, margin))
    return [Difference(key, _shown(key, wanted), _shown(key, got)) for key, wanted, got in different]


def _same(wanted: Any, got: Any, margin: Fraction | int) -> bool:
    """Equal; numbers of an OpenFisca test within its margin. A truth is no number."""
    if isinstance(wanted, Fraction) and isinstance(got, Fraction):
        return abs(wanted - got) <= margin
    return type(wanted) is type(got) and bool(wanted == got)


def _pairs(key: str, expected: Any, assessment: Assessment) -> Iterator[Pair]:
    """The expected values of a key with the real ones."""
    if key == "period":
        ends = dict(zip(("from", "to"), assessment.period or (None, None), strict=True))
        for end, day in (expected or {"from": None, "to": None}).items():
            yield f"period.{end}", day, ends[end]
    elif key == "outputs":
        from komek.factsfile.outputs import real

        yield from ((output.key, output.value, real(assessment, output)) for output in expected)
    elif key == "requirements":
        met: dict[str, Any] = {finding.code: finding.met for finding in assessment.requirements}
        for code, truth in expected.items():
            yield f"requirements.{code}", truth, met.get(code, "no such requirement")
    else:
        yield key, expected, _real(key, assessment)


def _real(key: str, assessment: Assessment) -> Any:
    if key in ("amount", "currency"):
        part = "minor" if key == "amount" else "currency"
        return getattr(assessment.amount, part, None)
    if key == "missing":
        return [str(missing) for missing in assessment.missing]
    return list(assessment.missing_parameters) if key == "missing_parameters" else getattr(assessment, key)


def _shown(key: str, value: Any) -> str:
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, list):
        return f"[{', '.join(value)}]"
    if key == "amount":
        return decimal(value)
    if isinstance(value, Fraction):
        return _number(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _number(value: Fraction) -> str:
    """As a decimal where it is one, else as a ratio."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return format(exact.normalize(), "f") if Fraction(exact) == value else str(value)
