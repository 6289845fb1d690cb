"""The command line, `komek`. The contract is the exit status and the JSON.

0 assessed, whatever the outcome · 1 a worked example came out differently · 2 a file or a law that cannot be read.

`quick` reads the plain forms of `assess` and `ask` itself, because a family is assessed faster than Typer is imported;
`app` is everything else: help, mistakes in the arguments, the law's own commands, and from `app_populations` those for
many people.
"""

import gc
import os
import sys

__all__ = ["console", "main"]


def main() -> None:
    """Run the command that the arguments name and leave with its exit status."""
    status = _quickly()
    if status is None:
        _thoroughly()
    raise SystemExit(status)


def console() -> None:
    """The same as a process of its own: what `komek` in a terminal is.

    A quick command has written all it had to say, so the process ends at once; to take the interpreter apart first,
    module by module, would take a sixth of its time.
    """
    status = _quickly()
    if status is None:
        _thoroughly()
    else:
        os._exit(status)


def _quickly() -> int | None:
    """The exit status of a plain form of `assess` or `ask`; None where it is something else."""
    gc.disable()  # a process that lives a tenth of a second leaves nothing worth collecting
    from komek.cli.quick import understood

    run = understood(sys.argv[1:])
    if run is None:
        return None
    try:
        status = run()
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # whoever read the output, such as `head`, has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    return status


def _thoroughly() -> None:
    """Everything else, by Typer, which leaves with the exit status itself."""
    from komek.cli.app import app

    app()
