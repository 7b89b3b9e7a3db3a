import csv
import io
import json
from html.parser import HTMLParser

import pytest

from liverwort_gui import report
from liverwort_gui.analysis.validation import Finding, Row, Validation
from liverwort_gui.report import validation_page


def row(metric="pointing", of_class="all", subset="all", value=0.5, **changes):
    fields = {
        "scenario": "S4",
        "method": "evidence",
        "metric": metric,
        "of_class": of_class,
        "subset": subset,
        "value": value,
        "low95": None if value is None else 0.40000000000000013,
        "high95": None if value is None else 0.6,
        "n": 0 if value is None else 24,
        "chance": 0.01,
        "reason": "",
    }
    return Row(**{**fields, **changes})


def every(metric, **changes):
    return [
        row(metric, c, s, **changes)
        for c in ("wild", "mutant", "all")
        for s in ("all", "correct")
    ]


@pytest.fixture
def validation():
    return Validation(
        network="<made-up>",
        rows=(
            *every("pointing"),
            *every("rank_accuracy", value=0.00012345, low95=None, high95=None),
            *every("frame_auc", value=None, reason="this scenario has no event"),
            row("background_auc", value=0.5),
            row("shortcut_ratio: gain", value=0.2),
        ),
        checks=(Finding("Untrained weights", "evidence", "failed", "It is 0.9."),),
        controls=(Finding("S0", "", "passed", "It contains 0."),),
        notes=("Only simulated.",),
        scenarios={"S4": "A lump & no more."},
        provenance={"seed": "0"},
    )


class Cells(HTMLParser):
    """Collects the cells of each table, row by row."""

    def __init__(self):
        super().__init__()
        self.tables, self.open = [], []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if self.open and self.open[-1] in ("td", "th"):
            self.tables[-1][-1][-1] += data


def tables(text):
    cells = Cells()
    cells.feed(text)
    return cells.tables


def test_every_figure_stands_beside_its_chance_and_number(validation):
    found = tables(validation_page.page(validation))
    _, table = (t for t in found if t[0][0] == "method")  # rank accuracy, pointing
    assert table[1][:5] == ["evidence", "all", "0.500 (0.400 to 0.600)", "24", "0.010"]
    assert all(len(line) == len(table[0]) for line in table)


def test_what_is_missing_is_said_with_its_reason_and_small_is_not_nought(validation):
    text = validation_page.page(validation)
    assert "Not measured here: frame_auc (this scenario has no event)." in text
    assert "0.00012 (" in text
    assert "&lt;made-up&gt;" in text
    assert "A lump &amp; no more." in text


def test_checks_and_controls_come_first(validation):
    text = validation_page.page(validation)
    controls, checks, scenario = (
        text.index(part) for part in ("It contains 0.", "It is 0.9.", "A lump")
    )
    assert controls < checks < scenario


def test_the_page_draws_borders_without_a_style_sheet(validation):
    text = validation_page.page(validation)
    assert text.count("<table") == text.count('border="1"') > 0
    assert "http" not in text.replace("http-equiv", "")


def test_files_are_written_with_every_digit(validation, tmp_path):
    page = report.write_validation(validation, lambda name: tmp_path / name)
    assert page == tmp_path / "validation.html"
    lines = list(
        csv.DictReader(io.StringIO((tmp_path / "validation.csv").read_text("utf-8")))
    )
    assert len(lines) == len(validation.rows)
    assert float(lines[0]["low95"]) == 0.40000000000000013
    missing = next(line for line in lines if line["metric"] == "frame_auc")
    assert missing["value"] == ""
    assert missing["reason"] == "this scenario has no event"
    assert lines[0]["class"] == "wild"
    record = json.loads((tmp_path / "validation.json").read_text("utf-8"))
    assert record["provenance"] == {"seed": "0"}
    assert record["checks"][0]["state"] == "failed"
