"""What Bulgaria's pack declares: printed amounts, marks of what is not verified or found, sections and documents."""

from datetime import date
from fractions import Fraction

from komek import packs
from komek.packs.bulgaria.people import Household, Person

COUNTRY = packs.country("bg")
PROGRAMMES = [packs.programme(code) for code in COUNTRY.programmes]
PARAMETERS = {found.name: found for programme in PROGRAMMES for found in programme.parameters()}
FACTS = {**Person.facts, **Household.facts}


def test_only_point_5_of_the_sozopol_notice_disagrees_with_the_law() -> None:
    wrong: list[tuple[str | None, str, Fraction]] = []
    for printed in COUNTRY.printed:
        computed, day = Fraction(1), date.fromisoformat(printed.on)
        for name in printed.product:
            values = [value.amount for _, value in PARAMETERS[name].all_values() if value.since <= day]
            assert values[-1] is not None
            computed *= values[-1]
        if computed != Fraction(printed.amount) * 100:
            wrong.append((printed.law, printed.amount, computed))
    assert wrong == [("ППЗСП чл. 9, ал. 3, т. 5", "49.50", Fraction(54_75))]


def test_what_was_not_verified_or_not_found_is_marked() -> None:
    marked = {name for name, found in PARAMETERS.items() if any(value.unverified for _, value in found.all_values())}
    assert marked == {
        "further_rooms", "heating_aid.monthly_aid", "minimum_wage", "poverty_line", "restriction_aid.applications_open",
        "restriction_aid.emergency", "savings_per_member", "school_attendance_required", "working_age.from_age",
        "working_age.up_to_age",
    }  # fmt: skip
    gaps = {name for name, found in PARAMETERS.items() if any(value.gap for _, value in found.all_values())}
    assert {f"monthly_assistance.{row}" for row in ("child_not_in_school", "over_75_alone", "cohabiting")} <= gaps
    assert {"poverty_line", "minimum_wage", "heating_aid.over_75_alone", "heating_aid.monthly_aid"} <= gaps


def test_every_section_document_and_default_is_in_order() -> None:
    assert {fact.section for fact in FACTS.values()} == set(COUNTRY.sections)
    documents = {document.code for programme in PROGRAMMES for document in programme.documents}
    assert {fact.document for fact in FACTS.values() if fact.document} <= documents
    assert [name for name, fact in FACTS.items() if not fact.asked] == ["community_work_refused"]
    without = {name for name, fact in FACTS.items() if fact.default is None}
    assert without == {"birth_date", "relation", "rooms", "restricted_working_days", "fuel"}
