"""`python -m komek.web.work`: a worker, which does what pages put aside. As many as wanted, on any machine.

Started by `./run` beside the site; SIGTERM lets it finish what it is doing.
"""

import os
import signal

from komek.web.process import end_with_parent


def main() -> None:
    """Work until told to stop, or until the process that started us dies."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, signal.valid_signals())  # `./run` blocks them while it serves
    end_with_parent(signal.SIGTERM)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "komek.web.settings")
    import django

    django.setup()
    from komek.jobs.service import work

    work()


if __name__ == "__main__":
    main()
