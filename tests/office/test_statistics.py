"""The page of figures: numbers of one's own offices, as a table and as a file; who has how much to do."""

from tests.office.counter import Counter, a_case


def test_the_table_and_the_file_say_the_same(counter: Counter) -> None:
    a_case()
    page = counter.page("statistics/", "head")
    assert "Social Assistance Directorate – Sozopol Monthly social assistance 1 0 0 0 0 0 1 0 –" in page
    lines = counter.get("statistics/?csv=1", "head").content.decode("utf-8-sig").splitlines()
    assert lines[1].endswith(",1,0,0,0,0,0,1,0,–")
    assert "nobody 1 0" in page


def test_paper_says_of_which_days_the_figures_are(counter: Counter) -> None:
    page = counter.page("statistics/?first=2019-01-01&last=2019-01-31", "head")
    assert "1 January 2019 – 31 January 2019" in page


def test_officers_see_no_one_elses_workload_and_others_see_other_offices(counter: Counter) -> None:
    a_case()
    assert "Who has how much to do" not in counter.page("statistics/")
    assert "Nothing here" in counter.page("statistics/", "elsewhere")
    assert "Sozopol" in counter.page("statistics/", "manager")
