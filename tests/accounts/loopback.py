"""The site speaks to itself: what its OpenID Connect client sends goes to Django's test client instead of a network."""

from urllib.parse import urlsplit

from django.test import Client
from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter


class Network(BaseAdapter):
    """Answers every request that would go out, and remembers which they were."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def send(self, request: PreparedRequest, *_: object, **__: object) -> Response:
        """As a network would."""
        path, query = urlsplit(str(request.url))[2:4]
        self.seen.append(f"{request.method} {path}")
        body = request.body if isinstance(request.body, bytes) else str(request.body or "").encode()
        headers = {name: str(value) for name, value in request.headers.items() if name != "Accept-Encoding"}
        response = Response()
        response.request, response.url = request, str(request.url)
        response.status_code, response._content = self.answer(f"{path}?{query}", str(request.method), body, headers)
        response.headers["content-type"] = "application/json"
        return response

    def answer(self, address: str, method: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        """Status and content."""
        raise NotImplementedError

    def close(self) -> None:
        """Nothing is open."""


class Loopback(Network):
    """To this site's own pages."""

    def answer(self, address: str, method: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        """What they say."""
        answered = Client().generic(method, address, body, headers.get("Content-Type", ""), headers=headers)
        return answered.status_code, answered.content
