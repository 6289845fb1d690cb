"""The rules of a programme as one graph: each rule's text is put where it is called, and what is equal stands once.

A value is the same for everybody (`U`, already worked out), or there is one for each household (`H`), each person
(`P`), or each pair of a person and another member of the same household (`PP`). What a rule says of a member is one
value of each person, whoever asks for it and in which loop.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from ..assess import unknown_fact
from ..careful_numbers import NotWhole
from ..compiling import versions_of
from ..expression import Node
from ..graph import Graph
from ..lowering import lower
from ..plan import Callee
from ..types import BOOL, DATE
from .once import Once, settled
from .thresholds import MIRRORED, turned
from .uniform import Uniform
from .values import PP, Arg, Flat, H, Law, P, Ref, U, Unscannable, Variables, ordered

if TYPE_CHECKING:
    from ..programme import Programme

MOST_OPTIONS = 62
THROUGH = frozenset({"cited", "span"})
SUMMED = frozenset({"total", "count", "any", "all"})
AND = Node("and", (), None, BOOL, 1, 0, 0, frozenset())


def flattened(programme: Programme, on: date, known: date | None, columns: frozenset[str]) -> Law:
    """The programme's law on a day; facts without column are unknown of everybody. Raises Unscannable, LawError."""
    from ..rules import Ground

    graph, uniform = Graph(), Uniform(programme, on, known)
    callees: dict[Any, Callee] = {}
    flattening = Flattening(uniform, columns)
    for rule, version in versions_of(programme, on, known).items():
        takes, root = lower(graph, version, callees, programme.currencies)
        callees[rule] = Callee(len(callees), rule, version, takes, root)
        flattening.read(rule, root)
        if rule is programme.belongs:
            flattening.belongs = flattening.of(rule).flat
    programme.check_results(callees)
    met = tuple((flattening.of(rule).flat, type(rule) is Ground) for rule in programme.requirements)
    amount = flattening.of(programme.amount).flat
    read = {id(flat) for flat in ordered([*(flat for flat, _ in met), amount])}
    return Law(met, amount, tuple(truth for exact, truth in flattening.inexact if id(exact) in read))


