"""Who may do what, and in words why not; and what an applicant is not told yet."""

import pytest

from komek.access import service
from komek.access.doing import APPLICANT, ELSEWHERE, STAFF
from komek.access.service import NotYours
from komek.accounts.service import Role
from komek.casework import service as casework
from komek.casework.lifecycle import PROCEEDING
from komek.casework.noting import event_code
from tests.access.scene import AT, WHO, Scene
from tests.access.viewers import of_staff
from tests.casework.kept import ANNA, moment

ROLE, OTHER, OFFICE_ONLY = (
    "Your role does not do this.", "This case belongs to another office.", "Only the office does this.",
)  # fmt: skip

MAY: list[tuple[str, str, dict[str, str | None]]] = [
    ("propose", ROLE, {"caseworker": None, "caseworker elsewhere": OTHER, "owner": OFFICE_ONLY}),
    ("decide", ROLE, {"checker": None, "head": None, "owner": OFFICE_ONLY}),
    ("withdraw", ROLE, {"caseworker": None, "caseworker elsewhere": OTHER, "owner": None}),
    ("decide_appeal", ROLE, {"head": None, "regional manager": None, "owner": OFFICE_ONLY}),
    ("register", "The system does this by itself.", {"owner": OFFICE_ONLY}),
]
"""By action: what everybody is told, and the exceptions; None: they may."""


@pytest.mark.parametrize(("action", "usual", "others"), MAY, ids=[row[0] for row in MAY])
def test_who_may(action: str, usual: str, others: dict[str, str | None], scene: Scene) -> None:
    case = casework.case(scene.case)
    told = {who: service.may(scene.viewer(who), action, case) for who in WHO}
    said = {who: sentence.say() if sentence else None for who, sentence in told.items()}
    known = {**others, "representative": others["owner"]}
    assert said == {who: known.get(who, usual) for who in WHO}


@pytest.mark.parametrize("action", ELSEWHERE)
@pytest.mark.parametrize("role", [role for role in Role if role.of_staff])
def test_what_belongs_to_no_case(role: Role, action: str) -> None:
    assert (service.may(of_staff(role), action) is None) == (role in ELSEWHERE[action])


def test_every_event_of_a_proceeding_has_its_roles() -> None:
    assert {event_code(event) for event in PROCEEDING.events} <= STAFF.keys()
    assert STAFF.keys() >= APPLICANT


def test_an_action_that_nobody_knows_is_a_fault_of_the_page(scene: Scene) -> None:
    with pytest.raises(KeyError):
        service.may(scene.viewer("caseworker"), "delete_everything", casework.case(scene.case))


def test_possible_puts_the_roles_reason_before_those_of_the_case(scene: Scene) -> None:
    case = casework.case(scene.case)
    reasons = {
        who: {
            one.event: [why.say() for why in one.why_not]
            for one in service.possible(scene.viewer(who), case, AT.date())
        }
        for who in ("caseworker", "checker", "owner")
    }
    assert reasons["caseworker"]["collect"] == []
    assert reasons["checker"]["collect"] == [ROLE]
    assert reasons["checker"]["decide"] == ["There is no proposal to check yet."]
    assert reasons["caseworker"]["decide"] == [ROLE, "There is no proposal to check yet."]
    assert reasons["owner"]["withdraw"] == []


def test_require_says_why_somebody_who_sees_the_case_may_not(scene: Scene) -> None:
    with pytest.raises(NotYours) as refused:
        service.require(scene.viewer("checker"), "propose", scene.case, at=AT)
    assert refused.value.sentence.say() == ROLE


def test_an_applicant_is_not_told_what_the_office_has_not_decided(scene: Scene) -> None:
    casework.collect(scene.case, ANNA, moment(days=2))
    casework.assess(scene.case, ANNA, moment(days=2))
    casework.propose(scene.case, ANNA, moment(days=2))
    casework.claim(scene.case, scene.user("caseworker").pk, moment(days=2))
    inside = service.case(scene.viewer("caseworker"), scene.case, at=AT).last
    outside = service.case(scene.viewer("owner"), scene.case, at=AT).last
    assert (len(inside.reviews), len(inside.assessments)) == (1, 1)
    assert inside.claimed_by
    assert (outside.reviews, outside.assessments, outside.claimed_by) == ((), (), None)
    assert outside.status == "proposed"
    decided = service.case(scene.viewer("owner"), scene.decided, at=AT).last
    assert decided.decision
    assert (len(decided.assessments), decided.reviews) == (1, ())
