"""Into which accounts a benefit may be paid. A pack declares this beside its programmes, in `payment.py`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank by the code that its account numbers carry behind the check digits, and the name people know it by."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """How a programme is paid out. `banks` empty: any bank of the country.

    `account_needed`: without an account nothing can be paid, so an application has to name one.
    `unverified`: the codes of the banks were not read in a text of the law.
    """

    programme: str
    banks: Sequence[Bank] = ()
    account_needed: bool = False
    law: str = ""
    unverified: bool = False


def payment_of(declared: Sequence[Payment], programme: str) -> Payment:
    """How a programme is paid out; where nothing is declared, into any account, or in another way."""
    return next((known for known in declared if known.programme == programme), Payment(programme=programme))
