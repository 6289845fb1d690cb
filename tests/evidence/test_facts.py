"""Declared, recorded, looked at side by side, and assessed."""

from datetime import date

import pytest

from komek.audit.service import events
from komek.clock import Month
from komek.evidence.service import (
    EvidenceError,
    Source,
    assess,
    declare,
    declared_facts,
    effective,
    law_hash,
    record,
    sides,
    survey,
    surveys,
)
from tests.evidence.cases import APPLICANT, AT, ON, PROGRAMME, WORKER, later, pensioner, person, say

pytestmark = pytest.mark.django_db


def test_what_is_declared_is_what_counts_until_somebody_knows_better() -> None:
    ivan = pensioner()
    persons, household = effective(17, ON)
    assert persons == {ivan: {**persons[ivan], "pension": 6000, "birth_date": date(1943, 2, 1)}}
    assert household == {"rooms": 1}


def test_a_register_that_says_otherwise_is_marked_and_counts() -> None:
    ivan = pensioner()
    say(Source.register, 6240, ivan, reference="reply:9")
    row = next(row for row in sides(17, ON) if row.fact.name == "pension")
    assert row.disagrees
    assert (row.declared.value, row.register.value, row.effective.value) == (6000, 6240, 6240)  # type: ignore[union-attr]
    assert row.effective.reference == "reply:9"
    assert not any(row.disagrees for row in sides(17, ON) if row.fact.name != "pension")


def test_rows_stand_by_person_and_then_as_the_pack_declares_its_facts() -> None:
    ivan = pensioner()
    rows = [row for row in sides(17, ON) if row.person == ivan]
    declared = list(declared_facts("bg", ivan))
    places = [declared.index(row.fact.name) for row in rows]
    assert places == sorted(places)
    assert [row.fact.name for row in sides(17, ON) if row.person is None] == ["rooms"]
    assert sides(17, ON)[-1].person is None


def test_a_second_value_of_one_source_says_whether_the_first_was_wrong() -> None:
    ivan = pensioner()
    say(Source.register, 6240, ivan)
    say(Source.register, 6240, ivan, minute=2)
    with pytest.raises(EvidenceError, match="Say whether the earlier value was wrong"):
        say(Source.register, 6500, ivan, minute=3)
    say(Source.register, 6500, ivan, minute=3, correction=True)
    assert effective(17, ON).persons[ivan]["pension"] == 6500


def test_a_succession_leaves_what_was_decided_on_before() -> None:
    ivan = pensioner()
    say(Source.officer, 7000, ivan, valid=(Month(2019, 7), None))
    assert effective(17, ON).persons[ivan]["pension"] == 6000
    assert effective(17, date(2019, 7, 1)).persons[ivan]["pension"] == 7000


def test_a_renewal_is_about_its_month_and_those_after_it() -> None:
    ivan = pensioner()
    say(Source.officer, 6240, ivan)
    renewed = later(days=365)
    declare(17, "bg", {"persons": {str(ivan): {"pension": 6900}}, "household": {}}, APPLICANT, renewed)
    assert effective(17, ON).persons[ivan]["pension"] == 6240
    now = effective(17, renewed.date())
    assert now.persons[ivan]["pension"] == 6900
    assert now.household == {"rooms": 1}, "what is not declared anew still counts"


def test_somebody_of_whom_nothing_is_said_is_in_the_family_too() -> None:
    ivan, maria = person(), person()
    declare(17, "bg", {"persons": {ivan: {"relation": "applicant"}, maria: {}}}, APPLICANT, AT)
    assert list(effective(17, ON).persons) == [ivan, maria]


def test_a_declaration_is_refused_with_all_that_is_wrong_in_it() -> None:
    ivan = person()
    with pytest.raises(EvidenceError) as error:
        declare(
            17, "bg", {"persons": {ivan: {"pension": "much", "shoes": 2}}, "household": {"rooms": -1}}, APPLICANT, AT
        )
    assert [fault.where for fault in error.value.problems] == [f"p{ivan}.pension", f"p{ivan}.shoes", "household.rooms"]


def test_nothing_can_be_recorded_before_it_was_declared() -> None:
    with pytest.raises(EvidenceError, match="Nothing was declared"):
        say(Source.officer, 1, None, "rooms")


def test_a_declaration_names_somebody() -> None:
    with pytest.raises(EvidenceError, match="Nobody is named"):
        declare(17, "bg", {"persons": {}}, APPLICANT, AT)


def test_a_visit_leaves_a_report_and_an_officers_facts() -> None:
    ivan = pensioner()
    report = survey(17, WORKER, later(days=1), " One room, heated with wood. ", {(None, "rooms"): 2})
    assert [(kept.id, kept.text) for kept in surveys(17)] == [(report, "One room, heated with wood.")]
    rooms = next(row for row in sides(17, ON) if row.fact.name == "rooms")
    assert rooms.officer
    assert (rooms.officer.value, rooms.officer.reference, rooms.disagrees) == (2, f"survey:{report}", True)
    survey(17, WORKER, later(days=2), "I counted again.", {(None, "rooms"): 1})
    assert effective(17, ON).household["rooms"] == 1
    assert ivan in effective(17, ON).persons


def test_a_report_without_words_is_none() -> None:
    pensioner()
    with pytest.raises(EvidenceError, match="Write what you found"):
        survey(17, WORKER, later(days=1), "  ", {})


def test_the_law_reads_the_facts_that_count() -> None:
    ivan = pensioner(case=18, pension=6240)
    assessed = assess(18, PROGRAMME, ON)
    assert assessed.case.names == [f"p{ivan}"]
    assert {str(missing) for missing in assessed.missing}
    assert assessed.outcome == "undetermined"
    assert len(law_hash(PROGRAMME)) == 64


def test_history_tells_which_fact_was_recorded_and_not_what_it_is() -> None:
    ivan = pensioner(case=19)
    record(19, ivan, "pension", 6241, Source.register, WORKER, later(hours=1), reference="reply:9")
    told = events("case:19")[-1]
    assert (told.kind, told.by) == ("evidence.fact", WORKER)
    assert told.data == {"person": ivan, "fact": "pension", "source": "register", "correction": False}
