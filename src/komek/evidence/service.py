"""Evidence: the public face of this room. Other rooms import from here, and nothing else of it.

1. `declare` what an applicant says, `record` what a paper, a register or an officer says, `survey` what a visit found;
2. `sides` for the eye, `effective` for the law, both of what `said` reads once; `assess` by the law, `law_hash` to say
   by which;
3. `checklist` of papers, `bring` one;
4. `freeze` the facts that a proposal rests on.

What was decided here. A *round* begins with each declaration: what a renewal declares stands above everything said
before, for its own month and later ones. A second, different value from one source needs `correction=True` or the
months it is `valid` for. Facts are addressed by person (None: the household) and by code; values enter and are kept
coded (`coding`), and come out typed as `komek.law.Case` takes them. Nothing kept is ever changed.

Every refusal is an EvidenceError: all problems at once, in words for a translation, none repeating a value.
"""

from komek.evidence.assessing import assess_case as assess
from komek.evidence.assessing import law_case, law_hash
from komek.evidence.checklist import bring, checklist, wanted_by
from komek.evidence.coding import Coded, coded, declared_facts, fact_of, person_key, typed, where
from komek.evidence.declaring import declare
from komek.evidence.errors import EvidenceError
from komek.evidence.freezing import freeze, snapshot, snapshots
from komek.evidence.reading import Said, effective, said, sides
from komek.evidence.recording import record, survey
from komek.evidence.records import Declared, Facts, Item, Row, Side, Snapshot, SurveyReport, Why
from komek.evidence.sources import Source
from komek.evidence.surveys import surveys

__all__ = [
    "Coded",
    "Declared",
    "EvidenceError",
    "Facts",
    "Item",
    "Row",
    "Said",
    "Side",
    "Snapshot",
    "Source",
    "SurveyReport",
    "Why",
    "assess",
    "bring",
    "checklist",
    "coded",
    "declare",
    "declared_facts",
    "effective",
    "fact_of",
    "freeze",
    "law_case",
    "law_hash",
    "person_key",
    "record",
    "said",
    "sides",
    "snapshot",
    "snapshots",
    "survey",
    "surveys",
    "typed",
    "wanted_by",
    "where",
]
