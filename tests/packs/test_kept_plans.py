"""A plan that was written and read again gives every worked example the very same assessment."""

from datetime import date

import pytest

from komek import packs
from komek.factsfile import read_all
from komek.law import Case, Programme, assess
from komek.law.as_data import to_json
from komek.law.kept import frozen, thawed

CODES = [code for country in packs.countries() for code in country.programmes]


def days(programme: Programme) -> list[date]:
    """One day under each choice of texts."""
    return [max(day, date(2000, 1, 1)) for day in programme.regimes()]


def same_with_a_kept_plan(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    """Assess once by the compiled plan, and once by what became of it."""
    programme, expected = case.programme, to_json(assess(case))
    plan = thawed(programme, frozen(programme.plan(case.on, case.known)), case.on, case.known)
    with monkeypatch.context() as patched:
        patched.setattr(programme, "plan", lambda on, known: plan)
        result = assess(case)
        assert result.plan is plan
        assert to_json(result) == expected


@pytest.mark.parametrize("code", CODES)
def test_every_worked_example(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in packs.examples(packs.programme(code)):
        for file in read_all(path):
            same_with_a_kept_plan(file.case, monkeypatch)


@pytest.mark.parametrize("code", CODES)
def test_a_family_of_whom_nothing_is_known(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    programme = packs.programme(code)
    for day in days(programme):
        same_with_a_kept_plan(Case(programme, day, {"ana": {}, "ben": {}}), monkeypatch)


@pytest.mark.parametrize("code", CODES)
def test_a_plan_is_thawed_only_where_its_texts_are_in_force(code: str) -> None:
    programme = packs.programme(code)
    kept = {day: frozen(programme.plan(day, None)) for day in days(programme)}
    for day in kept:
        for other, content in kept.items():
            found = thawed(programme, content, day, None)
            assert (found is not None) == (programme.plan(day, None) is programme.plan(other, None))
