"""One-time codes: enrolled by every member of staff, and moved to another telephone."""

from typing import Any

from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from komek.accounts.models import User
from komek.accounts.signing_in import raise_assurance
from komek.accounts.viewer import LOW, SUBSTANTIAL


@method_decorator(never_cache, name="dispatch")
class Enrol(ActivateTOTPView):  # type: ignore[misc]  # allauth has no types
    """A member of staff shows that their telephone knows the secret. From then on the session may work."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Citizens have their eID; they enrol nothing here."""
        if not isinstance(request.user, User):
            return redirect("account_sign_in")
        if not request.user.is_staff:
            return redirect("account_home")
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def form_valid(self, form: Any) -> HttpResponse:
        """Enrolled; recovery codes are shown next."""
        response: HttpResponse = super().form_valid(form)
        raise_assurance(self.request, SUBSTANTIAL)
        return response


@method_decorator(never_cache, name="dispatch")
class ChangeDevice(DeactivateTOTPView):  # type: ignore[misc]
    """The old telephone's secret and the recovery codes are forgotten; the next page enrols another."""

    success_url = reverse_lazy("mfa_activate_totp")

    def form_valid(self, form: Any) -> HttpResponse:
        """The session may do nothing until the other is enrolled."""
        response: HttpResponse = super().form_valid(form)
        raise_assurance(self.request, LOW)
        return response
