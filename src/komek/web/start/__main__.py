"""The way in: see `story`. Until it is loaded, Ctrl-C ends the process at once and without a traceback."""

import os
import signal
import sys

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from komek.web.start.story import main

    status = main(sys.argv[1:])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # all is stopped: to take the loaded program apart takes a second that nobody has to wait for
