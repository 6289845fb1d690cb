"""E-mail goes to the mail server that is configured; what goes wrong there is told as not sent."""

import pytest
from django.core import mail
from pytest_django import Settings

from komek.delivery.mail import Mail
from komek.delivery.service import Message, NotSent, Way, can, send
from tests.delivery.phones import ringing

MESSAGE = Message("ivan@example.org", "Your code", "123456")


def test_a_mail_is_handed_to_the_server(settings: Settings) -> None:
    settings.DEFAULT_FROM_EMAIL = "komek@example.org"
    Mail().send(MESSAGE)
    (sent,) = mail.outbox
    assert (sent.to, sent.subject, sent.body, sent.from_email) == (
        ["ivan@example.org"], "Your code", "123456", "komek@example.org",
    )  # fmt: skip


def test_a_server_that_is_not_there_sends_nothing(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 1, 1
    with pytest.raises(NotSent):
        Mail().send(MESSAGE)


def test_without_a_channel_nothing_is_promised_and_nothing_sent() -> None:
    assert not can(Way.SMS)
    with pytest.raises(NotSent):
        send(Way.SMS, MESSAGE)
    with ringing() as phone:
        assert can(Way.SMS)
        send(Way.SMS, MESSAGE)
    assert phone.messages == [MESSAGE]
    assert not can(Way.SMS)
