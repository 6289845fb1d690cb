"""Where targeted assistance is paid: two banks, named in source 001. The account is the applicant's own.

The codes are those that account numbers of these banks carry; they are known from practice, not from the source.
"""

from komek.law.payment import Bank, Payment

payments = [
    Payment(
        programme="kz.targeted_assistance",
        banks=[Bank("563", "АО «Казпочта»"), Bank("601", "АО «Народный банк»")],
        account_needed=True,
        law="source 001",
        unverified=True,
    ),
]
