"""`python -m endurance.deciding CASEWORKER CHECKER SHARE OF`: takes what is open to its decision, until it is killed.

Each of several begins with a share of its own, and then wants what the others still have; each can be killed at any
moment, and who comes after it goes on where it was.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress

import django

AT_ONCE = 50
OPEN = """
    SELECT case_id FROM casework_proceeding WHERE open OR status = 'decided'
    ORDER BY case_id %% %s <> %s, id LIMIT %s
"""
"""The cases that are not at their end, the own share first."""


def main(caseworker: str, checker: str, share: int, of: int) -> None:
    """Look for open proceedings for ever, and bring each to its end."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "komek.web.settings")
    django.setup()
    from komek.casework.lifecycle import NotAllowed
    from komek.clock import site
    from komek.demo.endings import Hands, bring_on

    while True:
        cases = waiting(share, of)
        for case in cases:
            with suppress(NotAllowed):  # another one was quicker
                bring_on(case, "granted", Hands("", caseworker, checker, site.now()))
        time.sleep(0.1 if cases else 1)


def waiting(share: int, of: int) -> list[int]:
    """The next cases for this one."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(OPEN, [of, share, AT_ONCE])
        return [case for (case,) in cursor.fetchall()]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
