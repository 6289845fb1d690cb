"""The app's name for Django."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who signs in."""

    name = "komek.accounts"

    def ready(self) -> None:
        """Listen for those who sign in."""
        from komek.accounts import signing_in  # noqa: F401
