"""The app's name for Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Persons and households."""

    name = "komek.people"
