"""Where the applicant lives and how they are reached; the address must lead to an office."""

from collections.abc import Iterator
from datetime import date

from komek.intake.content import Contact
from komek.intake.errors import below, problem
from komek.languages import LANGUAGES
from komek.languages.problem import Problem, _
from komek.offices.service import NoOffice, Office, office_for
from komek.people.service import ContactKind, CountryForm, PeopleError, normalised

WAYS = ("email", "telephone", "post")


def read(contact: Contact | None, form: CountryForm, on: date) -> tuple[Office | None, list[Problem]]:
    """The office competent for the address, where there is one, and what is wrong; `where` names the field."""
    if contact is None:
        return None, [problem("", _("Say where you live and how the office can reach you."))]
    office, found = _office(contact, form, on)
    return office, [*found, *_of_ways(contact, form)]


def _office(contact: Contact, form: CountryForm, on: date) -> tuple[Office | None, list[Problem]]:
    address, found = form.addresses.read(contact.address)
    if found:
        return None, found
    try:
        return office_for(form.code, address, on), []
    except NoOffice as nobody:
        return None, [Problem(0, "region", known.text, known.values, known.nearest) for known in nobody.problems]


def _of_ways(contact: Contact, form: CountryForm) -> Iterator[Problem]:
    if contact.preferred not in WAYS:
        yield problem("preferred", _("Choose how the office is to tell you that there is news."))
    elif contact.preferred != "post" and not getattr(contact, contact.preferred):
        yield problem(contact.preferred, _("You chose to be told this way. Enter where to reach you."))
    elif contact.preferred == "post" and not contact.street:
        yield problem("street", _("You chose letters by post. Enter street and number."))
    if contact.language not in LANGUAGES:
        yield problem("language", _("Choose the language of your letters."))
    yield from _of_points(contact, form)


def _of_points(contact: Contact, form: CountryForm) -> Iterator[Problem]:
    for kind, value in ((ContactKind.TELEPHONE, contact.telephone), (ContactKind.EMAIL, contact.email)):
        try:
            if value:
                normalised(kind, value, form.dialling)
        except PeopleError as error:
            yield from below(kind.value, error.problems)
