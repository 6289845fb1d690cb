"""`python -m komek.web.study`: a worker for studies of populations, one at a time, after everything else.

Started by `./run` beside the usual worker: what takes minutes and the whole machine must not keep a letter waiting.
"""

import os
import signal

from komek.web.process import end_with_parent

NICE = 10  # pages and letters come first
AT_MOST = 0.5  # seconds until it has stopped: nobody waits for a study, which is taken up again at the next start


def main() -> None:
    """Work until told to stop, or until the process that started us dies."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, signal.valid_signals())  # `./run` blocks them while it serves
    end_with_parent(signal.SIGTERM)
    os.nice(NICE)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "komek.web.settings")
    import django

    django.setup()
    from komek.jobs.service import work
    from komek.studies.service import QUEUE

    work(QUEUE, threads=1, let_finish=0.0, at_most=AT_MOST)


if __name__ == "__main__":
    main()
