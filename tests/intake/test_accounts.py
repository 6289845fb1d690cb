"""Where to pay: real numbers, allowed banks, the applicant's own account."""

import pytest

from komek import packs
from komek.intake.checks.account import bank_of, problems
from komek.intake.content import Account, Member
from komek.people.service import form

IVAN = Member("Иван", "Петров", "Георгиев")
SERIK = Member("Серік", "Ахметов", "Болатұлы")
LEYLA = Member("Leyla", "Əliyeva", "Həsən qızı")

GOOD = [
    ("bg.monthly_assistance", IVAN, "BG80BNBG96611020345678", "Иван Георгиев Петров"),
    ("bg.monthly_assistance", IVAN, "bg80 bnbg 9661 1020 3456 78", "IVAN PETROV"),
    ("bg.heating_aid", IVAN, "BG44UNCR70001512345678", "Petrov Ivan Georgiev"),
    ("kz.targeted_assistance", SERIK, "KZ31 601A 0000 0000 0001", "AKHMETOV SERIK"),
    ("kz.targeted_assistance", SERIK, "KZ70563B000000000002", "Ахметов Серік"),
    ("az.targeted_assistance", LEYLA, "AZ21NABZ00000000137010001944", "Əliyeva Leyla Həsən qızı"),
    ("az.targeted_assistance", LEYLA, "AZ21NABZ00000000137010001944", "LEYLA ALIYEVA"),
]
BAD = [
    ("bg.monthly_assistance", IVAN, "", "Иван Петров", "iban"),
    ("bg.monthly_assistance", IVAN, "BG81BNBG96611020345678", "Иван Петров", "iban"),
    ("bg.monthly_assistance", IVAN, "BG80BNBG9661102034567", "Иван Петров", "iban"),
    ("bg.monthly_assistance", IVAN, "KZ31601A000000000001", "Иван Петров", "iban"),
    ("kz.targeted_assistance", SERIK, "KZ33926C000000000003", "Ахметов Серік", "iban"),
    ("bg.monthly_assistance", IVAN, "BG80BNBG96611020345678", "", "holder"),
    ("bg.monthly_assistance", IVAN, "BG80BNBG96611020345678", "Мария Петрова", "holder"),
    ("bg.monthly_assistance", IVAN, "BG80BNBG96611020345678", "Иван", "holder"),
    ("bg.monthly_assistance", IVAN, "BG80BNBG96611020345678", "Иван Димитров Петров", "holder"),
]


def found(programme: str, applicant: Member, account: Account | None) -> list[str]:
    country = programme.partition(".")[0]
    return [problem.where for problem in problems(account, packs.payment(programme), applicant, form(country))]


@pytest.mark.parametrize(("programme", "applicant", "iban", "holder"), GOOD)
def test_an_own_account_is_taken_however_it_is_written(
    programme: str, applicant: Member, iban: str, holder: str
) -> None:
    assert found(programme, applicant, Account(iban=iban, holder=holder)) == []


@pytest.mark.parametrize(("programme", "applicant", "iban", "holder", "where"), BAD)
def test_what_is_wrong_is_said_of_the_field(
    programme: str, applicant: Member, iban: str, holder: str, where: str
) -> None:
    assert found(programme, applicant, Account(iban=iban, holder=holder)) == [where]


def test_without_an_account_one_may_apply_where_it_can_be_paid_otherwise() -> None:
    assert found("bg.monthly_assistance", IVAN, Account(own=False)) == []
    assert found("kz.targeted_assistance", SERIK, Account(own=False)) == ["own"]
    assert found("bg.monthly_assistance", IVAN, None) == ["own"]


def test_the_bank_is_known_by_its_code() -> None:
    payment = packs.payment("kz.targeted_assistance")
    bank = bank_of("KZ31 601A 0000 0000 0001", payment)
    assert bank
    assert bank.name == "АО «Народный банк»"
    assert bank_of("KZ33926C000000000003", payment) is None


def test_no_sentence_repeats_what_was_typed() -> None:
    account = Account(iban="BG81BNBG96611020345678", holder="Мария Петрова")
    form_, payment = form("bg"), packs.payment("bg.monthly_assistance")
    said = " ".join(problem.sentence() for problem in problems(account, payment, IVAN, form_))
    assert "BNBG" not in said
    assert "Мария" not in said
