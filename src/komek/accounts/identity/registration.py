"""This site as a client of its own provider."""

import hashlib
from dataclasses import dataclass

from allauth.idp.oidc.models import Client
from django.http import HttpRequest
from django.urls import reverse
from django.utils.crypto import salted_hmac

CLIENT = "komek"
SCOPES = ["openid", "profile"]


@dataclass(frozen=True)
class Registration:
    """What a client has to know."""

    issuer: str
    client: str
    secret: str


def of_this_site(request: HttpRequest) -> Registration:
    """The registration under the address that the request came to, which is one of ALLOWED_HOSTS; made when missing."""
    secret = salted_hmac("komek.accounts.identity", "client secret", algorithm="sha256").hexdigest()
    callback = request.build_absolute_uri(reverse("openid_connect_callback"))
    _keep(secret, callback)
    return Registration(issuer(request), CLIENT, secret)


def issuer(request: HttpRequest) -> str:
    """The provider's name for itself."""
    return request.build_absolute_uri(reverse("idp:oidc:root")).rstrip("/")


def _keep(secret: str, callback: str) -> None:
    mark = hashlib.sha256(secret.encode()).hexdigest()
    row = Client.objects.filter(pk=CLIENT).first() or Client(pk=CLIENT, name="Kömek", data={})
    known = row.get_redirect_uris()
    if callback in known and (row.data or {}).get("mark") == mark:
        return
    row.set_redirect_uris([*known, callback] if callback not in known else known)
    row.set_scopes(SCOPES)
    row.set_secret(secret)
    row.data = {"mark": mark}  # the secret itself is kept as a slow hash only
    row.save()
