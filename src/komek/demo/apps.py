"""The app's name for Django."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """A story to try."""

    name = "komek.demo"
