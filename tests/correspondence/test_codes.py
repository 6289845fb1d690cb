"""The code on a letter: typed as people type, and wrong when it is mistyped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from komek.correspondence import codes

CODES = st.text(codes.SIGNS, min_size=codes.LENGTH - 1, max_size=codes.LENGTH - 1).map(
    lambda drawn: drawn + codes.check_sign(drawn)
)


def test_codes_are_drawn_anew() -> None:
    drawn = {codes.new() for _ in range(200)}
    assert len(drawn) == 200
    assert all(codes.read(code) == code for code in drawn)


def test_a_code_is_printed_in_groups() -> None:
    assert codes.written("K7QM4T2X9HWN") == "K7QM-4T2X-9HWN"


@pytest.mark.parametrize(
    "typed",
    ["k7qm-4t2x-9hwd", "K7QM 4T2X 9HWD", " K7QM–4T2X–9HWD\n", "K7QМ-4Т2Х-9НWD", "K7QM4T2X9HWD"],
    ids=["small", "spaces", "dashes", "cyrillic", "together"],
)
def test_it_is_read_as_people_type_it(typed: str) -> None:
    right = "K7QM4T2X9HW"
    code = right + codes.check_sign(right)
    assert codes.read(typed[:-1] + code[-1] if typed[-1] != "\n" else typed.strip()[:-1] + code[-1]) == code


@given(CODES)
def test_letters_that_are_no_signs_are_read_as_the_digits_that_they_resemble(code: str) -> None:
    assert codes.read(code.replace("1", "I").replace("0", "O")) == code


@given(CODES, st.integers(0, codes.LENGTH - 1), st.sampled_from(codes.SIGNS))
def test_every_single_mistake_is_found(code: str, place: int, sign: str) -> None:
    mistyped = code[:place] + sign + code[place + 1 :]
    assert (codes.read(mistyped) is None) == (mistyped != code)


@given(CODES, st.integers(0, codes.LENGTH - 2))
def test_neighbours_that_changed_places_are_found(code: str, place: int) -> None:
    left, right = code[place], code[place + 1]
    swapped = code[:place] + right + left + code[place + 2 :]
    same = left == right or {left, right} == {codes.SIGNS[0], codes.SIGNS[-1]}
    assert (codes.read(swapped) is None) != same


@pytest.mark.parametrize("typed", ["", "K7QM", "K7QM-4T2X-9HWNN", "УУУУУУУУУУУУ", "K7QM-4T2X-9HW!", "0" * 500])
def test_what_is_no_code_is_said_to_be_none(typed: str) -> None:
    assert codes.read(typed) is None
