"""`komek-manage load_packs`: publish the programmes of the packs."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from komek.services import service


class Command(BaseCommand):
    """Says what was published anew, what changed, and what was withdrawn."""

    help = "Publish the programmes of the packs: new ones, and those whose law changed. Safe to repeat."

    def handle(self, *args: object, **options: object) -> None:
        """Publish, and list what changed."""
        done = service.publish_packs(timezone.now())
        for word in ("new", "changed", "withdrawn"):
            for code in getattr(done, word):
                self.stdout.write(f"{word}: {code}")
        self.stdout.write(f"{len(done.unchanged)} unchanged")
