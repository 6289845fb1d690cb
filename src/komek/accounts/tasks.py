"""What comes round by itself: what has expired of sessions, tokens and counted attempts is removed."""

from allauth.idp.oidc.models import Token
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from komek.jobs import service as jobs


@jobs.periodic("accounts.forget_expired", "40 2 * * *")
def forget_expired() -> None:
    """Every night. By the machine's clock, which sessions are counted with, also in a demonstration."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    Token.objects.expired().delete()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM accounts_shared_for_minutes WHERE expires < %s", [timezone.now()])
