"""Signing by a one-time code: what it is bound to, how long it lives, how often it may be tried and sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from komek.delivery.service import Way
from komek.intake import models, service, tasks
from komek.intake.service import IntakeError, Submitter
from tests.delivery.phones import Phone, ringing, wrong
from tests.intake.families import AT, PENSIONER

pytestmark = pytest.mark.django_db


@pytest.fixture
def phone() -> Iterator[Phone]:
    with ringing() as phone:
        yield phone


def begun(**changes: str) -> UUID:
    assert PENSIONER.contact
    content = replace(PENSIONER, contact=replace(PENSIONER.contact, **changes))
    return service.draft("bg.monthly_assistance", Submitter(), AT, language="bg", content=content).id


def after(**passed: float) -> datetime:
    return AT + timedelta(**passed)


def refused(draft: UUID, code: str, at: datetime = AT) -> str:
    with pytest.raises(IntakeError) as found:
        service.confirm(draft, code, at)
    return found.value.problems[0].text


@pytest.mark.parametrize(
    ("assurance", "asked"), [("none", True), ("low", True), ("substantial", False), ("high", False)]
)
def test_a_sure_sign_in_stands_for_the_code(phone: Phone, assurance: str, asked: bool) -> None:
    assert service.needs_code(service.kept(begun()), assurance) is asked


def test_nobody_is_asked_for_a_code_that_cannot_reach_them(phone: Phone) -> None:
    assert not service.needs_code(service.kept(begun(telephone="")), "none")


def test_without_a_channel_nobody_is_asked() -> None:
    draft = begun()
    assert not service.needs_code(service.kept(draft), "none")
    with pytest.raises(IntakeError):
        service.send_code(draft, "bg", AT)


def test_a_mailbox_does_where_there_is_no_channel_to_telephones() -> None:
    with ringing(Way.EMAIL) as box:
        sent = service.send_code(begun(), "en", AT)
        assert (sent.way, sent.to, box.messages[0].to) == (Way.EMAIL, "i•••@example.org", "ivan@example.org")


def test_the_right_code_signs_exactly_what_was_written(phone: Phone) -> None:
    draft = begun()
    sent = service.send_code(draft, "en", AT)
    assert (sent.to, phone.messages[0].to) == ("••••\xa0456", "+359888123456")
    assert "sign the application “Monthly social assistance”" in phone.messages[0].text
    spaced = f"{phone.code[:3]} {phone.code[3:]}"
    signature = service.confirm(draft, spaced, after(minutes=9))
    done = service.submit(draft, "key", Submitter(signature=signature), after(minutes=9))
    assert (done.signature, done.genuine) == (signature, True)
    assert (signature.method, signature.at, signature.to) == ("sms", after(minutes=9), "••••\xa0456")
    again = service.application(done.id)
    assert again
    assert (again.signature, again.genuine) == (signature, True)


def test_neither_the_code_nor_the_number_can_be_read_in_the_table(phone: Phone) -> None:
    service.send_code(begun(), "bg", AT)
    row = str(models.Code.objects.values().get())
    assert phone.code not in row
    assert "888123" not in row


def test_it_lives_for_ten_minutes(phone: Phone) -> None:
    draft = begun()
    service.send_code(draft, "bg", AT)
    assert service.sent_code(draft, after(minutes=10))
    assert service.sent_code(draft, after(minutes=11)) is None
    assert "no longer valid" in refused(draft, phone.code, after(minutes=11))


def test_after_five_wrong_attempts_the_right_one_does_not_count_either(phone: Phone) -> None:
    draft = begun()
    service.send_code(draft, "bg", AT)
    for _attempt in range(5):
        assert "not the code" in refused(draft, wrong(phone))
    assert "too often" in refused(draft, phone.code)
    service.send_code(draft, "bg", AT)
    assert service.confirm(draft, phone.code, AT)


def test_a_slip_of_the_finger_is_no_attempt(phone: Phone) -> None:
    draft = begun()
    service.send_code(draft, "bg", AT)
    for slip in ("", "12345", "1234567", "no code"):
        assert "six digits" in refused(draft, slip)
    assert models.Code.objects.get().attempts == 0


def test_a_change_of_content_voids_the_code(phone: Phone) -> None:
    draft = begun()
    service.send_code(draft, "bg", AT)
    assert PENSIONER.contact
    service.save(draft, replace(PENSIONER.contact, street="ул. „Друга“ № 1"), AT)
    assert service.sent_code(draft, AT) is None
    assert "answers were changed" in refused(draft, phone.code)


def test_what_was_changed_after_signing_is_not_submitted_as_signed(phone: Phone) -> None:
    draft = begun()
    service.send_code(draft, "bg", AT)
    signature = service.confirm(draft, phone.code, AT)
    assert PENSIONER.contact
    service.save(draft, replace(PENSIONER.contact, street="ул. „Друга“ № 1"), AT)
    with pytest.raises(IntakeError, match="changed just now"):
        service.submit(draft, "key", Submitter(signature=signature), AT)


def test_the_code_of_another_draft_signs_nothing(phone: Phone) -> None:
    first, second = begun(), begun()
    service.send_code(first, "bg", AT)
    code = phone.code
    assert "no longer valid" in refused(second, code)
    service.send_code(second, "bg", AT)
    if code != phone.code:  # one in a million
        assert "not the code" in refused(second, code)


def test_only_the_last_code_counts(phone: Phone) -> None:
    draft = begun()
    service.send_code(draft, "bg", AT)
    first = phone.code
    service.send_code(draft, "bg", AT)
    if first != phone.code:
        assert "not the code" in refused(draft, first)


def test_one_telephone_is_not_rung_again_and_again_whoever_writes(phone: Phone) -> None:
    for _time in range(5):
        service.send_code(begun(), "bg", AT)
    with pytest.raises(IntakeError, match="Too many codes"):
        service.send_code(begun(), "bg", after(minutes=59))
    assert service.send_code(begun(), "bg", after(minutes=61))


def test_what_could_not_be_sent_is_said_and_not_counted(phone: Phone) -> None:
    draft, phone.broken = begun(), True
    with pytest.raises(IntakeError, match="could not be sent"):
        service.send_code(draft, "bg", AT)
    assert service.sent_code(draft, AT) is None
    assert not models.Code.objects.exists()


def test_codes_of_yesterday_are_forgotten(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    service.send_code(begun(), "bg", AT)
    monkeypatch.setattr("komek.intake.tasks.site.now", lambda: after(hours=25))
    tasks.tidy_drafts()
    assert not models.Code.objects.exists()


def test_a_signature_that_was_put_in_later_is_found(phone: Phone) -> None:
    done = service.submit(begun(), "key", Submitter(), AT)
    row = models.Application.objects.get(pk=done.id)
    row.signature = {"method": "sms", "at": AT.isoformat(), "to": "", "digest": ""}
    from komek.intake.records import application_in

    assert not application_in(row).genuine
    assert done.signature is None
