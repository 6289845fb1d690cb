"""A message that was taken on the telephone is answered."""

from __future__ import annotations

from django.http import Http404
from django.utils.translation import gettext as _

from komek.casework import service as casework
from komek.office.acting import Sent
from komek.office.desk import Desk
from komek.office.forms.calls import AnswerForm
from komek.office.screen.case import CaseScreen
from komek.office.screen.messages import message_text, waiting
from komek.office.views.acting import Act
from komek.office.views.proposing import posted


def page(desk: Desk, screen: CaseScreen) -> Act:
    """The page of the message that waits longest. Raises Http404 where none waits."""
    message = next(iter(waiting(screen)), None)
    if message is None:
        raise Http404
    form = AnswerForm(*posted(desk))

    def act(_sent: Sent) -> None:
        answer = form.cleaned_data["answer"]
        casework.answer_message(screen.record.id, message.id, answer, desk.viewer.actor, desk.at)

    return Act(
        event="answer_message",
        title=_("Answer a message"),
        button=_("It is answered"),
        form=form,
        act=act,
        template="office/parts/message.html",
        context={"one": message_text(message, screen)},
    )
