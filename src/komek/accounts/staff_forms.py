"""django-allauth's forms with our sentences where a field was left empty: "This field is required." helps nobody."""

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateByCodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _

REQUIRED = {
    "login": _("Enter your e-mail address."),
    "password": _("Enter your password."),
    "oldpassword": _("Enter your password now."),
    "password1": _("Enter a new password."),
    "password2": _("Enter the new password once more."),
    "code": _("Enter the code."),
}


class _Worded(forms.Form):
    """Says which field is empty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in REQUIRED.keys() & self.fields.keys():
            self.fields[name].error_messages["required"] = REQUIRED[name]


class StaffLogin(_Worded, LoginForm):  # type: ignore[misc]  # allauth has no types
    """E-mail address and password."""


class Password(_Worded, ChangePasswordForm):  # type: ignore[misc]
    """The old and, twice, the new."""


class Again(_Worded, ReauthenticateForm):  # type: ignore[misc]
    """The password once more."""


class Code(_Worded, AuthenticateForm):  # type: ignore[misc]
    """A one-time code."""


class CodeAgain(_Worded, ReauthenticateByCodeForm):  # type: ignore[misc]
    """A one-time code once more."""


class FirstCode(_Worded, ActivateTOTPForm):  # type: ignore[misc]
    """The code that shows that a telephone knows the secret."""
