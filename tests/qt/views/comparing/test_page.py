"""The Compare page: what is asked, what is missing, and what was found."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QProgressBar,
    QPushButton,
    QSpinBox,
)

from liverwort_gui.comparing_state import Question, Standing
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.views.comparing import page as module
from liverwort_gui.study_records import Setting
from liverwort_gui.view_records import Activity
from tests.qt import made_up_study
from tests.qt.comparing import states
from tests.qt.comparing.states import COUNTED, GROUPS, MADE, QUESTION
from tests.qt.training.states import DONE, RUNNING
from tests.qt.views.looks import text, visible

BLIND = made_up_study.study(60, settings={"blind": Setting("blind", "on")})


@pytest.fixture
def draw(window):
    """Return a function that shows the Compare page; it returns the page."""
    state = states.state(made_up_study.study(1))
    state = replace(state, page="video")

    def show(new=None, **changes):
        nonlocal state
        old, state = state, new or states.state(**changes)
        window.draw(old, state)
        return window.compare

    return show


def entries(page, name):
    box = page.findChild(QComboBox, name)
    return [box.itemText(at) for at in range(box.count())]


def choose(page, name, at):
    """Choose an entry as a user does."""
    box = page.findChild(QComboBox, name)
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_the_page_is_made_when_it_is_shown_and_takes_the_room(window, draw):
    assert window.compare is None
    page = draw()
    assert page.isVisible()
    assert not window.finding.isVisible()
    assert page.findChild(QComboBox, "compare-by").hasFocus()
    window.resize(1366, 768)
    draw(made=(MADE,))
    assert window.minimumSizeHint().width() <= 1366
    draw(replace(states.state(), page="video"))
    assert window.finding.isVisible()


def test_what_can_be_compared_is_offered_with_its_counts(draw):
    page = draw()
    assert entries(page, "compare-by")[0] == "genotype: mutant, wild type"
    assert entries(page, "compare-by")[-1] == "label of the clips: mutant, wild type"
    groups = entries(page, "compare-a")
    assert groups == ["mutant (2 videos, 21 clips)", "wild type (3 videos, 33 clips)"]
    a, b = (page.findChild(QComboBox, f"compare-{x}").currentText() for x in "ab")
    assert a.startswith("wild type")  # in the order of the network's classes
    assert b.startswith("mutant")
    assert entries(page, "compare-judge") == ["Network length", "Network other"]


def test_a_long_entry_ends_in_an_ellipsis_and_its_tip_has_it_whole(draw):
    box = draw().findChild(QComboBox, "compare-by")
    box.setFixedWidth(500)
    assert box.elided() == "genotype: mutant, wild type"
    assert "genotype" not in box.whole_tip()
    box.setFixedWidth(140)
    assert box.elided().endswith("…")
    assert "genotype: mutant, wild type<br>" in box.whole_tip()
    assert not box.grab().isNull()


def test_everything_that_the_command_takes_can_be_chosen(qtbot, draw):
    state = states.state()
    runs = replace(state.training, runs=(RUNNING, DONE))
    page = draw(replace(state, training=runs))
    wished = []
    page.setup.plan_wished.connect(wished.append)
    page.setup.network_wished.connect(wished.append)
    choose(page, "compare-by", 1)
    choose(page, "compare-a", 0)
    choose(page, "compare-judge", 1)
    choose(page, "compare-judge", 2)
    choose(page, "compare-unit", 2)
    page.findChild(QCheckBox, "compare-aligned").click()
    page.findChild(QSpinBox, "compare-low").setValue(5)
    page.findChild(QSpinBox, "compare-seed").setValue(7)
    assert wished == [
        Question(by="culture"),
        Question(groups=("mutant", "wild type")),  # they change places
        "other",
        Question(run=DONE.name),
        Question(unit="culture"),
        Question(aligned=True),
        Question(beat=(5.0, 40.0)),
        Question(seed=7),
    ]


def test_before_the_start_the_page_says_who_is_in_it(window, draw, qtbot):
    page = draw()
    assert text(page, "compare-standing") == (
        "wild type: 20 of 20 clips ready, 4 videos\n"
        "mutant: 20 of 20 clips ready, 4 videos"
    )
    assert not visible(page, "compare-missing")
    assert window.action(Command.COMPARE).isEnabled()
    fewer = (GROUPS[0], replace(GROUPS[1], ready=8, units=2))
    missing = tuple(f"c{n}" for n in range(11))
    told = (1, "It was learnt from.")
    page = draw(
        standing=Standing(
            QUESTION, fewer, missing=missing, unusable=(told,), sign="now"
        )
    )
    assert text(page, "compare-missing").startswith("11 of 40 clips have no result")
    assert text(page, "compare-unusable") == "1 clip is left out: It was learnt from."
    with qtbot.waitSignal(page.analysis_wished):
        page.findChild(QPushButton, "compare-analyze").click()


def test_a_refusal_stands_on_the_page(window, draw):
    page = draw(standing=Standing(QUESTION, refusal="mutant has 1 video."))
    assert text(page, "compare-refusal") == "mutant has 1 video."
    assert visible(page, "compare-refusal")
    assert not window.action(Command.COMPARE).isEnabled()
    page = draw(refusal="It was not to be.")
    assert text(page, "compare-refusal") == "It was not to be."


def test_nothing_is_compared_while_clips_are_analyzed(window, draw):
    state = states.state()
    queue = replace(state.queue, activity=Activity("Analyze", 3, 9))
    page = draw(replace(state, queue=queue))
    assert "being analyzed" in text(page, "compare-missing")
    assert not window.action(Command.COMPARE).isEnabled()


def test_the_progress_of_a_comparison_can_be_seen_and_cancelled(window, draw, qtbot):
    page = draw(
        replace(states.state(), activity=Activity("Compare", 3, 9, "Measuring"))
    )
    bar = page.findChild(QProgressBar, "compare-progress")
    assert (bar.isVisible(), bar.value(), bar.maximum()) == (True, 3, 9)
    assert not page.findChild(QPushButton, "training-compare").isVisible()
    with qtbot.waitSignal(window.commanded) as told:
        page.findChild(QPushButton, "compare-cancel").click()
    assert told.args == [Command.CANCEL]
    draw(replace(states.state(), activity=Activity("Export film", 3, 9)))
    assert not bar.isVisible()


def test_what_was_found_is_shown_beside_the_question(window, draw):
    page = draw()
    assert text(page, "compare-empty") == module.NOT_MADE
    assert not window.action(Command.CLAIM_BUNDLE).isEnabled()
    page = draw(made=(MADE,))
    assert page.result.isVisible()
    assert not visible(page, "compare-old")
    assert window.action(Command.CLAIM_BUNDLE).isEnabled()
    draw(made=(MADE,), standing=replace(COUNTED, sign="later"))
    assert visible(page, "compare-old")
    draw(made=(MADE,), question=replace(QUESTION, seed=3))
    assert not page.result.isVisible()


@pytest.mark.parametrize(
    ("study", "question", "said"),
    [
        (None, None, module.NO_STUDY),
        (BLIND, QUESTION, module.BLIND),
        (made_up_study.study(0), None, module.NO_CLIPS),
        (made_up_study.study(12), None, module.NO_GROUPS),
    ],
)
def test_what_is_missing_is_said(draw, study, question, said):
    state = replace(states.state(question=question, made=(MADE,)), study=study)
    page = draw(state)
    assert text(page, "compare-empty") == said
    assert visible(page, "compare-empty")
    chooser = page.findChild(QComboBox, "compare-by")
    assert chooser.isVisible() == (said == module.NO_GROUPS)  # a genotype is a secret
