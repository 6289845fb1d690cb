"""A result in words: what a programme's page part shows. Likely, not, or not yet to be said; never "you may not"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from komek.languages.telling import show
from komek.law import Fact, Finding, Missing, decode
from komek.law.interval import causes_of
from komek.portal.calculation import Row, rows
from komek.portal.documents import Paper, papers
from komek.portal.parameterbook import described
from komek.portal.presentation import fact_address
from komek.portal.saying import said
from komek.portal.screening import Result, Screening
from komek.portal.wording import Words

MET, NOT_MET, OPEN = "met", "not", "open"
MOST_CHANGES = 6


@dataclass(frozen=True)
class Link:
    """An open question: whose, what, and where to answer it (None: the office finds it out)."""

    text: str
    address: str | None


@dataclass(frozen=True)
class Check:
    """One requirement: its state, its sentence, its law, and the questions that keep it open."""

    state: str
    text: str
    law: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Changed:
    """With another value of one fact the answer would be another."""

    what: str
    now: str
    then: str
    outcome: str


class Outcome:
    """One programme's result, ready to be drawn."""

    def __init__(self, result: Result, screening: Screening, words: Words) -> None:
        self.result, self.screening, self.words = result, screening, words
        self.programme, self.assessment = result.programme, result.assessment
        self.code, self.outcome = self.programme.code, self.assessment.outcome
        self.anchor = self.code.replace(".", "-")
        self.name = words.t(self.programme.name)
        self.monthly = self.programme.per == "month"

    @property
    def amount(self) -> str | None:
        """The amount, when likely."""
        amount = self.assessment.amount
        return self.words.money(amount.minor, amount.currency) if amount else None

    @property
    def since(self) -> str:
        """From when it would be paid."""
        return self.words.date(self.assessment.period[0])

    @property
    def until(self) -> str | None:
        """Until when, where the law ends it."""
        last = self.assessment.period[1]
        return self.words.date(last) if last else None

    @property
    def reason(self) -> str | None:
        """Why not: the first requirement that is not met."""
        finding = next((f for f in self.assessment.requirements if f.met is False), None)
        return self.words.t(finding.text) if finding and self.outcome == "refused" else None

    @property
    def open_questions(self) -> list[Link]:
        """What has to be answered before anything can be said, and what was answered with "I do not know"."""
        return [self._link(missing) for missing in self.assessment.missing]

    @property
    def officer_must_determine(self) -> list[str]:
        """Values of the law that are not known for this day."""
        return [described(self.programme, name, self.words) for name in self.assessment.missing_parameters]

    @property
    def checks(self) -> list[Check]:
        """Every requirement in the law's order."""
        return [self._check(finding) for finding in self.assessment.requirements]

    @property
    def calculation(self) -> list[Row]:
        """The steps to the amount; nothing while the outcome is open."""
        if self.outcome == "undetermined":
            return []
        return rows(self.assessment.explanation.amount, self.words, with_total=self.outcome == "entitled")

    @property
    def assumed(self) -> list[str]:
        """What was assumed because only the office can say it: the usual answer."""
        usual = ((fact, decode(fact, fact.default_on(self.screening.on))) for fact in self.result.assumed)
        return [f"{self.words.label(fact)}: {self._told(fact, value)}" for fact, value in usual if value is not None]

    @property
    def changes(self) -> list[Changed]:
        """Which single other answers would turn the result; those about incomes that somebody has come first."""
        return [self._changed(change) for change in self.result.changes if self._is_telling(change)][:MOST_CHANGES]

    @property
    def informs(self) -> list[tuple[str, str]]:
        """What the programme tells without deciding by it, where it is likely: what, and its answer."""
        if self.outcome != "entitled":
            return []
        steps = [step for step in self.assessment.explanation.informs if step.value.known]
        return [(self.words.t(step.text).rstrip("."), show(step.value, self.words.language)) for step in steps]

    @property
    def papers(self) -> list[Paper]:
        """What to bring."""
        return papers(self.programme, self.screening.answers, self.screening.on, self.words)

    @property
    def apply(self) -> str:
        """Where to apply for it here, whatever is likely."""
        return reverse("portal:apply", args=self.code.split("."))

    @property
    def where(self) -> str:
        """Where to apply."""
        return self.words.t(self.programme.where) if self.programme.where else ""

    @property
    def deadline(self) -> str:
        """By when to apply."""
        return self.words.t(self.programme.deadline) if self.programme.deadline else ""

    @property
    def steps(self) -> list[str]:
        """What happens after applying."""
        return [self.words.t(step) for step in self.programme.steps]

    def _check(self, finding: Finding) -> Check:
        state = {True: MET, False: NOT_MET, None: OPEN}[finding.met]
        links = tuple(map(self._link, self._open_in(finding))) if finding.met is None else ()
        return Check(state, self.words.t(finding.text), finding.law, links)

    def _open_in(self, finding: Finding) -> list[Missing]:
        """The facts that keep this requirement open."""
        causes = causes_of(self.assessment.value_of(finding.rule)) if finding.rule else frozenset()
        names = list(self.screening.persons)
        open_here = {(c[1], None if c[2] is None else names[c[2]]) for c in causes if c[0] == "fact"}
        return [missing for missing in self.assessment.missing if (missing.fact, missing.person) in open_here]

    def _link(self, missing: Missing) -> Link:
        label = self.words.label(missing.fact)
        text = f"{missing.person}: {label}" if missing.person else label
        address = fact_address(self.screening, missing.fact, missing.person) if missing.fact.asked else None
        return Link(text, address)

    def _is_telling(self, change: Any) -> bool:
        """Leaves out what is true but of no use: incomes that nobody has; how a likely yes could be lost."""
        value = self._said(change.fact, change.person)
        if isinstance(value, bool) or change.fact.is_choice:
            return self.outcome == "refused"
        return value is not None and value != 0

    def _changed(self, change: Any) -> Changed:
        label = self.words.label(change.fact)
        return Changed(
            f"{change.person}: {label}" if change.person else label,
            self._told(change.fact, self._said(change.fact, change.person)),
            self._told(change.fact, decode(change.fact, change.value)),
            _("likely") if change.outcome == "entitled" else _("likely not"),
        )

    def _told(self, fact: Fact, value: Any) -> str:
        return said(fact, getattr(value, "code", value), self.screening, self.words)

    def _said(self, fact: Fact, person: str | None) -> Any:
        return self.screening.answers.facts_of(self.screening.answers.place_of(person)).get(fact.name)
