"""What the network decided on the selected box, and how far to trust it."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.curve import Curve
from liverwort_gui.qt.views.elided import BriefLabel
from liverwort_gui.qt.views.labels import label
from liverwort_gui.records import Result
from liverwort_gui.state import ViewState

LEFT_OUT_TIP = later(
    "What D would be if the shown frame were left out of the clip; in brackets, by how "
    "much it would change"
)
LEFT_OUT_DIGITS = 3  # of the change: one frame of many moves D by little


class ResultPanel(QWidget):
    """Class and probability, large only inside the network's scope."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("result-panel")
        self.setAccessibleName(tr("Result"))
        self._class = label("", role="big", name="result-class", wraps=True)
        self._probability = label("", role="big", name="result-probability")
        self._scope = label("", role="amber", name="result-scope", wraps=True)
        self._warning = BriefLabel("result-warning", "amber")
        self._caution = label("", role="muted", name="result-caution", wraps=True)
        self._note = label("", role="note", name="result-note", wraps=True)
        self._empty = label("", role="muted", name="result-empty", wraps=True)
        self._source = label("", role="muted", name="result-source", wraps=True)
        self._numbers = {
            name: label("", role="value", name=f"result-{name}")
            for name in ("decision", "reference", "difference", "left-out")
        }
        self._curve: Curve | None = None
        self._state = ViewState()
        self._roomy = True
        self._lay_out()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(self._class, 1)
        heading.addWidget(self._probability)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        rows = (
            ("decision", tr("Decision D (logit)")),
            ("reference", tr("Background alone, D_B")),
            ("difference", tr("What the cell adds, D − D_B")),
            ("left-out", tr("D without this frame")),
        )
        self._captions = [label(text, role="muted") for _, text in rows]
        for row, (name, _) in enumerate(rows):
            self._grid.addWidget(self._captions[row], row, 0)
            right = Qt.AlignmentFlag.AlignRight
            self._grid.addWidget(self._numbers[name], row, 1, right)
        self._captions[-1].setToolTip(said(LEFT_OUT_TIP))
        self._grid.setColumnStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        layout.addWidget(self._empty)
        layout.addLayout(heading)
        layout.addWidget(self._scope)
        layout.addWidget(self._warning)
        layout.addLayout(self._grid)
        layout.addWidget(self._caution)
        layout.addWidget(self._note)
        layout.addWidget(self._source)
        layout.addStretch()

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self._state = new
        if new.result is not old.result or new.result is None:
            self._show(new.result)
        self._show_caution(new)
        self._show_left_out()
        self._empty.setText(_what_is_missing(new))

    def set_roomy(self, *, roomy: bool) -> None:
        """Say all that belongs to a result, or only what must be said with it."""
        self._roomy = roomy
        self._warning.set_brief(brief=not roomy)
        self._show(self._state.result)
        self._show_caution(self._state)

    def show_curve(self, curve: Curve | None) -> None:
        """Know how much each frame counts."""
        self._curve = curve
        self._show_left_out()

    def _show_left_out(self) -> None:
        """Say what the decision is without the shown frame, if that is known."""
        loss = self._curve.loss_at(self._state.frame) if self._curve else None
        result, shown = self._state.result, self._numbers["left-out"]
        if loss is None or result is None or math.isnan(loss):
            shown.setText("–")
            shown.setToolTip(said(LEFT_OUT_TIP))
            return
        told = result.explanation
        a, b = (told.classes[index] for index in told.contrast)
        rest, change = told.decision - loss, _signed(-loss, LEFT_OUT_DIGITS)
        sure = "" if told.curve == "exact" else "≈ "  # else found for blocks of frames
        shown.setText(f"{sure}{_signed(rest)} ({change})")
        shown.setToolTip(
            tr(
                "Without the shown frame D goes from {before} to {after}: by {change}, "
                "towards {name}",
                before=_signed(told.decision, LEFT_OUT_DIGITS),
                after=_signed(rest, LEFT_OUT_DIGITS),
                change=change,
                name=b if loss > 0 else a,
            )
        )

    def _show_caution(self, state: ViewState) -> None:
        """Say what the map does not show, unless the result's warning says it."""
        told = state.result.explanation if state.result else None
        caution = state.method_info(told.method).caution if told else ""
        known = told is not None and caution in told.warning
        shown = told is not None and bool(caution) and not known
        self._caution.setVisible(shown and self._roomy)
        if told is not None:
            title = said(state.method_info(told.method).title)
            self._caution.setText(f"{title}: {_lower(said(caution))}")

    def _show(self, result: Result | None) -> None:
        self._empty.setVisible(result is None)
        for widget in (
            self._class,
            self._probability,
            self._note,
            *self._captions,
            *self._numbers.values(),
        ):
            widget.setVisible(result is not None)
        self._source.setVisible(result is not None and self._roomy)
        self._scope.setVisible(result is not None and not result.in_scope)
        self._warning.setVisible(bool(result and result.explanation.warning))
        if result is not None:
            self._fill(result)

    def _fill(self, result: Result) -> None:
        told = result.explanation
        name = told.classes[told.predicted]
        share = float(told.probabilities[told.predicted])
        if result.in_scope:
            self._class.setText(name)
            self._probability.setText(f"{100 * share:.1f} %")
        else:
            self._probability.setText("")
        self._set_size(self._class, large=result.in_scope)
        if not result.in_scope:
            percent = f"{100 * share:.0f}"
            self._class.setText(
                tr("Not certain: {name} ({percent} %)", name=name, percent=percent)
            )
            why = " ".join(said(sentence) for sentence in result.out_of_scope)
            self._scope.setText(tr("Out of scope: {why}", why=why))
        self._warning.set_whole(said(told.warning))
        self._numbers["decision"].setText(_signed(told.decision))
        self._numbers["reference"].setText(_signed(told.reference_decision))
        beyond = told.decision - told.reference_decision
        self._numbers["difference"].setText(_signed(beyond))
        self._note.setText(said(result.network_note))
        a, b = (told.classes[index] for index in told.contrast)
        self._source.setText(
            tr(
                "Network {network}, on {device}.",
                network=result.network,
                device=result.device,
            )
        )
        self._source.setToolTip(tr("Positive: {a}, negative: {b}.", a=a, b=b))

    def _set_size(self, widget: QLabel, *, large: bool) -> None:
        role = "big" if large else "value"
        if widget.property("role") != role:
            widget.setProperty("role", role)
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def _what_is_missing(state: ViewState) -> str:
    """Return what to do until there is a result."""
    if state.page == "clips" and state.clip_id:
        return tr("Double-click a clip to see it in its video, then press Analyze.")
    if state.video is None:
        return tr("Open a video to begin.")
    if not state.boxes:
        return tr("Draw a box around one sperm, then press Analyze.")
    if state.selected is None:
        return tr("Click on a box to see its result.")
    return tr("Not analyzed here yet: press Analyze.")


def _lower(sentence: str) -> str:
    """Return a sentence that goes on after a colon; names keep their capitals."""
    return sentence[:1].lower() + sentence[1:]


def _signed(value: float, digits: int = 2) -> str:
    return f"{value:+.{digits}f}".replace("-", "−")
