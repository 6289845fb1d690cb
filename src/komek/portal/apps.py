"""The Django app of the citizen's pages."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Pages, templates and static files; no models: nothing of an anonymous visitor is stored."""

    name = "komek.portal"
