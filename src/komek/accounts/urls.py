"""Addresses under /account/. Names that begin with `account_`, `mfa_` and `socialaccount_` are allauth's."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.socialaccount import views as social
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.generic import RedirectView

from komek.accounts.eid import client as eid
from komek.accounts.eid.adapter import PROVIDER
from komek.accounts.views import entrance, own
from komek.accounts.views.second_factor import ChangeDevice, Enrol

EID = {"provider_id": PROVIDER}
to_home = RedirectView.as_view(pattern_name="account_home")
to_entrance = RedirectView.as_view(pattern_name="account_sign_in")

urlpatterns = [
    path("", own.home, name="account_home"),
    path("acting-for/", own.acting, name="account_acting_for"),
    path("sign-in/", entrance.choose, name="account_sign_in"),
    path("sign-in/document/<str:code>/", entrance.document, name="account_document"),
    path("sign-in/staff/", account.login, name="account_login"),
    path("sign-in/staff/code/", mfa.authenticate, name="mfa_authenticate"),
    path("sign-in/none/", to_entrance, name="account_signup"),
    path("sign-out/", account.logout, name="account_logout"),
    path("closed/", account.account_inactive, name="account_inactive"),
    path("again/", account.reauthenticate, name="account_reauthenticate"),
    path("again/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("password/", account.password_change, name="account_change_password"),
    path("password/none/", to_home, name="account_set_password"),
    path("second-factor/", to_home, name="mfa_index"),
    path("second-factor/enrol/", Enrol.as_view(), name="mfa_activate_totp"),
    path("second-factor/change/", ChangeDevice.as_view(), name="mfa_deactivate_totp"),
    path("recovery-codes/", never_cache(recovery_codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("recovery-codes/new/", recovery_codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("recovery-codes/file/", recovery_codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("eid/login/", eid.login, EID, name="openid_connect_login"),
    path("eid/login/callback/", eid.callback, EID, name="openid_connect_callback"),
    path("eid/cancelled/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("eid/signup/", to_entrance, name="socialaccount_signup"),
    path("eid/connections/", to_entrance, name="socialaccount_connections"),
]
