"""A signature that holds: made for an office, checked by the root, broken by any change."""

import random
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import page
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from komek.signing import Authority, OfficeIdentity, Problem, Verdict, check
from tests.signing.pages import letter

PRIMORSKO = OfficeIdentity("bg", "СОЗ", "Дирекция „Социално подпомагане“ – Созопол, отдел за деветте села на общината")
BAKU = OfficeIdentity("az", "BAKI-1", "1 saylı Bakı DOST Mərkəzi")
AT = datetime(2019, 1, 15, 10, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("signing") / "keys")


@pytest.fixture(scope="module")
def signed(authority: Authority) -> bytes:
    return authority.sign(letter(), PRIMORSKO, "Decision № 17", AT)


def test_a_signed_letter_is_genuine_and_unchanged(authority: Authority, signed: bytes) -> None:
    assert check(signed, authority.trust) == Verdict(True, True, PRIMORSKO.name, AT)
    assert check(signed, authority.trust).good


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_it_stays_accessible_and_archivable(signed: bytes, profile: str) -> None:
    report = page.validate_pdf_bytes(signed, profile=profile)
    assert report.is_compliant, report.failures


def test_the_signed_file_begins_with_the_letter_as_it_was(signed: bytes) -> None:
    assert signed.startswith(letter())


def test_each_office_has_one_certificate_and_everybody_finds_it_again(tmp_path: Path) -> None:
    first, second = Authority(tmp_path), Authority(tmp_path)
    assert check(first.sign(letter(), BAKU, "", AT), second.trust).signer == BAKU.name
    assert check(second.sign(letter(), BAKU, "", AT), first.trust).good
    first.sign(letter(), PRIMORSKO, "", AT)
    assert len(list(tmp_path.glob("*.pem"))) == 3
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


def test_processes_that_begin_together_agree_on_one_root(tmp_path: Path) -> None:
    with get_context("fork").Pool(4) as pool:
        assert len(set(pool.map(_trust, [tmp_path] * 8))) == 1
    assert len(list(tmp_path.iterdir())) == 1


def _trust(folder: Path) -> bytes:
    return Authority(folder).trust


def test_another_authority_is_not_believed(signed: bytes, tmp_path: Path) -> None:
    verdict = check(signed, Authority(tmp_path).trust)
    assert (verdict.genuine, verdict.signer, verdict.problems) == (False, "", (Problem.STRANGER,))


def _letter_changed(signed: bytes) -> bytes:
    return signed.replace(b"sRGB v4.2", b"sRGB v4.1")


def _date_changed(signed: bytes) -> bytes:
    return signed.replace(b"20190115103000Z", b"20190215103000Z")


def _updated(signed: bytes) -> bytes:
    """What a PDF editor does: the change is appended, and the signature still covers the part that it signed."""
    writer = IncrementalPdfFileWriter(BytesIO(signed))
    writer.root["/Lang"] = generic.TextStringObject("fr")
    writer.update_root()  # type: ignore[no-untyped-call]
    out = BytesIO()
    writer.write(out)  # type: ignore[no-untyped-call]
    return out.getvalue()


@pytest.mark.parametrize(
    ("tamper", "problem"),
    [
        (_letter_changed, Problem.CHANGED),
        (_date_changed, Problem.CHANGED),
        (_updated, Problem.ADDED),
        (lambda signed: signed + b"%", Problem.ADDED),
        (lambda signed: letter(), Problem.NOT_SIGNED),
        (lambda signed: signed[: len(letter())], Problem.NOT_SIGNED),
        (lambda signed: b"", Problem.NOT_READABLE),
        (lambda signed: b"%PDF-1.7 and nothing else", Problem.NOT_READABLE),
        (lambda signed: signed[:-2000], Problem.NOT_READABLE),
    ],
)
def test_every_tampering_is_found(
    authority: Authority, signed: bytes, tamper: Callable[[bytes], bytes], problem: Problem
) -> None:
    verdict = check(tamper(signed), authority.trust)
    assert problem in verdict.problems
    assert not verdict.good
    assert not verdict.unchanged


@given(st.integers(min_value=0), st.integers(1, 255))
def test_no_changed_byte_goes_unnoticed(seed: int, flip: int) -> None:
    signed, trust = _signed_once()
    place = random.Random(seed).randrange(len(signed))
    changed = signed[:place] + bytes([signed[place] ^ flip]) + signed[place + 1 :]
    assert not check(changed, trust).good or _in_signature(signed, place)


@cache
def _signed_once() -> tuple[bytes, bytes]:
    with TemporaryDirectory() as folder:
        authority = Authority(Path(folder))
        return authority.sign(letter(), PRIMORSKO, "Decision № 17", AT), authority.trust


def _in_signature(signed: bytes, place: int) -> bool:
    """The signature itself, with zeros behind it and a copy of the root that nobody reads: no part of the letter."""
    _, first, second, _ = PdfFileReader(BytesIO(signed)).embedded_signatures[0].byte_range
    return bool(first <= place < second)
