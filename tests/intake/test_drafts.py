"""Drafts: saved step by step, found again by link, given up."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from komek.documents import service as documents
from komek.intake import service
from komek.intake.models import Draft
from komek.intake.service import Account, Family, IntakeError, NoDraft, Submitter
from tests.intake.families import AT, IVAN, ON, PENSIONER, PRIMORSKO
from tests.intake.pictures import PICTURE
from tests.people.persons import registered

pytestmark = pytest.mark.django_db
PROGRAMME = "bg.monthly_assistance"


def begun(person: int | None = None) -> service.Draft:
    return service.draft(PROGRAMME, Submitter("user:1"), AT, language="bg", person=person)


def test_each_step_is_kept_and_the_others_stay() -> None:
    draft = begun()
    service.save(draft.id, Family((IVAN,), on=ON), AT)
    service.save(draft.id, PRIMORSKO, AT + timedelta(days=1))
    kept = service.save(draft.id, Account(iban="not checked yet"), AT + timedelta(days=2))
    assert kept == service.kept(draft.id)
    assert kept.content.family.members == (IVAN,)
    assert kept.content.contact == PRIMORSKO
    assert kept.content.account == Account(iban="not checked yet")
    assert (kept.revision, kept.saved_at) == (3, AT + timedelta(days=2))


def test_a_key_begins_one_draft_and_never_another_persons() -> None:
    one, other, key = registered().id, registered(given="Мария").id, uuid4()

    def begin(person: int) -> UUID:
        return service.draft(PROGRAMME, Submitter("user:1"), AT, language="bg", person=person, key=key).id

    assert begin(one) == begin(one) == key
    assert begin(other) != key


def test_a_link_leads_back_to_the_draft_and_to_no_other() -> None:
    draft = begun()
    token = service.resume_token(draft.id)
    assert service.resumed(token) == draft.id
    assert draft.id.hex not in service.resume_token(uuid4())
    for wrong in (token[:-1], draft.id.hex, f"{uuid4().hex}:{token.partition(':')[2]}", ""):
        with pytest.raises(NoDraft):
            service.resumed(wrong)


def test_a_link_does_not_live_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    token = service.resume_token(begun().id)
    monkeypatch.setattr("komek.intake.drafts.KEPT_FOR", timedelta(seconds=-1))
    with pytest.raises(NoDraft):
        service.resumed(token)


def test_a_draft_belongs_to_its_person_only() -> None:
    one, other = registered().id, registered(given="Мария").id
    mine, theirs, nobodys = begun(one), begun(other), begun()
    assert service.drafts_of(one) == [mine]
    service.adopt(nobodys.id, one)
    service.adopt(theirs.id, one)
    assert {draft.id for draft in service.drafts_of(one)} == {mine.id, nobodys.id}


def test_nobody_begins_without_end() -> None:
    person = registered().id
    for _ in range(20):
        begun(person)
    with pytest.raises(IntakeError, match="Hand one in"):
        begun(person)


def test_a_draft_that_is_given_up_is_gone_with_its_documents() -> None:
    draft = begun()
    stored = documents.store(PICTURE, "card.png", draft.owner, "user:1", AT)
    service.remove(draft.id)
    service.remove(draft.id)
    assert stored.owner == draft.owner
    assert documents.of(draft.owner) == []
    with pytest.raises(NoDraft):
        service.kept(draft.id)
    with pytest.raises(NoDraft):
        service.save(draft.id, PRIMORSKO, AT)


def test_drafts_that_nobody_touches_are_deleted() -> None:
    old, fresh = begun(), begun()
    service.save(fresh.id, PRIMORSKO, AT + timedelta(days=30))
    assert service.tidy(AT + timedelta(days=61)) == 1
    assert service.kept(fresh.id)
    with pytest.raises(NoDraft):
        service.kept(old.id)


def test_what_no_program_can_read_is_begun_anew() -> None:
    draft = begun()
    Draft.objects.filter(pk=draft.id).update(content={"family": "of an older program"})
    assert service.kept(draft.id).content == service.Content()


def test_no_draft_is_larger_than_any_family() -> None:
    draft = begun()
    with pytest.raises(IntakeError, match="Shorten"):
        service.save(draft.id, replace(PRIMORSKO, street="x" * 600_000), AT)


def test_an_unknown_draft_is_none() -> None:
    with pytest.raises(NoDraft):
        service.kept(UUID(int=0))


def test_what_is_known_of_somebody_is_filled_in() -> None:
    person = registered(address=PRIMORSKO.address)
    content = service.prefilled(person.id, ON)
    (applicant,) = content.family.members
    assert (applicant.given, applicant.number, applicant.person) == ("Иван", "7523169263", person.id)
    assert applicant.facts == {"relation": "applicant", "birth_date": "1975-03-16"}
    assert content.contact
    assert content.contact.address == PRIMORSKO.address
    assert PENSIONER.account
    assert content.account is None
