"""The app's name for Django; e-mail is a channel where a mail server is named."""

from django.apps import AppConfig
from django.conf import settings


class DeliveryConfig(AppConfig):
    """Messages to people."""

    name = "komek.delivery"

    def ready(self) -> None:
        """Send e-mail where the installation can."""
        if settings.EMAIL_HOST:
            from komek.delivery.mail import Mail
            from komek.delivery.service import Way, use

            use(Way.EMAIL, Mail())
