"""From an identity to a user: the person with that number, registered where nobody knew them yet."""

from datetime import date

from django.db import transaction
from django.utils.translation import get_language

from komek import packs
from komek.accounts.eid.identity import Identity
from komek.accounts.errors import refuse
from komek.accounts.models import User
from komek.accounts.users import make_citizen
from komek.languages import LANGUAGES
from komek.languages.problem import _
from komek.people import service as people


@transaction.atomic
def user_of(identity: Identity, today: date) -> User:
    """The user of whoever an eID names. Raises AccountError or PeopleError where they cannot have one here.

    Somebody who is here for the first time is registered as the eID names them: it is a better witness than a form.
    """
    if identity.country not in people.COUNTRIES:
        raise refuse("country", _("This site does not serve the country of your electronic identity."))
    known = people.by_number(identity.country, identity.number)
    if known is None:
        known = people.register(_newcomer(identity), today)
    if known.death_date is not None:
        raise refuse("person", _("This person is registered as deceased. Ask your office if that is a mistake."))
    return make_citizen(known.id)


def _newcomer(identity: Identity) -> people.NewPerson:
    return people.NewPerson(
        country=identity.country,
        name=identity.name,
        language=_language(identity.country),
        birth_date=identity.birth_date,
        numbers={_kind(identity): identity.number},
    )


def _kind(identity: Identity) -> str:
    """Which of the country's numbers it is; where it is none, the usual one, so that the refusal says what is wrong."""
    kinds = people.form(identity.country).numbers
    return next((kind.code for kind in kinds if kind.problem(identity.number) is None), kinds[0].code)


def _language(country: str) -> str:
    """The language of the page they came from, else the state's."""
    now = get_language() or ""
    return now if now in LANGUAGES else packs.country(country).languages[0]
