"""Calls in the law's language: other rules, loops over members, dates, rounding, parameters on another day."""

from __future__ import annotations

import ast
from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from . import periods, words
from .errors import Misuse
from .expression import Node
from .money import Money, minor_units
from .parameters import Scale
from .rules import Rule
from .types import BOOL, DATE, DAYS, INT, MEMBER, MONEY, MONTHS, SHARE, kind_of

if TYPE_CHECKING:
    from .lowering import Env, Lowering, ParameterAt

MAX_MEMBERS = 64
DATE_BOUNDS = (periods.FIRST, periods.LAST)


def call(low: Lowering, node: ast.Call, env: Env) -> Any:
    """Any call. Misuse for one the language does not have."""
    if isinstance(node.func, ast.Attribute):
        found = _method(low, node, env)
        if found is not None:
            return found
    function = low.expression(node.func, env)
    if isinstance(function, Rule):
        return _rule(low, function, node, env)
    for known, reader in CALLS:
        if function is known:
            return reader(low, node, env)
    raise Misuse(f"“{ast.unparse(node.func)}” cannot be called.", "Call rules and the words of docs/authoring.md.")


def _method(low: Lowering, node: ast.Call, env: Env) -> Any:
    """`parameter.at(day)` and `scale.of(base)`; None for another call."""
    from .lowering import ParameterAt

    assert isinstance(node.func, ast.Attribute)
    if node.func.attr not in ("at", "of"):
        return None
    subject = low.expression(node.func.value, env)
    if isinstance(subject, ParameterAt) and node.func.attr == "at" and len(node.args) == 1:
        day = low.expression(node.args[0], env)
        if not isinstance(day, periods.Window) and low.value(node.args[0], env).kind != DATE:
            raise Misuse("a parameter is read on a date.", "Write .at(previous_quarter) or .at(a date).")
        return ParameterAt(subject.parameter, day, subject.choice)
    if isinstance(subject, Scale) and len(node.args) == 1:
        return _scale(low, subject, low.value(node.args[0], env))
    return None


def parameter_node(low: Lowering, asked: ParameterAt) -> Node:
    """The node that reads a parameter. Misuse when its children do not suit the choice."""
    parameter = asked.parameter
    kind = kind_of(parameter.kind, _currency(low, parameter))
    if (asked.choice is None) == bool(parameter.children):
        remedy = f"Index it by one of {', '.join(parameter.children)}." if parameter.children else "Do not index it."
        raise Misuse(f"the parameter “{parameter.name}” has {len(parameter.children)} children.", remedy)
    if asked.choice is not None:
        unknown = set(parameter.children) - set(asked.choice.kind.choice.codes)
        if unknown:
            raise Misuse(f"“{parameter.name}” has {', '.join(sorted(unknown))}, which is no member of the choice.", "Rename.")
    args = tuple(arg for arg in (asked.choice, asked.day) if isinstance(arg, Node))
    window = asked.day if isinstance(asked.day, periods.Window) else None
    choice = None if asked.choice is None else asked.choice.kind.choice
    data = (parameter, window, choice, isinstance(asked.day, Node))
    return low.graph.make("parameter", args, data, kind, parameter.den, *parameter.bounds)


def _currency(low: Lowering, parameter: Any) -> str:
    if parameter.kind is not Money:
        return "local"
    return "local" if parameter.currency in low.currencies else str(parameter.currency)


def _scale(low: Lowering, scale: Scale, base: Node) -> Node:
    if base.kind.name != "money":
        raise Misuse(f"a scale applies to money, and this is {base.kind}.", "Give it an amount.")
    parameter = scale.parameter
    single = bool(parameter.file.brackets and parameter.file.brackets[0].amount)
    top = max([base.hi, *(int(v.amount or 0) for _, v in parameter.all_values())])
    rates = max([1, *(v.amount or 0 for step in parameter.file.brackets for v in step.rate)])
    den = 1 if single else base.den * parameter.den
    return low.graph.make("bracket", (base,), parameter, MONEY, den, 0, int(top * rates) * den + 1)


