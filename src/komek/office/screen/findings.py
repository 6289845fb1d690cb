"""What a scan or a simulation found: a summary in sentences, and tables that are also files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from komek import languages
from komek.office.desk import Desk
from komek.office.screen.studies import charts
from komek.studies.service import Study

OUTCOMES = {
    "entitled": (gettext_lazy("Entitled"), "granted"),
    "refused": (gettext_lazy("Refused"), "refused"),
    "undetermined": (gettext_lazy("Undetermined, because something is not known"), "withdrawn"),
    "rejected": (gettext_lazy("Rejected, because their data cannot be"), "discontinued"),
}
COUNTS = ("households", "entitled_before", "entitled_after", "losers", "winners")
COSTS = ("cost_before", "cost_after")
WIDTH = 640


@dataclass(frozen=True)
class Table:
    """A table: its name in the address, its title, and rows as they are read and as a file has them."""

    name: str
    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    plain: Sequence[Sequence[object]]
    charts: Sequence[dict[str, Any]] = ()
    bars: Sequence[dict[str, Any]] = field(default_factory=list)


def summary(study: Study, desk: Desk) -> list[str]:
    """What came of it, in sentences."""
    return _simulated(study, desk) if study.kind == Study.Kind.simulate else _scanned(study, desk)


def tables(study: Study, desk: Desk) -> list[Table]:
    """Every table, with its charts."""
    return _groups(study, desk) if study.kind == Study.Kind.simulate else _counts(study, desk)


def _simulated(study: Study, desk: Desk) -> list[str]:
    found, total = study.result, study.result["total"]
    more = total["cost_after"] - total["cost_before"]
    money = {
        "before": _money(total["cost_before"], found, desk), "after": _money(total["cost_after"], found, desk),
        "more": _money(abs(more), found, desk),
    }  # fmt: skip
    n = {name: languages.number(total[name], desk.words.language) for name in total}
    cost = _cost_sentence(more, bool(found["periods"])) % money
    return [cost.replace("..", "."), *_people_sentences(n)]  # a currency may end with a full stop of its own


def _cost_sentence(more: int, monthly: bool) -> str:
    if more == 0:
        return (
            _("The benefit costs as much as before: %(after)s in a month.")
            if monthly
            else _("The benefit costs as much as before: %(after)s.")
        )
    if more > 0:
        return (
            _("With this change the benefit costs %(after)s in a month instead of %(before)s. That is %(more)s more.")
            if monthly
            else _("With this change the benefit costs %(after)s instead of %(before)s. That is %(more)s more.")
        )
    return (
        _("With this change the benefit costs %(after)s in a month instead of %(before)s. That is %(more)s less.")
        if monthly
        else _("With this change the benefit costs %(after)s instead of %(before)s. That is %(more)s less.")
    )


def _people_sentences(n: dict[str, str]) -> list[str]:
    return [
        _("Households that receive more: %(winners)s. Households that receive less: %(losers)s.") % n,
        _("Newly entitled: %(newly_entitled)s. No longer entitled: %(no_longer_entitled)s.") % n,
        _("Of %(households)s households, %(undetermined)s cannot be compared, because something is not known of them.")
        % n,
    ]


def _scanned(study: Study, desk: Desk) -> list[str]:
    found = study.result
    n = languages.number(found["outcomes"]["entitled"], desk.words.language)
    whole = languages.number(sum(found["outcomes"].values()), desk.words.language)
    money = _money(found["amount"], found, desk)
    sentences = [_("Of %(whole)s households, %(n)s are entitled.") % {"whole": whole, "n": n}]
    monthly = _("Together they receive %(money)s in a month.") if found["per"] == "month" else _("Together: %(money)s.")
    sentences.append(monthly % {"money": money})
    if found["unknown"]:
        names = ", ".join(f"“{desk.words.t(label)}”" for label in found["unknown"])
        sentences.append(_("The population says nothing of these facts: %(names)s.") % {"names": names})
    return sentences


def _groups(study: Study, desk: Desk) -> list[Table]:
    told = study.result["told"].get(desk.words.language) or study.result["told"]["en"]
    drawn = list(charts(study, desk.words.language))
    return [
        _group_table(table, told, study, desk, [one for one in drawn if one["by"] == table["by"]])
        for table in study.result["tables"]
    ]


def _group_table(
    table: dict[str, Any], told: dict[str, Any], study: Study, desk: Desk, drawn: list[dict[str, Any]]
) -> Table:
    by, found, language = table["by"], study.result, desk.words.language
    limits = any(row["up_to"] is not None for row in table["rows"])
    costs = (_("Cost before"), _("Cost after"), _("Difference"))
    columns = [
        _("Group"), *([_("Income up to")] if limits else []), _("Households"), _("Entitled before"),
        _("Entitled after"), _("Receive less"), _("Receive more"), *costs,
    ]  # fmt: skip
    rows, plain = [], []
    for group, row in zip(told["groups"][by], table["rows"], strict=True):
        sums = [row["cost_before"], row["cost_after"], row["cost_after"] - row["cost_before"]]
        income = [] if not limits else [row["up_to"]]
        rows.append([
            group, *("" if one is None else _money(one, found, desk) for one in income),
            *(languages.number(row[name], language) for name in COUNTS), *(_money(one, found, desk) for one in sums),
        ])  # fmt: skip
        plain.append([group, *map(_decimal, income), *(row[name] for name in COUNTS), *map(_decimal, sums)])
    return Table(by, told["titles"][by], columns, rows, plain, drawn)


def _counts(study: Study, desk: Desk) -> list[Table]:
    found, t = study.result, desk.words.t
    whole = sum(found["outcomes"].values())
    outcomes = [(str(OUTCOMES[name][0]), found["outcomes"][name]) for name in OUTCOMES]
    listed = [
        ("outcome", _("Outcome"), outcomes, [
            {"class": look, "width": found["outcomes"][name] * WIDTH // max(1, whole), "name": str(label),
             "share": _share(found["outcomes"][name], whole, desk)}
            for name, (label, look) in OUTCOMES.items()
        ]),
        ("refused", _("Why households are refused"), [(t(text), n) for text, n in found["reasons"]], []),
        ("open", _("What is open for those that are undetermined"),
         [(t(text) if text else _("The amount"), n) for text, n in found["open"]], []),
    ]  # fmt: skip
    return [_count_table(name, title, rows, whole, bars, desk) for name, title, rows, bars in listed if rows]


def _count_table(
    name: str, title: str, counts: list[tuple[str, int]], whole: int, bars: list[dict[str, Any]], desk: Desk
) -> Table:
    language = desk.words.language
    columns = (title, _("Households"), _("Share"))
    rows = [(text, languages.number(n, language), _share(n, whole, desk)) for text, n in counts]
    return Table(name, title, columns, rows, [(text, n) for text, n in counts], (), bars)


def _share(count: int, whole: int, desk: Desk) -> str:
    return desk.words.percent(Fraction(count, max(1, whole)))


def _money(minor: int, found: dict[str, Any], desk: Desk) -> str:
    return desk.words.money(minor, found["currency"])


def _decimal(minor: int | None) -> str:
    return "" if minor is None else f"{Decimal(minor).scaleb(-2):.2f}"
