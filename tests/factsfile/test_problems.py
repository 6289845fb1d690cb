"""Every fault of a facts file is told with its line, its field, what was expected and the nearest right name."""

from pathlib import Path

import pytest

from komek.factsfile import FactsFileError, read, read_all
from komek.languages import LANGUAGES, translator

HEAD = "programme: bg.monthly_assistance\non: 2019-01-15\n"
IVAN = HEAD + "persons:\n  ivan:\n    relation: applicant\n    {}\n"
HOME = HEAD + "persons: {{ivan: {{relation: applicant}}}}\nhousehold:\n  {}\n"
EXPECT = HEAD + "persons: {{ivan: {{relation: applicant}}}}\nexpect:\n  {}\n"

FAULTS = [
    # the text of the file
    (b"", ":", "The file is empty"),
    (b"# nothing but a comment\n", ":", "The file is empty"),
    (bytes(range(256)), ":", "not a text file in UTF-8"),
    (b"programme: \0", ":", "not a text file in UTF-8"),
    ("programme: лв".encode("cp1251"), ":", "not a text file in UTF-8"),
    (b"a" * 1_000_001, ":", "larger than 1000 kB"),
    (b"[" * 100_000, ":1:", "nested more than 12 levels deep"),
    (b"persons: &all {a: *all}\n", ":1:", "“*all” repeats another value"),
    (b"a: [1\nb: 2\n", ":2:", "not valid YAML: did not find expected ',' or ']'"),
    (b"a:\n\tb: 1\n", ":2:", "not valid YAML"),
    (b"a: \x01\n", ":", "not valid YAML"),
    (b"a: 1\n---\nb: 2\n", ":2:", "A second document begins here"),
    (b"a: !!python/object:os.system x\n", ":1:", "are not allowed in a facts file"),
    (b"? [a, b]\n: 1\n", ":1:", "must be a single word"),
    (b"just words", ":1:", "A group of values (“name: value”) belongs here"),
    (b"[]", ":1:", "The list of tests is empty"),
    # the parts of the file
    ("programe: bg.monthly_assistance\n", ":1: programe:", "“programe” is not known here"),
    ("programe: bg.monthly_assistance\n", ":1: programe:", "Did you mean “programme”?"),
    ("on: 2019-01-15\npersons: {a: {}}\n", ": programme:", "“programme” is missing"),
    ("programme: bg.monthly_assistance\npersons: {a: {}}\n", ": on:", "“on” is missing"),
    (HEAD, ": persons:", "“persons” is missing"),
    (HEAD + "persons: {}\n", ":3: persons:", "Nobody is named"),
    (HEAD + "persons:\n", ":3: persons:", "Nobody is named"),
    (HEAD + "persons: [ivan]\n", ":3: persons:", "A group of values"),
    (HEAD + "persons: {ivan: 3}\n", ":3: persons.ivan:", "A group of values"),
    ("programme: bg.monthly_asistance\n", ":1: programme:", "Did you mean “bg.monthly_assistance”?"),
    ("programme: xx.nothing\n", ":1: programme:", "There is no programme “xx.nothing”"),
    ("programme: [bg.monthly_assistance]\n", ":1: programme:", "A single value belongs here"),
    ("on: 15.01.2019\n", ":1: on:", "A date such as 2019-01-15 belongs here, not “15.01.2019”"),
    ("on: 2019-02-30\n", ":1: on:", "There is no such day: 2019-02-30"),
    ("on: 2019-01-15T10:00:00\n", ":1: on:", "A date such as 2019-01-15"),
    (HEAD + "known: soon\n", ":3: known:", "A date such as 2019-01-15"),
    (HEAD + "assume_defaults: maybe\n", ":3: assume_defaults:", "“true” or “false” belongs here, not “maybe”"),
    (HEAD + "persons: {a: {relation: applicant}, b: {relation: applicant}}\n", ":3: persons:", "Only one person"),
    (HEAD + "persons: {" + ", ".join(f"p{n}: {{}}" for n in range(65)) + "}\n", ":3: persons:", "There are 65 people"),
    # facts
    (IVAN.format("pensoin: 3"), ":6: persons.ivan.pensoin:", "There is no fact “pensoin”. Did you mean “pension”?"),
    (IVAN.format("rooms: 3"), ":6: persons.ivan.rooms:", "write it under “household”"),
    (HOME.format("pension: 3"), ":5: household.pension:", "write it under that person"),
    (IVAN.format("relation: child"), ":6: persons.ivan.relation:", "It stands here twice; first in line 5"),
    (IVAN.format("pension: lots"), ":6: persons.ivan.pension:", "An amount in BGN such as 123.45 belongs here"),
    (IVAN.format("pension: 60.001"), ":6: persons.ivan.pension:", "at most 2 decimals: “60.001” is finer"),
    (IVAN.format("pension: 1e3"), ":6: persons.ivan.pension:", "not “1e3”"),
    (IVAN.format("pension: 1_000"), ":6: persons.ivan.pension:", "not “1_000”"),
    (IVAN.format("pension: .inf"), ":6: persons.ivan.pension:", "not “.inf”"),
    (IVAN.format("pension: 1,5"), ":6: persons.ivan.pension:", "not “1,5”"),
    (IVAN.format("pension: -1"), ":6: persons.ivan.pension:", "-1 cannot be: the least is 0.00"),
    (IVAN.format("pension: 10000000.01"), ":6: persons.ivan.pension:", "the most 10000000.00"),
    (IVAN.format("pension: " + "9" * 5000), ":6: persons.ivan.pension:", "An amount in BGN"),
    (IVAN.format("pension:"), ":6: persons.ivan.pension:", "There is no value"),
    (IVAN.format("pension: ~"), ":6: persons.ivan.pension:", "There is no value"),
    (IVAN.format("pension: [1, 2]"), ":6: persons.ivan.pension:", "A single value belongs here"),
    (IVAN.format("pension: true"), ":6: persons.ivan.pension:", "not “true”"),
    (IVAN.format("work_capacity_loss: 101"), ":6: persons.ivan.work_capacity_loss:", "the least is 0, the most 100"),
    (IVAN.format("work_capacity_loss: 5.5"), ":6: persons.ivan.work_capacity_loss:", "A whole number belongs here"),
    (IVAN.format("work_capacity_loss: '5'"), ":6: persons.ivan.work_capacity_loss:", "A whole number belongs here"),
    (IVAN.format("in_school: 'true'"), ":6: persons.ivan.in_school:", "“true” or “false” belongs here"),
    (IVAN.format("in_school: 1"), ":6: persons.ivan.in_school:", "“true” or “false” belongs here"),
    (IVAN.format("birth_date: 1943"), ":6: persons.ivan.birth_date:", "A date such as 2019-01-15"),
    (IVAN.format("birth_date: 2019-01-16"), ":6: persons.ivan.birth_date:", "lies after the date of application"),
    (IVAN.format("birth_date: 1800-01-01"), ":6: persons.ivan.birth_date:", "the least is 1900-01-01"),
    (IVAN.format("attends: scool"), ":6: persons.ivan.attends:", "Did you mean “school”?"),
    # what is expected
    (EXPECT.format("outcom: entitled"), ":5: expect.outcom:", "Did you mean “outcome”?"),
    (EXPECT.format("outcome: granted"), ":5: expect.outcome:", "entitled, refused, undetermined"),
    (EXPECT.format("amount: 1.005"), ":5: expect.amount:", "at most 2 decimals"),
    (EXPECT.format("period: {form: 2019-01-01}"), ":5: expect.period.form:", "Did you mean “from”?"),
    (EXPECT.format("requirements: [1]"), ":5: expect.requirements:", "needs “code” and “met”"),
    (EXPECT.format("requirements: {savings: perhaps}"), ":5: expect.requirements.savings:", "“true” or “false”"),
    (EXPECT.format("missing: ivan.pension"), ":5: expect.missing:", "A list belongs here"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "place", "sentence"), FAULTS)
