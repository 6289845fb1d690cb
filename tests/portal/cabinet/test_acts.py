"""An application is withdrawn, a change is reported."""

import pytest
from django.test import Client

from komek.casework import service as casework
from komek.casework.lifecycle import Answer
from komek.intake import service as intake
from tests.portal.cabinet.steps import text

pytestmark = pytest.mark.django_db


class TestActs:
    def test_an_application_is_withdrawn_after_a_question(self, client: Client, mine: intake.Application) -> None:
        path = f"/cabinet/{mine.case}/withdraw/"
        text(client, path)
        version = casework.case(mine.case).version
        assert client.post(path, {"version": version}).status_code == 302
        assert casework.case(mine.case).last.answer is Answer.withdrawn
        assert "Withdrawn" in text(client, "/cabinet/")

    def test_a_change_is_reported_in_ones_own_words(self, client: Client, mine: intake.Application) -> None:
        path = f"/cabinet/{mine.case}/change/"
        sent = {
            "cause": "income",
            "note": "From February my pension is 70.",
            "version": casework.case(mine.case).version,
        }
        assert "Choose one of the answers." in client.post(path, {**sent, "cause": ""}).content.decode()
        assert client.post(path, sent).status_code == 302
        assert "News of a change reached the office." in text(client, f"/cabinet/{mine.case}/")
        assert "Somebody changed this case" in client.post(path, sent).content.decode()
