"""Messages for the officer: taken on the telephone, answered on the case's page. They change nothing of the case."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from komek.casework import models
from komek.casework.errors import NoCase
from komek.casework.lifecycle import NotAllowed, Sentence
from komek.casework.lifecycle.sentences import _
from komek.casework.noting import record


@transaction.atomic
def leave_message(case: int, text: str, by: str, at: datetime) -> int:
    """Keep a message until an officer answers it; its id. NotAllowed without words, NoCase without a case."""
    said = _words(text)
    if not models.Case.objects.filter(pk=case).exists():
        raise NoCase(f"There is no case {case}.")
    row = models.Message.objects.create(case_id=case, text=said, by=by, at=at)
    record(case, "message", by, at, message=row.pk)
    return row.pk


@transaction.atomic
def answer_message(case: int, message: int, answer: str, by: str, at: datetime) -> None:
    """Say what was done about a message. NotAllowed without words, or where somebody was faster."""
    said = _words(answer)
    row = models.Message.objects.select_for_update().filter(pk=message, case=case).first()
    if row is None:
        raise NoCase(f"There is no message {message} in case {case}.")
    if row.answered_at is not None:
        raise NotAllowed(Sentence.of(_("Somebody has answered this message already.")))
    row.answer, row.answered_by, row.answered_at = said, by, at
    row.save(update_fields=["answer", "answered_by", "answered_at"])
    record(case, "answer_message", by, at, message=row.pk)


def _words(text: str) -> str:
    if not text.strip():
        raise NotAllowed(Sentence.of(_("Write a few words.")))
    return text.strip()
