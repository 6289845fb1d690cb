"""The viewer on every request."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import SimpleLazyObject

from komek.accounts.seeing import viewer

Respond = Callable[[HttpRequest], HttpResponseBase]


class Viewing:
    """Sets `request.viewer`, made when first looked at."""

    def __init__(self, respond: Respond) -> None:
        self.respond = respond

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.viewer = SimpleLazyObject(lambda: viewer(request))  # type: ignore[attr-defined]
        return self.respond(request)
