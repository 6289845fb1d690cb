"""The seal on a stream's head: made with the installation's key, which the database does not know.

Hashes alone can be computed anew by whoever rewrites a whole stream in SQL; the seal cannot.
"""

import hashlib
import hmac

from django.conf import settings


def seal(stream: str, seq: int, hash_: str) -> str:
    """The seal of a head under the key of today."""
    return _sealed(settings.SECRET_KEY, stream, seq, hash_)


def holds(made: str, stream: str, seq: int, hash_: str) -> bool:
    """Whether a seal was made with the key of today or with one that the operator still trusts."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return any(hmac.compare_digest(made, _sealed(str(key), stream, seq, hash_)) for key in keys)


def _sealed(key: str, stream: str, seq: int, hash_: str) -> str:
    own = hashlib.sha256(f"komek.audit {key}".encode()).digest()  # a key of its own, derived from the installation's
    return hmac.new(own, f"{stream}\n{seq}\n{hash_}".encode(), hashlib.sha256).hexdigest()
