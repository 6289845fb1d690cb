"""A draft is submitted whole or not at all: every part is checked, on the day of submission."""

from dataclasses import replace
from datetime import date

import pytest

from komek.intake import service
from komek.intake.content import Account, Content, Family, Member, Papers
from komek.intake.service import Consents, Submitter
from tests.intake.families import AT, HOME, IVAN, MARIA, ON, PENSIONER, PRIMORSKO, with_applicant

pytestmark = pytest.mark.django_db


def wrong(content: Content, on: date = ON, programme: str = "bg.monthly_assistance") -> list[str]:
    draft = service.draft(programme, Submitter(), AT, language="bg", content=content)
    return [problem.where for problem in service.validate(draft, on)]


def test_a_complete_application_is_right() -> None:
    assert wrong(PENSIONER) == []


def test_of_an_empty_one_every_part_is_missing() -> None:
    found = wrong(Content())
    assert {where.partition(".")[0] for where in found} == {"family", "account", "contact", "consents"}


def _family(*members: Member) -> Content:
    return replace(PENSIONER, family=Family(members, HOME, on=ON))


CASES = {
    "no number": (with_applicant(PENSIONER, number=""), "family.members.0.number"),
    "a wrong digit": (with_applicant(PENSIONER, number="4302016261"), "family.members.0.number"),
    "two alphabets in a name": (with_applicant(PENSIONER, given="Ивaн"), "family.members.0.given"),
    "no surname": (with_applicant(PENSIONER, surname=""), "family.members.0.surname"),
    "not born": (_family(replace(IVAN, facts={**IVAN.facts, "birth_date": "2019-01-16"})), "birth_date"),
    "no applicant": (_family(replace(IVAN, facts={**IVAN.facts, "relation": "child"})), "family.members.0.relation"),
    "two applicants": (
        _family(IVAN, replace(MARIA, facts={**MARIA.facts, "relation": "applicant"})),
        "family.members.1.relation",
    ),
    "the same person twice": (_family(IVAN, replace(MARIA, number="4302016262")), "family.members.1.number"),
    "too many": (_family(IVAN, *[MARIA] * 64), "family.members"),
    "a fact nobody knows": (with_applicant(PENSIONER, facts={**IVAN.facts, "shoes": 1}), "facts.0.shoes"),
    "an amount below zero": (with_applicant(PENSIONER, facts={**IVAN.facts, "pension": -1}), "facts.0.pension"),
    "text for an amount": (with_applicant(PENSIONER, facts={**IVAN.facts, "pension": "60"}), "facts.0.pension"),
    "yes for an amount": (with_applicant(PENSIONER, facts={**IVAN.facts, "pension": True}), "facts.0.pension"),
    "an unknown choice": (with_applicant(PENSIONER, facts={**IVAN.facts, "attends": "moon"}), "facts.0.attends"),
    "an open question": (replace(PENSIONER, family=Family((IVAN,), {}, on=ON)), "facts.home.rooms"),
    "another month": (replace(PENSIONER, family=Family((IVAN,), HOME, on=date(2018, 12, 31))), "facts.0.pension"),
    "a file that is gone": (replace(PENSIONER, papers=Papers({"5": "identity_cards"})), "papers.files.5"),
    "no such document": (replace(PENSIONER, papers=Papers(later=("moon",))), "papers.later"),
    "no account": (replace(PENSIONER, account=None), "account.own"),
    "another's account": (replace(PENSIONER, account=Account(iban="BG80BNBG96611020345678", holder="X Y")), "holder"),
    "no town": (replace(PENSIONER, contact=replace(PRIMORSKO, settlement="")), "contact.settlement"),
    "no office": (replace(PENSIONER, contact=replace(PRIMORSKO, region="Луна")), "contact.region"),
    "no e-mail": (replace(PENSIONER, contact=replace(PRIMORSKO, email="")), "contact.email"),
    "no real e-mail": (replace(PENSIONER, contact=replace(PRIMORSKO, email="ivan")), "contact.email"),
    "no telephone": (replace(PENSIONER, contact=replace(PRIMORSKO, telephone="many")), "contact.telephone"),
    "no language": (replace(PENSIONER, contact=replace(PRIMORSKO, language="tlh")), "contact.language"),
    "no way to be told": (replace(PENSIONER, contact=replace(PRIMORSKO, preferred="")), "contact.preferred"),
    "not confirmed": (replace(PENSIONER, consents=Consents(False, True, True)), "consents.truth"),
    "registers left open": (replace(PENSIONER, consents=Consents(True, True, None)), "consents.registers"),
}


@pytest.mark.parametrize(("content", "where"), CASES.values(), ids=CASES)
def test_what_is_wrong_is_found_in_its_step(content: Content, where: str) -> None:
    assert any(found.endswith(where) for found in wrong(content)), wrong(content)


def test_to_not_know_is_an_answer() -> None:
    unsure = with_applicant(PENSIONER, facts={**IVAN.facts, "pension": None})
    assert wrong(unsure) == []


def test_saying_no_to_the_registers_is_an_answer() -> None:
    assert wrong(replace(PENSIONER, consents=Consents(True, True, False))) == []


def test_nobody_is_refused_at_the_door_for_what_the_law_would_say() -> None:
    rich = with_applicant(PENSIONER, facts={**IVAN.facts, "pension": 10_000_00})
    assert wrong(rich) == []


def test_every_sentence_can_be_translated() -> None:
    from komek.languages import translator

    for content, _where in CASES.values():
        draft = service.draft("bg.monthly_assistance", Submitter(), AT, language="bg", content=content)
        for problem in service.validate(draft, ON):
            assert problem.sentence(translator("bg")) != problem.sentence(), problem
