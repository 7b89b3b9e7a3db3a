"""The report of a comparison: self-contained, and every number from the tables."""

import csv
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from liverwort_gui.analysis.comparing import body_map
from liverwort_gui.analysis.comparing.asking import CompareRequest
from liverwort_gui.analysis.comparing.words import told
from liverwort_gui.report import comparison_tables, numbers
from liverwort_gui.report.delivery import printed_numbers
from liverwort_gui.report.figures import comparison_figures
from liverwort_gui.report.numbers import Numbers
from liverwort_gui.report.study_report import Material, page
from liverwort_gui.report.tables import Column, Table, as_csv
from liverwort_gui.report.training_table import NULL_P, TRAINING
from liverwort_gui.words import probability
from tests.report.conftest import made_up_result
from tests.report.made_comparison import made_comparison
from tests.report.tracing import agrees


class Reader(HTMLParser):
    """Collects what is printed, and what the page asks for."""

    def __init__(self):
        super().__init__()
        self.open, self.loose, self.data, self.asked = [], [], [], []
        self.codes, self.told, self.titles = [], [], []
        self.tags = set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        attrs = dict(attrs)
        self.asked += [attrs[name] for name in ("src", "href") if name in attrs]
        self.told += [attrs["alt"]] if "alt" in attrs else []  # read to who is blind
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)
        if tag == "data":
            self.data.append([attrs["value"], attrs["title"], ""])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, "tags are nested"

    def handle_data(self, text):
        if "data" in self.open:
            self.data[-1][2] += text
        elif "code" in self.open:
            self.codes.append(text)
        elif "title" in self.open:
            self.titles.append(text)
        elif "style" not in self.open:
            self.loose.append(text)


def made_material(**changes):
    found = made_comparison(**changes)
    found = told(found, CompareRequest(found.study))
    shown = {found.galleries[0].clips[0], found.pairs[0].first, found.pairs[0].second}
    results = {id_: made_up_result(2) for id_ in shown}
    tables = comparison_tables.tables(found)
    return Material(found, tables, comparison_figures(found), results)


@pytest.fixture(scope="module")
def written():
    material = made_material()
    html, said = page(material)
    reader = Reader()
    reader.feed(html)
    return material, html, said, reader


def test_the_page_needs_nothing_from_outside_and_runs_nothing(written):
    _, html, _, reader = written
    assert reader.open == []
    assert all(asked.startswith(("data:", "#")) for asked in reader.asked)
    assert not re.findall(r"url\((?!['\"]?(?:data:|#))|@import", html)
    assert not reader.tags & {"script", "link", "iframe", "object"}


def cells_of(material):
    """Return the rows of each table as it is written, by the name of its file."""
    return {
        f"{t.name}.csv": list(csv.reader(as_csv(t).splitlines(keepends=True)))
        for t in material.tables
    }


def test_every_number_is_in_the_tables_that_are_written(written):
    material, _, said, reader = written
    cells = cells_of(material)
    names = {f"{t.name}.csv": [c.name for c in t.columns] for t in material.tables}
    assert len(reader.data) == len(said.said) > 100
    for value, title, printed in reader.data:
        table, _, place = title.partition(": ")
        row, _, column = place.rpartition(", ")
        (index,) = (n for n, name in enumerate(names[table]) if name == column)
        found = [line[index] for line in cells[table][1:] if line[0] == row]
        if table == "sentences.csv":
            assert printed in found[0]
        else:
            assert float(found[0]) == float(value), title
            assert agrees(printed, float(value)), (printed, title)


def test_no_number_is_printed_past_the_door(written):
    _, _, said, reader = written
    assert said.untraced == []
    for text in (*reader.loose, *reader.told, *reader.titles):
        for number in re.findall(r"(?<![\w.])\d+(?:\.\d+)?", text):
            pytest.fail(f"{number} in {text!r}")


def test_versions_and_hashes_are_those_of_the_tables(written):
    material, _, _, reader = written
    cells = cells_of(material)
    provenance = [line[-1] for line in cells["provenance.csv"][1:]]
    hashes = [video.sha256 for video in material.comparison.videos]
    assert reader.codes == [text for text in (*provenance, *hashes) if text]


@pytest.mark.parametrize(
    ("printed", "value", "same"),
    [
        ("0.029", 0.0286, True),
        ("0.03", 0.0286, True),
        ("0.028", 0.0286, False),
        ("87.5 %", 0.875, True),
        ("87 %", 0.875, True),
        ("86 %", 0.875, False),
        ("+3.41", 3.4142, True),
        ("\u22123.41", 3.4142, False),
        ("3.41", -3.4142, True),
        ("1.23e+04", 12345.0, True),
        ("1,000", 1000.0, True),
        ("< 0.0001", 0.00005, True),
        ("< 0.0001", 0.0001, False),
    ],
)
def test_a_printed_number_is_its_value_rounded(printed, value, same):
    assert agrees(printed, value) == same