class Flattening(Once):
    """Reads the rules, each after those it calls."""

    def __init__(self, uniform: Uniform, columns: frozenset[str]) -> None:
        super().__init__()
        self.uniform, self.columns = uniform, columns
        self.rules: dict[Any, Ref] = {}
        self.refused: dict[Any, Unscannable] = {}
        self.belongs: Flat | None = None
        self.inexact: list[tuple[Flat, Flat]] = []  # exact_money, and whether it met a finer amount
        self._read: dict[int, Ref] = {}

    def read(self, rule: Any, root: Node) -> None:
        """One rule; what cannot be scanned is said when another asks for it."""
        self._read = {}
        try:
            self.rules[rule] = self._ref(root)
        except Unscannable as why:
            self.refused[rule] = why

    def of(self, rule: Any) -> Ref:
        """What a rule read before says. Raises Unscannable."""
        if rule in self.refused:
            raise self.refused[rule]
        return self.rules[rule]

    def _ref(self, node: Node) -> Ref:
        if id(node) not in self._read:
            reader = getattr(self, f"_{node.op}", None)
            self._read[id(node)] = reader(node) if reader else self._operation(node)
        return self._read[id(node)]

    # Leaves

    def _fact(self, node: Node) -> Ref:
        fact = node.data
        if f"{fact.of}.{fact.name}" not in self.columns:
            value = unknown_fact(fact, None, self.uniform.on)
            return Ref(self._flat("uniform", (), fact, U, node, value), ())
        if fact.is_choice and len(fact.kind.codes) > MOST_OPTIONS:
            raise Unscannable("a choice of more members than a whole number has bits")
        low, high = fact.at_least, fact.at_most
        if fact.is_choice or fact.kind is bool:
            low, high = 0, 1 if fact.kind is bool else len(fact.kind.codes) - 1
        if fact.name == "birth_date":
            high = min(high, self.uniform.on.toordinal())
        flat = self._flat("fact", (), fact, P if node.args else H, node, (low, high))
        return self._of_member(flat, node.args[0]) if node.args else Ref(flat, ())

    def _of_member(self, flat: Flat, member: Node) -> Ref:
        """A value of each person, of this member."""
        if flat.level < P:
            return Ref(flat, ())
        if member.op == "applicant":
            return Ref(self._like("at_applicant", (Arg(flat),), None, H, flat), ())
        return Ref(flat, (member.data,))

    def _size(self, node: Node) -> Ref:
        if node.data and self.belongs is not None:
            return Ref(self._sum(self.belongs), ())
        return Ref(self._flat("people", (), None, H, node), ())

    def _same(self, node: Node) -> Ref:
        one, other = node.args
        if "applicant" in (one.op, other.op):
            member = other if one.op == "applicant" else one
            if member.op == "applicant":
                return Ref(self._flat("uniform", (), None, U, node, True), ())
            return Ref(self._flat("is_applicant", (), None, P, node), (member.data,))
        if one.data == other.data:
            return Ref(self._flat("uniform", (), None, U, node, True), ())
        return Ref(self._flat("same", (), None, PP, node), tuple(sorted((one.data, other.data))))

    def _rule(self, node: Node) -> Ref:
        ref = self.of(node.data)
        return self._of_member(ref.flat, node.args[0]) if node.args else ref

    # Operations

    def _operation(self, node: Node) -> Ref:
        if node.op in THROUGH:
            return self._ref(node.args[0])
        refs = [self._ref(arg) for arg in node.args]
        if node.op in ("and", "or"):
            return self._logic(node, refs)
        if node.op == "select" and (truth := settled(refs[0])) is not None:
            return refs[1 if truth else 2]
        if node.op == "compare" and (turned := self._turned(node, *refs)) is not None:
            return turned
        return self._made_of(node, refs)

    def _turned(self, node: Node, one: Ref, other: Ref) -> Ref | None:
        """A birthday or an age compared with what is the same for everybody, as a comparison of the day of birth."""
        op, (asked, against) = node.data, (one, other)
        if asked.flat.op not in ("birthday", "age"):
            op, (asked, against) = MIRRORED[op], (other, one)
        if asked.flat.op not in ("birthday", "age") or asked.flat.level == U:
            return None
        born, second = asked.flat.args
        if second.flat.level != U or not type(second.flat.value) is type(against.flat.value) is int:
            return None
        side, days = turned(op, asked.flat.op, second.flat.value, against.flat.value)
        limits = tuple(Arg(self._keyed("uniform", (), day, U, DATE, 1, 0, 0, day)) for day in days)
        return Ref(self._keyed(side, (born, *limits), None, asked.flat.level, BOOL), asked.of)

    def _made_of(self, node: Node, refs: Sequence[Ref]) -> Ref:
        of = tuple(sorted({variable for ref in refs for variable in ref.of}))
        args = tuple(self._arg(ref, of) for ref in refs)
        if all(arg.flat.level == U for arg in args):
            return Ref(self._flat(node.op, args, node.data, U, node, self._uniform(node, refs)), ())
        level = (H, P, PP)[len(of)] if len(of) < 3 else None
        if level is None:
            raise Unscannable("a value of three members at once")
        data = self.uniform.parameter(node) if node.op in ("parameter", "bracket") else node.data
        if node.op == "bracket" and not data.whole:
            return Ref(self._flat("uniform", (), node.data, U, node, data(0)), ())
        flat = self._flat(node.op, args, data, level, node)
        if node.op == "exact":
            self._watch(flat)
        return Ref(flat, of)

    def _watch(self, exact: Flat) -> None:
        """Note that an amount may be finer than the minor unit."""
        if exact.level == PP:
            raise Unscannable("exact_money of a pair")
        flat = self._keyed("inexact", exact.args, exact.data, exact.level, BOOL)
        some = flat if exact.level == H else self._keyed("some", (Arg(self._sum(flat)),), None, H, BOOL)
        self.inexact.append((exact, some))

    def _uniform(self, node: Node, refs: Sequence[Ref]) -> Any:
        try:
            return self.uniform.value(node, [ref.flat.value for ref in refs])
        except NotWhole:
            raise Unscannable("an amount finer than the minor unit") from None

    @staticmethod
    def _arg(ref: Ref, of: Variables) -> Arg:
        """In a pair the later variable is the other member."""
        return Arg(ref.flat, len(of) == 2 and ref.of == of[1:])

    def _logic(self, node: Node, refs: list[Ref]) -> Ref:
        """`and`, `or` without what is settled for everybody."""
        absorbing = node.op == "or"
        if any(settled(ref) is absorbing for ref in refs):
            return self._truth(absorbing)
        kept = list(dict.fromkeys(ref for ref in refs if settled(ref) is None))
        if not kept:
            return self._truth(not absorbing)
        return kept[0] if len(kept) == 1 else self._made_of(node, kept)

    # Loops

    def _loop(self, node: Node) -> Ref:
        condition, *values = (self._ref(arg) for arg in node.args)
        family, variable = node.data
        if family and self.belongs is not None:
            belongs = Ref(self.belongs, (variable,) if self.belongs.level == P else ())
            condition = self._logic(AND, [belongs, condition])
        element = [condition, *values[:1]]
        outer = tuple(sorted({v for ref in (condition, *values) for v in ref.of} - {variable}))
        if len(outer) > 1:
            raise Unscannable("a loop over what is said of two members already")
        args = [Arg(ref.flat, variable in ref.of and bool(outer)) for ref in element]
        args += [Arg(ref.flat) for ref in values[1:]]
        if not outer and node.op in SUMMED and not any(ref.of for ref in values[1:]):
            return Ref(self._summed(node, args), ())
        return Ref(self._flat(node.op, tuple(args), None, P if outer else H, node), outer)

    _total = _count = _any = _all = _min_of = _max_of = _loop

    def _summed(self, node: Node, args: Sequence[Arg]) -> Flat:
        """A loop over the household as a sum of what each person brings to it."""
        condition = args[0].flat
        if node.op == "count":
            return self._sum(condition)
        value = args[1].flat
        if node.op == "total":
            return self._sum(self._like("masked", (Arg(condition), Arg(value)), None, P, value), value)
        if node.op == "all":
            value = self._negated(value)
        both = self._logic(AND, [self._placed(condition), self._placed(value)]).flat
        some = self._keyed("some", (Arg(self._sum(both)),), None, H, BOOL)
        return self._negated(some) if node.op == "all" else some
