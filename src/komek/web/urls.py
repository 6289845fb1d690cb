"""Addresses: the health check, and the portal's pages at the root."""

from django.urls import include, path

from komek.web.health import health

urlpatterns = [
    path("health", health, name="health"),
    path("", include("komek.portal.urls")),
]