def test_every_section_of_a_report_is_there(written):
    _, html, _, _ = written
    for heading in (
        *("Question", "Data", "How often it is right", "Whether they differ"),
        *("Where", "When", "Traits", "Clips to look at", "Limits", "Methods"),
        "Versions and hashes",
    ):
        assert f">{heading}</h2>" in html
    for name in ("decision", "body_map", "beat"):
        assert name in made_material().figures
    assert html.count("data:image/svg+xml") >= 8
    assert html.count("data:image/jpeg") == 2


def test_what_is_known_of_the_training_is_told():
    material = made_material()
    columns = ("figure", "kind", "value", "low 95 %", "high 95 %")
    table = Table(
        *(TRAINING, "A training."),
        tuple(Column(name, "x") for name in (*columns, "meaning")),
        (
            ("accuracy", "share", 0.875, 0.75, 1.0, "Of unseen clips."),
            (NULL_P, "number", 0.05, None, None, "Of the null control."),
        ),
    )
    found = replace(material, tables=(*material.tables, table), training=("A leak!",))
    html, said = page(found)
    assert "The training whose networks decided" in html
    assert "A leak!" in html
    printed = [one.printed for one in said.said if one.table == TRAINING]
    assert printed == ["87.5 %", "75.0 %", "100.0 %", "0.050"]


def test_what_the_comparison_could_not_tell_is_said():
    body = body_map.none("Too few clips.", (0, 0), (20, 20))
    html, _ = page(made_material(body=body))
    assert "Too few clips." in html


def test_names_are_no_html():
    found = made_comparison()
    a, b = found.groups
    html, _ = page(made_material(groups=(replace(a, name="<b>&wild"), b)))
    assert "<b>&wild" not in html
    assert "&lt;b&gt;&amp;wild" in html


@pytest.fixture
def door():
    return Numbers(comparison_tables.tables(made_comparison()))


def test_a_number_is_printed_with_its_address(door):
    text = door.say("tests", "decision", "p", probability)
    assert text == ('<data value="0.0286" title="tests.csv: decision, p">0.029</data>')
    (said,) = door.said
    assert (said.table, said.row, said.column) == ("tests", "decision", "p")


def test_every_p_is_printed_alike_however_small():
    found = made_comparison()
    tiny = replace(found.decision, p=2e-6, clip_p=2e-7)
    (first, *others), beat = found.body.clusters, found.beat
    material = made_material(
        decision=tiny,
        body=replace(found.body, clusters=(replace(first, p=2e-6), *others)),
        beat=replace(beat, rayleigh=tuple(replace(r, p=2e-6) for r in beat.rayleigh)),
    )
    html, said = page(material)
    reader = Reader()
    reader.feed(html)
    printed = {
        (table, column): text
        for value, title, text in reader.data
        if float(value) == 2e-6
        for table, column in [(title.partition(".")[0], title.rpartition(", ")[2])]
    }
    assert printed == {
        ("tests", "p"): "< 0.0001",
        ("clusters", "p"): "< 0.0001",
        ("beat-tests", "p"): "< 0.0001",
    }
    assert said.untraced == []
    assert "p &lt; <data" in html  # of the sentences, too
    assert "p = 0.0000" not in html


def test_what_is_not_known_is_a_dash(door):
    assert door.say("traits", "area", "R2") == numbers.UNKNOWN
    assert door.said == []


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("p = 0.0286", ["0.0286"]),
        ("AUC 0.95, at 95 %", ["0.95", "95 %"]),
        ("31% of it", ["31%"]),
        ("S5b and v01.avi and B4", []),
        ("40 clips of 8 videos.", ["40", "8"]),
    ],
)
def test_numbers_in_sentences_are_found_in_the_tables(door, words, printed):
    html = door.sentence(words)
    assert [said.printed for said in door.said] == printed
    assert door.untraced == []
    assert re.sub("<[^>]*>", "", html) == words


def test_a_number_that_no_table_has_is_told(door):
    assert door.sentence("7.77 & more") == "7.77 &amp; more"
    assert door.untraced == [("7.77", "7.77 & more")]


def test_a_number_that_only_a_sentence_has_is_traced_to_it(door):
    limit = made_comparison().limits[0]
    table = comparison_tables.tables(made_comparison(limits=(f"{limit} 7.77",)))
    door = Numbers(table)
    door.sentence(f"{limit} 7.77")
    (said,) = door.said
    assert (said.table, said.row, said.value) == ("sentences", "limits 1", 7.77)
    assert door.untraced == []


def test_the_printed_numbers_are_a_table_themselves(door):
    door.say("tests", "decision", "p")
    (row,) = printed_numbers(door.said).rows
    assert row == (1, "0.0286", 0.0286, "tests", "decision", "p")
