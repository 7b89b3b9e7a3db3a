"""The comparison in sentences: what was found, what to mind, and the methods."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from liverwort_gui.comparison_records import Comparison
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.comparing.plots import Paint
from liverwort_gui.qt.views.labels import label

PARTS = (
    ("summary", later("What was found"), ""),
    ("warnings", later("What to mind"), "amber"),
    ("limits", later("What this cannot tell"), ""),
    ("methods", later("Methods, ready to paste"), ""),
)  # attribute, title, role
LEFT_OUT = later("Clips that were left out")
WIDEST = 900  # pixels, of a line that is still read with ease
ABOVE = 10  # pixels above a title


class WordsTab(QScrollArea):
    """All sentences; they can be selected and copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("compare-words")
        self._titles = {}
        self._texts = {}
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(6)
        for name, title, role in (*PARTS, ("left_out", LEFT_OUT, "")):
            self._titles[name] = label(said(title), role="title")
            self._titles[name].setContentsMargins(0, ABOVE, 0, 0)
            text = label("", role=role, name=f"compare-{name}", wraps=True)
            text.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self._texts[name] = text
            layout.addWidget(self._titles[name])
            layout.addWidget(text)
        layout.addStretch()
        self.setWidgetResizable(True)
        self.setWidget(inside)

    def steps(self, found: Comparison, _: Paint) -> Iterator[None]:
        """Say another comparison."""
        yield
        for name, _title, _role in PARTS:
            if name == "methods":  # for a paper: in English, as the report has them
                self._say(name, " ".join(found.methods))
            else:
                self._say(name, "\n\n".join(map(said, getattr(found, name))))
        names = [group.name for group in found.groups]
        rows = (
            tr(
                "Clip {number} ({group}): {reason}",
                number=row.number,
                group=names[row.group],
                reason=said(row.reason),
            )
            for row in found.left_out
        )
        self._say("left_out", "\n".join(rows))

    def _say(self, name: str, text: str) -> None:
        self._texts[name].setText(text)
        for widget in (self._texts[name], self._titles[name]):
            widget.setVisible(bool(text))
