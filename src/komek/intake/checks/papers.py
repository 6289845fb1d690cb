"""The documents: each file must still be there, and be a document of the programme. None is ever obligatory here.

What is missing is asked for by the office, with time to bring it: an application is never refused at the door.
"""

from collections.abc import Iterable, Iterator

from komek.intake.content import Papers
from komek.intake.errors import problem
from komek.languages.problem import Problem, _
from komek.law import Programme

OTHER = "other"


def problems(papers: Papers, programme: Programme, there: Iterable[str]) -> Iterator[Problem]:
    """What is wrong with them; `there` are the ids of the files that are kept for this draft."""
    known = {document.code for document in programme.documents} | {OTHER}
    kept = set(there)
    for file, code in papers.files.items():
        if file not in kept:
            yield problem(f"files.{file}", _("This file is no longer there. Bring it again."))
        elif code not in known:
            yield problem(f"files.{file}", _("Say which document this is."))
    if set(papers.later) - known:
        yield problem("later", _("A document that you want to bring later is no longer asked for."))
