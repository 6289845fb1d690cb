"""Somebody who visits the site with a browser and answers questions, whatever language the page is in.

Fields are found by the fact they ask for, buttons by what they are: so the same walk serves every language, every
width, and a browser without JavaScript.
"""

from collections.abc import Callable, Mapping
from datetime import date

from playwright.sync_api import Locator, Page

from tests.site.browser import follow

Answers = Mapping[str, str]
# What the families of the tests live on; "who had income?" is named after the first of its kinds.
INCOMES = {"wages", "pension"}
Look = Callable[[str], None]


def nowhere(_name: str) -> None:
    """Look at nothing."""


class Visitor:
    """Walks through *What can I get?*. `look` is called with a name on every page that is passed."""

    def __init__(self, page: Page, country: str, language: str, look: Look = nowhere) -> None:
        self.page, self.country, self.language, self.look = page, country, language, look

    def start(self) -> None:
        """From the first page to the first question."""
        self.page.goto(f"/?lang={self.language}")
        self.look("home")
        follow(self.page, f".tile a[href='/{self.country}/']")
        self.look("country")
        follow(self.page, ".acts a.govuk-button")

    def member(self, name: str, born: date, relation: str | None = None, sex: str | None = None) -> None:
        """Add somebody; the first is the applicant."""
        if "/add/" not in self.page.url:
            follow(self.page, "a[href$='/family/add/']")
        self.look(f"member-{relation or 'applicant'}")
        self.page.fill("#id_name", name)
        self._date("birth_date", born)
        for fact, choice in (("relation", relation), ("sex", sex)):
            if choice and self.page.locator(f"input[name={fact}]").count():
                self.page.check(f"input[name={fact}][value={choice}]")
        self.send()

    def apply_on(self, day: date) -> None:
        """Leave the family page and choose the day of application."""
        self.look("family")
        follow(self.page, ".acts a.govuk-button:not(.govuk-button--secondary)")
        self.page.check("input[name=when][value=other]")
        self._date("day", day)
        self.look("date")
        self.send()

    def answer(self, answers: Answers) -> None:
        """Answer page by page until there is a result. What `answers` does not name is no, none or 0."""
        for number in range(1, 60):
            if "/result/" in self.page.url:
                return
            for question in self.page.locator(".question").all():
                self._question(question, answers)
            self.look(f"questions-{number}")
            self.send()
        raise AssertionError(f"no end of questions: {self.page.url}")

    def send(self) -> None:
        """Press the page's own button, and wait for the page that follows: what is counted on it has to be there."""
        follow(self.page, "main form:not([action]) button.govuk-button")

    @property
    def amounts(self) -> list[str]:
        """The amounts that the result page says are likely."""
        return [text.strip() for text in self.page.locator(".answer__sum").all_inner_texts()]

    def _question(self, question: Locator, answers: Answers) -> None:
        name = question.locator("input").first.get_attribute("name") or ""
        if name.startswith("who_"):
            self._people(question, name.removeprefix("who_"), answers)
        elif question.locator("input[value=none-of-these]").count():
            self._incomes(question, answers)
        elif question.locator("input[type=radio]").count():
            self._radio(question, answers.get(self._key(name)))
        elif name.endswith("-day"):
            self._date(name.removesuffix("-day"), date.fromisoformat(answers[self._key(name.removesuffix("-day"))]))
        else:
            question.locator("input[type=text]").first.fill(answers.get(self._key(name), "0"))

    def _people(self, question: Locator, fact: str, answers: Answers) -> None:
        """Tick the names for whom the fact, or any income of theirs, has an answer other than no."""
        boxes = [box.get_attribute("value") or "" for box in question.locator("input[type=checkbox]").all()]
        for place in (int(box) for box in boxes if box.isdigit()):
            own = {key.partition(".")[2] for key in answers if key.startswith(f"{place + 1}.")}
            if fact in own or (fact in INCOMES and own & INCOMES):
                question.locator(f"input[value='{place}']").check()
        if not question.locator("input:checked").count():
            question.locator("input[value=none-of-these]").check()

    def _incomes(self, question: Locator, answers: Answers) -> None:
        """Tick what the person had and write how much; else "none of these"."""
        boxes = [box.get_attribute("value") or "" for box in question.locator("input[type=checkbox]").all()]
        had = {kind: answers[self._key(kind)] for kind in boxes if self._key(kind) in answers}
        for kind, amount in had.items():
            question.locator(f"input[type=checkbox][value={kind}]").check()
            question.locator(f"#id_amount_{kind}").fill(amount)
        if not had:
            question.locator("input[value=none-of-these]").check()

    def _radio(self, question: Locator, wanted: str | None) -> None:
        usual = ["no", "none", "citizen"]
        values = [radio.get_attribute("value") or "" for radio in question.locator("input[type=radio]").all()]
        value = wanted or next((code for code in usual if code in values), values[0])
        question.locator(f"input[type=radio][value={value}]").check()

    def _key(self, fact: str) -> str:
        """How `answers` names a field of this page: `2.wages` for the second person's, `rooms` for the household's."""
        last = self.page.url.rstrip("/").split("/")[-1]
        if last.isdigit():
            return f"{last}.{fact}"
        name, _, number = fact.rpartition("_")
        return f"{number}.{name}" if number.isdigit() else fact

    def _date(self, name: str, day: date) -> None:
        for part, value in (("day", day.day), ("month", day.month), ("year", day.year)):
            self.page.fill(f"#id_{name}-{part}", str(value))
