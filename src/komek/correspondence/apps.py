"""The app's name for Django."""

from django.apps import AppConfig


class CorrespondenceConfig(AppConfig):
    """Letters."""

    name = "komek.correspondence"
