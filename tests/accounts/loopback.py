"""The site speaks to itself: what its OpenID Connect client sends goes to Django's test client instead of a network."""

from urllib.parse import urlsplit

from django.test import Client
from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter


class Loopback(BaseAdapter):
    """Answers requests to `http://testserver`, and remembers which they were."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def send(self, request: PreparedRequest, *_: object, **__: object) -> Response:
        """As a network would."""
        parts = urlsplit(str(request.url))
        self.seen.append(f"{request.method} {parts.path}")
        body = request.body if isinstance(request.body, bytes) else (request.body or "").encode()
        answered = Client().generic(
            str(request.method),
            f"{parts.path}?{parts.query}",
            body,
            content_type=request.headers.get("Content-Type", "application/octet-stream"),
            headers={name: value for name, value in request.headers.items() if name != "Accept-Encoding"},
        )
        return _response(request, answered.status_code, answered.content, dict(answered.headers))

    def close(self) -> None:
        """Nothing is open."""


def _response(request: PreparedRequest, status: int, content: bytes, headers: dict[str, str]) -> Response:
    response = Response()
    response.status_code, response._content, response.request = status, content, request
    response.headers.update({name.lower(): value for name, value in headers.items()})
    response.url = str(request.url)
    return response
