"""Addresses: the health check, the portal's pages at the root, and its pages for what went wrong."""

from django.urls import include, path

from komek.web.health import health

urlpatterns = [
    path("health", health, name="health"),
    path("", include("komek.portal.urls")),
]

handler400 = "komek.portal.views.errors.bad_request"
handler403 = "komek.portal.views.errors.forbidden"
handler404 = "komek.portal.views.errors.not_found"
handler500 = "komek.portal.views.errors.server_error"
