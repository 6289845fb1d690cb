"""The app's name for Django, and the clock of a demonstration."""

from django.apps import AppConfig
from django.conf import settings

from komek.clock import site


class DemoConfig(AppConfig):
    """A story to try."""

    name = "komek.demo"

    def ready(self) -> None:
        """A demonstration tells the time by its own clock."""
        if settings.DEMO:
            from komek.demo.clock import StoryClock

            site.use(StoryClock())
