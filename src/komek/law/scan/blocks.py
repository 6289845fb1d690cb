"""The beginning and the end of a block of households: where each begins and who applies, and what the law gives it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from ..plan import MEMBERS
from .columns import ENTITLED, NO_REASON, REFUSED, UNDETERMINED
from .values import Law

if TYPE_CHECKING:
    from .writing import Writing

WIDTH = 1024  # of a row of `S`: more than the persons of a block
STRIDE = WIDTH + 72  # from row to row: were it a power of two, all rows would fight for the same lines of the cache
HOUSEHOLDS = 256  # of a block, at most
FIXED_ROWS = ("off", "hx", "app", "who", "size", "o_outcome", "o_reason", "o_open")  # that every text has
FIXED = len(FIXED_ROWS)
RECHECK = 4  # the outcome of a household that `assess` has to look at


def places(applicant: tuple[str, int, bool] | None, read: AbstractSet[str]) -> list[str]:
    """`off`: the first person of each household; `size`: how many; `app`: who applies; of persons `hx`, `who`.

    Only what is `read` afterwards. `wrong[0]` becomes 1, and the block goes no further, where a household has nobody or
    more than a household may have; it becomes 1 as well where two persons of one apply.
    """
    lines = [
        "for i in range(households + 1):", "    off[i] = offsets[i] - low",
        "beyond = place(0)",
        "for i in range(households):",
        "    size[i] = off[i + 1] - off[i]", "    beyond = mx(beyond, place(off[i + 1] - off[i] - 1))",
        f"if beyond >= {MEMBERS}:", "    wrong[0] |= 1", "    return",
    ]  # fmt: skip
    if not {"hx", "app", "who"}.isdisjoint(read):
        lines += [
            "for i in range(persons + 1):", "    hx[i] = 0",
            "for i in range(1, households):", "    hx[off[i]] = 1",
            "household = i64(0)",
            "for i in range(persons):", "    household += hx[i]", "    hx[i] = household",
        ]  # fmt: skip
    if "app" in read or "who" in read:
        lines += ["for i in range(households):", "    app[i] = off[i]"]
    if applicant is not None:
        lines += _applicants(*applicant, "app" in read or "who" in read)
    return [*lines, "for i in range(persons):", "    who[i] = app[hx[i]]"] if "who" in read else lines


def _applicants(name: str, position: int, nullable: bool, wanted: bool) -> list[str]:
    """Nearly always who applies is the first of the household; only where not, everybody is looked at one by one."""

    def says(row: str) -> str:
        known = f" & i64(k_{name}[{row}] != 0)" if nullable else ""
        return f"(i64(c_{name}[{row}] == {position}){known})"

    one_by_one = [
        "for i in range(households):",
        "    apply = i64(0)",
        "    for k in range(off[i], off[i + 1]):",
        *([f"        app[i] = sel({says('k')} & i64(apply == 0), k, app[i])"] if wanted else []),
        f"        apply += {says('k')}",
        "    wrong[0] |= i64(apply > 1)",
    ]
    return [
        "others = i64(0)",
        "for i in range(persons):", f"    others += {says('i')}",
        "for i in range(households):", f"    others -= {says('place(off[i])')}",
        "if others != 0:", *(f"    {line}" for line in one_by_one),
    ]  # fmt: skip


def outcome(law: Law, writing: Writing) -> list[str]:
    """As `Assessment._decide`: the first requirement surely not met refuses; what is open stays open."""
    met = []
    for flat, is_ground in law.requirements:
        low, high = writing.final(flat)
        met.append((f"(1 - {high})", f"(1 - {low})") if is_ground else (low, high))
    least, most = writing.final(law.amount)
    count = len(met)
    all_met = " & ".join(["i64(1)", *(sure for sure, _ in met)])
    lines = [f"why = i64({NO_REASON})", f"all_met = {all_met}"]
    lines += [f"why = sel({possible}, why, {place})" for place, (_, possible) in reversed(list(enumerate(met)))]
    lines += [
        f"why = sel(i64(why == {NO_REASON}) & all_met & i64({most} <= 0), {count}, why)",
        f"granted = i64(why == {NO_REASON}) & all_met & i64({least} == {most})",
        f"found = sel(granted, {ENTITLED}, sel(i64(why == {NO_REASON}), {UNDETERMINED}, {REFUSED}))",
        *(f"found = sel({writing.final(flat)[0]}, {RECHECK}, found)" for flat in law.inexact),
    ]
    still = [f"(({possible} - {sure}) << {place})" for place, (sure, possible) in enumerate(met)]
    still.append(f"(i64({least} != {most}) << {count})")
    lines += [
        "o_outcome[i] = found", "o_reason[i] = why",
        f"o_open[i] = sel(i64(found == {UNDETERMINED}), {' | '.join(still)}, 0)",
        f"amount[i] = {_told(law, writing, least)}",
    ]  # fmt: skip
    copies = [("outcome", "o_outcome"), ("reason", "o_reason"), ("open_", "o_open")]
    body = [*(f"    {line}" for line in [*writing.final_loads(), *lines])]
    stores = [line for to, row in copies for line in ("for i in range(households):", f"    {to}[i] = {row}[i]")]
    return ["for i in range(households):", *body, *stores]


def _told(law: Law, writing: Writing, amount: str) -> str:
    """The amount; where causes are asked for, those of what is still open."""
    if writing.values.causes is None:
        return f"sel(i64(found == {ENTITLED}), {amount}, 0)"
    flats = [*(flat for flat, _ in law.requirements), law.amount]
    causes = " | ".join(writing.values.operand(flat).cause for flat in flats)
    return f"sel(i64(found == {UNDETERMINED}), {causes}, 0)"