def test_a_fault_is_told_with_its_place(tmp_path: Path, content: bytes | str, place: str, sentence: str) -> None:
    path = tmp_path / "facts.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(FactsFileError) as error:
        read(path)
    told = str(error.value).splitlines()
    assert any(line.startswith(f"{path}{place}") and sentence in line for line in told), told


def test_all_faults_are_told_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(IVAN.format("pension: lots\n    wages: more") + "household: {rooms: many}\nextra: 1\n", "utf-8")
    with pytest.raises(FactsFileError) as error:
        read(path)
    assert [(problem.line, problem.where) for problem in error.value.problems] == [
        (6, "persons.ivan.pension"),
        (7, "persons.ivan.wages"),
        (8, "household.rooms"),
        (9, "extra"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_faults_are_told_in_the_readers_language(tmp_path: Path, language: str) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(IVAN.format("pensoin: 3"), "utf-8")
    with pytest.raises(FactsFileError) as error:
        read(path)
    (line,) = error.value.lines(translator(language))
    assert line.startswith(f"{path}:6: persons.ivan.pensoin: ")
    assert "pension" in line
    assert ("There is no fact" in line) == (language == "en")


def test_a_file_or_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(FactsFileError, match="There is no such file"):
        read(tmp_path / "nowhere.yaml")
    with pytest.raises(FactsFileError, match="The file cannot be read: "):
        read_all(tmp_path)
