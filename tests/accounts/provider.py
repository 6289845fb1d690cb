"""A provider of electronic identity elsewhere, that says whatever a test has it say."""

import json
import time
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.accounts.loopback import Network

ISSUER = "https://eid.example.org"
NEWCOMER = {
    "sub": "PNOKZ-123456789013",
    "given_name": "Серік",
    "family_name": "Ахметов",
    "middle_name": "Болатұлы",
    "birthdate": "1990-05-04",
    "acr": "http://eidas.europa.eu/LoA/high",
}


class Provider(Network):
    """Its id_token says `claims`, its userinfo `more`; `signed_by` may be a key that it has not published."""

    def __init__(self, claims: dict[str, Any]) -> None:
        super().__init__()
        self.key = self.signed_by = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.claims, self.more = claims, claims

    def answer(self, address: str, method: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        """By address."""
        found = getattr(self, address.partition("?")[0].rstrip("/").rpartition("/")[2].replace("-", "_"), None)
        return (200, json.dumps(found()).encode()) if found else (404, b"{}")

    def openid_configuration(self) -> dict[str, Any]:
        """Discovery."""
        places = {"authorization": "authorize", "token": "token", "userinfo": "userinfo"}
        ends = {f"{name}_endpoint": f"{ISSUER}/{place}" for name, place in places.items()}
        return {"issuer": ISSUER, "jwks_uri": f"{ISSUER}/jwks", **ends}

    def jwks(self) -> dict[str, Any]:
        """The published key."""
        public = jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        return {"keys": [{**public, "kid": "1", "alg": "RS256", "use": "sig"}]}

    def token(self) -> dict[str, Any]:
        """A code turned into tokens."""
        whole = {"iss": ISSUER, "aud": "us", "exp": time.time() + 60, "iat": time.time(), **self.claims}
        return {"access_token": "a", "id_token": jwt.encode(whole, self.signed_by, "RS256", {"kid": "1"})}

    def userinfo(self) -> dict[str, Any]:
        """More about them."""
        return self.more