def _rule(low: Lowering, rule: Rule[Any, Any], node: ast.Call, env: Env) -> Node:
    callee = low.callees[rule]
    if node.keywords or len(node.args) != len(callee.takes):
        raise Misuse(f"“{rule.code}” takes {', '.join(callee.takes)}.", f"Write {rule.code}({', '.join(callee.takes)}).")
    given = [low.expression(arg, env) for arg in node.args]
    members = []
    for takes, value in zip(callee.takes, given, strict=True):
        is_member = isinstance(value, Node) and value.kind == MEMBER
        if (takes == "person") != is_member:
            raise Misuse(f"“{rule.code}” takes {', '.join(callee.takes)} in this order.", "Give it these.")
        if is_member:
            members.append(value)
    root = callee.root
    return low.graph.make("rule", tuple(members), rule, root.kind, root.den, root.lo, root.hi)


# Loops over members


def _loop(low: Lowering, node: ast.expr, env: Env, what: str) -> tuple[Node | None, Node, tuple[Any, ...], frozenset[int]]:
    """Filter, body, (everybody or family, loop number, named filter) and the bound member of a generator expression."""
    if not isinstance(node, ast.GeneratorExp) or len(node.generators) != 1:
        raise Misuse(f"{what} goes over the members.", f"Write {what}(… for member in family.members if …).")
    generator = node.generators[0]
    if not isinstance(generator.target, ast.Name) or generator.is_async:
        raise Misuse("a loop names one member.", "Write for member in family.members.")
    low.depth += 1
    member = low.graph.make("member", (), low.depth, MEMBER)
    inner = env | {generator.target.id: member}
    family, named = _people(low, generator.iter, env, member)
    conditions = [*named, *(low.value(test, inner) for test in generator.ifs)]
    condition = low.graph.logic("and", *conditions) if conditions else None
    body = low.expression(node.elt, inner)
    low.depth -= 1
    return condition, body, (family, member.data), frozenset((member.data,))


def _people(low: Lowering, node: ast.expr, env: Env, member: Node) -> tuple[bool, list[Node]]:
    from .lowering import Group

    if isinstance(node, ast.Call):
        function = low.expression(node.func, env)
        if isinstance(function, words.Filter) and len(node.args) == 1:
            group = low.expression(node.args[0], env)
            callee = low.callees[function.rule]
            takes = tuple(member for name in callee.takes if name == "person")
            found = low.graph.make("rule", takes, function.rule, BOOL)
            return group.family, [found]
    found = low.expression(node, env) if isinstance(node, ast.Attribute) else None
    if not isinstance(found, Group) or not (isinstance(node, ast.Attribute) and node.attr == "members"):
        raise Misuse("a loop goes over members.", "Write for member in family.members or in children(family).")
    return found.family, []


def _make_loop(low: Lowering, op: str, node: ast.expr, env: Env, extra: tuple[Node, ...] = ()) -> Node:
    condition, body, data, binds = _loop(low, node, env, op)
    if not isinstance(body, Node) or body.kind == MEMBER:
        raise Misuse(f"{op} needs a value of each member.", "Write what to take of each.")
    graph = low.graph
    condition = graph.truth(True) if condition is None else condition
    kind, den, lo, hi = body.kind, body.den, body.lo, body.hi
    if op in ("any", "all"):
        graph.condition(body)
    elif op == "total":
        if not kind.is_number:
            raise Misuse(f"total adds numbers, and this is {kind}.", "Round a quotient first.")
        lo, hi = min(0, lo * MAX_MEMBERS), max(0, hi * MAX_MEMBERS)
    return graph.make(op, (condition, body, *extra), data, kind, den, lo, hi, binds)


def _total(low: Lowering, node: ast.Call, env: Env) -> Node:
    return _make_loop(low, "total", _only(node), env)


def _any(low: Lowering, node: ast.Call, env: Env) -> Node:
    return _make_loop(low, "any", _only(node), env)


def _all(low: Lowering, node: ast.Call, env: Env) -> Node:
    return _make_loop(low, "all", _only(node), env)


def _count(low: Lowering, node: ast.Call, env: Env) -> Node:
    condition, body, data, binds = _loop(low, _only(node), env, "count")
    if not (isinstance(body, Node) and body.kind == MEMBER):
        raise Misuse("count counts members.", "Write count(m for m in family.members if …).")
    condition = condition or low.graph.truth(True)
    return low.graph.make("count", (condition,), data, INT, 1, 0, MAX_MEMBERS, binds)


