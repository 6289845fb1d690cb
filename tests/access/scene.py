"""A case in Sozopol, and everybody who may come by, as users with their roles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.test import Client

from komek.accounts import service as accounts
from komek.accounts import session
from komek.accounts.service import ANONYMOUS, LOW, SUBSTANTIAL, Role, Viewer
from komek.casework import service as casework
from komek.correspondence import service as correspondence
from komek.documents import service as documents
from komek.intake import service as intake
from komek.intake.service import Family
from komek.jobs.testing import run_all
from komek.people import service as people
from komek.studies.service import Study
from tests.accounts.users import SINCE, citizen_user, office_id, signed_in, staff_user
from tests.casework.kept import IVAN as IVAN_ACTS
from tests.casework.kept import decided, moment, person, received
from tests.documents.files import pdf
from tests.intake.families import AT as FAMILY_AT
from tests.intake.families import HOME, IVAN, MARIA, ON, PENSIONER

AT = datetime(2019, 1, 16, 8, 0, tzinfo=UTC)
WHO = (
    "nobody", "owner", "other citizen", "representative", "caseworker", "caseworker elsewhere", "checker", "head",
    "regional manager", "operator", "auditor", "administrator",
)  # fmt: skip

_STAFF: dict[str, tuple[Role, str]] = {
    "caseworker": (Role.CASEWORKER, "СОЗ"),
    "caseworker elsewhere": (Role.CASEWORKER, "РД-ВАР"),
    "checker": (Role.CHECKER, "СОЗ"),
    "head": (Role.HEAD, "СОЗ"),
    "regional manager": (Role.REGIONAL_MANAGER, "РД-БГС"),
    "operator": (Role.OPERATOR, "СОЗ"),
    "auditor": (Role.AUDITOR, ""),
    "administrator": (Role.ADMINISTRATOR, ""),
}


WITH_MARIA = replace(PENSIONER, family=Family((IVAN, MARIA), HOME, on=ON))
TOTALS = (
    "households", "cost_before", "cost_after", "winners", "losers", "newly_entitled", "no_longer_entitled",
    "undetermined",
)  # fmt: skip
OTHER, THIRD = "bg.heating_aid", "bg.restriction_aid"

Meaning = Callable[["Scene"], Any]
VALUES: dict[str, Meaning] = {
    "code": lambda scene: "bg",
    "name": lambda scene: "monthly_assistance",
    "section": lambda scene: "income",
    "number": lambda scene: 1,
    "draft": lambda scene: scene.draft.id,
    "file": lambda scene: scene.file.id,
    "document": lambda scene: scene.file.id,
    "letter": lambda scene: scene.letter,
    "decision": lambda scene: scene.decision,
    "token": lambda scene: "no-token",
    "key": lambda scene: "nobody",
    "case": lambda scene: scene.case,
    "id": lambda scene: scene.case,
    "who": lambda scene: f"p{scene.applicant}",
    "person": lambda scene: scene.applicant,
    "user": lambda scene: scene.user("caseworker").pk,
    "role": lambda scene: Role.CASEWORKER.value,
    "office": lambda scene: office_id(),
    "study": lambda scene: scene.study,
    "part": lambda scene: "tables.parquet",
}
"""By placeholder, what stands for it; for one route `SPECIAL` may say something else."""


class Scene:
    """One case, received; users are made when they are first asked for."""

    def __init__(self) -> None:
        self.case: int = received()
        self.applicant: int = casework.case(self.case).applicant
        self.name = people.lines([self.applicant])[self.applicant].written_name
        self._users: dict[str, accounts.User] = {}
        self._sessions: dict[tuple[str, str], str] = {}

    @cached_property
    def draft(self) -> intake.Draft:
        """An application that the applicant is writing."""
        return intake.draft(
            "bg.monthly_assistance", intake.Submitter(), AT, language="bg", person=self.applicant, content=WITH_MARIA
        )

    @cached_property
    def letter(self) -> int:
        """The receipt of the case."""
        run_all(only=["correspondence.receipt"])
        return correspondence.letters_of(self.case)[0].id

    @cached_property
    def submitted(self) -> UUID:
        """What was a draft, and was handed in by the owner for somebody else."""
        draft = intake.draft("bg.monthly_assistance", intake.Submitter(), AT, language="bg", content=PENSIONER)
        writer = intake.Submitter(self.user("owner").actor)
        return intake.submit(draft.id, "key-1", writer, FAMILY_AT).draft

    @property
    def submitted_and_answered(self) -> UUID:
        """The same, with its receipt written."""
        done = self.submitted
        run_all(only=["correspondence.receipt"])
        return done

    @cached_property
    def decided(self) -> int:
        """A second case of the applicant, in which it was decided."""
        return decided(applicant=self.applicant, household=casework.case(self.case).household, programme=OTHER)

    @cached_property
    def appealed(self) -> int:
        """A third case of theirs, in which the decision is appealed."""
        home = casework.case(self.case).household
        case = decided(applicant=self.applicant, household=home, programme=THIRD)
        casework.file_appeal(casework.case(case).decisions[-1].id, "I was ill.", IVAN_ACTS, moment(days=2))
        return case

    @property
    def decision(self) -> int:
        """The decision in it."""
        return casework.case(self.decided).decisions[-1].id

    @cached_property
    def study(self) -> int:
        """A simulation that has ended, with a file."""
        made = Study.objects.create(
            kind=Study.Kind.simulate, country="bg", programme="bg.monthly_assistance", on=ON, population="people",
            asked_by=self.user("head").actor, asked_at=AT, state=Study.State.finished,
            result={
                "currency": "BGN", "periods": 12, "total": dict.fromkeys(TOTALS, 0), "tables": [], "told": {"en": {}},
            },
        )  # fmt: skip
        folder = Path(settings.STUDIES_FOLDER, str(made.pk))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "tables.parquet").write_bytes(b"PAR1")
        return made.pk

    @property
    def file(self) -> documents.Stored:
        """A file of the case."""
        return self.document(f"case:{self.case}")

    def document(self, owner: str) -> documents.Stored:
        """A file of a case or of a draft."""
        kept = documents.of(owner)
        return kept[0] if kept else documents.store(pdf(), "card.pdf", owner, "user:1", AT)

    def complete(self) -> Scene:
        """Make all of it now."""
        for who in WHO:
            self.client(who)
        self.client("caseworker", LOW)
        for placeholder in VALUES.values():
            placeholder(self)
        _made = self.submitted_and_answered, self.appealed, self.document(self.draft.owner)
        return self

    def user(self, who: str) -> accounts.User:
        """The user behind a name of `WHO`; not "nobody"."""
        if who not in self._users:
            self._users[who] = self._made(who)
        return self._users[who]

    def viewer(self, who: str) -> Viewer:
        """As the other rooms see them; the representative acts for the applicant."""
        if who == "nobody":
            return ANONYMOUS
        acting_for = self.applicant if who == "representative" else None
        return accounts.viewer_of(self.user(who), AT, assurance=SUBSTANTIAL, acting_for=acting_for)

    def client(self, who: str, assurance: str = SUBSTANTIAL) -> Client:
        """A browser in which they are signed in, as it was before any other visit."""
        if (who, assurance) not in self._sessions:
            self._sessions[who, assurance] = self._signed_in(who, assurance)
        client = Client()
        client.cookies[settings.SESSION_COOKIE_NAME] = self._sessions[who, assurance]
        return client

    def _signed_in(self, who: str, assurance: str) -> str:
        """The key of a session."""
        if who == "nobody":
            return ""
        client = signed_in(self.user(who), assurance)
        if who == "representative":
            kept = client.session
            kept[session.ACTING_FOR] = self.applicant
            kept.save()
        return str(client.cookies[settings.SESSION_COOKIE_NAME].value)

    def _made(self, who: str) -> accounts.User:
        if who in _STAFF:
            role, code = _STAFF[who]
            at = office_id("bg", code) if code else None
            return staff_user(role, at=at, email=f"{who.replace(' ', '.')}@example.org")
        if who == "owner":
            return citizen_user(self.applicant)
        made = citizen_user(person("Елена"))
        if who == "representative":
            assert made.person_id
            accounts.represent(made.person_id, self.applicant, "пълномощно № 12", SINCE)
        return made
