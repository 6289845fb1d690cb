"""What the compiled law calls where a value may be unknown.

`s_…` are the careful forms of `and`, `or`, choice and loops: each takes what the plain form could not settle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from .interval import (
    NONE,
    AnyOf,
    Causes,
    Unknown,
    causes_of,
    choice_hull,
    ends,
    hull,
    interval,
    negation,
)  # fmt: skip

Thunk = Callable[[], Any]


def s_not(truth: Any) -> Any:
    return negation(truth)


def s_and(*conditions: Thunk) -> Any:
    """Kleene's and: false if any is false; unknown if any is unknown."""
    causes: Causes = NONE
    open_ = False
    for condition in conditions:
        truth = condition()
        if truth is False:
            return False
        if truth is not True:
            open_, causes = True, causes | truth.causes if causes else truth.causes
    return Unknown(causes) if open_ else True


def s_or(*conditions: Thunk) -> Any:
    """Kleene's or."""
    causes: Causes = NONE
    open_ = False
    for condition in conditions:
        truth = condition()
        if truth is True:
            return True
        if truth is not False:
            open_, causes = True, causes | truth.causes if causes else truth.causes
    return Unknown(causes) if open_ else False


def _select(join: Callable[[Any, Any, Causes], Any], arms: tuple[tuple[Thunk, Thunk], ...], otherwise: Thunk) -> Any:
    possible: list[tuple[Any, Causes]] = []
    for condition, then in arms:
        truth = condition()
        if truth is not False:
            possible.append((then(), causes_of(truth)))
        if truth is True:
            break
    else:
        possible.append((otherwise(), NONE))
    value, _ = possible.pop()
    for earlier, causes in reversed(possible):
        value = join(earlier, value, causes)
    return value


def s_select(*arms: Any) -> Any:
    """The first arm whose condition is true; the hull of those that may be. The last argument is the remaining arm."""
    return _select(hull, arms[:-1], arms[-1])


def s_choose(*arms: Any) -> Any:
    """`s_select` for choices."""
    return _select(choice_hull, arms[:-1], arms[-1])


def s_among(value: Any, members: frozenset[int]) -> Any:
    if type(value) is not AnyOf:
        return value in members
    if value.options <= members:
        return True
    return Unknown(value.causes) if value.options & members else False


def s_min(*values: Any) -> Any:
    return _extreme(min, values)


def s_max(*values: Any) -> Any:
    return _extreme(max, values)


def _extreme(pick: Callable[[Iterable[Any]], Any], values: Iterable[Any]) -> Any:
    """Its causes are those of the values that can be the one picked, as where the plain text picks one."""
    known = [(value, *ends(value)) for value in values]
    low, high = (pick(value[end] for value in known) for end in (1, 2))
    can = [value for value, least, most in known if (least < high if pick is min else most > low)]
    return interval(low, high, NONE.union(*(causes_of(value) for value in can)))


# Loops over members: pairs (whether the member is in, its value)

Pairs = list[tuple[Any, Any]]


def s_total(pairs: Pairs) -> Any:
    total: Any = 0
    for there, value in pairs:
        total = total + (value if there is True else hull(value, 0, there.causes))
    return total


def s_count(theres: list[Any]) -> Any:
    sure = sum(1 for there in theres if there is True)
    causes = NONE.union(*(causes_of(there) for there in theres))
    return interval(sure, len(theres), causes)


def s_any(pairs: Pairs) -> Any:
    return _or([_and(there, value) for there, value in pairs])


def s_all(pairs: Pairs) -> Any:
    return negation(_or([_and(there, negation(value)) for there, value in pairs]))


def _and(one: Any, other: Any) -> Any:
    if one is True or other is False:
        return other
    if other is True or one is False:
        return one
    return Unknown(one.causes | other.causes)


def _or(truths: list[Any]) -> Any:
    if True in truths:
        return True
    unknown = [truth.causes for truth in truths if truth is not False]
    return Unknown(NONE.union(*unknown)) if unknown else False


def s_min_of(pairs: Pairs, default: Any) -> Any:
    return _extreme_of(min, pairs, default)


def s_max_of(pairs: Pairs, default: Any) -> Any:
    return _extreme_of(max, pairs, default)


def _extreme_of(pick: Any, pairs: Pairs, default: Any) -> Any:
    """Least or greatest of those who are there: the sure ones bound one end, the possible ones widen it."""
    sure = [value for there, value in pairs if there is True]
    value = _extreme(pick, sure) if sure else default
    for there, other in pairs:
        if there is not True:
            value = hull(value, _extreme(pick, (value, other)) if sure else other, there.causes)
    return value


NAMES: dict[str, Any] = {
    function.__name__: function
    for function in (
        s_not, s_and, s_or, s_select, s_choose, s_among, s_min, s_max,
        s_total, s_count, s_any, s_all, s_min_of, s_max_of,
    )
}  # fmt: skip
