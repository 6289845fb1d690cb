"""On the telephone: who has shown who they are is told, nobody else; and every attempt is noted."""

from datetime import datetime, timedelta

import pytest

from komek.access import service
from komek.access.service import MOST_FAILURES, NotHere
from komek.audit import service as audit
from komek.casework import service as casework
from komek.intake import service as intake
from tests.access.scene import AT, WHO, Scene


def known(scene: Scene) -> intake.Application:
    """What Ivan handed in: of him enough is known for three questions."""
    done = intake.receipt(scene.submitted)
    assert done
    return done


def answer(scene: Scene, *, right: bool, at: datetime = AT, who: str = "operator") -> bool:
    """All answers are right, or the first of them is wrong."""
    asked = service.identification(scene.viewer(who), known(scene).applicant, at).questions
    marks = {question.code: right or place > 0 for place, question in enumerate(asked)}
    return service.identified(scene.viewer(who), known(scene).applicant, marks, at)


def kinds(scene: Scene) -> list[str]:
    """What was noted of the calls, the first first."""
    return [event.kind for event in audit.events(f"calls:{known(scene).applicant}")]


def test_three_right_answers_open_the_case_and_it_is_noted(scene: Scene) -> None:
    operator = scene.viewer("operator")
    with pytest.raises(NotHere):
        service.call(operator, known(scene).applicant, AT)
    assert answer(scene, right=True)
    assert known(scene).case in {case.id for case in service.call(operator, known(scene).applicant, AT).cases}
    assert "information" in {
        read.purpose for read in audit.reads_of(known(scene).applicant) if read.by == operator.actor
    }
    assert kinds(scene) == ["access.identified"]


def test_one_wrong_answer_is_enough_and_the_next_questions_are_others(scene: Scene) -> None:
    operator = scene.viewer("operator")
    first = service.identification(operator, known(scene).applicant, AT).questions
    assert first == service.identification(operator, known(scene).applicant, AT).questions
    assert not answer(scene, right=False)
    assert not service.is_known(operator, known(scene).applicant, AT)
    assert audit.events(f"calls:{known(scene).applicant}")[-1].data["wrong"] == [first[0].code]


def test_after_too_many_failures_nobody_is_told_anything_that_day(scene: Scene) -> None:
    for _attempt in range(MOST_FAILURES):
        assert not answer(scene, right=False)
    assert service.identification(scene.viewer("operator"), known(scene).applicant, AT).refused
    assert not answer(scene, right=True)
    assert kinds(scene) == ["access.not_identified"] * MOST_FAILURES
    assert answer(scene, right=True, at=AT + timedelta(days=1))


@pytest.mark.parametrize(
    ("what", "after"), [("half an hour is over", timedelta(minutes=31)), ("the call is over", timedelta())]
)
def test_the_caller_is_a_stranger_again(what: str, after: timedelta, scene: Scene) -> None:
    assert answer(scene, right=True)
    if not after:
        service.hang_up(scene.viewer("operator"), known(scene).applicant, AT)
    with pytest.raises(NotHere):
        service.call(scene.viewer("operator"), known(scene).applicant, AT + after)


@pytest.mark.parametrize("who", [who for who in WHO if who != "operator"])
def test_calls_are_for_the_call_centre_only(who: str, scene: Scene) -> None:
    for ask in (service.identification, service.call, service.hang_up):
        with pytest.raises(NotHere):
            ask(scene.viewer(who), known(scene).applicant, AT)
    with pytest.raises(NotHere):
        service.find_caller(scene.viewer(who), "bg", "Петров")


def test_a_whole_number_leads_to_the_caller_and_its_beginning_does_not(scene: Scene) -> None:
    operator, number = scene.viewer("operator"), casework.case(known(scene).case).last.registration_number
    assert service.find_caller(operator, "bg", number.lower()).person == known(scene).applicant
    assert service.find_caller(operator, "bg", "СОЗ").person is None


def test_a_message_waits_until_an_officer_answers_it(scene: Scene) -> None:
    operator = scene.viewer("operator")
    with pytest.raises(NotHere):
        service.leave_message(operator, known(scene).applicant, known(scene).case, "Please call back.", AT)
    answer(scene, right=True)
    message = service.leave_message(operator, known(scene).applicant, known(scene).case, "Please call back.", AT)
    waiting = casework.Filters(messages=True)
    assert [item.case for item in casework.worklist(None, filters=waiting).items] == [known(scene).case]
    casework.answer_message(known(scene).case, message, "Called back.", "user:1", AT)
    assert casework.worklist(None, filters=waiting).items == ()
    with pytest.raises(casework.NoCase):
        casework.answer_message(scene.decided, message, "Called back.", "user:1", AT)
