"""Writes a rule's expression as Python text, twice: plainly, for known facts, and carefully, for unknown ones.

The plain text is ordinary arithmetic and conditions; where it meets an unknown truth `Unsettled` is raised and the rule
is read by the careful text. `a(n)` notes that arm n of a choice was taken, so that the explanation can say which.
"""

from __future__ import annotations

from .expression import Node
from .sharing import LOOPS, shared, sure
from .slots import Arm, Slots, arm_of
from .types import MONTHS


class Writer:
    """Writes one rule. `member_rule`: its own person is `i`."""

    def __init__(self, slots: Slots, root: Node, where: str, member_rule: bool) -> None:
        self.slots, self.root, self.where, self.member_rule = slots, root, where, member_rule
        self.arms: list[Arm] = [arm_of(root, None, True)]
        self.numbers: dict[tuple[int, int, bool], int] = {}
        self.names: dict[int, str] = {}
        self.careful = False
        self.shared, self.sure = shared(root), sure(root)

    def body(self, careful: bool) -> list[str]:
        """Statements that leave the value in `v`."""
        self.careful, self.names = careful, {}
        lines = []
        for number, node in enumerate(self.shared):
            if id(node) in self.sure:
                lines.append(f"x{number} = {self.text(node)}")
                self.names[id(node)] = f"x{number}"
            else:  # read by some branches only: not before one of them asks for it
                written = self.text(node)
                lines += [f"def x{number}(once=[]):", f"    if not once: once.append({written})", "    return once[0]"]
                self.names[id(node)] = f"x{number}()"
        return [*lines, f"v = {self.text(self.root)}"]

    def text(self, node: Node) -> str:
        if id(node) in self.names:
            return self.names[id(node)]
        if node.op in LOOPS and self.member_rule and not node.free and node is not self.root:
            return f"h{self.slots.hoisted.setdefault(id(node), (len(self.slots.hoisted), node, self.where))[0]}()"
        written: str = getattr(self, f"_{node.op}")(node)
        return written

    def arguments(self, node: Node) -> str:
        return ", ".join(self.text(arg) for arg in node.args)

    # Leaves

    def _const(self, node: Node) -> str:
        return repr(node.data) if not isinstance(node.data, int) or node.data >= 0 else f"({node.data})"

    def _member(self, node: Node) -> str:
        return f"j{node.data}" if node.data else "i"

    def _applicant(self, node: Node) -> str:
        return "A"

    def _today(self, node: Node) -> str:
        return "ON" if node.data == "on" else "MONTH"

    def _fact(self, node: Node) -> str:
        place = self.slots.fact(node.data)
        if not node.args:
            return f"H[{place}]"
        member = node.args[0]
        return f"p[{place}]" if member.op == "member" and member.data == 0 else f"P[{self.text(member)}][{place}]"

    def _parameter(self, node: Node) -> str:
        place = self.slots.parameter(node.data)
        _, _, choice_kind, by_day = node.data
        if not node.args:
            return f"C[{place}]"
        texts = [self.text(arg) for arg in node.args]
        choice = texts.pop(0) if choice_kind is not None else "None"
        return f"C[{place}]({choice}, {texts[0] if by_day else 'None'})"

    def _bracket(self, node: Node) -> str:
        place = self.slots.parameter((node.data, None, "bracket", node.args[0].den))
        return f"C[{place}]({self.text(node.args[0])})"

    def _rule(self, node: Node) -> str:
        number = self.slots.rules[node.data]
        return f"r{number}({self.text(node.args[0]) if node.args else ''})"

    def _size(self, node: Node) -> str:
        if not node.data:
            return "NP"
        return "s_count([b for _, b in fams()])" if self.careful else "len(fam())"

    # Arithmetic

    def _scale(self, node: Node) -> str:
        return f"({self.text(node.args[0])} * {node.data})"

    def _add(self, node: Node) -> str:
        return f"({self.text(node.args[0])} + {self.text(node.args[1])})"

    def _sub(self, node: Node) -> str:
        return f"({self.text(node.args[0])} - {self.text(node.args[1])})"

    def _mul(self, node: Node) -> str:
        return f"({self.text(node.args[0])} * {self.text(node.args[1])})"

    def _floor(self, node: Node) -> str:
        return f"({self.text(node.args[0])} // {node.data})"

    def _div(self, node: Node) -> str:
        return f"quotient({self.arguments(node)}, {node.data}, {self.where!r})"

    def _fraction(self, node: Node) -> str:
        return f"fraction({self.text(node.args[0])}, {node.data})"

    def _span(self, node: Node) -> str:
        return self.text(node.args[0])

    def _round(self, node: Node) -> str:
        step, mode, den = node.data
        limits = f", ({node.lo}, {node.hi})" if node.args[0].kind.is_quotient else ""
        return f"round_to({self.text(node.args[0])}, {step}, {mode!r}, {den}{limits})"

    def _exact(self, node: Node) -> str:
        return f"exactly({self.text(node.args[0])}, {node.data}, {self.where!r})"

    def _min(self, node: Node) -> str:
        return f"{'s_' if self.careful else ''}{node.op}({self.arguments(node)})"

    _max = _min

    # Truths

    def _compare(self, node: Node) -> str:
        return f"({self.text(node.args[0])} {node.data} {self.text(node.args[1])})"

    def _among(self, node: Node) -> str:
        members = "{" + ", ".join(map(str, sorted(node.data))) + "}"
        value = self.text(node.args[0])
        return f"s_among({value}, frozenset({members}))" if self.careful else f"({value} in {members})"

    def _same(self, node: Node) -> str:
        return f"({self.text(node.args[0])} == {self.text(node.args[1])})"

    def _not(self, node: Node) -> str:
        inner = self.text(node.args[0])
        return f"s_not({inner})" if self.careful else f"(not {inner})"

    def _and(self, node: Node) -> str:
        if self.careful:
            return f"s_{node.op}({', '.join(f'lambda: {self.text(arg)}' for arg in node.args)})"
        return "(" + f" {node.op} ".join(self.text(arg) for arg in node.args) + ")"

    _or = _and

    # Choices between branches

    def _arm(self, node: Node, conditions: list[Node], taken: bool) -> str:
        """A branch, noting that it was taken where that says anything."""
        key = (id(node), id(conditions[-1]), taken)
        if key not in self.numbers:
            self.numbers[key] = len(self.arms)
            self.arms.append(arm_of(node, conditions[-1], taken, conditions[1:]))
        number = self.numbers[key]
        arm = self.arms[number]
        written = self.text(node)
        return f"(a({number}) or {written})" if arm.inputs or arm.cites else written

    def _select(self, node: Node) -> str:
        conditions: list[Node] = []
        arms: list[str] = []
        rest = node
        while rest.op == "select" and (rest is node or id(rest) not in self.names):
            condition, then, rest = rest.args
            conditions.append(condition)
            arms.append(self._arm(then, list(conditions), True))
        arms.append(self._arm(rest, conditions, False))
        tests = [self.text(condition) for condition in conditions]
        if self.careful:
            pairs = "".join(f"(lambda: {test}, lambda: {arm}), " for test, arm in zip(tests, arms, strict=False))
            return f"{'s_choose' if node.kind.choice else 's_select'}({pairs}lambda: {arms[-1]})"
        chain = "".join(f"{arm} if {test} else " for test, arm in zip(tests, arms, strict=False))
        return f"({chain}{arms[-1]})"

    def _cited(self, node: Node) -> str:
        return self.text(node.args[0])

    # Loops over members

    def _people(self, node: Node, loop: int) -> tuple[str, str]:
        """The plain and the careful source of members."""
        family, _ = node.data
        return ("fam()", f"j{loop}, b{loop} in fams()") if family else ("range(NP)", f"j{loop}, b{loop} in EVERY")

    def _total(self, node: Node) -> str:
        loop = node.data[1]
        plain, careful = self._people(node, loop)
        condition, *values = node.args
        if self.careful:
            test = "" if condition.constant else f", lambda: {self.text(condition)}"
            truth = f"s_and(lambda: b{loop}{test})"
            pairs = f"for {careful} for c{loop} in ({truth},) if c{loop} is not False"
            if node.op == "count":
                return f"s_count([c{loop} {pairs}])"
            more = "".join(f", {self.text(value)}" for value in values[1:])
            return f"s_{node.op}([(c{loop}, {self.text(values[0])}) {pairs}]{more})"
        test = "" if condition.constant else f" if {self.text(condition)}"
        over = f"for j{loop} in {plain}{test}"
        return self._plain_loop(node, over, values)

    def _plain_loop(self, node: Node, over: str, values: list[Node]) -> str:
        if node.op == "count":
            return f"sum([1 {over}])"
        value = self.text(values[0])
        if node.op in ("any", "all"):
            return f"{node.op}([True {over} if {value}])" if node.op == "any" else f"all([bool({value}) {over}])"
        if node.op == "total":
            return f"sum([{value} {over}])"
        return f"{node.op[:3]}([{value} {over}], default={self.text(values[1])})"

    _count = _any = _all = _min_of = _max_of = _total

    # Dates

    def _move(self, node: Node) -> str:
        function = "move_months" if node.args[1].kind == MONTHS else "move_days"
        return f"{function}({self.arguments(node)}, {node.data})"

    def _birthday(self, node: Node) -> str:
        return f"birthday({self.arguments(node)})"

    def _age(self, node: Node) -> str:
        return f"age({self.arguments(node)})"

    def _dated(self, node: Node) -> str:
        return f"dated({node.data!r}, {self.text(node.args[0])})"
