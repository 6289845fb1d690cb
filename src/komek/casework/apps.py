"""The app's name for Django."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """Cases, proceedings, decisions."""

    name = "komek.casework"
