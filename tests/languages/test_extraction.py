"""What people read is found in declarations, parameters, code and templates; nothing else is."""

from pathlib import Path

import pytest

from komek.languages.extract import languages_of, messages_of
from komek.languages.extract.templates import in_template

COUNTRY = (
    """country = Country("xx", "Land", languages=["xx", "en", "ru"], sections={"family": "Family"}, person=Person)"""
)
PEOPLE = '''
class Relation(Choice):
    """Not shown."""
    applicant = "Applicant"

class Person(AnyPerson):
    pension = fact(Money, "Pension", question="How much did {person} get?", help="All of it.", section="income")
'''
PROGRAMME = '''
"""Not shown."""
line = parameter(Money, "line")

@requirement(law="Art. 1", refusal="The income is not below the line.")
def below(family: Family) -> bool:
    """The income is
    below the line."""
    return income(family) < line

@below.since("2020-01-01", refusal="The income is above the line.")
def _(family: Family) -> bool:
    """A later sentence."""

def helper() -> None:
    """Not shown either."""

programme = Programme(
    "xx.help", "Help", law="Art. 1", summary="Who gets "
    "what.", where=texts.WHERE, steps=[*texts.STEPS, "Go."], documents=[Document("card", "Identity card", how="copy")],
)
'''
DOCUMENTS = """
SOURCE = "Not shown"
WHERE = "At the office."
STEPS = ["Apply.", "Wait."]
"""
PARAMETER = "description: The line\nmetadata: {unit: currency-XXX}\nrural: {description: In villages, values: {}}\n"


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "land"
    (folder / "parameters").mkdir(parents=True)
    files = {
        "country.py": COUNTRY,
        "people.py": PEOPLE,
        "help.py": PROGRAMME,
        "texts.py": DOCUMENTS,
        "parameters/line.yaml": PARAMETER,
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.setenv("KOMEK_PACKS", str(tmp_path))
    return folder


def test_a_packs_texts_are_found_without_loading_it(pack: Path) -> None:
    assert [message.text for message in messages_of(pack)] == [
        "Land", "Family", "Applicant", "Pension", "How much did {person} get?", "All of it.",
        "The income is\nbelow the line.", "The income is not below the line.",
        "A later sentence.", "The income is above the line.",
        "Help", "Who gets what.", "At the office.", "Apply.", "Wait.", "Go.", "Identity card", "copy",
        "The line", "In villages",
    ]  # fmt: skip


def test_a_pack_is_translated_into_its_countrys_languages(pack: Path) -> None:
    assert languages_of(pack) == ["xx", "ru"]


@pytest.mark.parametrize(
    ("template", "texts"),
    [
        ("{% translate 'Apply' %}", ["Apply"]),
        ('{% trans "Apply" as label %}', ["Apply"]),
        ('{% translate "It is 5 % more" %}', ["It is 5 %% more"]),
        ("{% blocktranslate with n=x %}Dear {{ n }}, 5 %{% endblocktranslate %}", ["Dear %(n)s, 5 %%"]),
        ("{% blocktranslate trimmed %}\n  One\n  two.\n{% endblocktranslate %}", ["One two."]),
        ('<a title="{{ _("Help") }}">', ["Help"]),
        ('{% include "x.html" with label=_("Next") %}', ["Next"]),
        ("{# {% translate 'No' %} #}{% comment %}{% translate 'No' %}{% endcomment %}", []),
        ("{% translate 'First' %}{% blocktranslate %}second{% endblocktranslate %}", ["First", "second"]),
    ],
)
def test_templates_are_read_as_django_reads_them(template: str, texts: list[str]) -> None:
    assert [message.text for message in in_template(template, "x.html")] == texts


def test_plurals_and_contexts_are_kept() -> None:
    source = '{% blocktranslate count n=n context "people" %}{{ n }} man{% plural %}{{ n }} men{% endblocktranslate %}'
    (message,) = in_template(source, "x.html")
    assert (message.text, message.plural, message.context) == ("%(n)s man", "%(n)s men", "people")
