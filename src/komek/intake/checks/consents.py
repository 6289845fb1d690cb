"""What has to be agreed to before an application is handed in."""

from collections.abc import Iterator

from komek.intake.content import Consents
from komek.intake.errors import problem
from komek.languages.problem import Problem, _

TEXTS = {
    "truth": _("What I have declared is true and complete. I know that the law punishes false statements."),
    "changes": _("I will tell the office when my family, its income or its address changes."),
    "registers": _(
        "The office may ask the registers of the state about the members of my family, so that I need not bring what "
        "the state knows already."
    ),
}
"""What is agreed to, word for word: kept with the application, so that it can always be said what was agreed to."""


def problems(consents: Consents | None) -> Iterator[Problem]:
    """What is not said yet. To say no to the registers is an answer: then the papers are brought."""
    said = consents or Consents()
    if not said.truth:
        yield problem("truth", _("Confirm that what you have declared is true."))
    if not said.changes:
        yield problem("changes", _("Confirm that you will tell the office about changes."))
    if said.registers is None:
        yield problem("registers", _("Choose whether the office may ask the registers."))
