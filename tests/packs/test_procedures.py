"""How each country deals with applications: the declared terms, and what is openly not known."""

from datetime import date
from pathlib import Path

import pytest

from komek import packs
from komek.law.errors import FactsError
from komek.law.procedure import Moment, Procedure, Term, Unit, calendar_days, working_days

PROGRAMMES = [code for country in packs.countries() for code in country.programmes]
BEFORE, AFTER = date(2023, 6, 30), date(2023, 7, 1)


def term(programme: str, on: date, step: str, channel: str | None = None) -> Term | None:
    return next(known.term for known in packs.procedure(programme, on).steps_for(channel) if known.code == step)


@pytest.mark.parametrize(
    ("programme", "on", "step", "channel", "expected"),
    [
        ("bg.monthly_assistance", date(2019, 1, 15), "survey", None, calendar_days(20)),
        ("bg.monthly_assistance", date(2019, 1, 15), "decision", "e-mail", calendar_days(7)),
        ("bg.restriction_aid", date(2020, 12, 10), "service", None, calendar_days(14)),
        ("kz.targeted_assistance", BEFORE, "decision", None, working_days(7)),
        ("kz.targeted_assistance", BEFORE, "decision", "rural_akim", working_days(22)),
        ("kz.targeted_assistance", AFTER, "decision", None, None),
        ("kz.targeted_assistance", AFTER, "decision", "rural_akim", None),
        ("az.targeted_assistance", date(2020, 2, 10), "decision", None, working_days(15)),
    ],
)
def test_the_terms_of_the_law(programme: str, on: date, step: str, channel: str | None, expected: Term | None) -> None:
    assert term(programme, on, step, channel) == expected


def test_only_what_stands_in_a_source_counts_as_verified() -> None:
    known = packs.procedure("bg.monthly_assistance", date(2019, 1, 15))
    assert {step.code: step.unverified for step in known.steps} == {"survey": False, "decision": True, "service": False}
    assert known.correction.term == Term(14, Unit.day)
    assert not known.correction.unverified
    assert known.appeal.unverified


@pytest.mark.parametrize(
    ("programme", "on", "gaps"),
    [
        ("bg.heating_aid", date(2019, 7, 1), ["suspension"]),
        ("kz.targeted_assistance", BEFORE, ["correction", "lapse", "appeal_body", "appeal", "suspension"]),
        ("kz.targeted_assistance", AFTER, ["decision", "correction", "lapse", "appeal_body", "appeal", "suspension"]),
        ("az.targeted_assistance", BEFORE, ["correction", "lapse", "appeal_body", "appeal"]),
        ("az.age_pension", BEFORE, ["correction", "lapse", "appeal_body", "appeal", "suspension"]),
    ],
)
def test_what_was_not_found_is_named(programme: str, on: date, gaps: list[str]) -> None:
    assert packs.procedure(programme, on).gaps() == gaps


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_every_programme_has_a_procedure_that_names_its_law(programme: str) -> None:
    known = packs.procedure(programme, date(2026, 1, 1))
    assert known.programme == programme
    assert all(step.law and step.label for step in known.steps)
    assert all(step.done is not step.counted_from for step in known.steps)


def test_no_term_moves_to_a_working_day_because_no_text_says_so() -> None:
    for programme in PROGRAMMES:
        known = packs.procedure(programme, date(2026, 1, 1))
        terms = [*(step.term for step in known.steps), known.correction.term, known.appeal.term]
        assert not any(each.to_working_day for each in terms if each)


def test_the_rural_step_replaces_the_usual_one() -> None:
    known = packs.procedure("kz.targeted_assistance", BEFORE)
    assert [step.counted_from for step in known.steps_for("rural_akim")] == [Moment.received]
    assert [step.counted_from for step in known.steps_for(None)] == [Moment.registered]


def test_a_pack_that_declares_nothing_knows_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "country.py").write_text('country = Country("zz", "Zedland", languages=["en"])', "utf-8")
    monkeypatch.setenv("KOMEK_PACKS", str(tmp_path))
    assert packs.procedure("zz.aid", BEFORE) == Procedure(programme="zz.aid")
    with pytest.raises(FactsError, match="there is no country"):
        packs.procedure("yy.aid", BEFORE)
