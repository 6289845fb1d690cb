"""What a visitor has said so far. Immutable: each change gives a new value.

A fact that is absent was not asked yet; a fact that is None was answered with "I do not know".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

Value = bool | int | str | date
Facts = Mapping[str, Value | None]

MOST_PEOPLE = 64  # as many as the law engine reads; with every question answered they still fit into the cookie


@dataclass(frozen=True)
class Member:
    """One person of the family: the name to call them by, and what is known of them."""

    name: str
    facts: Facts = field(default_factory=dict)

    def with_facts(self, facts: Facts) -> Member:
        """The same person, with these facts said (again)."""
        return replace(self, facts={**self.facts, **facts})


@dataclass(frozen=True)
class Answers:
    """The answers to one country's questions. The first member is the applicant."""

    on: date | None = None
    members: tuple[Member, ...] = ()
    household: Facts = field(default_factory=dict)
    asked: frozenset[str] = frozenset()  # questions whose answer may be no fact at all: "who had income?"

    def with_member(self, place: int | None, member: Member) -> Answers:
        """Put `member` at `place` (None: at the end)."""
        if place is None:
            return replace(self, members=(*self.members, member))
        return replace(self, members=(*self.members[:place], member, *self.members[place + 1 :]))

    def without_member(self, place: int) -> Answers:
        """Everybody but the one at `place`."""
        return replace(self, members=(*self.members[:place], *self.members[place + 1 :]))

    def with_date(self, on: date) -> Answers:
        """Another date of application. Amounts "of last month" are then of another month: they are asked anew."""
        return replace(self, on=on)

    def with_facts(self, place: int | None, facts: Facts) -> Answers:
        """Answers of the member at `place`; None: of the household."""
        if place is None:
            return replace(self, household={**self.household, **facts})
        return self.with_member(place, self.members[place].with_facts(facts))

    def without_facts(self, names: frozenset[str]) -> Answers:
        """Forget these facts of everybody, and that they were asked for."""
        members = tuple(Member(m.name, _without(m.facts, names)) for m in self.members)
        asked = frozenset() if names else self.asked
        return replace(self, members=members, household=_without(self.household, names), asked=asked)

    def without_facts_of(self, place: int, names: frozenset[str]) -> Answers:
        """Forget these facts of one member."""
        member = self.members[place]
        return self.with_member(place, Member(member.name, _without(member.facts, names)))

    def with_asked(self, code: str) -> Answers:
        """Remember that a question was answered."""
        return replace(self, asked=self.asked | {code})

    def facts_of(self, place: int | None) -> Facts:
        """What was said of the member at `place`; None: of the household."""
        return self.household if place is None else self.members[place].facts

    def place_of(self, name: str | None) -> int | None:
        """Where the member of this name stands; None for the household."""
        return next((place for place, member in enumerate(self.members) if member.name == name), None)

    def known_of(self, place: int | None) -> dict[str, Value]:
        """What was said and is known: without the facts answered with "I do not know"."""
        return {name: value for name, value in self.facts_of(place).items() if value is not None}


def _without(facts: Facts, names: frozenset[str]) -> Facts:
    return {name: value for name, value in facts.items() if name not in names}
