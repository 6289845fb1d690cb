"""How the questions of a section are put on pages, so that a large family answers few of them. Pure.

What is yes or no for several people is asked once, with their names to tick. What most people do not have (income, a
disability) is asked in two steps: who has any, then, of those alone, which and how much. Nobody is asked the same
thing six times.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from komek.law import Fact, Money
from komek.portal.answers import Answers, Value

Place = int | None  # a member's place in the family; None: the household
Wanted = Mapping[Place, Sequence[Fact]]
Run = tuple[Fact, ...]  # facts asked together: the incomes over the same months, or a single fact
FEWEST = 2  # a single amount, or a single person, is asked for directly


class Kind(Enum):
    """How a question is put."""

    one = "one fact of one person or of the household"
    incomes = "the incomes of one person"
    true_for = "for whom it is true"
    some = "who has any"


@dataclass(frozen=True)
class Question:
    """One thing that is asked, of one or of several."""

    kind: Kind
    facts: Run
    places: tuple[Place, ...]

    @property
    def code(self) -> str:
        """Under which it is remembered that it was asked: the answer to "who has any?" may be no fact at all."""
        return f"who_{self.facts[0].name}"

    def is_done(self, answers: Answers) -> bool:
        """Whether it was answered, even with "I do not know"."""
        if self.kind is Kind.some:
            return self.code in answers.asked
        return all(fact.name in answers.facts_of(place) for place in self.places for fact in self.facts)


def nothing(fact: Fact) -> Value | None:
    """The value that means "none of it": 0, or the choice `none`; None where the fact has no such value."""
    if fact.is_choice:
        return "none" if "none" in fact.kind.codes else None
    counts = fact.kind in (int, Money) and fact.at_least <= 0 and fact.default == 0
    return 0 if counts else None


def has_nothing(facts: Run, said: Mapping[str, Value | None]) -> bool:
    """Whether it was said that there is none of it."""
    return all(fact.name in said and said[fact.name] == nothing(fact) for fact in facts)


@dataclass(frozen=True)
class Page:
    """The questions of one section about the member at `place`; None: about the household or several people."""

    section: str
    place: Place
    questions: tuple[Question, ...]

    def is_done(self, answers: Answers) -> bool:
        """Whether every question was answered."""
        return all(question.is_done(answers) for question in self.questions)

    def is_begun(self, answers: Answers) -> bool:
        """Whether some question was answered."""
        return any(question.is_done(answers) for question in self.questions)

    def asks(self, fact: Fact, place: Place) -> bool:
        """Whether the fact of this member is asked for here."""
        return any(fact in question.facts and place in question.places for question in self.questions)


def arrange(section: str, wanted: Wanted, answers: Answers) -> list[Page]:
    """The pages of a section: the common one first, then the members' own."""
    runs = {place: _runs(facts) for place, facts in wanted.items()}
    several = {run: places for run, places in _people_of(runs).items() if len(places) >= FEWEST}
    together = [question for run, places in several.items() if (question := _together(run, places))]
    own = {place: _own(place, runs[place], together, answers) for place in runs if place is not None}
    shared = _shared(own, together)
    common = [Question(Kind.one, run, (None,)) for run in runs.get(None, ())] + together + shared
    pages = [Page(section, None, tuple(common))]
    pages += [Page(section, place, tuple(q for q in questions if q not in shared)) for place, questions in own.items()]
    return [page for page in pages if page.questions]


def _runs(facts: Sequence[Fact]) -> list[Run]:
    """Incomes of one person over the same months together, other facts one by one."""
    runs = [(key, tuple(run)) for key, run in groupby(facts, key=_window)]
    return [one for key, run in runs for one in ([run] if key else [(fact,) for fact in run])]


def _window(fact: Fact) -> str | None:
    return fact.over.code if fact.kind is Money and fact.of == "person" and fact.over else None


def _people_of(runs: Mapping[Place, Sequence[Run]]) -> dict[Run, tuple[Place, ...]]:
    """The people of whom each personal run is wanted. Incomes are one run, whichever kinds are left of them."""
    found: dict[str, tuple[dict[Fact, None], tuple[Place, ...]]] = {}
    for place in (place for place in runs if place is not None):
        for run in runs[place]:
            facts, places = found.get(_window(run[0]) or run[0].name, ({}, ()))
            found[_window(run[0]) or run[0].name] = (facts | dict.fromkeys(run), (*places, place))
    return {tuple(facts): places for facts, places in found.values()}


def _together(run: Run, places: tuple[Place, ...]) -> Question | None:
    """The one question about several people, where it can be put in one."""
    if run[0].kind is bool:
        return Question(Kind.true_for, run, places)
    return Question(Kind.some, run, places) if all(nothing(fact) is not None for fact in run) else None


def _own(place: Place, runs: Sequence[Run], together: Sequence[Question], answers: Answers) -> list[Question]:
    """What is asked of one person: nothing that is answered for several at once, nothing that there is none of."""
    questions = []
    for run in runs:
        common = next((question for question in together if set(run) <= set(question.facts)), None)
        if common is None or _is_left(common, run, place, answers):
            questions.append(Question(Kind.incomes if len(run) >= FEWEST else Kind.one, run, (place,)))
    return questions


def _is_left(common: Question, run: Run, place: Place, answers: Answers) -> bool:
    """Whether the answer to "who has any?" leaves something to ask of this person."""
    return common.kind is Kind.some and common.is_done(answers) and not has_nothing(run, answers.facts_of(place))


def _shared(own: Mapping[int, Sequence[Question]], together: Sequence[Question]) -> list[Question]:
    """Where each of several people has one question left, these stand together instead of on a page each.

    Not what follows from "who has any?": that is answered on a page before.
    """
    people = [questions for questions in own.values() if questions]
    asked = {fact for question in together for fact in question.facts}
    single = [questions[0] for questions in people if len(questions) == 1 and questions[0].facts[0] not in asked]
    return single if len(single) == len(people) >= FEWEST else []
