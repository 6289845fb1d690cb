"""What comes round by itself: sessions and tokens that have expired are removed."""

from allauth.idp.oidc.models import Token
from django.contrib.sessions.models import Session
from django.utils import timezone

from komek.jobs import service as jobs


@jobs.periodic("accounts.forget_expired", "40 2 * * *")
def forget_expired() -> None:
    """Every night. By the machine's clock, which sessions are counted with, also in a demonstration."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    Token.objects.expired().delete()
