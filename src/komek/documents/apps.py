"""The app's name for Django."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Files people bring."""

    name = "komek.documents"
