"""Messages for the officer in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from komek.casework.service import MessageRecord
from komek.office.screen.case import CaseScreen


@dataclass(frozen=True)
class MessageText:
    """One message. `line`: who took it, and when; `answer` and `closing` are empty while it waits."""

    open: bool
    text: str
    line: str
    answer: str
    closing: str


def waiting(screen: CaseScreen) -> list[MessageRecord]:
    """The messages that wait for an answer, the oldest first."""
    return [one for one in screen.record.messages if one.answered_at is None]


def message_texts(screen: CaseScreen) -> list[MessageText]:
    """Every message in words, those that wait first, then the latest first."""
    answered = [one for one in reversed(screen.record.messages) if one.answered_at]
    return [message_text(one, screen) for one in (*waiting(screen), *answered)]


def message_text(one: MessageRecord, screen: CaseScreen) -> MessageText:
    """A message in words."""
    return MessageText(
        open=one.answered_at is None,
        text=one.text,
        line=_("%(who)s, on the telephone, %(when)s") % {"who": _name(one.by, screen), "when": _when(one.at, screen)},
        answer=one.answer,
        closing=f"{_name(one.answered_by, screen)}, {_when(one.answered_at, screen)}" if one.answered_at else "",
    )


def _name(actor: str, screen: CaseScreen) -> str:
    return screen.actors.get(actor, actor)


def _when(at: datetime, screen: CaseScreen) -> str:
    day, hour = screen.desk.moment(at, screen.record.country)
    return f"{screen.words.date(day)}, {hour}"
