"""`python -m endurance.deciding CASEWORKER CHECKER`: takes whatever is open to its decision, until it is killed.

Several of them want the same cases, and each can be killed at any moment: the next one goes on where it was.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from random import Random

import django


def main(caseworker: str, checker: str) -> None:
    """Look for open proceedings for ever, and bring each to its end."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "komek.web.settings")
    django.setup()
    from komek.casework import service as casework
    from komek.casework.lifecycle import NotAllowed
    from komek.clock import site
    from komek.demo.endings import Hands, bring_on

    chance = Random(os.getpid())
    while True:
        items = list(casework.worklist(None, page=1 + chance.randrange(4)).items)
        chance.shuffle(items)
        for item in items:
            with suppress(NotAllowed):  # another one was quicker
                bring_on(item.case, "granted", Hands("", caseworker, checker, site.now()))
        time.sleep(0.2 if items else 1)


if __name__ == "__main__":
    main(*sys.argv[1:3])
