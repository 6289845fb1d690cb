"""A reform in force in a programme: which texts its rules have, and which values its parameters, instead of their own.

Nothing of the pack is touched. A text of a rule becomes a text that knows its reform (`Version.reform`), and reads its
parameters through it; so does everything that is made of it: the plan, the scan, the third reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from .errors import LawError, nearest
from .parameter_file import UNITS, ParameterFile, Value, family_of, number_in
from .parameters import Parameter
from .reform import ALWAYS, Reform, Setting
from .rules import Rule, Version

if TYPE_CHECKING:
    from .programme import Programme


class Enacted:
    """One reform upon one programme, which may be a reformed one itself."""

    def __init__(self, before: Programme, reform: Reform) -> None:
        self.before, self.reform = before, reform
        self._texts: dict[Rule[Any, Any], tuple[Version, ...]] = {}
        self._parameters: dict[int, Parameter] = {}

    def texts(self, rule: Rule[Any, Any]) -> Sequence[Version]:
        """The texts of a rule through time, always the same objects: plans tell texts apart by identity."""
        if rule not in self._texts:
            self._texts.setdefault(rule, tuple(text._replace(reform=self) for text in self._timeline(rule)))
        return self._texts[rule]

    def _timeline(self, rule: Rule[Any, Any]) -> list[Version]:
        new = sorted((text for of, text in self.reform.new_texts if of is rule), key=_since)
        return [text for text in self.before.texts(rule) if not new or _since(text) < _since(new[0])] + new

    def parameter(self, parameter: Parameter) -> Parameter:
        """What stands in the place of a parameter of the pack: itself, where the reform does not set it."""
        key = id(parameter)  # parameters compare as values of the law, not as themselves; the pack keeps them alive
        if key not in self._parameters:
            before = self.before.parameter(parameter)
            settings = [setting for setting in self.reform.settings if setting.name == parameter.name]
            self._parameters.setdefault(key, _changed(before, settings, self.reform.name) if settings else before)
        return self._parameters[key]

    def check(self, after: Programme) -> None:
        """Raise a LawError for what the reform changes and the programme does not have, before or after."""
        names = {parameter.name for programme in (self.before, after) for parameter in programme.parameters()}
        for setting in self.reform.settings:
            if setting.name not in names:
                raise _unknown(setting, sorted(names), after.code)
        rules = {*self.before.all_rules(), *after.all_rules()}
        for rule, text in self.reform.new_texts:
            if rule not in rules:
                problem = f"the programme {after.code} does not use the rule “{rule.code}”."
                raise LawError(text.file, text.line, problem, "Give the new text to a rule that it uses.")
        after.check()


def _since(text: Version) -> Any:
    return text.since or ALWAYS


def _unknown(setting: Setting, names: list[str], code: str) -> LawError:
    near = nearest(setting.name, names)
    meant = f"Did you mean “{near}”? " if near else ""
    known = f"{meant}It reads: {', '.join(names)}."
    return LawError(*setting.place, f"the programme {code} reads no parameter “{setting.name}”.", known)


def _changed(parameter: Parameter, settings: Iterable[Setting], reference: str) -> Parameter:
    """The parameter with the values that the settings give it."""
    series = dict(parameter.file.series)
    for setting in sorted(settings, key=lambda setting: setting.since):
        for child in _children(parameter, setting):
            before = [value for value in series[child] if value.since < setting.since]
            series[child] = (*before, _value(parameter, setting, series[child], reference))
    found = Parameter(parameter.kind, parameter.name, parameter.folder, parameter.place)
    changed: ParameterFile = parameter.file._replace(series=series)
    vars(found)["file"] = changed
    return found


def _children(parameter: Parameter, setting: Setting) -> list[str | None]:
    """The series that a setting changes: one child, or all there are."""
    if not parameter.file.series:
        raise LawError(
            *setting.place, f"the parameter “{setting.name}” is a scale, which has no single value.",
            "Give the rule that applies it a new text.",
        )  # fmt: skip
    if setting.child is None:
        return list(parameter.file.series)
    if setting.child not in parameter.children:
        near = nearest(setting.child, parameter.children)
        meant = f"Did you mean “{near}”? " if near else ""
        known = f"It has: {', '.join(parameter.children)}." if parameter.children else "Set it as a whole."
        raise LawError(*setting.place, f"the parameter “{setting.name}” has no “{setting.child}”.", meant + known)
    return [setting.child]


def _value(parameter: Parameter, setting: Setting, series: Sequence[Value], reference: str) -> Value:
    unit = _unit(parameter, setting, series)
    try:
        amount = number_in(setting.written, unit)
    except ValueError:
        problem = f"{setting.name}: “{setting.written}” is no value in {unit}."
        raise LawError(*setting.place, problem, "Write a decimal such as 85.00, or a whole count.") from None
    _check_bounds(parameter, setting, amount, unit)
    return Value(setting.since, amount, unit, reference, ALWAYS, None, None, setting.place[1])


def _unit(parameter: Parameter, setting: Setting, series: Sequence[Value]) -> str:
    """The unit that was said; else that of the value in force on the day, or of the first one."""
    if setting.unit is None:
        past = [value for value in series if value.since <= setting.since]
        return past[-1].unit if past else series[0].unit
    known = setting.unit in UNITS[1:] or (setting.unit.startswith("currency-") and len(setting.unit) == 12)
    if not known or family_of(setting.unit) != family_of(parameter.unit):
        problem = f"{setting.name}: the unit “{setting.unit}” does not suit {parameter.unit}."
        raise LawError(*setting.place, problem, "Only the currency may change, or percent and /1.")
    return setting.unit


def _check_bounds(parameter: Parameter, setting: Setting, amount: Fraction, unit: str) -> None:
    low, high = (Fraction(bound, parameter.den) for bound in parameter.bounds)
    if not low <= amount <= high:
        shown = [str(Value(ALWAYS, end, unit, None, None, None, None, 0).written) for end in (low, high)]
        problem = f"{setting.name}: {setting.written} is out of bounds."
        raise LawError(*setting.place, problem, f"It lies from {shown[0]} to {shown[1]} in {unit}.")
