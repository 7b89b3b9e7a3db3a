import pytest
from PySide6.QtWidgets import QLabel

from liverwort_gui.qt.views.trust_dialog import TrustDialog, numbers_of
from liverwort_gui.records import Mark, Trust
from liverwort_gui.view_records import Check, MethodInfo
from tests.qt import made_up
from tests.qt.views.looks import text

MARK = Mark(
    "motion",
    "It tells more than where the cell stands out",
    "amber",
    0.1,
    "The map adds nothing.",
    {"lost_by_map": 0.25, "networks": 5.0, "some_figure": -1.0},
)
TRUST = Trust("amber", "Read this map with care.", (MARK,))
METHOD = MethodInfo("evidence", "Evidence", "What decides.", "It may miss.")


@pytest.fixture
def dialog(qtbot, window):
    def make(check):
        dialog = TrustDialog(check, METHOD, window)
        qtbot.addWidget(dialog)
        return dialog

    return make


def test_every_mark_has_its_word_number_and_meaning(dialog):
    shown = dialog(Check(made_up.result(), TRUST))
    assert text(shown, "trust-sentence") == "Read this map with care."
    assert text(shown, "mark-motion") == "●  with care"
    said = [label.text() for label in shown.findChildren(QLabel)]
    assert MARK.title in said
    assert MARK.text in said
    assert "What it never shows: It may miss." in said
    assert "Evidence, mutant against wild type, network length, frames 0 to 31" in said


def test_numbers_are_named_in_words():
    assert numbers_of(MARK) == (
        "lost following the map (logit) +0.25 · networks 5 · some figure −1"
    )


def test_a_check_that_could_not_be_made_says_why(dialog):
    shown = dialog(Check(made_up.result(), note="The network is gone."))
    assert text(shown, "trust-sentence") == "The network is gone."
