"""What a proposal must have, and when it departs from the assessment."""

from dataclasses import replace

import pytest

from komek.casework.lifecycle import (
    Answer,
    AppealRight,
    Assessment,
    Change,
    NotAllowed,
    ProceedingType,
    Proposal,
    Reason,
)
from komek.casework.lifecycle import events as e
from komek.casework.lifecycle.under_way import Proposed
from komek.clock import Month
from komek.law.procedure import calendar_days

from .builders import (
    ANNA,
    APPEAL,
    AWARD,
    DAY,
    ENTITLED,
    FIRST,
    GRANTED,
    REFUSAL,
    REFUSED,
    TOO_RICH,
    after,
    grant,
    refused,
    to_assessed,
    to_decided,
)


@pytest.mark.parametrize(
    ("proposal", "told"),
    [
        (replace(REFUSAL, reasons=()), "Give at least one reason"),
        (replace(REFUSAL, reasons=(Reason("Because.", " "),)), "each with the law it rests on"),
        (replace(REFUSAL, appeal=None), "before whom the decision can be appealed"),
        (replace(REFUSAL, appeal=AppealRight("", calendar_days(14))), "before whom the decision can be appealed"),
        (replace(REFUSAL, change=AWARD), "does not change what is paid"),
        (replace(GRANTED, change=None), "for which months how much"),
        (replace(GRANTED, change=Change(Month(2019, 1))), "for which months how much"),
        (replace(GRANTED, answer=Answer.partly_granted), "Give at least one reason"),
        (replace(GRANTED, answer=Answer.withdrawn), "withdrawn by the applicant"),
    ],
)
def test_what_a_proposal_must_have(proposal: Proposal, told: str) -> None:
    departing = replace(proposal, departure="The rules overlook something.")
    assert told in refused(after(to_assessed()), e.Propose(on=DAY, by=ANNA, proposal=departing))


def test_everything_that_is_lacking_is_told_at_once() -> None:
    bare = Proposal(answer=Answer.refused, departure="The rules overlook something.")
    with pytest.raises(NotAllowed) as told:
        after(to_assessed()).handle(e.Propose(on=DAY, by=ANNA, proposal=bare))
    assert len(told.value.sentences) == 2


OTHER_LAW = replace(REFUSAL, reasons=(Reason("The dwelling is too large.", "ППЗСП чл. 10"),))


@pytest.mark.parametrize(
    ("assessment", "proposal", "departs"),
    [
        (ENTITLED, GRANTED, False),
        (REFUSED, REFUSAL, False),
        (ENTITLED, REFUSAL, True),
        (ENTITLED, replace(GRANTED, change=grant(("2019-01", "2019-12", 6374))), True),
        (REFUSED, OTHER_LAW, True),
        (Assessment(None), GRANTED, True),
    ],
)
def test_who_departs_from_the_assessment_gives_reasons(
    assessment: Assessment, proposal: Proposal, departs: bool
) -> None:
    propose = e.Propose(on=DAY, by=ANNA, proposal=proposal)
    if departs:
        assert "Give your reasons" in refused(after(to_assessed(assessment)), propose)
    reasoned = replace(propose, proposal=replace(proposal, departure="I saw the family."))
    assert isinstance(after([*to_assessed(assessment), reasoned]).state, Proposed)


@pytest.mark.parametrize("kind", ProceedingType)
def test_a_revision_may_confirm_what_stands_and_a_first_grant_may_not(kind: ProceedingType) -> None:
    matter = replace(FIRST, type=kind)
    confirming = Proposal(answer=Answer.granted)
    happened = to_assessed(Assessment(Answer.granted))
    propose = e.Propose(on=DAY, by=ANNA, proposal=confirming)
    if kind.looks_back:
        assert isinstance(after([*happened, propose], matter).state, Proposed)
    else:
        assert "for which months" in refused(after(happened, matter), propose)


def test_a_refusal_of_a_revision_can_end_what_was_due() -> None:
    matter = replace(FIRST, type=ProceedingType.revision, lines=AWARD.lines)
    ended = Proposal(answer=Answer.refused, change=Change(Month(2019, 6)), reasons=(TOO_RICH,), appeal=APPEAL)
    assessment = Assessment(Answer.refused, ended.change, ended.reasons)
    decided = after(to_decided(ended, assessment), matter)
    assert decided.decision
    assert decided.decision.lines == AWARD.lines.before(Month(2019, 6))
