"""The cookie with the answers: encrypted, in pieces, gone in time; and nothing else is kept anywhere."""

import secrets
import time
from datetime import date

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from pytest_django import Settings

from komek.portal import cookie
from komek.portal.answers import Answers, Member
from tests.portal.families import BULGARIA, PENSIONER


def kept(answers: Answers) -> dict[str, str]:
    """What a browser holds after these answers were sent to it."""
    response = HttpResponse()
    cookie.write(response, BULGARIA, answers)
    return {name: morsel.value for name, morsel in response.cookies.items() if morsel.value}


def read(cookies: dict[str, str]) -> Answers:
    request = RequestFactory().get("/bg/")
    request.COOKIES.update(cookies)
    return cookie.read(request, BULGARIA)


def large(people: int) -> Answers:
    """A family with random answers, which compress badly."""
    facts = ("wages", "services", "farming_and_rents", "stipend", "pension", "benefits", "maintenance", "other_income")
    members = [Member(secrets.token_hex(10), {name: secrets.randbelow(10**8) for name in facts}) for _ in range(people)]
    return Answers(date(2019, 1, 15), tuple(members))


def test_answers_come_back() -> None:
    assert read(kept(PENSIONER)) == PENSIONER


def test_nobody_can_read_them_on_the_way() -> None:
    content = "".join(kept(PENSIONER).values())
    assert "Иван" not in content
    assert "pension" not in content


def test_the_browser_is_told_to_keep_them_from_scripts_and_other_sites_and_only_for_now() -> None:
    response = HttpResponse()
    cookie.write(response, BULGARIA, PENSIONER)
    first = response.cookies["komek_bg_0"]
    assert (first["httponly"], first["samesite"], first["path"]) == (True, "Lax", "/bg/")
    assert not first["max-age"]
    assert not first["expires"]


def test_over_https_they_travel_only_there(settings: Settings) -> None:
    settings.CSRF_COOKIE_SECURE = True
    response = HttpResponse()
    cookie.write(response, BULGARIA, PENSIONER)
    assert response.cookies["komek_bg_0"]["secure"]


def test_a_large_family_travels_in_two_pieces_and_a_small_one_leaves_none_behind() -> None:
    cookies = kept(large(50))
    assert set(cookies) == {"komek_bg_0", "komek_bg_1"}
    assert all(len(value) <= cookie.PIECE for value in cookies.values())
    assert len(read(cookies).members) == 50

    response = HttpResponse()
    cookie.write(response, BULGARIA, PENSIONER)
    assert response.cookies["komek_bg_1"]["max-age"] == 0


def test_more_than_a_browser_keeps_is_refused_before_anything_is_written() -> None:
    response = HttpResponse()
    with pytest.raises(cookie.TooLarge):
        cookie.write(response, BULGARIA, large(200))
    assert not response.cookies
    assert not cookie.fits(large(200))


@pytest.mark.parametrize("value", ["", "nonsense", "ж", "gAAAAA" + "x" * 60])
def test_what_is_no_answer_of_ours_counts_as_none(value: str) -> None:
    assert read({"komek_bg_0": value}) == Answers()


def test_a_changed_cookie_counts_as_none() -> None:
    name, value = next(iter(kept(PENSIONER).items()))
    middle = len(value) // 2
    changed = value[:middle] + ("A" if value[middle] != "A" else "B") + value[middle + 1 :]
    assert read({name: changed}) == Answers()


def test_a_lost_second_piece_counts_as_none() -> None:
    cookies = kept(large(50))
    del cookies["komek_bg_1"]
    assert read(cookies) == Answers()


def test_answers_end_after_half_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    cookies = kept(PENSIONER)
    later = time.time() + cookie.LIFETIME.total_seconds() + 60
    monkeypatch.setattr(time, "time", lambda: later)
    assert read(cookies) == Answers()


def test_a_new_key_reads_what_the_former_one_wrote(settings: Settings) -> None:
    cookies = kept(PENSIONER)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"
    assert read(cookies) == PENSIONER
    settings.SECRET_KEY_FALLBACKS = []
    assert read(cookies) == Answers()


def test_deleting_names_every_piece() -> None:
    response = HttpResponse()
    cookie.forget(response, BULGARIA)
    assert {name: morsel["max-age"] for name, morsel in response.cookies.items()} == {"komek_bg_0": 0, "komek_bg_1": 0}
