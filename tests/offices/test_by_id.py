"""An office by the key that other rooms keep of it."""

from datetime import date

import pytest

from komek.offices import service

pytestmark = pytest.mark.django_db


def test_an_office_is_found_by_its_key_with_all_that_is_known_of_it() -> None:
    known = service.offices("bg", date(2026, 1, 1))[0]
    assert service.office_by_id(known.id) == known


def test_an_unknown_key_is_told() -> None:
    with pytest.raises(LookupError, match="There is no office 0"):
        service.office_by_id(0)
