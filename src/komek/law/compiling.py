"""Compiles a programme: finds the texts that apply on a day, lowers each rule, and writes the Python text of all."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from .emit import Writer
from .errors import LawError
from .expression import depth
from .graph import Graph
from .lowering import lower
from .plan import MEMBERS, Callee, Entry, Plan
from .rules import Rule, Version
from .slots import Slots
from .source import rules_called

if TYPE_CHECKING:
    from .programme import Programme


def versions_of(programme: Programme, on: date, known: date | None) -> dict[Rule[Any, Any], Version]:
    """The texts that apply, each rule after those it calls. LawError for a cycle."""
    found: dict[Any, Version] = {}
    for root in programme.rules:
        _visit(root, programme, on, known, found)
    return found


def _visit(root: Any, programme: Programme, on: date, known: date | None, found: dict[Any, Version]) -> None:
    under_way: dict[Any, Any] = {}
    stack: list[tuple[Any, Any]] = [(root, None)]
    while stack:
        rule, calls = stack[-1]
        if rule in found:
            stack.pop()
            continue
        if calls is None:
            version = programme.version(rule, on, known)
            under_way[rule] = version
            calls = iter([*_belonging(rule, programme), *rules_called(version)])
            stack[-1] = (rule, calls)
        following = next((called for called in calls if called not in found), None)
        if following is None:
            found[rule] = under_way.pop(rule)
            stack.pop()
        elif following in under_way:
            raise _cycle(under_way, following)
        else:
            stack.append((following, None))


def _belonging(rule: Any, programme: Programme) -> list[Any]:
    """Whoever speaks of the family depends on who belongs to it."""
    speaks = "family" in rule.takes
    return [programme.belongs] if speaks and programme.belongs is not None and rule is not programme.belongs else []


def _cycle(under_way: dict[Any, Version], again: Any) -> LawError:
    codes = [rule.code for rule in under_way]
    ring = " → ".join([*codes[codes.index(again.code) :], again.code])
    version = under_way[again]
    return LawError(
        version.file, version.line, f"the rules go in a circle: {ring}.", "Let one of them not call the next."
    )


def compile_plan(programme: Programme, versions: dict[Any, Version]) -> Plan:
    """Lower and compile. Raises LawError naming file and line."""
    graph, slots = Graph(), Slots()
    callees: dict[Any, Callee] = {}
    for rule, version in versions.items():
        takes, root = lower(graph, version, callees, programme.currencies)
        callees[rule] = Callee(len(callees), rule, version, takes, root)
        slots.rules[rule] = callees[rule].number
    programme.check_results(callees)
    slots.meet(programme.rules, {rule: callee.root for rule, callee in callees.items()})
    writers = {rule: Writer(slots, c.root, rule.code, "person" in c.takes) for rule, c in callees.items()}
    try:
        text = _text(programme, callees, writers, slots)
        code = compile(text, f"<law of {programme.code}>", "exec")
    except (SyntaxError, RecursionError, MemoryError):
        raise _too_deep(callees) from None
    entries = [Entry(callees[rule], writers[rule].arms) for rule in callees]
    return Plan(programme, entries, slots, text, code)


def _too_deep(callees: dict[Any, Callee]) -> LawError:
    """Python cannot read the text of the deepest rule."""
    version = max(callees.values(), key=lambda callee: depth(callee.root)).version
    return LawError(version.file, version.line, "the rule is nested too deeply.", "Split it into several rules.")


def _text(programme: Programme, callees: dict[Any, Callee], writers: dict[Any, Writer], slots: Slots) -> str:
    """The Python text: one function per rule inside `make`, which binds them to a case."""
    belongs = slots.rules.get(programme.belongs)
    here = "True" if belongs is None else f"r{belongs}(j)"
    functions = [
        _function(f"r{callee.number}", callee.number, writers[rule], "person" in callee.takes)
        for rule, callee in callees.items()
    ]
    hoisted = []
    done: set[int] = set()
    while set(slots.hoisted) - done:
        for key, (number, node, where) in list(slots.hoisted.items()):
            if key not in done:
                done.add(key)
                writer = Writer(slots, node, where, False)
                hoisted.append(_function(f"h{number}", len(callees) + number, writer, False))
    lines = [
        "def make(P, H, C, ON, MONTH, A, NP, memo, trace):",
        "    EVERY = [(j, True) for j in range(NP)]",
        "    seen = memo.get",
        "    sure, possible = [], []",
        "    def fam():",
        f"        if not sure: sure.append([j for j in range(NP) if {here}])",
        "        return sure[0]",
        "    def fams():",
        f"        if not possible: possible.append([(j, b) for j in range(NP) for b in ({here},) if b is not False])",
        "        return possible[0]",
        *(f"    {line}" for function in functions + hoisted for line in function),
        f"    return ({''.join(f'r{number}, ' for number in range(len(callees)))})",
    ]
    return "\n".join(lines)


def _function(name: str, number: int, writer: Writer, of_person: bool) -> list[str]:
    key = f"{number * MEMBERS} + i" if of_person else str(number * MEMBERS)
    plain, careful = writer.body(False), writer.body(True)
    return [
        f"def {name}({'i' if of_person else ''}):",
        f"    v = seen({key}, seen)",
        "    if v is not seen: return v",
        "    taken = []; a = taken.append",
        *(["    p = P[i]"] if of_person else []),
        "    try:",
        *(f"        {line}" for line in plain),
        "    except Unsettled:",
        "        taken.clear()",
        *(f"        {line}" for line in careful),
        f"    memo[{key}] = v; trace[{key}] = taken",
        "    return v",
    ]
