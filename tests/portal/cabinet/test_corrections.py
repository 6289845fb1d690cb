"""Exactly what was marked is put in order."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from komek.casework import service as casework
from komek.documents import service as documents
from komek.evidence import service as evidence
from komek.intake import service as intake
from tests.intake.families import ON
from tests.intake.pictures import PICTURE
from tests.portal.cabinet.steps import asked, text

pytestmark = pytest.mark.django_db


class TestCorrections:
    def test_exactly_what_was_marked_is_asked(self, client: Client, mine: intake.Application) -> None:
        asked(mine.case)
        assert "14 days left, until 29 January 2019" in text(client, "/cabinet/")
        assert "The pension slip says another amount." in text(client, f"/cabinet/{mine.case}/")
        page = text(client, f"/cabinet/{mine.case}/correct/")
        fields = {f"fact-{mine.applicant}-pension", "paper-identity_cards"}
        for name in fields:
            assert f'name="{name}"' in page
        assert page.count('class="govuk-form-group question') == len(fields)
        assert 'value="60"' in page

    def test_it_is_recorded_brought_and_the_office_goes_on(self, client: Client, mine: intake.Application) -> None:
        asked(mine.case)
        answer = client.post(f"/cabinet/{mine.case}/correct/", self.sent(mine))
        assert answer.headers["Location"] == f"/cabinet/{mine.case}/"
        persons, _household = evidence.effective(mine.case, ON)
        assert persons[mine.applicant]["pension"] == 6150
        assert casework.case(mine.case).last.status == "collecting"
        (card,) = documents.of(f"case:{mine.case}")
        brought = {item.code: item.documents for item in evidence.checklist(mine.case, mine.programme, ON)}
        assert brought["identity_cards"] == (card.id,)
        assert client.get(f"/cabinet/{mine.case}/documents/{card.id}/").status_code == 200

    def test_sent_twice_it_is_brought_once(self, client: Client, mine: intake.Application) -> None:
        asked(mine.case)
        sent = self.sent(mine)
        client.post(f"/cabinet/{mine.case}/correct/", sent)
        again = client.post(f"/cabinet/{mine.case}/correct/", self.sent(mine) | {"version": sent["version"]})
        assert again.status_code == 302
        assert len(documents.of(f"case:{mine.case}")) == 1

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"pension": ""}, "Enter an amount"),
            ({"file": None}, "Choose a photo or a file."),
            ({"file": b"GIF89a"}, "This kind of picture is not taken"),
            ({"version": 0}, "Somebody changed this case"),
        ],
    )
    def test_what_is_wrong_is_said_and_nothing_changes(
        self, client: Client, mine: intake.Application, change: dict[str, object], said: str
    ) -> None:
        asked(mine.case)
        answer = client.post(f"/cabinet/{mine.case}/correct/", self.sent(mine, **change))
        assert said in answer.content.decode()
        assert casework.case(mine.case).last.status == "awaiting_correction"
        assert documents.of(f"case:{mine.case}") == []

    def sent(self, mine: intake.Application, **change: object) -> dict[str, object]:
        values: dict[str, object] = {"pension": "61,50", "file": PICTURE, "version": casework.case(mine.case).version}
        values |= change
        found = {f"fact-{mine.applicant}-pension": values["pension"], "version": values["version"]}
        file = values["file"]
        if isinstance(file, bytes):
            found["paper-identity_cards"] = SimpleUploadedFile("card.png", file)
        return found
