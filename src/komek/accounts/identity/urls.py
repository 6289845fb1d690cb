"""Addresses of the demonstration's provider, under the names that allauth looks for."""

from allauth.idp.oidc import views as oidc
from django.urls import include, path
from django.views.generic import RedirectView

from komek.accounts.identity import views
from komek.accounts.identity.views import only_in_a_demonstration as demo

app_name = "idp"

endpoints = [
    path("", demo(RedirectView.as_view(pattern_name="idp:oidc:configuration")), name="root"),
    path(".well-known/openid-configuration", demo(views.configuration), name="configuration"),
    path("jwks.json", demo(oidc.jwks), name="jwks"),
    path("authorize", demo(views.Authorization.as_view()), name="authorization"),
    path("token", demo(oidc.token), name="token"),
    path("userinfo", demo(oidc.user_info), name="userinfo"),
]

urlpatterns = [path("", include((endpoints, "oidc")))]
