"""The app's name for Django."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """What happened and who looked."""

    name = "komek.audit"
