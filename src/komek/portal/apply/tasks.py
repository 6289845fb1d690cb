"""The task list: the parts of an application, and of each whether it is done."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from komek.intake.service import Draft, Papers
from komek.languages.problem import Problem
from komek.portal.apply.screens import Screens
from komek.portal.pages import Page
from komek.portal.screening import Screening
from komek.portal.wording import Words

DONE, OPEN, WAITING, FREE = "done", "open", "waiting", "free"


@dataclass(frozen=True)
class Task:
    """One line of the list; without an address it has to wait for others."""

    name: str
    address: str
    state: str
    hint: str = ""

    @property
    def tag(self) -> str:
        """Its state in words."""
        return {DONE: _("Done"), OPEN: _("To do"), WAITING: _("Cannot start yet"), FREE: _("Not obligatory")}[
            self.state
        ]


class TaskList:
    """What is to be done, from a draft's problems and from the questions that matter."""

    def __init__(
        self, draft: Draft, screening: Screening, problems: list[Problem], screens: Screens, words: Words
    ) -> None:
        self.draft, self.screening, self.screens, self.words = draft, screening, screens, words
        self.open = {problem.where.partition(".")[0] for problem in problems}

    @property
    def tasks(self) -> list[Task]:
        """In the order of doing; any order is allowed but that the questions need the family."""
        return [self._family(), *self._sections(), self._papers(), *map(self._part, ("account", "contact", "consents"))]

    @property
    def left(self) -> int:
        """How many are still to be done."""
        return sum(task.state in (OPEN, WAITING) for task in self.tasks)

    def _family(self) -> Task:
        names = ", ".join(member.name for member in self.screening.answers.members)
        return Task(_("Your family"), self.screens.of("family"), OPEN if "family" in self.open else DONE, names)

    def _sections(self) -> list[Task]:
        if "family" in self.open:
            waiting = _("First say who belongs to the family.")
            return [Task(_("Questions about your situation"), "", WAITING, waiting)]
        sections = dict.fromkeys(page.section for page in self.screening.pages)
        return [self._section(section) for section in sections]

    def _section(self, section: str) -> Task:
        pages = [page for page in self.screening.pages if page.section == section]
        waits = next((page for page in pages if not page.is_done(self.screening.answers)), None)
        name = self.words.t(self.screening.country.sections.get(section, section))
        return Task(name, self.screens.page(waits or pages[0]), OPEN if waits else DONE)

    def _papers(self) -> Task:
        hint = _("Photos or PDF. What you do not have now you can bring later.")
        looked_at = self.draft.content.papers != Papers()
        state = OPEN if "papers" in self.open else DONE if looked_at else FREE
        return Task(_("Documents"), self.screens.of("papers"), state, hint)

    def _part(self, part: str) -> Task:
        names = {
            "account": _("Where to pay"),
            "contact": _("Address and contact"),
            "consents": _("What you confirm"),
        }
        return Task(names[part], self.screens.of(part), OPEN if part in self.open else DONE)


def following(screening: Screening, after: Page) -> Page | None:
    """The page of questions to go on with after one: the next that waits, of the same section first."""
    waiting = [page for page in screening.pages if not page.is_done(screening.answers)]
    return next((page for page in waiting if page.section == after.section), None)
