"""No sequence of events breaks an invariant of the architecture (the numbers are its own), whoever tries what."""

from datetime import timedelta

from hypothesis.stateful import invariant

from komek.casework.lifecycle import (
    NO_LINES,
    SYSTEM,
    Answer,
    Decision,
    Proceeding,
    ProceedingType,
    Role,
    appeal_by,
    deadlines,
)
from komek.casework.lifecycle.award import Ceased, NoAward, Suspended
from komek.casework.lifecycle.under_way import AwaitingCorrection
from komek.clock import calendar, due
from komek.law.procedure import Moment

from .payments import PaidYears
from .proposals import START

CALENDAR = calendar("bg")
MONTHS = [START.plus(months) for months in range(0, 40, 3)]


class Invariants(PaidYears):
    """What always holds, after every step of the years."""

    def __init__(self) -> None:
        super().__init__()
        self.decided: dict[int, Decision] = {}
        self.answers: dict[int, Answer] = {}

    @invariant()
    def at_most_one_proceeding_is_open(self) -> None:  # 1
        assert sum(known.open for known in self.case.proceedings) <= 1

    @invariant()
    def nothing_under_a_decision_changes(self) -> None:  # 2, 14
        found = {number: known.decision for number, known in enumerate(self.case.proceedings) if known.decision}
        assert {number: found[number] for number in self.decided} == self.decided
        self.decided = found

    @invariant()
    def four_eyes_saw_every_decision(self) -> None:  # 3
        for known in self.case.proceedings:
            if decision := known.decision:
                proactive = known.matter.type is ProceedingType.proactive and decision.answer.grants
                assert Role.applicant not in (decision.proposer.role, decision.checker.role)
                assert decision.checker != SYSTEM or (decision.proposer == SYSTEM and proactive)
                assert decision.checker != decision.proposer or decision.checker == SYSTEM

    @invariant()
    def everything_closed_has_one_answer_for_good(self) -> None:  # 4, 10
        found = {number: known.answer for number, known in enumerate(self.case.proceedings) if known.answer}
        assert all((known.answer is None) == known.open for known in self.case.proceedings)
        assert {number: found[number] for number in self.answers} == self.answers
        self.answers = found

    @invariant()
    def whoever_does_not_get_all_learns_why_and_where_to_appeal(self) -> None:  # 5
        for known in self.case.proceedings:
            if known.decision and known.decision.answer is not Answer.granted:
                self._adverse(known, known.decision)

    def _adverse(self, known: Proceeding, decision: Decision) -> None:
        assert decision.proposal.reasons
        assert all(reason.text and reason.law for reason in decision.proposal.reasons)
        assert decision.proposal.appeal
        assert decision.proposal.appeal.body
        served = known.reached.get(Moment.served)
        expected = due(decision.proposal.appeal.term, served, CALENDAR) if served else None
        assert appeal_by(known, CALENDAR) == expected

    @invariant()
    def what_is_due_is_what_the_last_decision_says(self) -> None:  # 6
        before = NO_LINES
        for decision in self.case.decisions:
            change = decision.proposal.change
            for month in MONTHS:
                source = change.lines if change and month >= change.effective else before
                assert decision.lines.amount(month) == source.amount(month)
            before = decision.lines
        assert self.case.lines == before

    @invariant()
    def what_was_paid_is_what_is_due_unless_held_back(self) -> None:  # 6, 7
        for month in self.paid.keys() - self.held_back:
            amount = self.case.due(month)
            assert self.paid[month] == (amount.minor if amount else 0)

    @invariant()
    def nothing_is_held_back_but_by_a_suspension(self) -> None:
        assert not self.held_back or isinstance(self.case.award, Suspended)

    @invariant()
    def the_award_is_what_the_decisions_made_it(self) -> None:
        changed = [decision for decision in self.case.decisions if decision.proposal.change]
        match self.case.award:
            case NoAward():
                assert not self.case.lines
            case Ceased(cause=None, since=month):
                assert all(line.last and line.last < month for line in self.case.lines)
            case Ceased():
                assert not self.case.lines.since(self.case.award.since)
            case _:
                last = changed[-1].proposal.change
                assert last
                assert last.lines

    @invariant()
    def due_dates_move_with_the_holds(self) -> None:  # 9
        for number, known in enumerate(self.case.proceedings):
            current = [known.state.hold] if isinstance(known.state, AwaitingCorrection) else []
            holds = [*self.waited.get(number, []), *current]
            for deadline in deadlines(known, CALENDAR):
                if deadline.due and deadline.step.term and deadline.step.code == "survey":
                    span = [deadline.since + timedelta(day + 1) for day in range((deadline.due - deadline.since).days)]
                    counted = [day for day in span if not any(day in hold for hold in holds)]
                    assert len(counted) == deadline.step.term.length


TestInvariants = Invariants.TestCase
