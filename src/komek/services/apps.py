"""The app's name for Django."""

from django.apps import AppConfig


class ServicesConfig(AppConfig):
    """Published programmes."""

    name = "komek.services"
