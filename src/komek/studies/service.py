"""Studies: the public face of this room. Other rooms import from here, and nothing else of it.

1. `make`, `scan`, `simulate` ask for a study; `stop` ends one; `study`, `studies` say how far they are;
2. `populations` lists what can be studied, `in_force` the parameters of a programme with their values on a day;
3. `files`, `file`, `drawing`: what a study leaves, by our own names; `taken_away` notes it;
4. `draw`: the amount of a typical family over its income, under two laws, at once;
5. `take_up_interrupted`, when the site starts: what was under way when it stopped waits again.

What was decided here (ADR 26): one heavy study at a time for each worker of the queue `QUEUE`; a study whose worker
was killed is taken up again; how far it is, is written at most once a second. Nothing here reads a case.
"""

from komek.studies.asking import MOST_HOUSEHOLDS, QUEUE, make, scan, simulate, stop, studies, study, taken_away
from komek.studies.families import FAMILIES, Drawn, draw, incomes
from komek.studies.files import drawing
from komek.studies.files import names as files
from komek.studies.files import read as file
from komek.studies.models import Study
from komek.studies.parameters import Change, InForce, in_force, programme_of
from komek.studies.populations import People, population, populations
from komek.studies.taking_up import take_up_interrupted

__all__ = [
    "FAMILIES",
    "MOST_HOUSEHOLDS",
    "QUEUE",
    "Change",
    "Drawn",
    "InForce",
    "People",
    "Study",
    "draw",
    "drawing",
    "file",
    "files",
    "in_force",
    "incomes",
    "make",
    "population",
    "populations",
    "programme_of",
    "scan",
    "simulate",
    "stop",
    "studies",
    "study",
    "take_up_interrupted",
    "taken_away",
]
