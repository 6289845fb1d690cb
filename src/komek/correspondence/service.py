"""Correspondence: the public face of this room. Other rooms import from here, and nothing else of it.

1. tasks write letters: `correspondence.decision(decision)`, `.correction(case, proceeding, n)`,
   `.receipt(case, proceeding)`, `.withdrawal(case, proceeding)`, `.appeal(appeal)`; casework defers them
   with what they tell about;
2. `letters_of` a case or `letters_of_cases`, `letter_line`, the signed PDF by `letter` or `file_of`;
3. `opened`: the recipient opened a letter in the cabinet;
4. `remind`: notices of what ends soon and of letters that nobody opened; `notices_of_cases`, `notices_after`;
5. `verify` a code, `verify_file` a file.

What was decided here. A letter is written once per subject and language: in the state's, in which it counts, and in the
applicant's, where it says that it is a translation. It is dated and signed at the moment of what it tells about, so a
worker may write it at any time. It lies in the cabinet as soon as it is written; the first opening there, in either
language, is the service of a decision or of the outcome of an appeal (a rule of this demonstration) and is recorded in
casework by the system. The files belong to "letter:<case>", apart from the papers that people brought. The calculation
is told from the facts that were frozen for the decision; where it would not be the decision's own, it is left out.
Whoever checks a code or a file learns office, kind, number and date, never a name or an amount.
"""

from komek.correspondence.delivering import file_of, letter, letter_line, letters_of, letters_of_cases, opened
from komek.correspondence.kinds import SERVED, Kind, NoticeKind
from komek.correspondence.notices import notices_after, notices_of_cases
from komek.correspondence.records import LetterLine, NoLetter, NoticeLine
from komek.correspondence.reminding import remind
from komek.correspondence.verifying import Finding, Verification, Written, verify, verify_file

__all__ = [
    "SERVED",
    "Finding",
    "Kind",
    "LetterLine",
    "NoLetter",
    "NoticeKind",
    "NoticeLine",
    "Verification",
    "Written",
    "file_of",
    "letter",
    "letter_line",
    "letters_of",
    "letters_of_cases",
    "notices_after",
    "notices_of_cases",
    "opened",
    "remind",
    "verify",
    "verify_file",
]
