"""`komek-manage make_administrator EMAIL --name NAME`: the first one, who then makes the others."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from komek.accounts import keys, roles, users
from komek.accounts.errors import AccountError
from komek.accounts.role import Role
from komek.clock import site
from komek.languages import LANGUAGES, SOURCE_LANGUAGE


class Command(BaseCommand):
    """Says the password once; the second factor is enrolled at the first sign-in."""

    help = "Make a user who is an administrator, and say the password to sign in with the first time."

    def add_arguments(self, parser: CommandParser) -> None:
        """The e-mail address to sign in with, the name, the language of the pages."""
        parser.add_argument("email")
        parser.add_argument("--name", required=True, help="as it stands in letters and histories")
        parser.add_argument("--language", choices=LANGUAGES, default=SOURCE_LANGUAGE)

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Make and grant."""
        password = keys.new_password()
        try:
            user = users.make_staff(options["email"], options["name"], language=options["language"], password=password)
            roles.grant(user, Role.ADMINISTRATOR, None, site.now().date())
        except AccountError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(f"{user.email} is an administrator. Password: {password}")
        self.stdout.write(
            "Sign in at /account/sign-in/staff/: one-time codes are set up there. Then change the password."
        )
