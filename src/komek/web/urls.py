"""Addresses: the health check, sign-in, the demonstration's eID, and the portal at the root.

Its pages also say what went wrong.
"""

from django.urls import include, path

from komek.web.health import health

urlpatterns = [
    path("health", health, name="health"),
    path("account/", include("komek.accounts.urls")),
    path("identity/", include("komek.accounts.identity.urls")),
    path("demo/", include("komek.demo.urls")),
    path("office/", include("komek.office.urls")),
    path("", include("komek.portal.urls")),
]

handler400 = "komek.portal.views.errors.bad_request"
handler403 = "komek.portal.views.errors.forbidden"
handler404 = "komek.portal.views.errors.not_found"
handler500 = "komek.portal.views.errors.server_error"
