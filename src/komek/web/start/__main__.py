"""The way in: see `story`. Until it is loaded, Ctrl-C ends the process at once and without a traceback."""

import signal
import sys

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from komek.web.start.story import main

    sys.exit(main(sys.argv[1:]))
