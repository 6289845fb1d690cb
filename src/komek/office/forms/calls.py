"""What an operator marks and writes down on the telephone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from komek.office.forms import fields as f
from komek.office.screen.calls import QuestionText
from komek.portal.choosing import Option

RIGHT, WRONG = "right", "wrong"


class Mark(f.Choose):
    """Whether an answer was right; the question stands above it in the caller's language, the answer in small."""

    template = "office/fields/mark.html"

    def __init__(self, question: QuestionText) -> None:
        options = [Option(RIGHT, _("Right")), Option(WRONG, _("Wrong, or no answer"))]
        super().__init__(question.asked, options=options, needed=_("Mark whether the answer was right."))
        self.question = question


class IdentificationForm(f.OfficeForm):
    """One mark for each question."""

    def __init__(self, *args: Any, questions: Sequence[QuestionText]) -> None:
        super().__init__(*args)
        for question in questions:
            self.fields[question.code] = Mark(question)

    @property
    def marks(self) -> dict[str, bool]:
        """By the question's code, whether the answer was right."""
        return {code: value == RIGHT for code, value in self.cleaned_data.items()}


class MessageForm(f.OfficeForm):
    """A message for the officer."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        hint = _("What the caller wants, and how to reach them.")
        self.fields["text"] = f.Paragraph(_("Message"), hint=hint, needed=_("Write a few words."), most=1000)


class AnswerForm(f.OfficeForm):
    """What was done about a message."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        hint = _("In brief: “Called back, explained which paper is missing.” It stays in the case.")
        self.fields["answer"] = f.Paragraph(
            _("What was done about it?"), hint=hint, needed=_("Write a few words."), most=1000
        )
