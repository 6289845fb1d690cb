"""What a name in a rule can stand for while it is read: a group of people, a parameter, a rule already read."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..expression import Node
from ..facts import AnyHousehold
from ..parameters import Parameter


class Group(NamedTuple):
    """The household, or the family within it, as a rule names it."""

    facts: type[AnyHousehold[Any]]
    family: bool


class Unassigned(NamedTuple):
    """A local that some path leaves without a value."""

    name: str


class ParameterAt(NamedTuple):
    """A parameter with the day and the child asked for."""

    parameter: Parameter
    day: Any = None
    choice: Node | None = None


Env = dict[str, Any]
Outcome = tuple[Node, Node | None]  # when a block returns, and what