def _extreme(op: str) -> Callable[[Lowering, ast.Call, Env], Node]:
    def read(low: Lowering, node: ast.Call, env: Env) -> Node:
        if len(node.args) == 1 and isinstance(node.args[0], ast.GeneratorExp):
            return _extreme_of_members(low, op, node, env)
        if len(node.args) < 2 or node.keywords:
            raise Misuse(f"{op} takes values or members.", f"Write {op}(a, b) or {op}((… for m in …), default=…).")
        return low.graph.extreme(op, *(low.value(arg, env) for arg in node.args))

    return read


def _extreme_of_members(low: Lowering, op: str, node: ast.Call, env: Env) -> Node:
    given = [keyword.value for keyword in node.keywords if keyword.arg == "default"]
    if not given:
        raise Misuse(f"{op} over members has no value for nobody.", "Add default=….")
    loop = _make_loop(low, op, node.args[0], env)
    condition, body = loop.args
    default = low.value(given[0], env)
    joined = low.graph.extreme(op, body, default)  # checks the units and brings both to one scale
    lo, hi = min(part.lo for part in joined.args), max(part.hi for part in joined.args)
    binds = frozenset((loop.data[1],))
    return low.graph.make(f"{op}_of", (condition, *joined.args), loop.data, joined.kind, joined.den, lo, hi, binds)


def _only(node: ast.Call) -> ast.expr:
    if len(node.args) != 1 or node.keywords:
        raise Misuse("this takes one argument.", "Write it with one.")
    return node.args[0]


# Dates


def _span(kind: Any, factor: int) -> Callable[[Lowering, ast.Call, Env], Node]:
    def read(low: Lowering, node: ast.Call, env: Env) -> Node:
        number = low.value(_only(node), env)
        if number.kind != INT:
            raise Misuse(f"a span is a count, and this is {number.kind}.", "Write years(75).")
        scaled = low.graph.mul(number, low.graph.const(factor, INT)) if factor != 1 else number
        if scaled.constant:
            return low.graph.const(scaled.data, kind)
        if number.constant:
            return low.graph.const(number.data * factor, kind)
        return low.graph.make("span", (scaled,), None, kind, 1, scaled.lo, scaled.hi)

    return read


def _birthday(op: str) -> Callable[[Lowering, ast.Call, Env], Node]:
    def read(low: Lowering, node: ast.Call, env: Env) -> Node:
        if not node.args:
            raise Misuse(f"{op} needs a person.", f"Write {op}(person, years(65)).")
        born = _birth_date(low, low.expression(node.args[0], env))
        spans = [low.value(arg, env) for arg in node.args[1:]]
        if not spans or any(span.kind != MONTHS for span in spans):
            raise Misuse(f"{op} needs spans of years and months.", f"Write {op}(person, years(63), months(6)).")
        span = spans[0]
        for more in spans[1:]:
            span = low.graph.add(span, more)
        if span.op == "add" and all(arg.constant for arg in span.args):
            span = low.graph.const(sum(arg.data for arg in span.args), MONTHS)
        turning = low.graph.make("birthday", (born, span), None, DATE, 1, *DATE_BOUNDS)
        return low.graph.compare("<" if op == "past" else "<=", turning, _at(low, node, env))

    return read


def _birth_date(low: Lowering, person: Any) -> Node:
    from .lowering_expressions import fact_node

    if not (isinstance(person, Node) and person.kind == MEMBER):
        raise Misuse("an age is somebody's.", "Give it a person.")
    return fact_node(low, low.people(), "birth_date", (person,))


def _at(low: Lowering, node: ast.Call, env: Env) -> Node:
    for keyword in node.keywords:
        if keyword.arg != "at":
            raise Misuse(f"“{keyword.arg}” is not known here.", "Only at= is.")
        return low.value(keyword.value, env)
    return low.graph.make("today", (), "on", DATE, 1, *DATE_BOUNDS)


