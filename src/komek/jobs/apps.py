"""The app's name for Django."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Work for later."""

    name = "komek.jobs"
