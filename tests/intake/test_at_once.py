"""Many submit at once: no number twice, none lost; and one form pressed by many fingers is one application."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from django.db import connection

from komek.intake import models, service
from komek.intake.service import Submitter
from tests.intake.families import AT, PENSIONER, numbered, with_applicant

THREADS, EACH = 50, 2

pytestmark = pytest.mark.django_db(transaction=True)


def begun(number: int) -> UUID:
    content = with_applicant(PENSIONER, number=numbered(number))
    return service.draft("bg.monthly_assistance", Submitter(), AT, language="bg", content=content).id


def submit(draft: UUID) -> str:
    try:
        return service.submit(draft, draft.hex, Submitter(), AT).registration_number
    finally:
        connection.close()


def test_fifty_at_once_get_a_number_each() -> None:
    drafts = [begun(100 + place) for place in range(THREADS * EACH)]
    with ThreadPoolExecutor(THREADS) as pool:
        numbers = list(pool.map(submit, drafts))
    assert sorted(numbers) == [f"СОЗ-2019-{place:06}" for place in range(1, THREADS * EACH + 1)]
    cases = models.Application.objects.values_list("case", flat=True)
    assert len(set(cases)) == THREADS * EACH


def test_one_form_sent_ten_times_at_once_is_one_application() -> None:
    draft = begun(99)
    with ThreadPoolExecutor(10) as pool:
        numbers = set(pool.map(submit, [draft] * 10))
    assert len(numbers) == 1
    assert models.Application.objects.get().registration_number in numbers
