"""The app's name for Django."""

from django.apps import AppConfig


class StudiesConfig(AppConfig):
    """Scans and simulations of populations."""

    name = "komek.studies"
