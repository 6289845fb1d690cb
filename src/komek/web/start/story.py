"""The start, from the command line to the last process stopped."""

import os
import sys
import time
from contextlib import ExitStack, nullcontext

from komek.web.environment import data_folder, is_demo
from komek.web.failure import StartFailure
from komek.web.start import lock, options, port, stopping, words
from komek.web.start.database import available

STARTED = time.monotonic()

READY = """
Kömek is ready: {address}   (after {seconds:.1f} s; Ctrl-C stops it)

Three things to try:
  1. {address}{story}
     {told}
  2. {address}/law/
     The law that decides: rules, parameters through time, worked examples.
  3. .venv/bin/komek assess src/komek/packs/bulgaria/examples/monthly_assistance/pension-is-taken-off.yaml --explain
     The same law on the command line, for a family written in a file.
"""
ASKING = "What can I get? Answer a few questions, in five languages."
STORY = "A story in ten steps: apply, decide, check, and read the signed letter."


def say(line: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(line, flush=True)


def main(arguments: list[str]) -> int:
    """Start, serve, stop. Returns the exit status: 0 stopped when asked, 1 could not start."""
    chosen = options.read(arguments)
    stopping.raise_when_asked()
    try:
        _run(chosen)
    except StartFailure as failure:
        print(f"\n{failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    say("Kömek has stopped.")
    return 0


def _run(chosen: options.Options) -> None:
    with ExitStack() as stack:
        note = stack.enter_context(lock.held(data_folder()))
        number = port.choose(chosen.host, chosen.port)
        if count := words.compile_changed():
            say(f"Compiled {count} message catalogues.")
        os.environ.setdefault("KOMEK_DEMO", str(int(is_demo())))  # asked before the embedded database has an address
        stack.enter_context(available(data_folder(), say))
        _site(chosen, number, note)


def _site(chosen: options.Options, number: int, note: lock.Note) -> None:
    """Everything that needs Django, which reads the database's address when it is set up."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "komek.web.settings")
    address = f"http://{_as_typed(chosen.host)}:{number}"
    os.environ["KOMEK_LOCAL_ADDRESS"] = address  # for what we start, too: letters say where they can be checked
    import django

    django.setup()
    from django.conf import settings

    from komek.web.start.prepare import prepare
    from komek.web.start.serve import serve
    from komek.web.start.work import working

    prepare(say)
    note(address)
    with working(say) if chosen.workers else nullcontext():
        serve(chosen.host, number, lambda: say(_ready(address, settings.DEMO)))


def _ready(address: str, demo: bool) -> str:
    """The words for whoever has started it."""
    story, told = ("/demo/", STORY) if demo else ("", ASKING)
    return READY.format(address=address, seconds=time.monotonic() - STARTED, story=story, told=told)


def _as_typed(host: str) -> str:
    if host in ("0.0.0.0", "::"):
        return "localhost"
    return f"[{host}]" if ":" in host else host
