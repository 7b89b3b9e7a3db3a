from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QListWidget, QSpinBox, QWidget

from liverwort_gui.qt.views.training.setup import TrainingSetup
from liverwort_gui.state import ViewState
from liverwort_gui.training_records import TrainingPlan
from tests.qt.training import states as training_states


@pytest.fixture
def setup(qtbot):
    setup = TrainingSetup()
    qtbot.addWidget(setup)
    setup.draw(ViewState(), training_states.state())
    setup.show()
    return setup


@pytest.fixture
def wished(setup):
    wished = []
    setup.plan_wished.connect(wished.append)
    return wished


def choose(setup, name, value):
    box = setup.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_each_choice_leaves_as_a_whole_plan(setup, wished):
    for name, value in (
        ("training-clips", "picked"),
        ("training-culture", "culture B"),
        ("training-by", "date"),
        ("training-preset", "paper"),
        ("training-device", "cpu"),
    ):
        choose(setup, name, value)
    for name, value in (
        ("training-folds", 5),
        ("training-seed", 7),
        ("training-repeats", 3),
        ("training-nulls", 19),
    ):
        setup.findChild(QSpinBox, name).setValue(value)
    setup.findChild(QCheckBox, "training-leak").click()
    setup.findChild(QCheckBox, "training-sham").click()
    setup.findChild(QCheckBox, "training-class-wt").click()
    plain = TrainingPlan()
    assert wished == [
        replace(plain, picked_only=True),
        replace(plain, culture="culture B"),
        replace(plain, by="date"),
        replace(plain, preset="paper"),
        replace(plain, device="cpu"),
        replace(plain, folds=5),
        replace(plain, seed=7),
        replace(plain, repeats=3),
        replace(plain, nulls=19),
        replace(plain, leak_meter=True),
        replace(plain, sham=True),
        replace(plain, left_out=("wt",)),
    ]


def test_several_networks_are_ticked(setup, wished):
    networks = setup.findChild(QListWidget, "training-networks")
    item = networks.item(1)
    assert item.text() == "ConvLSTM\nCan tell how cells move."
    item.setCheckState(Qt.CheckState.Checked)
    assert wished[-1].networks == ("integration", "conv-lstm")


def test_a_recipe_without_room_is_read_in_its_tip(setup):
    box = setup.findChild(QComboBox, "training-preset")
    for at in range(box.count()):
        assert box.itemData(at, Qt.ItemDataRole.ToolTipRole) == box.itemText(at)
    box.setFixedWidth(90)
    whole = box.currentText()
    assert whole in box.whole_tip()
    assert box.elided().endswith("…")


def test_a_plan_from_elsewhere_is_shown(setup, wished):
    old = training_states.state()
    plan = TrainingPlan(networks=("conv-lstm",), folds=6, nulls=19, weights="a.st")
    setup.draw(old, training_states.state(plan=plan))
    networks = setup.findChild(QListWidget, "training-networks")
    assert networks.item(0).checkState() == Qt.CheckState.Unchecked
    assert setup.findChild(QSpinBox, "training-folds").value() == 6
    assert setup.findChild(QCheckBox, "training-head").isVisible()
    assert setup.findChild(QWidget, "training-weights").isVisible()
    assert wished == []  # drawing is no wish


def test_classes_are_counted(setup):
    box = setup.findChild(QCheckBox, "training-class-mut")
    study = training_states.state().study
    count = sum(clip.label == "mut" for clip in study.clips.values())
    assert box.text() == f"mutant ({count})"


def test_every_control_says_what_it_does(setup):
    for kind in (QComboBox, QSpinBox, QCheckBox, QListWidget):
        for control in setup.findChildren(kind):
            assert control.toolTip(), control.objectName()
            assert control.accessibleName(), control.objectName()
