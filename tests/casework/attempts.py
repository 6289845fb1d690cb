"""Events as anybody might try them, and the sensible next one."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import strategies as st

from komek.casework.lifecycle import SYSTEM, Actor, Answer, Assessment, Cause, Event, Proceeding, ProceedingType
from komek.casework.lifecycle import events as e
from komek.casework.lifecycle.closed import Decided, InEffect
from komek.casework.lifecycle.under_way import Assessed, AwaitingCorrection, Collecting, Proposed, Received, Registered

from .builders import ANNA, APPEAL, BORIS, IVAN, TOO_RICH
from .proposals import as_assessed, assessments, proposals

Making = Callable[[date, Actor], Event]
"""An event that still lacks its day and its actor."""

WORDS = st.sampled_from(["", "a word"])


def corrections() -> st.SearchStrategy[Making]:
    """Asking for a correction with too little, enough or much time, for something or nothing."""

    def made(days: int, word: str) -> Making:
        items = (word,) if word else ()
        return lambda on, by: e.RequestCorrection(on=on, by=by, until=on + timedelta(days), items=items)

    return st.builds(made, st.integers(-1, 20), WORDS)


def attempts() -> st.SearchStrategy[Making]:
    """Any event with any content."""
    return st.one_of(
        WORDS.map(lambda word: lambda on, by: e.Register(on=on, by=by, number=word)),
        st.just(lambda on, by: e.Collect(on=on, by=by)),
        corrections(),
        st.just(lambda on, by: e.ReceiveCorrection(on=on, by=by)),
        st.just(lambda on, by: e.LapseCorrection(on=on, by=by)),
        st.sampled_from(Cause).map(lambda cause: lambda on, by: e.ChangeFacts(on=on, by=by, cause=cause)),
        assessments().map(lambda known: lambda on, by: e.Assess(on=on, by=by, assessment=known)),
        proposals().map(lambda known: lambda on, by: e.Propose(on=on, by=by, proposal=known)),
        st.sampled_from([(), (TOO_RICH,)]).map(
            lambda known: lambda on, by: e.Discontinue(on=on, by=by, reasons=known, appeal=APPEAL)
        ),
        WORDS.map(lambda word: lambda on, by: e.GiveBack(on=on, by=by, remarks=word)),
        st.just(lambda on, by: e.Decide(on=on, by=by)),
        st.just(lambda on, by: e.Withdraw(on=on, by=by)),
        st.just(lambda on, by: e.Serve(on=on, by=by)),
        st.sampled_from(e.Ending).map(lambda ending: lambda on, by: e.End(on=on, by=by, ending=ending)),
    )


def sensible(known: Proceeding, on: date, assessment: Assessment, correct: bool, by: Actor) -> Event | None:
    """What the office would best do next (`by`: who proposes, where it may); None when there is nothing left to do."""
    match known.state:
        case Received():
            return e.Register(on=on, by=SYSTEM, number="1")
        case Registered():
            ask = e.RequestCorrection(on=on, by=ANNA, until=on + timedelta(14), items=("wages",))
            return ask if correct else e.Collect(on=on, by=ANNA)
        case AwaitingCorrection():
            return e.ReceiveCorrection(on=on, by=IVAN)
        case Collecting():
            return e.Assess(on=on, by=SYSTEM, assessment=assessment)
        case Assessed():
            return _confirmed(known, known.state.assessment, on, by)
        case Proposed():
            return e.Decide(on=on, by={ANNA: BORIS, SYSTEM: SYSTEM}.get(known.state.proposer, ANNA))
        case Decided():
            return e.Serve(on=on, by=SYSTEM)
        case InEffect():
            return e.End(on=on, by=SYSTEM, ending=e.Ending.final)
    return None


def _confirmed(known: Proceeding, assessment: Assessment, on: date, by: Actor) -> Event:
    """The proposal that confirms the assessment; the system's only where it may award."""
    alone = known.matter.type is ProceedingType.proactive and assessment.answer is Answer.granted
    return e.Propose(on=on, by=by if alone else ANNA, proposal=as_assessed(assessment))
