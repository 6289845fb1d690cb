"""Decisions, their letters, and appeals against them."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from komek.casework import service as casework
from komek.clock import FixedClock
from komek.correspondence import service as correspondence
from komek.intake import service as intake
from komek.jobs import testing as jobs
from tests.casework.kept import IVAN
from tests.people.persons import registered
from tests.portal.applying import citizen
from tests.portal.cabinet.steps import refused, text

pytestmark = pytest.mark.django_db


class TestDecisions:
    def test_a_refusal_says_why_and_where_to_appeal(
        self, client: Client, mine: intake.Application, clock: FixedClock
    ) -> None:
        refused(mine.case, clock)
        page = text(client, f"/cabinet/{mine.case}/")
        for said in ("Decision: Refused", "not below its differentiated minimum", "Director of the Regional", "Appeal"):
            assert said in page, said

    def test_to_open_the_letter_is_its_service(
        self, client: Client, mine: intake.Application, clock: FixedClock
    ) -> None:
        refused(mine.case, clock)
        jobs.run_all(only=["correspondence.decision"])
        line = next(one for one in correspondence.letters_of(mine.case) if one.kind is correspondence.Kind.DECISION)
        path = f"/cabinet/{mine.case}/letters/{line.id}/"
        assert "counts as delivered" in text(client, path)
        assert casework.case(mine.case).decisions[0].served_on is None
        opened = client.post(path)
        assert (opened.status_code, opened.headers["Content-Type"]) == (200, "application/pdf")
        decision = casework.case(mine.case).decisions[0]
        assert (decision.served_on, decision.appeal_by) == (date(2019, 1, 17), date(2019, 1, 31))
        assert client.get(path).headers["Content-Type"] == "application/pdf"
        assert "31 January 2019" in text(client, f"/cabinet/{mine.case}/")

    def test_nobody_else_opens_a_letter(self, mine: intake.Application, clock: FixedClock) -> None:
        refused(mine.case, clock)
        jobs.run_all(only=["correspondence.decision"])
        line = correspondence.letters_of(mine.case)[0]
        for stranger in (citizen(registered(given="Мария").id), Client()):
            assert stranger.post(f"/cabinet/{mine.case}/letters/{line.id}/").status_code in (302, 404)
        assert casework.case(mine.case).decisions[0].served_on is None
        assert citizen(mine.applicant).get(f"/cabinet/{mine.case}/letters/0/").status_code == 404

    def test_an_appeal_is_filed_once(self, client: Client, mine: intake.Application, clock: FixedClock) -> None:
        refused(mine.case, clock)
        decision = casework.case(mine.case).decisions[0]
        path = f"/cabinet/{mine.case}/appeal/{decision.id}/"
        assert "Director of the Regional" in text(client, path)
        assert "Write in a few words why." in client.post(path, {"grounds": " "}).content.decode()
        assert client.post(path, {"grounds": "My pension is smaller."}).status_code == 302
        client.post(path, {"grounds": "My pension is smaller."})
        assert [appeal.grounds for appeal in casework.case(mine.case).appeals] == ["My pension is smaller."]
        assert "not decided yet" in text(client, f"/cabinet/{mine.case}/")

    def test_the_outcome_of_an_appeal_is_read_in_its_letter(
        self, client: Client, mine: intake.Application, clock: FixedClock
    ) -> None:
        refused(mine.case, clock)
        decision = casework.case(mine.case).decisions[0].id
        appeal = casework.file_appeal(decision, "My pension is smaller.", IVAN, clock.now())
        casework.decide_appeal(appeal, "upheld", "Decision 7: the sum is right.", "user:40", clock.now())
        page = f"/cabinet/{mine.case}/"
        assert "Read the letter about it" not in text(client, page)
        jobs.run_all(only=["correspondence.appeal"])
        line = next(one for one in correspondence.letters_of(mine.case) if one.kind is correspondence.Kind.APPEAL)
        for said in ("the decision stays", "Decision 7: the sum is right.", f'href="{page}letters/{line.id}/"'):
            assert said in text(client, page), said
        assert "the time for that runs from today" in text(client, f"{page}letters/{line.id}/")
        assert casework.appeal(appeal).served_on is None
        assert client.post(f"{page}letters/{line.id}/").headers["Content-Type"] == "application/pdf"
        assert casework.appeal(appeal).served_on == date(2019, 1, 17)
        assert "The outcome of your appeal reached you." in text(client, page)

    @pytest.mark.parametrize(("outcome", "offered"), [("upheld", False), ("withdrawn", True)])
    def test_a_decision_is_appealed_to_its_end_once(
        self, client: Client, mine: intake.Application, clock: FixedClock, outcome: Any, offered: bool
    ) -> None:
        refused(mine.case, clock)
        assert "Appeal this decision" in text(client, f"/cabinet/{mine.case}/")
        decision = casework.case(mine.case).decisions[0].id
        appeal = casework.file_appeal(decision, "My pension is smaller.", IVAN, clock.now())
        casework.decide_appeal(appeal, outcome, "Noted.", "user:40", clock.now())
        assert ("Appeal this decision" in text(client, f"/cabinet/{mine.case}/")) is offered

    def test_a_decision_of_another_case_is_none(self, client: Client, mine: intake.Application) -> None:
        assert client.get(f"/cabinet/{mine.case}/appeal/99/").status_code == 404
