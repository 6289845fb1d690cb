"""The app's name for Django."""

from django.apps import AppConfig


class OfficePagesConfig(AppConfig):
    """Pages of the office."""

    name = "komek.office"
