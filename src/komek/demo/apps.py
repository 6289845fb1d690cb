"""The app's name for Django; the clock and the telephone of a demonstration."""

from django.apps import AppConfig
from django.conf import settings

from komek.clock import site


class DemoConfig(AppConfig):
    """A story to try."""

    name = "komek.demo"

    def ready(self) -> None:
        """A demonstration tells the time by its own clock, and has a telephone on which messages arrive."""
        if settings.DEMO:
            from komek.delivery import service as delivery
            from komek.demo.clock import StoryClock
            from komek.demo.phone import DemoPhone

            site.use(StoryClock())
            delivery.use(delivery.Way.SMS, DemoPhone())
