"""The pages for what goes wrong."""

import pytest
from django.test import Client, RequestFactory
from pytest_django import Settings

from komek.portal.views import errors, home


def test_a_fault_of_ours_is_said_without_database_and_packs(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr(home, "show", broken)
    monkeypatch.setattr("komek.packs.countries", broken)
    answer = Client(raise_request_exception=False).get("/accessibility/?lang=kk")
    assert answer.status_code == 500
    assert "Біздің жағымызда ақау шықты" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("view", "status", "said"),
    [(errors.bad_request, 400, "could not read"), (errors.forbidden, 403, "not open to you")],
)
def test_each_says_what_to_do(view: object, status: int, said: str) -> None:
    assert callable(view)
    answer = view(RequestFactory().get("/"), None)
    assert answer.status_code == status
    assert said in answer.content.decode()
    assert "To the first page" in answer.content.decode()


@pytest.mark.django_db
def test_the_site_uses_them(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["elsewhere.example"]
    answer = Client(raise_request_exception=False).get("/", headers={"accept-language": "az"})
    assert answer.status_code == 400
    assert "Göndəriləni oxuya bilmədik" in answer.content.decode()
