"""Running a study: taken up, watched, and ended in exactly one way.

`progress` (how far it is, and whether to stop) ← `making`, `scanning`, `simulating` (each gives a result as JSON).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from komek.audit import service as audit
from komek.languages.problem import FileError
from komek.law import FactsError, LawError
from komek.studies.models import Study
from komek.studies.taking_up import LOCK
from komek.studies.words import _

from .progress import Progress, Stopped

State = Study.State
_FAULT = _("The study broke off because of a fault in the program. Tell the operator, who finds it in the log.")
_DISK = _("The study broke off because its files could not be read or written. Tell the operator.")


def run(id: int, now: Callable[[], datetime]) -> None:
    """Run the study of this number, unless it has ended or another worker runs it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [LOCK, id])
        if not cursor.fetchone()[0]:
            return
        try:
            _run(id, now)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [LOCK, id])


def _run(id: int, now: Callable[[], datetime]) -> None:
    study = Study.objects.filter(pk=id, state__in=(State.waiting, State.running)).first()
    if study is None:
        return
    Study.objects.filter(pk=id).update(state=State.running, rate=0, seconds=0)
    progress = Progress(study)
    try:
        result = _work(study.kind)(study, progress)
    except Stopped:
        _end(study, State.stopped, progress, now())
    except FileError as error:
        _end(study, State.failed, progress, now(), [_data(one.text, one.values) for one in error.problems])
    except (LawError, FactsError) as error:
        _end(study, State.failed, progress, now(), [_data(str(error))])
    except OSError:
        _end(study, State.failed, progress, now(), [_data(_DISK)])
        raise
    except Exception:
        _end(study, State.failed, progress, now(), [_data(_FAULT)])
        raise  # for the log; tried again, it finds that the study has ended
    else:
        _end(study, State.finished, progress, now(), result=result)


def _work(kind: str) -> Callable[[Study, Progress], dict[str, Any]]:
    """Loaded only by the worker: it needs NumPy and PyArrow, and a law to be compiled."""
    if kind == Study.Kind.make:
        from .making import make

        return make
    if kind == Study.Kind.scan:
        from .scanning import scan

        return scan
    from .simulating import simulate

    return simulate


def _data(text: str, values: Mapping[str, str] | None = None) -> dict[str, Any]:
    return {"text": text, "values": dict(values) if values is not None else None}


def _end(
    study: Study, state: State, progress: Progress, at: datetime, reasons: list[dict[str, Any]] | None = None,
    result: dict[str, Any] | None = None,
) -> None:  # fmt: skip
    with transaction.atomic():
        Study.objects.filter(pk=study.pk).update(
            state=state, ended_at=at, reasons=reasons or [], result=result or {}, **progress.values()
        )
        audit.record(f"study:{study.pk}", f"studies.{state}", "system", at, {})
