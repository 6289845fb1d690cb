"""The app's name for Django."""

from django.apps import AppConfig


class OfficesConfig(AppConfig):
    """Offices, territories, registration numbers."""

    name = "komek.offices"
