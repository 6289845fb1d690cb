"""The telephone of the story: one for everybody, on which every SMS arrives at once. A page shows it."""

from komek.clock import site
from komek.delivery.service import Message
from komek.demo.models import PhoneMessage


class DemoPhone:
    """The channel of SMS in a demonstration."""

    def send(self, message: Message) -> None:
        """It has arrived."""
        PhoneMessage.objects.create(to=message.to, text=message.text, at=site.now())
