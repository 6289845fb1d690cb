"""The words by which a member of a case is found: their names' search keys, and a word for the office, as in "o17 ivan
petrov". So one index answers for the names *at some offices*: of the thousands in a country who share a name, only
those are read that the asker may see.

Triggers keep the words, whoever adds a member or renames somebody. Adding locks the person's row as its foreign key
does, so that it sees the names of a renaming that just ends, and the renaming after it sees the member.
"""

from collections.abc import Iterable

_WORDS = "casework_words"
_FUNCTION = f"""
CREATE FUNCTION {_WORDS}(of_person bigint, of_case bigint) RETURNS text LANGUAGE sql AS $body$
    SELECT concat_ws(' ', 'o' || (SELECT office_id FROM casework_case WHERE id = of_case),
                     (SELECT string_agg(search_key, ' ') FROM people_nameofperson WHERE person_id = of_person))
$body$
"""
_RENEW = f"UPDATE casework_member SET sought = {_WORDS}(person_id, case_id)"
_BODIES = {
    "casework_seek_member": f"""
BEGIN
    PERFORM FROM people_person WHERE id = NEW.person_id FOR KEY SHARE;
    NEW.sought := {_WORDS}(NEW.person_id, NEW.case_id);
    RETURN NEW;
END
""",
    "casework_seek_person": f"""
BEGIN
    {_RENEW} WHERE person_id = coalesce(NEW.person_id, OLD.person_id);
    RETURN NULL;
END
""",
    "casework_seek_case": f"""
BEGIN
    {_RENEW} WHERE case_id = NEW.id;
    RETURN NULL;
END
""",
}
_TRIGGERS = {
    "casework_seek_member": "BEFORE INSERT ON casework_member",
    "casework_seek_person": "AFTER INSERT OR UPDATE OR DELETE ON people_nameofperson",
    "casework_seek_case": "AFTER UPDATE OF office_id ON casework_case",
}


def create() -> tuple[str, ...]:
    """The SQL that makes the functions and the triggers, and the words of members who are there already."""
    functions = (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body${body}$body$"
        for name, body in _BODIES.items()
    )
    triggers = (
        f"CREATE TRIGGER {name} {when} FOR EACH ROW EXECUTE FUNCTION {name}()" for name, when in _TRIGGERS.items()
    )
    return (_FUNCTION, *functions, *triggers, _RENEW)


def drop() -> tuple[str, ...]:
    """The SQL that takes them away, for taking back the migration."""
    triggers = (f"DROP TRIGGER {name} ON {when.rsplit(' ', 1)[1]}" for name, when in _TRIGGERS.items())
    return (*triggers, *(f"DROP FUNCTION {name}()" for name in _BODIES), f"DROP FUNCTION {_WORDS}(bigint, bigint)")


def query(names: str, offices: Iterable[int] | None) -> str:
    """PostgreSQL's query for these names (`people.asked`) at these offices (None: at any); empty without a name or an
    office.
    """
    if offices is None or not names:
        return names
    at = " | ".join(f"o{office}" for office in sorted(offices))
    return f"{names} & ({at})" if at else ""