def _age(low: Lowering, node: ast.Call, env: Env) -> Node:
    if len(node.args) != 1:
        raise Misuse("age takes a person.", "Write age(person) or age(person, at=day).")
    born = _birth_date(low, low.expression(node.args[0], env))
    return low.graph.make("age", (born, _at(low, node, env)), None, INT, 1, 0, 8100)


def _date_function(name: str, kind: Any, bounds: tuple[int, int]) -> Callable[[Lowering, ast.Call, Env], Node]:
    def read(low: Lowering, node: ast.Call, env: Env) -> Node:
        when = low.value(_only(node), env)
        if when.kind != DATE:
            raise Misuse(f"this takes a date, and this is {when.kind}.", "Give it a date such as on.")
        return low.graph.make("dated", (when,), name, kind, 1, *bounds)

    return read


# Constants, rounding, citations


def _text(node: ast.expr, what: str) -> str:
    if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        raise Misuse(f"{what} is written as a text.", 'Write it in quotation marks, such as "0.01".')
    return node.value


def _fixed(make: Callable[[str], Any]) -> Callable[[Lowering, ast.Call, Env], Node]:
    def read(low: Lowering, node: ast.Call, env: Env) -> Node:
        text = _text(_only(node), "a fixed value")
        try:
            return low.fixed(make(text), text)
        except (ValueError, ZeroDivisionError):
            raise Misuse(f"“{text}” cannot be read.", 'Write money("500.00"), share("2/3") or day("2020-03-13").') from None

    return read


def _percent(low: Lowering, node: ast.Call, env: Env) -> Node:
    number = low.value(_only(node), env)
    if number.kind != INT or not number.constant:
        raise Misuse("percent takes a whole number.", 'Write percent(66), or share("2/3").')
    return low.graph.const(Fraction(number.data, 100), SHARE)


def _cited(low: Lowering, node: ast.Call, env: Env) -> Node:
    if len(node.args) != 2:
        raise Misuse("cited takes a point of the law and a value.", 'Write cited("т. 1", percent(165)).')
    value = low.value(node.args[1], env)
    point = _text(node.args[0], "the point of the law")
    return low.graph.make("cited", (value,), point, value.kind, value.den, value.lo, value.hi)


def _round(low: Lowering, node: ast.Call, env: Env) -> Node:
    if len(node.args) != 3:
        raise Misuse("round_money takes a value, a step and a mode.", 'Write round_money(x, "0.01", half_up).')
    mode = low.expression(node.args[2], env)
    if not isinstance(mode, words.Rounding):
        raise Misuse("the last argument says how a half is rounded.", "Use half_up, half_even, down or up.")
    return low.graph.rounded(low.value(node.args[0], env), minor_units(_text(node.args[1], "the step")), str(mode))


def _exact(low: Lowering, node: ast.Call, env: Env) -> Node:
    return low.graph.exact(low.value(_only(node), env))


CALLS: list[tuple[Any, Callable[[Lowering, ast.Call, Env], Any]]] = [
    (words.total, _total), (words.count, _count), (any, _any), (all, _all),
    (min, _extreme("min")), (max, _extreme("max")),
    (words.years, _span(MONTHS, 12)), (words.months, _span(MONTHS, 1)), (words.days, _span(DAYS, 1)),
    (words.past, _birthday("past")), (words.reached, _birthday("reached")), (words.age, _age),
    (words.money, _fixed(words.money)), (words.share, _fixed(words.share)), (words.day, _fixed(words.day)),
    (words.percent, _percent), (words.cited, _cited), (words.round_money, _round), (words.exact_money, _exact),
    (words.start_of_month, _date_function("start_of_month", DATE, DATE_BOUNDS)),
    (words.end_of_month, _date_function("end_of_month", DATE, DATE_BOUNDS)),
    (words.start_of_quarter, _date_function("start_of_quarter", DATE, DATE_BOUNDS)),
    (words.end_of_quarter, _date_function("end_of_quarter", DATE, DATE_BOUNDS)),
    (words.start_of_year, _date_function("start_of_year", DATE, DATE_BOUNDS)),
    (words.end_of_year, _date_function("end_of_year", DATE, DATE_BOUNDS)),
    (words.month_of, _date_function("month_number", INT, (1, 12))),
    (words.year_of, _date_function("year_number", INT, (1, 9999))),
]  # fmt: skip
