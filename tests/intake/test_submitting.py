"""Submission: all or nothing, once, with a number, a hash and a case."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction

from komek.audit import service as audit
from komek.casework import service as casework
from komek.documents import service as documents
from komek.evidence import service as evidence
from komek.intake import enrolling, models, service
from komek.intake.records import application_in
from komek.intake.service import Content, Family, IntakeError, NoDraft, Papers, Submitter
from komek.people import service as people
from tests.intake.families import AT, HOME, IVAN, MARIA, ON, PENSIONER, answered, numbered, with_applicant
from tests.intake.pictures import PICTURE

pytestmark = pytest.mark.django_db
PROGRAMME = "bg.monthly_assistance"
NOBODY = Submitter()


def begun(content: Content = PENSIONER) -> service.Draft:
    return service.draft(PROGRAMME, Submitter(), AT, language="bg", content=content)


def submitted(content: Content = PENSIONER, key: str = "key-1", by: Submitter = NOBODY) -> service.Application:
    return service.submit(begun(content).id, key, by, AT)


def family_of(*others: service.Member) -> Content:
    return answered(replace(PENSIONER, family=Family((IVAN, *others), HOME, on=ON)), PROGRAMME)


@pytest.fixture
def applied() -> service.Application:
    return submitted()


def test_it_gets_a_number_of_the_office_of_the_address(applied: service.Application) -> None:
    assert applied.registration_number == "СОЗ-2019-000001"
    assert (applied.on, applied.received_at, applied.channel) == (ON, AT, "portal")
    assert (applied.by, applied.assurance, applied.language) == ("anonymous", "none", "bg")
    assert applied.content == PENSIONER
    assert applied.genuine


def test_its_case_has_what_was_declared(applied: service.Application) -> None:
    case = casework.case(applied.case)
    (proceeding,) = case.proceedings
    assert (case.programme, case.applicant, case.persons) == (PROGRAMME, applied.applicant, applied.persons)
    assert (proceeding.registration_number, proceeding.application) == (applied.registration_number, applied.id)
    persons, household = evidence.effective(case.id, ON)
    assert persons[applied.applicant]["pension"] == 6000
    assert household["rooms"] == 1
    assert service.applications_of([case.id]) == [applied]


def test_the_draft_is_gone_and_leads_to_what_it_became(applied: service.Application) -> None:
    with pytest.raises(NoDraft):
        service.kept(applied.draft)
    assert service.receipt(applied.draft) == applied
    assert service.application(applied.id) == applied


def test_the_same_form_twice_is_one_application() -> None:
    draft = begun()
    once = service.submit(draft.id, "key-1", Submitter(), AT)
    again = service.submit(draft.id, "key-1", Submitter(), AT + timedelta(hours=1))
    elsewhere = service.submit(draft.id, "key-2", Submitter(), AT + timedelta(days=1))
    assert once == again == elsewhere
    assert models.Application.objects.count() == 1


def test_a_form_needs_its_key() -> None:
    with pytest.raises(ValueError, match="key"):
        service.submit(begun().id, "", Submitter(), AT)


def test_what_is_wrong_is_all_told_and_nothing_happens() -> None:
    draft = begun(replace(with_applicant(PENSIONER, number="1"), account=None))
    with pytest.raises(IntakeError) as refused:
        service.submit(draft.id, "key-1", Submitter(), AT)
    assert set(refused.value.by_step) == {"family", "account"}
    assert service.kept(draft.id) == draft
    assert people.by_number("bg", "1") is None


def test_a_draft_that_was_given_up_is_not_submitted() -> None:
    draft = begun()
    service.remove(draft.id)
    with pytest.raises(NoDraft):
        service.submit(draft.id, "key-1", Submitter(), AT)


def test_documents_go_with_it_to_the_case() -> None:
    draft = begun()
    card = documents.store(PICTURE, "card.png", draft.owner, "anonymous", AT)
    service.save(draft.id, Papers({str(card.id): "identity_cards"}), AT)
    done = service.submit(draft.id, "key-1", Submitter(), AT)
    assert [stored.id for stored in documents.of(f"case:{done.case}")] == [card.id]
    brought = [item for item in evidence.checklist(done.case, PROGRAMME, ON) if item.state == "brought"]
    assert [(item.code, item.documents) for item in brought] == [("identity_cards", (card.id,))]


def test_nothing_of_it_changes_any_more(applied: service.Application) -> None:
    row = models.Application.objects.filter(pk=applied.id)
    for deed in (lambda: row.update(content={}), row.delete, lambda: row.update(case=0)):
        with pytest.raises(DatabaseError, match="not changed"), transaction.atomic():
            deed()


def test_who_changes_it_all_the_same_is_found_out(applied: service.Application) -> None:
    row = models.Application.objects.get(pk=applied.id)
    row.language = "ru"
    assert not application_in(row).genuine


def test_audit_knows_of_it(applied: service.Application) -> None:
    events = {event.kind: event for event in audit.events(f"case:{applied.case}")}
    assert events["intake.submitted"].data["sha256"] == applied.sha256


def test_what_fails_leaves_a_gap_that_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = begun()
    with monkeypatch.context() as broken:
        broken.setattr(casework, "receive", lambda received, by: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            service.submit(draft.id, "key-1", Submitter(), AT)
    assert people.by_number("bg", IVAN.number) is None
    done = service.submit(draft.id, "key-1", Submitter(), AT)
    assert done.registration_number == "СОЗ-2019-000002"
    (gap,) = audit.events(f"office:{done.office}")
    assert gap.data == {"number": "СОЗ-2019-000001", "why": "ZeroDivisionError"}


def test_a_change_at_the_last_moment_is_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = begun()
    before = service.kept(draft.id)
    service.save(draft.id, replace(PENSIONER.family, household={**HOME, "rooms": 2}), AT)
    with pytest.raises(IntakeError, match="changed just now"):
        service.submit(before, "key-1", Submitter(), AT)
    monkeypatch.setattr("komek.intake.submitting.find", lambda _id: before)
    with pytest.raises(IntakeError, match="changed just now"):
        service.submit(draft.id, "key-1", Submitter(), AT)
    assert service.kept(draft.id).content.family.household["rooms"] == 2


def test_a_draft_as_it_was_read_is_handed_in_once() -> None:
    draft = begun()
    once = service.submit(draft, "key-1", Submitter(), AT)
    assert service.submit(draft, "key-1", Submitter(), AT) == once == service.submit(draft.id, "key-2", NOBODY, AT)
    assert models.Application.objects.count() == 1


def _raised(error: Exception | None) -> None:
    if error:
        raise error


class TestPersons:
    def test_a_family_becomes_persons_and_a_household(self) -> None:
        done = submitted(family_of(MARIA))
        father, daughter = (people.person(known) for known in done.persons)
        assert father.numbers == {"egn": IVAN.number}
        assert father.addresses[people.Purpose.CURRENT].settlement == "гр. Приморско"
        assert {point.value for point in father.contacts} == {"+359888123456", "ivan@example.org"}
        assert daughter.numbers == {}
        assert {member.person_id for member in people.members(done.household, ON)} == set(done.persons)

    def test_somebody_known_is_found_by_number(self) -> None:
        known = people.register(people.NewPerson("bg", IVAN.name, "bg", IVAN.born, {"egn": IVAN.number}), ON)
        done = submitted()
        assert done.applicant == known.id

    def test_somebody_registered_at_the_same_moment_is_found(self, monkeypatch: pytest.MonkeyPatch) -> None:
        known = people.register(people.NewPerson("bg", IVAN.name, "bg", IVAN.born, {"egn": IVAN.number}), ON)
        attempts = iter([people.KnownMeanwhile([])])
        monkeypatch.setattr(enrolling, "settle", lambda *_asked: _raised(next(attempts, None)))
        assert submitted().applicant == known.id
        assert next(attempts, None) is None

    def test_who_did_not_sign_in_changes_nothing_that_we_know(self) -> None:
        known = people.register(people.NewPerson("bg", IVAN.name, "ru", IVAN.born, {"egn": IVAN.number}), ON)
        submitted()
        assert people.person(known.id) == known

    def test_who_signed_in_says_where_they_live_now(self) -> None:
        known = people.register(people.NewPerson("bg", IVAN.name, "ru", IVAN.born, {"egn": IVAN.number}), ON)
        submitted(by=Submitter("user:1", frozenset({known.id}), "substantial"))
        now = people.person(known.id)
        assert now.language == "bg"
        assert now.addresses[people.Purpose.CURRENT].street == "ул. „Ропотамо“ № 50"

    def test_a_child_without_number_is_known_again(self) -> None:
        family = family_of(MARIA)
        first = submitted(family)
        casework.withdraw(first.case, "user:1", AT)
        again = submitted(family, "key-2")
        assert again.persons == first.persons
        assert (again.case, again.household) == (first.case, first.household)

    def test_who_belongs_to_another_household_stays_there(self) -> None:
        other = people.register(people.NewPerson("bg", MARIA.name, "bg", numbers={"egn": numbered(7)}), ON)
        home = people.found_household("bg", [other.id], people.Period(ON))
        child = replace(MARIA, number=numbered(7), no_number=False)
        done = submitted(family_of(child))
        assert done.persons[1] == other.id
        assert people.household_of(other.id, ON) == home != done.household
