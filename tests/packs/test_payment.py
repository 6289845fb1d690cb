"""Into which accounts programmes are paid."""

import pytest

from komek import packs


def test_kazakhstan_pays_at_two_banks_into_the_applicants_account() -> None:
    payment = packs.payment("kz.targeted_assistance")
    assert [bank.name for bank in payment.banks] == ["АО «Казпочта»", "АО «Народный банк»"]
    assert payment.account_needed
    assert payment.unverified


@pytest.mark.parametrize("programme", ["bg.monthly_assistance", "az.targeted_assistance"])
def test_where_nothing_is_declared_any_bank_will_do(programme: str) -> None:
    payment = packs.payment(programme)
    assert not payment.banks
    assert not payment.account_needed


def test_what_is_declared_belongs_to_a_programme() -> None:
    for country in packs.countries():
        assert all(packs.payment(code).programme == code for code in country.programmes)
