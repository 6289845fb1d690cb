"""Statements that the law's language does not have, and rules that do not give a value on every path."""

from tests.law.faults import Wrong, check, fault_of, table
from tests.law.writing import Writer

LANGUAGE = "is not in the law's language"
USE = "Use if, return, assignment and match"


def before(statement: str) -> str:
    """A body with this statement, then a return."""
    return f"{statement}\nreturn zero"


def match(case: str) -> str:
    """A match with this case and one for all others."""
    return f"match family.region:  # !\n    case {case}:\n        return zero\n    case _:\n        return zero"


ROWS = [
    Wrong("while", before("while family.owner:  # !\n    x = 1"), f"“while” {LANGUAGE}", USE),
    Wrong("for", before("for m in family.members:  # !\n    x = 1"), f"“for” {LANGUAGE}", USE),
    Wrong("try", before("try:  # !\n    x = 1\nfinally:\n    x = 2"), f"“try” {LANGUAGE}", USE),
    Wrong("with", before("with family:  # !\n    x = 1"), f"“with” {LANGUAGE}", USE),
    Wrong("raise", before("raise ValueError  # !"), f"“raise” {LANGUAGE}", USE),
    Wrong("assert", before("assert family.owner  # !"), f"“assert” {LANGUAGE}", USE),
    Wrong("pass", before("pass  # !"), f"“pass” {LANGUAGE}", USE),
    Wrong("a bare expression", before("family.rent  # !"), f"“expr” {LANGUAGE}", USE),
    Wrong("an inner function", before("def inner() -> int:  # !\n    return 1"), f"“functiondef” {LANGUAGE}", USE),
    Wrong("an import", before("import os  # !"), f"“import” {LANGUAGE}", USE),
    Wrong("del", before("x = 1\ndel x  # !"), f"“delete” {LANGUAGE}", USE),
    Wrong("+=", before("x = 1\nx += 1  # !"), f"“augassign” {LANGUAGE}", USE),
    Wrong("global", before("global x  # !"), f"“global” {LANGUAGE}", USE),
    Wrong("two names assigned", before("x, y = 1, 2  # !"), "only a single name can be assigned", "name = value"),
    Wrong("a chain of names", before("x = y = 1  # !"), "only a single name can be assigned", "name = value"),
    Wrong("a fact assigned", before("family.rent = zero  # !"), "only a single name can be assigned", "name = value"),
    Wrong("a name only declared", before("x: int  # !"), "only a single name can be assigned", "name = value"),
    Wrong("return of nothing", "return  # !", "this returns nothing", "Return a value"),
    Wrong("a local read before", "y = x  # !\nx = zero\nreturn y", "“x” is not known", "declare it above"),
    Wrong("a local of one branch", "if family.owner:\n    x = zero\nreturn x  # !", "“x” has no value on some path",
          "Assign"),
    Wrong(
        "a local of some branches",
        "if family.owner:\n    x = zero\nelif family.rooms > 1:\n    y = zero\nelse:\n    x = zero\nreturn x  # !",
        "“x” has no value on some path",
        "Assign it on every path",
    ),
    Wrong(
        "a member chosen by a condition",
        "if family.owner:  # !\n    x = family.applicant\nelse:\n    x = family.applicant\nreturn x.wages",
        "a condition cannot choose a member",
        "values of the members",
    ),
    Wrong("if of money", "if family.rent:  # !\n    return zero\nreturn zero", "A condition is needed", "Compare it"),
    Wrong(
        "match of a count",
        "match family.rooms:  # !\n    case 1:\n        return zero\nreturn zero",
        "match is for a choice, and this is a count",
        "Use if",
    ),
    Wrong(
        "match that leaves members out",
        "match family.region:  # !\n    case Region.north:\n        return zero",
        "match leaves out south, east",
        "or case _",
    ),
    Wrong(
        "a case with a guard",
        match("Region.north if family.owner"),
        "a case is a member of the choice",
        "without a guard",
    ),
    Wrong(
        "a case of another choice",
        match("Relation.child"),
        "a case is a member of the choice",
        "case Fuel.gas",
    ),
    Wrong(
        "a case that takes a name",
        match("Region.north as north"),
        "a case is a member of the choice",
        "case Fuel.gas",
    ),
    Wrong(
        "a case of alternatives one of which is no member",
        match("Region.north | 1"),
        "a case is a member of the choice",
        "case Fuel.gas",
    ),
]  # fmt: skip


@table(ROWS)
def test_a_wrong_statement_is_refused_at_its_line(wrong: Wrong, law: Writer) -> None:
    check(wrong, law)


@table(
    [
        Wrong("if without else", "if family.owner:\n    return zero", "", ""),
        Wrong("elif without else", "if family.owner:\n    return zero\nelif not family.owner:\n    return zero", "",
              ""),
        Wrong("a return in a branch",
              "if family.owner:\n    if family.rooms > 1:\n        return zero\nelse:\n    return zero", "", ""),
        Wrong("an assignment only", "x = family.rent\nif family.owner:\n    return x", "", ""),
    ]
)  # fmt: skip
def test_a_path_without_return_is_refused_at_the_rule(wrong: Wrong, law: Writer) -> None:
    above = '@rule(law="Art. 3")\ndef partly(family: Family) -> Money:  # !\n    """Partly."""\n'
    above += "\n".join(f"    {line}" for line in wrong.body.splitlines())
    error = fault_of(law.asking("partly(family)", above=above).check)
    assert "not every path returns" in error.problem
    assert "Add a return" in error.remedy
