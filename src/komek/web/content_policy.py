"""Content-Security-Policy: the browser runs and shows only what this site serves as files."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

Respond = Callable[[HttpRequest], HttpResponseBase]


class ContentPolicy:
    """Adds the header to every answer. An inline script that slipped in, by mistake or attack, does not run."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond
        self.policy = "; ".join(f"{name} {sources}" for name, sources in settings.CONTENT_POLICY.items())

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.respond(request)
        response.headers.setdefault("Content-Security-Policy", self.policy)
        return response
