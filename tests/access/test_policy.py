"""Who may read a case, for what: the policy as a table."""

import pytest

from komek.access.purposes import Purpose
from komek.access.standing import Standing, standing
from komek.accounts.service import ANONYMOUS, Role, Viewer
from tests.access.viewers import ELENA, IVAN, PRIMORSKO, REGION, SOZOPOL, VARNA, citizen, of_staff

WORKER, CHECKER, HEAD = of_staff(Role.CASEWORKER), of_staff(Role.CHECKER), of_staff(Role.HEAD)
MANAGER = of_staff(Role.REGIONAL_MANAGER, at=REGION)
BOTH = of_staff(Role.CASEWORKER, Role.CHECKER)

IN_SOZOPOL: list[tuple[str, Viewer, Purpose | None, tuple[Purpose, Role] | None]] = [
    ("nobody", ANONYMOUS, None, None),
    ("the applicant", citizen(), None, (Purpose.OWN, Role.CITIZEN)),
    ("the applicant, as an officer would", citizen(), Purpose.HANDLING, None),
    ("another citizen", citizen(ELENA), None, None),
    ("another citizen, as if it were theirs", citizen(ELENA), Purpose.OWN, None),
    ("who may act for the applicant but did not choose to", citizen(ELENA, represents=frozenset({IVAN})), None, None),
    (
        "who acts for the applicant", citizen(ELENA, represents=frozenset({IVAN}), acting_for=IVAN), None,
        (Purpose.OWN, Role.REPRESENTATIVE),
    ),
    ("the applicant who acts for another", citizen(IVAN, represents=frozenset({ELENA}), acting_for=ELENA), None, None),
    ("a caseworker", WORKER, None, (Purpose.HANDLING, Role.CASEWORKER)),
    ("a caseworker who wants to check", WORKER, Purpose.CHECKING, None),
    ("a caseworker of the office above", of_staff(Role.CASEWORKER, at=REGION), None, None),
    ("a caseworker of another office", of_staff(Role.CASEWORKER, at=PRIMORSKO), None, None),
    ("a checker", CHECKER, None, (Purpose.CHECKING, Role.CHECKER)),
    ("a checker who wants to handle", CHECKER, Purpose.HANDLING, None),
    ("who is both", BOTH, None, (Purpose.HANDLING, Role.CASEWORKER)),
    ("who is both, and checks", BOTH, Purpose.CHECKING, (Purpose.CHECKING, Role.CHECKER)),
    ("the head", HEAD, None, (Purpose.SUPERVISION, Role.HEAD)),
    ("the head, who checks", HEAD, Purpose.CHECKING, (Purpose.CHECKING, Role.HEAD)),
    ("the head of the office above", of_staff(Role.HEAD, at=REGION), None, (Purpose.SUPERVISION, Role.HEAD)),
    ("the head of another office", of_staff(Role.HEAD, at=VARNA), None, None),
    ("the regional manager", MANAGER, None, (Purpose.SUPERVISION, Role.REGIONAL_MANAGER)),
    ("the regional manager, who wants to check", MANAGER, Purpose.CHECKING, None),
    ("another regional manager", of_staff(Role.REGIONAL_MANAGER, at=VARNA), None, None),
    ("the call centre", of_staff(Role.OPERATOR), None, None),
    ("the call centre, to inform", of_staff(Role.OPERATOR), Purpose.INFORMATION, None),
    ("an auditor", of_staff(Role.AUDITOR), None, (Purpose.AUDIT, Role.AUDITOR)),
    ("an auditor who wants to handle", of_staff(Role.AUDITOR), Purpose.HANDLING, None),
    ("an administrator", of_staff(Role.ADMINISTRATOR), None, None),
    ("an administrator, as auditor", of_staff(Role.ADMINISTRATOR), Purpose.AUDIT, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("viewer", "purpose", "expected"), [row[1:] for row in IN_SOZOPOL], ids=[row[0] for row in IN_SOZOPOL]
)
def test_a_case_of_ivan_in_sozopol(
    viewer: Viewer, purpose: Purpose | None, expected: tuple[Purpose, Role] | None
) -> None:
    found = standing(viewer, SOZOPOL, IVAN, purpose)
    office = None if expected and expected[0] is Purpose.OWN else SOZOPOL
    assert found == (expected and Standing(*expected, office))
