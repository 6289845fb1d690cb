"""What the provider says of somebody."""

from collections.abc import Iterable
from typing import Any, Literal

from allauth.idp.oidc.adapter import DefaultOIDCAdapter
from allauth.idp.oidc.models import Client, PrivateKey
from django.conf import settings

from komek.accounts.eid.identity import read_subject, subject
from komek.accounts.identity.keys import signing_key
from komek.accounts.identity.registration import issuer
from komek.accounts.models import User
from komek.people import service as people

ACR = "http://eidas.europa.eu/LoA/substantial"


class IdentityAdapter(DefaultOIDCAdapter):  # type: ignore[misc]  # allauth has no types
    """A person's country and national number as their subject, and the claims that a real eID would have."""

    def get_issuer(self) -> str:
        """The address under which this provider is found."""
        return issuer(self.request)

    def list_private_keys(self, **_: Any) -> list[PrivateKey]:
        """One key, for as long as the data folder lasts."""
        return [PrivateKey(pem=signing_key(settings.IDENTITY_KEY))]

    def get_user_sub(self, client: Client, user: User) -> str:
        """`PNOBG-7523169263`."""
        known = people.person(user.person_id or 0)
        return subject(known.country, _usual_number(known))

    def get_user_by_sub(self, client: Client, sub: str) -> User | None:
        """The user of the person with that number."""
        named = read_subject(sub)
        known = people.by_number(*named) if named else None
        return User.objects.filter(person=known.id, is_active=True).first() if known else None

    def get_claims(
        self,
        purpose: Literal["id_token", "userinfo"],
        user: User,
        client: Client,
        scopes: Iterable[str],
        email: str | None = None,
        **_: Any,
    ) -> dict[str, Any]:
        """Name and date of birth with the scope `profile`."""
        claims: dict[str, Any] = {"sub": self.get_user_sub(client, user)}
        return claims | _profile(people.person(user.person_id or 0)) if "profile" in scopes else claims

    def populate_id_token(self, id_token: dict[str, Any], client: Client, scopes: Iterable[str], **_: Any) -> None:
        """How sure it is; in a demonstration it pretends."""
        id_token["acr"] = ACR


def _profile(known: people.PersonRecord) -> dict[str, Any]:
    claims = {
        "name": known.written_name,
        "given_name": known.name.given,
        "family_name": known.name.surname,
        "middle_name": known.name.patronymic,
        "birthdate": known.birth_date.isoformat() if known.birth_date else "",
        "locale": known.language,
    }
    return {name: value for name, value in claims.items() if value}


def _usual_number(known: people.PersonRecord) -> str:
    """The first that there is, in the country's order of kinds."""
    kinds = [kind.code for kind in people.form(known.country).numbers if kind.code in known.numbers]
    return known.numbers[kinds[0]] if kinds else ""
