"""The visitor's answers in the visitor's browser: encrypted, unreadable for scripts, gone when the browser closes.

One cookie per country, sent only with that country's questions. The server keeps nothing. Browsers allow 4 KB a
cookie and proxies 8 KB a header line, so answers are cut into at most two pieces; a larger family is told so.
"""

import base64
import hashlib
from datetime import timedelta

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from komek.law import Country
from komek.portal.answers import Answers
from komek.portal.codec import Unreadable, decode, encode

PIECE = 3800  # bytes of one cookie's value: 4096 less its name and attributes
PIECES = 2
LIFETIME = timedelta(hours=12)  # browsers that restore their session would otherwise keep the answers for ever


class TooLarge(Exception):
    """More answers than a browser can keep."""


def read(request: HttpRequest, country: Country) -> Answers:
    """The answers that came with the request; none where there are none, or none that can be read."""
    token = "".join(request.COOKIES.get(_name(country, piece), "") for piece in range(PIECES))
    if not token:
        return Answers()
    try:
        return decode(_cipher().decrypt(token.encode(), ttl=int(LIFETIME.total_seconds())), country)
    except (InvalidToken, Unreadable, UnicodeEncodeError):
        return Answers()


def write(response: HttpResponse, country: Country, answers: Answers) -> None:
    """Send the answers along. Raises TooLarge before anything is written."""
    token = _cipher().encrypt(encode(answers)).decode()
    pieces = [token[start : start + PIECE] for start in range(0, len(token), PIECE)]
    if len(pieces) > PIECES:
        raise TooLarge(len(token))
    for piece in range(PIECES):
        if piece < len(pieces):
            _set(response, country, piece, pieces[piece])
        else:
            _delete(response, country, piece)


def fits(answers: Answers) -> bool:
    """Whether a browser can keep these answers."""
    return len(_cipher().encrypt(encode(answers))) <= PIECE * PIECES


def forget(response: HttpResponse, country: Country) -> None:
    """Delete the answers from the browser."""
    for piece in range(PIECES):
        _delete(response, country, piece)


def _cipher() -> MultiFernet:
    """Keys derived from SECRET_KEY, and from the former ones for reading while a key is changed."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(str(secret))) for secret in secrets])


def _key(secret: str) -> bytes:
    return base64.urlsafe_b64encode(hashlib.sha256(b"komek.portal.answers:" + secret.encode()).digest())


def _name(country: Country, piece: int) -> str:
    return f"komek_{country.code}_{piece}"


def _path(country: Country) -> str:
    return reverse("portal:country", args=[country.code])


def _set(response: HttpResponse, country: Country, piece: int, value: str) -> None:
    response.set_cookie(
        _name(country, piece),
        value,
        path=_path(country),
        httponly=True,
        samesite="Lax",
        secure=settings.CSRF_COOKIE_SECURE,
    )


def _delete(response: HttpResponse, country: Country, piece: int) -> None:
    response.delete_cookie(_name(country, piece), path=_path(country), samesite="Lax")
