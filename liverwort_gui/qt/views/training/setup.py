"""What the next training is to be: clips, split, networks, recipe, checks."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.fields import choice, number, tick
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import empty
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import StudyState
from liverwort_gui.training_records import TrainingPlan

ALL, PICKED = "all", "picked"
TOGETHER = (
    ("video", later("whole videos (advised)")),
    ("culture", later("whole cultures")),
    ("date", later("whole days")),
)
MOST_FOLDS, MOST_REPEATS, MOST_NULLS, MOST_SEED = 10, 10, 199, 2**31 - 1

TIPS = {
    "clips": later(
        "Only clips with a label count; unsure and excluded ones never train"
    ),
    "classes": later(
        "The network learns to tell the ticked classes apart; tick at least two"
    ),
    "culture": later("Train on clips of one culture only, or of all"),
    "by": later(
        "Clips of one video look alike for other reasons than their class. What is "
        "kept together is never both trained on and tested on"
    ),
    "folds": later(
        "The clips are dealt into so many parts; each part is tested once by a "
        "network that has not seen it. 4 as in the paper"
    ),
    "networks": later("Each ticked network is trained on its own, one after the other"),
    "preset": later("How long and how the networks learn"),
    "device": later("What computes; Automatic takes a graphics card if there is one"),
    "seed": later("The same seed gives the same training again"),
    "repeats": later(
        "Train each network so often, with other random numbers each time; 3 or "
        "more show how much of the accuracy is luck"
    ),
    "leak": later(
        "Also train with clips of one video on both sides of the split. If that is "
        "much better, the network knows videos, not classes. Takes twice as long"
    ),
    "sham": later(
        "Also train to tell two halves of the first class apart, which differ in "
        "nothing: the accuracy should stay at 50 %"
    ),
    "nulls": later(
        "Train again with class names shuffled between whole videos: how good is "
        "a network when there is nothing to learn? p can be no smaller than "
        "1 / (refits + 1), so 19 for 5 %. Each full refit takes as long as the training"
    ),
    "head": later(
        "Refit only the last layer on what the trained network sees: minutes in "
        "place of hours, but a weaker test"
    ),
}


class TrainingSetup(QWidget):
    """Shows the plan; a change leaves as a whole new plan."""

    plan_wished = Signal(object)  # TrainingPlan

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("training-setup")
        self._plan = TrainingPlan()
        self._shown = False  # until it was drawn once
        self._clips = choice(
            "training-clips", tr("Which clips train"), said(TIPS["clips"])
        )
        self._classes = QHBoxLayout()
        self._culture = choice("training-culture", tr("Culture"), said(TIPS["culture"]))
        self._by = choice("training-by", tr("What is kept together"), said(TIPS["by"]))
        for key, text in TOGETHER:
            self._by.addItem(said(text), key)
        self._folds = number(
            "training-folds", tr("Folds"), said(TIPS["folds"]), 3, MOST_FOLDS
        )
        self._preset = choice("training-preset", tr("Recipe"), said(TIPS["preset"]))
        self._device = choice("training-device", tr("Device"), said(TIPS["device"]))
        self._seed = number(
            "training-seed", tr("Seed"), said(TIPS["seed"]), 0, MOST_SEED
        )
        self._repeats = number(
            "training-repeats", tr("Repeats"), said(TIPS["repeats"]), 1, MOST_REPEATS
        )
        self._leak = tick("training-leak", tr("Leak meter"), said(TIPS["leak"]))
        self._sham = tick("training-sham", tr("Sham split"), said(TIPS["sham"]))
        self._nulls = number(
            "training-nulls", tr("Null refits"), said(TIPS["nulls"]), 0, MOST_NULLS
        )
        self._nulls.setSpecialValueText(tr("none"))
        self._head = tick("training-head", tr("last layer only"), said(TIPS["head"]))
        self._networks = QListWidget()
        self._networks.setObjectName("training-networks")
        self._networks.setAccessibleName(tr("Networks to train"))
        self._networks.setToolTip(said(TIPS["networks"]))
        self._networks.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff  # the tooltip has what is cut off
        )
        self._networks.setUniformItemSizes(True)
        self._start = label("", role="note", name="training-weights", wraps=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(5)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, tip, widgets in (
            (tr("Clips"), "clips", (self._clips, self._culture)),
            (tr("Classes"), "classes", (self._classes,)),
            (tr("Keep together"), "by", (self._by, *self._dealt())),
            (tr("Recipe"), "preset", (self._preset,)),
            (tr("Device"), "device", (self._device,)),
            (tr("Seed"), "seed", (self._seed, tr("repeats"), self._repeats)),
            (tr("Checks"), "leak", (self._leak, self._sham)),
            (tr("Null refits"), "nulls", (self._nulls, self._head)),
        ):
            caption = label(text, role="muted")
            caption.setToolTip(said(TIPS[tip]))
            form.addRow(caption, _row(widgets))
        left = QVBoxLayout()
        left.setSpacing(4)
        caption = label(tr("Networks"), role="muted")
        caption.setToolTip(said(TIPS["networks"]))
        left.addWidget(caption)
        left.addWidget(self._networks, 1)
        left.addWidget(self._start)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(left, 4)
        layout.addLayout(form, 5)

    def _dealt(self) -> tuple[QWidget | str, ...]:
        """Return the field of the folds with the words around it."""
        return (
            tr("in", "keep whole videos together in 4 folds"),
            self._folds,
            tr("folds", "keep whole videos together in 4 folds"),
        )

    def _connect(self) -> None:
        self._clips.activated.connect(
            lambda: self._wish(picked_only=self._clips.currentData() == PICKED)
        )
        for box, name in (
            (self._culture, "culture"),
            (self._by, "by"),
            (self._preset, "preset"),
            (self._device, "device"),
        ):
            box.activated.connect(
                lambda _, box=box, name=name: self._wish(**{name: box.currentData()})
            )
        for spin, name in (
            (self._folds, "folds"),
            (self._seed, "seed"),
            (self._repeats, "repeats"),
            (self._nulls, "nulls"),
        ):
            spin.valueChanged.connect(
                lambda value, name=name: self._wish(**{name: value})
            )
        self._leak.clicked.connect(lambda on: self._wish(leak_meter=on))
        self._sham.clicked.connect(lambda on: self._wish(sham=on))
        self._head.clicked.connect(lambda on: self._wish(head_only=on))
        self._networks.itemChanged.connect(lambda _: self._wish_networks())

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self._plan = new.training.plan
        if (new.study, new.picked) != (old.study, old.picked) or not self._shown:
            self._show_study(new.study or StudyState(""), len(new.picked))
        if new.training.architectures != old.training.architectures:
            self._show_architectures(new)
        if new.training.presets != old.training.presets:
            with QSignalBlocker(self._preset):
                self._preset.clear()
                for at, (name, sentence) in enumerate(new.training.presets):
                    self._preset.addItem(f"{name}: {said(sentence)}", name)
                    tip = self._preset.itemText(at)
                    self._preset.setItemData(at, tip, Qt.ItemDataRole.ToolTipRole)
        if new.surroundings != old.surroundings or not self._shown:
            self._show_devices(new)
        self._shown = True
        self._show_plan(new.training.plan)

    def wish_folds(self, folds: int) -> None:
        """Wish for the same plan with another number of folds."""
        self._wish(folds=folds)

    def _show_study(self, study: StudyState, picked: int) -> None:
        usable = [
            clip
            for clip in study.clips.values()
            if clip.label and not clip.excluded and not clip.unsure
        ]
        with QSignalBlocker(self._clips):
            self._clips.clear()
            self._clips.addItem(tr("all labelled ({count})", count=len(usable)), ALL)
            self._clips.addItem(
                tr("picked on the Clips page ({count})", count=picked), PICKED
            )
        cultures = sorted({row.culture for row in study.videos.values()} - {""})
        with QSignalBlocker(self._culture):
            self._culture.clear()
            self._culture.addItem(tr("of all cultures"), "")
            for name in cultures:
                self._culture.addItem(tr("of {culture}", culture=name), name)
        self._culture.setVisible(bool(cultures))
        self._show_classes(study, Counter(clip.label for clip in usable))

    def _show_classes(self, study: StudyState, counts: Counter[str]) -> None:
        empty(self._classes)
        for row in study.classes.values():
            box = tick(
                f"training-class-{row.id}",
                f"{row.name} ({counts[row.id]})",
                said(TIPS["classes"]),
            )
            box.setChecked(row.id not in self._plan.left_out)
            box.clicked.connect(lambda on, id_=row.id: self._wish_class(id_, on))
            self._classes.addWidget(box)
        self._classes.addStretch()

    def _show_architectures(self, state: ViewState) -> None:
        with QSignalBlocker(self._networks):
            self._networks.clear()
            for found in state.training.architectures:
                title, summary = said(found.title), said(found.summary)
                item = QListWidgetItem(f"{title}\n{summary}")
                item.setData(Qt.ItemDataRole.UserRole, found.name)
                item.setToolTip(f"{title}: {summary}")
                item.setCheckState(Qt.CheckState.Unchecked)
                self._networks.addItem(item)

    def _show_devices(self, state: ViewState) -> None:
        with QSignalBlocker(self._device):
            self._device.clear()
            self._device.addItem(tr("Automatic"), "auto")
            for device in state.surroundings.devices:
                if device.usable:
                    self._device.addItem(device.name.upper(), device.name)

    def _show_plan(self, plan: TrainingPlan) -> None:
        for box, value in (
            (self._clips, PICKED if plan.picked_only else ALL),
            (self._culture, plan.culture),
            (self._by, plan.by),
            (self._preset, plan.preset),
            (self._device, plan.device),
        ):
            box.setCurrentIndex(max(box.findData(value), 0))
        for spin, amount in (
            (self._folds, plan.folds),
            (self._seed, plan.seed),
            (self._repeats, plan.repeats),
            (self._nulls, plan.nulls),
        ):
            with QSignalBlocker(spin):
                spin.setValue(amount)
        self._leak.setChecked(plan.leak_meter)
        self._sham.setChecked(plan.sham)
        self._head.setChecked(plan.head_only)
        self._head.setVisible(plan.nulls > 0)
        self._start.setVisible(bool(plan.weights))
        self._start.setText(tr("Begins with the weights of {file}", file=plan.weights))
        with QSignalBlocker(self._networks):
            for item in self._items():
                on = item.data(Qt.ItemDataRole.UserRole) in plan.networks
                state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
                item.setCheckState(state)

    def _items(self) -> list[QListWidgetItem]:
        return [self._networks.item(at) for at in range(self._networks.count())]

    def _wish(self, **changes: Any) -> None:
        wished = replace(self._plan, **changes)
        if wished != self._plan:
            self.plan_wished.emit(wished)

    def _wish_networks(self) -> None:
        chosen = (
            item.data(Qt.ItemDataRole.UserRole)
            for item in self._items()
            if item.checkState() == Qt.CheckState.Checked
        )
        self._wish(networks=tuple(chosen))

    def _wish_class(self, id_: str, on: bool) -> None:
        others = tuple(name for name in self._plan.left_out if name != id_)
        self._wish(left_out=others if on else (*others, id_))


def _row(parts: tuple[QWidget | QHBoxLayout | str, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for part in parts:
        if isinstance(part, str):
            row.addWidget(label(part, role="muted"))
        elif isinstance(part, QHBoxLayout):
            row.addLayout(part)
        else:
            row.addWidget(part, 1 if isinstance(part, QComboBox) else 0)
    if not isinstance(parts[-1], QComboBox):
        row.addStretch()
    return row
