"""Rules that are declared wrongly: signature, docstring, result, versions, circles, and a source out of reach."""

import pytest

from komek.law import LawError
from komek.law.rules import Rule
from tests.law.faults import Wrong, fault_of, table
from tests.law.writing import Writer


def declared(signature: str, body: str = "return zero", decorator: str = '@rule(law="Art. 3")  # !') -> str:
    """A rule of this signature, wrong at its decorator."""
    return f'\n{decorator}\ndef found{signature}:\n    """Found."""\n    {body}\n'


SIGNED = [
    Wrong("untyped people", declared("(family) -> Money"), "the signature is not typed", "(person: Person"),
    Wrong("an untyped result", declared("(family: Family)"), "the signature is not typed", "-> Money"),
    Wrong("a number taken", declared("(rooms: int) -> Money"), "a rule cannot take “rooms”", "family: Family"),
    Wrong("another name of the family", declared("(kin: Family) -> Money"), "cannot take “kin”", "family: Family"),
    Wrong("another name of a person", declared("(child: Person) -> Money"), "cannot take “child”", "person: Person"),
    Wrong("the household called family", declared("(family: Household) -> Money"), "cannot take “family”", "household"),
    Wrong("two persons", declared("(person: Person, other: Person) -> Money"), "cannot take “other”", "person: Person"),
    Wrong("an unknown class", declared("(family: Famly) -> Money"), "names “Famly”, which is not known", "Import it"),
]  # fmt: skip


@table(SIGNED)
def test_a_wrong_signature_is_refused_at_the_rule(wrong: Wrong, law: Writer) -> None:
    result = (
        wrong.body if "float" not in wrong.body else wrong.body.replace("  # !\ndef", "\ndef").replace("t:", "t:  # !")
    )
    error = fault_of(law.asking("found(family)", above=result).check)
    assert wrong.problem in error.problem
    assert wrong.remedy in error.remedy


@pytest.mark.parametrize(
    ("kind", "value", "problem"),
    [
        ("int", "family.rent", "it returns money and declares a count"),
        ("Money", "family.rooms", "it returns a count and declares money"),
        ("Money", "family.rent / family.rooms", "it returns a quotient of money and declares money"),
        ("bool", "family.rooms", "it returns a count and declares a truth"),
        ("Date", "family.rooms", "it returns a count and declares a date"),
        ("Region", "family.applicant.relation", "returns the choice Relation and declares the choice Region"),
        ("int", "percent(200)", "it returns a share and declares a count"),
        ("float", "family.rent", "float is not a kind of the law's language"),
    ],
)
def test_a_result_of_another_kind_is_refused_at_the_function(kind: str, value: str, problem: str, law: Writer) -> None:
    wrong = declared(f"(family: Family) -> {kind}", f"return {value}", '@rule(law="x")').replace(":\n", ":  # !\n", 1)
    error = fault_of(law.asking("found(family)", kind, above=wrong).check)
    assert problem in error.problem
    assert ("Use Money" if kind == "float" else "Declare what it returns") in error.remedy


def test_a_count_is_a_share_where_the_rule_says_so(law: Writer) -> None:
    law.asking("family.rooms", "Share").check()


@pytest.mark.parametrize("decorator", ['@rule(law="x")', '@requirement(law="x", refusal="No.")'])
def test_a_rule_without_a_docstring_is_refused_when_it_is_declared(decorator: str, law: Writer) -> None:
    error = fault_of(
        lambda: law.asking("zero", above=f"{decorator}  # !\ndef bare(family: Family) -> bool:\n    return True")
    )
    assert "rule “bare” has no docstring" in error.problem
    assert "Say in a sentence" in error.remedy


FIRST = declared("(family: Family) -> Money", decorator='@rule(law="Art. 3")')
LATER = FIRST + '@found.since("2023-01-01")\ndef _(family: Family) -> Money:\n    return zero\n'


@pytest.mark.parametrize(
    ("before", "since", "signature", "problem", "remedy"),
    [
        (FIRST, '"2023-13-01"', "(family: Family) -> Money", "“2023-13-01” or “None” is not a date", "2023-06-01"),
        (FIRST, '"2023-01-01", known_from="May"', "(family: Family) -> Money", "“May” is not a date", "2023-06-01"),
        (FIRST, '"2023-01-01"', "(household: Household) -> Money", "has another signature", "(family: 'Family')"),
        (FIRST, '"2023-01-01"', "(family: Family) -> int", "“found” has another signature", "as the first one"),
        (LATER, '"2022-01-01"', "(family: Family) -> Money", "2022-01-01 does not follow 2023-01-01", "order of time"),
        (LATER, '"2023-01-01"', "(family: Family) -> Money", "2023-01-01 does not follow 2023-01-01", "order"),
    ],
)  # fmt: skip
def test_a_wrong_version_is_refused_when_it_is_declared(
    before: str, since: str, signature: str, problem: str, remedy: str, law: Writer
) -> None:
    above = f"{before}@found.since({since})  # !\ndef _{signature}:\n    return zero\n"
    error = fault_of(lambda: law.asking("found(family)", above=above))
    assert problem in error.problem
    assert remedy in error.remedy


def test_a_fault_of_a_later_version_is_found_by_the_check(law: Writer) -> None:
    above = f'{FIRST}@found.since("2023-01-01")\ndef _(family: Family) -> Money:\n    return family.rent * 0.5  # !\n'
    error = fault_of(law.asking("found(family)", above=above).check)
    assert "0.5 is a binary fraction" in error.problem


RING = '''
@rule(law="Art. 3")
def one(family: Family) -> Money:
    """One."""
    return two(family)


@rule(law="Art. 4")  # !
def two(family: Family) -> Money:
    """Two."""
    return three(family)


@rule(law="Art. 5")
def three(family: Family) -> Money:
    """Three."""
    return two(family)
'''


def test_rules_in_a_circle_are_refused_and_the_circle_is_named(law: Writer) -> None:
    error = fault_of(law.asking("one(family)", above=RING).check)
    assert "the rules go in a circle: two → three → two" in error.problem
    assert "Let one of them not call the next" in error.remedy


def test_a_rule_that_calls_itself_is_refused(law: Writer) -> None:
    error = fault_of(
        law.asking("found(family)", above=declared("(family: Family) -> Money", "return found(family)")).check
    )
    assert "found → found" in error.problem


def test_a_rule_whose_source_is_no_file_is_refused(law: Writer) -> None:
    text = (
        'exec("def found(family: Family) -> Money:\\n    \'Found.\'\\n    return zero")\nfound = rule(law="x")(found)\n'
    )
    with pytest.raises(LawError, match="the source of this rule cannot be read") as caught:
        law.asking("found(family)", above=text).check()
    assert caught.value.remedy == "Keep rules in a .py file."


def test_a_rule_is_read_and_never_called(law: Writer) -> None:
    amount: Rule[..., object] = law.asking("zero").amount
    with pytest.raises(RuntimeError, match=r"use komek\.law\.assess"):
        amount(None)
