"""Somebody who applies with a browser, part by part, whatever the language of the page."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from playwright.sync_api import Page

from tests.journeys.visitor import Answers, Look, Visitor, nowhere
from tests.site.browser import follow


@dataclass(frozen=True)
class Someone:
    """A person as their identity card has them."""

    given: str
    surname: str
    patronymic: str
    number: str
    born: date
    relation: str | None = None
    sex: str | None = None


@dataclass(frozen=True)
class Applying:
    """A family that applies: for what, who they are, what they answer, where they live, where to pay."""

    country: str
    programme: str
    people: tuple[Someone, ...]
    iban: str
    holder: str
    address: dict[str, str]
    paper: str
    answers: dict[str, str] = field(default_factory=dict)
    office: str = ""


class Applicant(Visitor):
    """Walks through an application. `look` is called with a name on every page that is passed."""

    def __init__(self, page: Page, family: Applying, language: str, look: Look = nowhere) -> None:
        super().__init__(page, family.country, language, look)
        self.family = family

    def begin(self) -> None:
        """From the programme's page to the task list."""
        self.page.goto(f"/{self.country}/apply/{self.family.programme}/?lang={self.language}")
        self.look("begin")
        self.send()
        self.look("tasks-empty")

    def people(self) -> None:
        """Who they are."""
        self._task("/family/")
        for someone in self.family.people:
            if "/add/" not in self.page.url:
                self.look("family")
                follow(self.page, "a[href$='/family/add/']")
            self._person(someone)
        self.look("family-whole")
        follow(self.page, ".acts a.govuk-button:not(.govuk-button--secondary)")

    def _person(self, someone: Someone) -> None:
        self.look(f"member-{someone.relation or 'applicant'}")
        for part in ("given", "surname", "patronymic"):
            self.page.fill(f"#id_{part}", getattr(someone, part))
        if someone.number:
            self.page.fill("#id_number", someone.number)
        else:
            self.page.check("#id_no_number")
        self._date("birth_date", someone.born)
        for fact, choice in (("relation", someone.relation), ("sex", someone.sex)):
            if choice and self.page.locator(f"input[name={fact}]").count():
                self.page.check(f"input[name={fact}][value={choice}]")
        self.send()

    def sections(self, answers: Answers) -> None:
        """Every page of questions that still waits."""
        for number in range(1, 40):
            waits = ".task:has(.tag-open) a[href*='/questions/']"
            if not self.page.locator(waits).count():
                return
            follow(self.page, f"{waits} >> nth=0")
            while "/questions/" in self.page.url:
                for question in self.page.locator(".question").all():
                    self._question(question, answers)
                self.look(f"questions-{number}")
                self.send()
        raise AssertionError("no end of questions")

    def papers(self, file: Path) -> None:
        """One document now, the others later."""
        self._task("/documents/")
        self.look("papers")
        self.page.set_input_files(f"#file-{self.family.paper}", file)
        follow(self.page, f"#paper-{self.family.paper} form[enctype] button")
        self.look("papers-one")
        follow(self.page, "main form:not([enctype]):not([action]) button.govuk-button")

    def account(self) -> None:
        """Where to pay."""
        self._task("/account/")
        if self.page.locator("input[name=own]").count():
            self.page.check("input[name=own][value=yes]")
        self.look("account")
        self.page.fill("#id_iban", self.family.iban)
        self.page.fill("#id_holder", self.family.holder)
        self.send()

    def contact(self) -> None:
        """Where they live, and how to reach them."""
        self._task("/contact/")
        for name, value in self.family.address.items():
            self.page.fill(f"#id_{name}", value)
        self.page.fill("#id_telephone", "")
        self.page.fill("#id_email", "someone@example.org")
        self.page.check("input[name=preferred][value=email]")
        self.page.check(f"input[name=language][value={self.language}]")
        self.look("contact")
        self.send()

    def consents(self) -> None:
        """What is confirmed."""
        self._task("/consents/")
        self.page.check("#id_truth")
        self.page.check("#id_changes")
        self.page.check("input[name=registers][value=yes]")
        self.look("consents")
        self.send()

    def submit(self) -> str:
        """Check the answers and hand the application in; the registration number."""
        self.look("tasks-done")
        follow(self.page, "a[href$='/check/']")
        self.look("check")
        self.send()
        self.look("receipt")
        return self.page.inner_text(".receipt__number")

    def apply(self, file: Path) -> str:
        """All of it."""
        self.begin()
        self.people()
        self.sections(self.family.answers)
        self.papers(file)
        self.account()
        self.contact()
        self.consents()
        return self.submit()

    def _task(self, address: str) -> None:
        follow(self.page, f".task a[href$='{address}']")
