"""What is compared: by what, which groups, which results, and what is independent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QWidget

from liverwort_gui.comparing_state import (
    BEAT,
    UNITS,
    Choice,
    ComparingState,
    Question,
)
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.comparing.names import BY_WORDS
from liverwort_gui.qt.views.fields import choice, number, tick
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.queue_bar import done_runs
from liverwort_gui.qt.views.training.parts import clips, tip, videos
from liverwort_gui.qt.views.training.runs import run_title
from liverwort_gui.state import ViewState

MOST_SEED = 2**31 - 1
FASTEST = 200  # Hz
UNIT_TITLES = {
    "auto": later("cultures, else videos"),
    "video": later("videos"),
    "culture": later("cultures"),
}
TIPS = {
    "by": later(
        "What tells the two groups apart: what you filled in about the videos, or "
        "the labels of the clips"
    ),
    "a": later("The first group; differences are second minus first"),
    "b": later("The second group"),
    "judge": later(
        "Whose results are compared: those of a network, or of a training, where "
        "each clip was judged by the network of the fold that tested it"
    ),
    "unit": later(
        "What counts as independent: clips of one video, and videos of one "
        "culture, are alike"
    ),
    "aligned": later(
        "Tick it only if frame 1 means the same in all clips, such as the "
        "moment of a stimulus; then the evidence is compared frame by frame"
    ),
    "beat": later("Beats of the flagella that are plausible, in beats per second"),
    "seed": later("Of the random draws: the same seed gives the same figures"),
}


class CompareSetup(QWidget):
    """Draws the question; what is chosen leaves as a wish."""

    plan_wished = Signal(object)  # Question
    network_wished = Signal(str)  # name of the one that the window is to use

    def __init__(self) -> None:
        super().__init__()
        self._state = ComparingState()
        self._filled: dict[QComboBox, tuple[tuple[str, str], ...]] = {}
        self._by = choice("compare-by", tr("Compare by"), said(TIPS["by"]))
        self._a = choice("compare-a", tr("First group"), said(TIPS["a"]))
        self._b = choice("compare-b", tr("Second group"), said(TIPS["b"]))
        self._judge = choice("compare-judge", tr("Whose results"), said(TIPS["judge"]))
        self._unit = choice(
            "compare-unit", tr("What counts as one"), said(TIPS["unit"])
        )
        self._aligned = tick(
            "compare-aligned", tr("clips begin together"), said(TIPS["aligned"])
        )
        self._low = number(
            "compare-low", tr("Slowest beat"), said(TIPS["beat"]), 1, FASTEST
        )
        self._high = number(
            "compare-high", tr("Fastest beat"), said(TIPS["beat"]), 1, FASTEST
        )
        self._seed = number(
            "compare-seed", tr("Seed"), said(TIPS["seed"]), 0, MOST_SEED
        )
        for spin in (self._low, self._high):
            spin.setFixedWidth(48)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        form = QGridLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(5)
        form.setColumnStretch(1, 1)
        beat = QHBoxLayout()
        beat.setSpacing(5)
        for part in (
            self._low,
            tr("to", "between the ends of a range"),
            self._high,
            "Hz",
        ):
            made = label(part, role="muted") if isinstance(part, str) else part
            beat.addWidget(made)
        beat.addStretch()
        fields: tuple[tuple[str, str, QWidget | QHBoxLayout], ...] = (
            (tr("Compare by"), "by", self._by),
            (tr("First group"), "a", self._a),
            (tr("Second group"), "b", self._b),
            (tr("Results of"), "judge", self._judge),
            (tr("Counts as one"), "unit", self._unit),
            (tr("Frames"), "aligned", self._aligned),
            (tr("Beats"), "beat", beat),
            (tr("Seed"), "seed", self._seed),
        )
        for row, (text, name, widget) in enumerate(fields):
            caption = label(text, role="muted")
            caption.setToolTip(said(TIPS[name]))
            form.addWidget(caption, row, 0)
            if isinstance(widget, QHBoxLayout):
                form.addLayout(widget, row, 1)
            else:
                form.addWidget(widget, row, 1)

    def _connect(self) -> None:
        self._by.activated.connect(
            lambda _: self._wish(by=self._by.currentData(), groups=None)
        )
        self._a.activated.connect(lambda _: self._wish_groups(0))
        self._b.activated.connect(lambda _: self._wish_groups(1))
        self._judge.activated.connect(lambda _: self._wish_judge())
        self._unit.activated.connect(
            lambda _: self._wish(unit=self._unit.currentData())
        )
        self._aligned.clicked.connect(lambda on: self._wish(aligned=on))
        for spin in (self._low, self._high):
            spin.valueChanged.connect(lambda _: self._wish_beat())
        self._seed.valueChanged.connect(lambda value: self._wish(seed=value))

    def take_focus(self) -> None:
        """Let keys go to the first field."""
        self._by.setFocus()

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        if new.comparing == old.comparing and (
            new.surroundings is old.surroundings and new.training is old.training
        ):
            return
        state = self._state = new.comparing
        question = state.question or state.plan
        self._fill(self._by, [(row.by, _by_text(row)) for row in state.choices])
        self._select(self._by, question.by)
        self._show_groups(state, question)
        self._show_judges(new, question)
        self._fill(self._unit, [(name, said(UNIT_TITLES[name])) for name in UNITS])
        self._select(self._unit, question.unit)
        self._aligned.setChecked(question.aligned)
        low, high = (round(end) for end in question.beat or BEAT)
        for spin, value in ((self._low, low), (self._high, high)):
            with QSignalBlocker(spin):
                spin.setValue(value)
        with QSignalBlocker(self._seed):
            self._seed.setValue(question.seed)

    def _show_groups(self, state: ComparingState, question: Question) -> None:
        chosen = next((row for row in state.choices if row.by == question.by), None)
        values = chosen.values if chosen else ()
        rows = [
            (
                value.name,
                tr(
                    "{group} ({videos}, {clips})",
                    group=value.name,
                    videos=videos(value.videos),
                    clips=clips(value.clips),
                ),
            )
            for value in values
        ]
        names = groups_of(state)
        for at, box in enumerate((self._a, self._b)):
            self._fill(box, rows)
            self._select(box, names[at] if names else "")
            box.setEnabled(len(rows) > 1)

    def _show_judges(self, new: ViewState, question: Question) -> None:
        networks = [
            (f"network {row.name}", tr("Network {title}", title=row.title))
            for row in new.surroundings.networks
        ]
        runs = [
            (
                f"run {run.name}",
                tr(
                    "Training {run} · seed {seed}, by fold",
                    run=run_title(run),
                    seed=run.seed,
                ),
            )
            for run in done_runs(new)
        ]
        self._fill(self._judge, [*networks, *runs])
        self._select(
            self._judge,
            f"run {question.run}" if question.run else f"network {question.network}",
        )
        self._judge.setToolTip(f"{self._judge.currentText()}. {said(TIPS['judge'])}")

    def _fill(self, box: QComboBox, rows: Sequence[tuple[str, str]]) -> None:
        if self._filled.get(box) == tuple(rows):
            return
        self._filled[box] = tuple(rows)
        with QSignalBlocker(box):
            box.clear()
            for data, text in rows:
                box.addItem(text, data)
                box.setItemData(box.count() - 1, tip(text), Qt.ItemDataRole.ToolTipRole)

    def _select(self, box: QComboBox, data: str) -> None:
        with QSignalBlocker(box):
            box.setCurrentIndex(box.findData(data))

    def _wish(self, **changes: Any) -> None:
        wished = replace(self._state.plan, **changes)
        if wished != self._state.plan:
            self.plan_wished.emit(wished)

    def _wish_groups(self, changed: int) -> None:
        """Wish for other groups; one that is chosen twice changes places."""
        now = groups_of(self._state)
        boxes = (self._a, self._b)
        wished = [box.currentData() for box in boxes]
        if None in wished and now is None:
            return
        if wished[0] == wished[1] and now is not None:
            wished[1 - changed] = now[changed]
        self._wish(groups=tuple(wished))

    def _wish_judge(self) -> None:
        kind, _, name = str(self._judge.currentData()).partition(" ")
        if kind == "run":
            self._wish(run=name)
        else:
            self._wish(run="")
            self.network_wished.emit(name)

    def _wish_beat(self) -> None:
        self._wish(beat=(float(self._low.value()), float(self._high.value())))


def groups_of(state: ComparingState) -> tuple[str, str] | None:
    """Return the names of A and B as they will be compared; None: not two."""
    question, counted = state.question, state.counted
    if question is None:
        return None
    if question.groups is not None:
        return question.groups
    if counted is not None and counted.groups:
        return counted.groups[0].name, counted.groups[1].name
    values = next(row.values for row in state.choices if row.by == question.by)
    return values[0].name, values[1].name


def _by_text(row: Choice) -> str:
    """Return such as "genotype: mutant, wild type"."""
    names = ", ".join(value.name for value in row.values[:3])
    more = ", …" if len(row.values) > 3 else ""
    return f"{said(BY_WORDS.get(row.by, row.by))}: {names}{more}"
