"""People who apply through the pages as a browser would, and press the button again when nobody answered."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

import requests

from komek.clock import calendar
from komek.demo.cast.bulgaria import IVAN
from komek.demo.declaring import declaration
from komek.intake import service as intake
from komek.intake.service import Contact, Content, Submitter

PATIENCE = 120.0  # seconds in which a site that lost a worker has to answer again
NUMBER = re.compile(r"СОЗ-\d{4}-\d{6}")
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
_WEIGHTS = (2, 4, 8, 5, 10, 9, 7, 3, 6)


def drafts(count: int, at: datetime) -> Iterator[tuple[UUID, str]]:
    """So many whole drafts of different people: their ids, and the tokens of the links that open them."""
    on = calendar("bg").day_of(at)
    template = declaration(IVAN, "bg", on)
    for number in range(count):
        born = date(1930, 1, 1) + timedelta(days=number // 900)
        member = template.family.members[0]
        facts = {**member.facts, "birth_date": born.isoformat()}
        other = replace(member, number=_egn(born, number % 900 + 100), facts=facts)
        content = replace(template, family=replace(template.family, members=(other,)), contact=_own(template, number))
        draft = intake.draft("bg.monthly_assistance", Submitter(), at, language="bg", content=content)
        yield draft.id, intake.resume_token(draft.id)


def _own(template: Content, number: int) -> Contact | None:
    """A telephone of one's own: codes are not sent to one number without end."""
    return template.contact and replace(template.contact, telephone=f"+35988{number:07}")


def _egn(born: date, serial: int) -> str:
    """An ЕГН with the right check digit (Закон за гражданската регистрация, чл. 11)."""
    nine = f"{born:%y%m%d}{serial:03}"
    return nine + str(sum(int(digit) * weight for digit, weight in zip(nine, _WEIGHTS, strict=True)) % 11 % 10)


def apply(address: str, draft: UUID, link: str) -> str:
    """Open the link, check the answers, submit without a code, read the receipt: the registration number on it."""
    browser = requests.Session()
    _until_answered(browser, "GET", f"{address}/bg/apply/link/{link}/")
    page = f"{address}/bg/apply/draft/{draft}/check/"
    form = _TOKEN.search(_until_answered(browser, "GET", page).text)
    token = {"csrfmiddlewaretoken": form[1]} if form else {}
    receipt = _until_answered(browser, "POST", page, token)
    if receipt.url.endswith("/sign/"):  # a code was sent; the right to apply depends on none
        receipt = _until_answered(browser, "POST", receipt.url, token | {"act": "without"})
    found = NUMBER.search(receipt.text)
    if found is None:
        raise AssertionError(f"{receipt.url} shows no registration number ({receipt.status_code})")
    return found[0]


def _until_answered(
    browser: requests.Session, method: str, address: str, data: dict[str, str] | None = None
) -> requests.Response:
    """The answer, however often a killed worker took the question with it."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            answer = browser.request(method, address, data=data, timeout=30)
            if answer.status_code < 500:
                return answer
        except requests.RequestException:
            pass
        if time.monotonic() > deadline:
            raise TimeoutError(f"{address} did not answer for {PATIENCE:.0f} s")
        time.sleep(0.2)
