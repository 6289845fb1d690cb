"""Proposals as officers might make them, good and bad."""

from hypothesis import strategies as st

from komek.casework.lifecycle import Answer, Assessment, Change, Line, Lines, Proposal, Reason
from komek.clock import Month

from .builders import APPEAL, TOO_RICH, lev

START = Month(2019, 1)
REASONS = [TOO_RICH, Reason("The dwelling is too large.", "ППЗСП чл. 10"), Reason("So be it.", "")]


@st.composite
def changes(draw: st.DrawFn) -> Change:
    """From some month on: a few months, or an amount without end."""
    effective = START.plus(draw(st.integers(0, 18)))
    last = draw(st.none() | st.integers(0, 12).map(effective.plus))
    amount = lev(draw(st.sampled_from([2000, 5000, 6375])))
    return Change(effective, Lines((Line(effective, last, amount),)))


def endings() -> st.SearchStrategy[Change]:
    """From some month on: nothing."""
    return st.integers(0, 18).map(lambda months: Change(START.plus(months)))


def assessments() -> st.SearchStrategy[Assessment]:
    """What the rules may say: yes, no, no longer, or that they cannot tell."""
    return st.one_of(
        changes().map(lambda change: Assessment(Answer.granted, change)),
        st.just(Assessment(Answer.refused, reasons=(TOO_RICH,))),
        endings().map(lambda change: Assessment(Answer.refused, change, (TOO_RICH,))),
        st.just(Assessment(None)),
    )


def proposals() -> st.SearchStrategy[Proposal]:
    """Anything that can be filled in, sensible or not."""
    return st.builds(
        Proposal,
        answer=st.sampled_from(Answer),
        change=st.none() | changes() | endings(),
        reasons=st.lists(st.sampled_from(REASONS), max_size=2).map(tuple),
        appeal=st.sampled_from([None, APPEAL]),
        departure=st.sampled_from(["", "I saw the family."]),
    )


def as_assessed(assessment: Assessment) -> Proposal:
    """The proposal that confirms an assessment; where the rules could not tell, a reasoned refusal."""
    answer = assessment.answer or Answer.refused
    appeal = None if answer is Answer.granted else APPEAL
    return Proposal(
        answer=answer,
        change=assessment.change,
        reasons=assessment.reasons or (() if answer is Answer.granted else (TOO_RICH,)),
        appeal=appeal,
        departure="" if assessment.answer else "I saw the family.",
    )
