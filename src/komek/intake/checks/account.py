"""Where to pay: a real account number, of a bank that the programme allows, held by the applicant."""

from collections.abc import Iterator

from stdnum import iban
from stdnum.exceptions import ValidationError

from komek.intake.content import Account, Member
from komek.intake.errors import problem
from komek.languages.problem import Problem, _
from komek.law.payment import Bank, Payment
from komek.people.service import CountryForm

_BANK = slice(4, None)  # the country and the check digits stand before it


def problems(account: Account | None, payment: Payment, applicant: Member | None, form: CountryForm) -> list[Problem]:
    """What is wrong with the account; `where` is "iban" or "holder"."""
    if account is None:
        return [problem("own", _("Say where the help is to be paid."))]
    if not account.own:
        needed = _("This help is paid into a bank account only. Enter the number of an account in your own name.")
        return [problem("own", needed)] if payment.account_needed else []
    found = list(_of_number(account, payment, form))
    if applicant and applicant.given:
        found += _of_holder(account, applicant, form)
    return found


def compact(number: str) -> str:
    """An account number without the spaces that people write in it."""
    compacted: str = iban.compact(number)
    return compacted


def _of_number(account: Account, payment: Payment, form: CountryForm) -> Iterator[Problem]:
    if not account.iban.strip():
        yield problem("iban", _("Enter the account number (IBAN). It stands on the contract with the bank."))
        return
    number = compact(account.iban)
    land = form.code.upper()
    if number[:2].isalpha() and number[:2] != land:
        yield problem("iban", _("Enter an account in this country. Its number begins with {land}."), land=land)
    elif not _is_real(number):
        text = _("This is no account number: a sign is wrong or missing. Compare it with the contract with the bank.")
        yield problem("iban", text)
    elif payment.banks and bank_of(number, payment) is None:
        names = ", ".join(bank.name for bank in payment.banks)
        yield problem("iban", _("This help is paid into accounts at these banks only: {names}."), names=names)


def _is_real(number: str) -> bool:
    try:
        return bool(iban.validate(number))
    except ValidationError:
        return False


def bank_of(number: str, payment: Payment) -> Bank | None:
    """The bank that the programme names and this account is at."""
    return next((bank for bank in payment.banks if compact(number)[_BANK].startswith(bank.code)), None)


def _of_holder(account: Account, applicant: Member, form: CountryForm) -> list[Problem]:
    if not account.holder.strip():
        return [problem("holder", _("Enter the name of the account holder, as the bank writes it."))]
    if _same_person(account.holder, applicant, form):
        return []
    return [problem("holder", _("The account has to be in the applicant’s own name. This is another name."))]


def _same_person(holder: str, applicant: Member, form: CountryForm) -> bool:
    """Banks write names in Latin or Cyrillic letters, with or without the father's name, never without the surname."""
    written = {key for word in holder.split() for key in form.spelling.key(word).split()}
    words = [_keys(text, form) for text in (applicant.given, applicant.surname, applicant.patronymic)]
    named = [bool(keys & written) for keys in words[:2]]
    return all(named) and all(set(form.spelling.key(word).split()) & set().union(*words) for word in holder.split())


def _keys(text: str, form: CountryForm) -> set[str]:
    return set(form.spelling.key(text).split())
