"""E-mail by the mail server that the installation names (`EMAIL_HOST`), through Django."""

from smtplib import SMTPException

from django.core.mail import send_mail

from komek.delivery.channels import Message, NotSent


class Mail:
    """The channel of e-mail."""

    def send(self, message: Message) -> None:
        """Hand it to the server. Raises NotSent where the server does not take it."""
        try:
            send_mail(message.title, message.text, None, [message.to])
        except (SMTPException, OSError) as failure:
            raise NotSent("The mail server did not take the message.") from failure
