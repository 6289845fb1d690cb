"""Documents that nobody asked for."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from komek.audit import service as audit
from komek.casework import service as casework
from komek.clock import FixedClock
from komek.documents import service as documents
from komek.evidence import service as evidence
from komek.intake import service as intake
from tests.casework.kept import ANNA, refusal
from tests.intake.families import ON
from tests.intake.pictures import PICTURE
from tests.portal.applying import later
from tests.portal.cabinet.steps import asked, refused, text

pytestmark = pytest.mark.django_db


class TestBringing:
    def test_what_is_missing_and_another_are_offered_while_the_case_is_open(
        self, client: Client, mine: intake.Application, clock: FixedClock
    ) -> None:
        path = f"/cabinet/{mine.case}/bring/"
        assert f'href="{path}"' in text(client, f"/cabinet/{mine.case}/")
        page = text(client, path)
        for name in ("paper-identity_cards", "paper-other"):
            assert f'name="{name}"' in page
        refused(mine.case, clock)
        assert f'href="{path}"' not in text(client, f"/cabinet/{mine.case}/")
        assert client.get(path).headers["Location"] == f"/cabinet/{mine.case}/"
        assert "Everything in this case is answered." in client.post(path, self.sent()).content.decode()
        assert documents.of(f"case:{mine.case}") == []

    def test_it_stands_with_the_case_and_in_what_happened(
        self, client: Client, mine: intake.Application, clock: FixedClock
    ) -> None:
        clock.forward(later(hours=1) - clock.now())
        version = casework.case(mine.case).version
        answer = client.post(f"/cabinet/{mine.case}/bring/", self.sent())
        assert answer.headers["Location"] == f"/cabinet/{mine.case}/"
        (card,) = documents.of(f"case:{mine.case}")
        brought = {item.code: item.documents for item in evidence.checklist(mine.case, mine.programme, ON)}
        assert brought["identity_cards"] == (card.id,)
        assert casework.case(mine.case).version == version + 1
        assert text(client, f"/cabinet/{mine.case}/").count("A document was brought.") == 1
        assert 'name="paper-identity_cards"' not in text(client, f"/cabinet/{mine.case}/bring/")

    @pytest.mark.parametrize("code", ["identity_cards", "other"])
    def test_sent_twice_it_is_brought_once(self, client: Client, mine: intake.Application, code: str) -> None:
        for _ in range(2):
            assert client.post(f"/cabinet/{mine.case}/bring/", self.sent(code)).status_code == 302
        assert len(documents.of(f"case:{mine.case}")) == 1
        assert [event.kind for event in audit.events(f"case:{mine.case}")].count("evidence.paper") == 1

    @pytest.mark.parametrize("proposed", [False, True])
    def test_what_was_assessed_or_proposed_before_no_longer_counts(
        self, client: Client, mine: intake.Application, clock: FixedClock, proposed: bool
    ) -> None:
        casework.collect(mine.case, ANNA, later(hours=1))
        casework.assess(mine.case, ANNA, later(hours=2))
        if proposed:
            refusal(mine.case, later(hours=3))
        clock.forward(later(hours=4) - clock.now())
        client.post(f"/cabinet/{mine.case}/bring/", self.sent("other"))
        assert casework.case(mine.case).last.status == "collecting"
        page = text(client, f"/cabinet/{mine.case}/")
        assert "A document was brought." in page
        assert "News of a change" not in page

    def test_a_correction_goes_on_being_awaited(self, client: Client, mine: intake.Application) -> None:
        asked(mine.case)
        page = text(client, f"/cabinet/{mine.case}/bring/")
        assert 'name="paper-identity_cards"' not in page
        assert f"/cabinet/{mine.case}/correct/" in page
        client.post(f"/cabinet/{mine.case}/bring/", self.sent("other"))
        assert casework.case(mine.case).last.status == "awaiting_correction"

    @pytest.mark.parametrize(
        ("content", "said"), [(None, "for one of the documents."), (b"GIF89a", "This kind of picture is not taken")]
    )
    def test_what_is_wrong_is_said_and_nothing_changes(
        self, client: Client, mine: intake.Application, content: bytes | None, said: str
    ) -> None:
        version = casework.case(mine.case).version
        answer = client.post(f"/cabinet/{mine.case}/bring/", self.sent(content=content))
        assert said in answer.content.decode()
        assert documents.of(f"case:{mine.case}") == []
        assert casework.case(mine.case).version == version

    def test_a_good_file_is_kept_beside_a_bad_one(self, client: Client, mine: intake.Application) -> None:
        sent = self.sent() | self.sent("other", b"GIF89a")
        page = client.post(f"/cabinet/{mine.case}/bring/", sent).content.decode()
        assert "This kind of picture is not taken" in page
        assert 'name="paper-identity_cards"' not in page
        (card,) = documents.of(f"case:{mine.case}")
        assert card.name in page

    def sent(self, code: str = "identity_cards", content: bytes | None = PICTURE) -> dict[str, object]:
        return {} if content is None else {f"paper-{code}": SimpleUploadedFile("card.png", content)}
