"""The figures of a run that is done, and the clips it got wrong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.training.parts import (
    empty,
    fill,
    percent,
    show_all_rows,
    table,
)
from liverwort_gui.training_records import Interval, RunResult, RunView, WrongClip

SELECTIONS = {
    "loss": later("by validation loss"),
    "accuracy": later("by validation accuracy"),
}
WRONG_HINT = later(
    "Double-click (or Enter): see the clip with the evidence map of the network that "
    "had not seen it."
)
NONE_WRONG = later("Every clip of every unseen video was right.")


class TrainingResult(QScrollArea):
    """Draws the figures; a clip that is double-clicked leaves as a wish."""

    clip_wished = Signal(object)  # WrongClip

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("training-result")
        self._result: RunResult | None = None
        self._alarms = label("", role="alarm", name="training-alarms", wraps=True)
        self._accuracy = label("", role="big", name="training-total")
        self._intervals = label("", role="muted", name="training-intervals", wraps=True)
        self._notes = label("", role="amber", name="training-result-notes", wraps=True)
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(12)
        self._figures.setVerticalSpacing(3)
        self._classes = table("training-classes", tr("Accuracy of each class"), ("",))
        self._confusion = table("training-confusion", tr("Confusion matrix"), ("",))
        self._videos = table(
            "training-videos", tr("Accuracy of each video"), _video_headings()
        )
        self._wrong = table(
            "training-wrong", tr("Clips it got wrong"), _wrong_headings()
        )
        self._hint = label(
            said(WRONG_HINT), role="muted", name="training-hint", wraps=True
        )
        self._wrong.activated.connect(lambda index: self._on_activated(index.row()))
        self._lay_out()

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, widgets in (
            (
                left,
                (
                    self._accuracy,
                    self._intervals,
                    self._figures,
                    tr("Accuracy of each class, by what chose the epoch"),
                    self._classes,
                    tr("What a clip is (row), and what it was taken for (column)"),
                    self._confusion,
                ),
            ),
            (
                right,
                (
                    tr("Clips it got wrong"),
                    self._hint,
                    self._wrong,
                    tr("Each video"),
                    self._videos,
                ),
            ),
        ):
            column.setSpacing(6)
            for widget in widgets:
                _add(column, widget)
            column.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(8)
        layout.addWidget(self._alarms)
        layout.addWidget(self._notes)
        layout.addLayout(columns, 1)
        self.setWidgetResizable(True)
        self.setWidget(inside)

    def show_run(self, run: RunView | None) -> None:
        """Show the figures of another run, if it has any."""
        result = run.result if run else None
        if result is None or result == self._result:
            return
        self._result = result
        self._alarms.setText("\n".join(map(said, result.alarms)))
        self._alarms.setVisible(bool(result.alarms))
        self._notes.setText("\n".join(f"• {said(text)}" for text in result.notes))
        self._notes.setVisible(bool(result.notes))
        self._accuracy.setText(tr("{share} right", share=percent(result.accuracy)))
        self._intervals.setText(intervals_text(result))
        self._show_figures(result)
        self._show_classes(result)
        self._show_confusion(result)
        self._show_videos(result)
        self._show_wrong(result)

    def _show_figures(self, result: RunResult) -> None:
        empty(self._figures)
        for row, (caption, value, meaning) in enumerate(result.figures):
            for column, (text, role) in enumerate(((caption, "muted"), (value, ""))):
                made = label(text, role=role, wraps=column == 1)
                made.setToolTip(meaning)
                self._figures.addWidget(made, row, column)
        self._figures.setColumnStretch(1, 1)

    def _show_classes(self, result: RunResult) -> None:
        _set_headings(self._classes, ("", *result.classes, tr("Average")))
        rows = []
        for scores in result.selections:
            by_class = dict(scores.per_class)
            shares = [
                percent(by_class[name]) if name in by_class else ""
                for name in result.classes
            ]
            caption = said(SELECTIONS.get(scores.selection, scores.selection))
            rows.append((caption, *shares, percent(scores.accuracy)))
        fill(self._classes, rows)
        show_all_rows(self._classes)

    def _show_confusion(self, result: RunResult) -> None:
        _set_headings(self._confusion, ("", *result.classes))
        rows = [
            (name, *(str(count) for count in counts))
            for name, counts in zip(result.classes, result.confusion, strict=False)
        ]
        fill(self._confusion, rows)
        show_all_rows(self._confusion)

    def _show_videos(self, result: RunResult) -> None:
        rows = [
            (video, name, str(clips), str(right), percent(right / clips))
            for video, name, clips, right in result.per_video
        ]
        fill(self._videos, rows)
        self._videos.setMinimumHeight(min(30 + 24 * len(rows), 230))

    def _show_wrong(self, result: RunResult) -> None:
        rows = [_wrong_row(clip) for clip in result.wrong]
        fill(self._wrong, rows)
        self._wrong.setMinimumHeight(min(30 + 24 * max(len(rows), 1), 230))
        self._wrong.setVisible(bool(rows))
        self._hint.setText(said(WRONG_HINT if rows else NONE_WRONG))

    def _on_activated(self, row: int) -> None:
        if self._result is not None:
            self.clip_wished.emit(self._result.wrong[row])


def intervals_text(result: RunResult) -> str:
    """Return how far the accuracy can be trusted, in words."""
    if result.cluster is None:
        return tr(
            "of the clips in parts that no network had seen. 95 % interval {ends} if "
            "clips are independent (Wilson); too few videos for an interval over "
            "videos.",
            ends=_interval(result.wilson),
        )
    return tr(
        "of the clips in parts that no network had seen. 95 % interval {ends} if clips "
        "are independent (Wilson), {over_videos} over whole videos (bootstrap).",
        ends=_interval(result.wilson),
        over_videos=_interval(result.cluster),
    )


def _wrong_headings() -> tuple[str, ...]:
    return (
        tr("Clip"),
        tr("Is", "heading: the class of a clip"),
        tr("Was taken for"),
        tr("Probability"),
        tr("Video"),
    )


def _video_headings() -> tuple[str, ...]:
    return (
        tr("Video"),
        tr("Class"),
        tr("Clips"),
        tr("Right", "heading: how many clips were right"),
        tr("Share"),
    )


def _interval(ends: Interval) -> str:
    low, high = ends
    return f"{100 * low:.1f}–{100 * high:.1f} %"


def _wrong_row(clip: WrongClip) -> tuple[str, ...]:
    sure = "" if clip.probability is None else percent(clip.probability)
    number = str(clip.number) if clip.number else clip.id
    return number, clip.label, clip.predicted, sure, clip.video


def _set_headings(made: QTableWidget, headings: Sequence[str]) -> None:
    made.setColumnCount(len(headings))
    made.setHorizontalHeaderLabels(list(headings))


def _add(column: QVBoxLayout, widget: QWidget | QGridLayout | str) -> None:
    if isinstance(widget, str):
        column.addWidget(label(widget, role="title", wraps=True))
    elif isinstance(widget, QGridLayout):
        column.addLayout(widget)
    else:
        column.addWidget(widget)
