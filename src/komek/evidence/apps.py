"""The app's name for Django."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Facts and where they come from."""

    name = "komek.evidence"
