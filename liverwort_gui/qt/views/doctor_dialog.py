"""The Doctor: which device computes and why not the others, and what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.doctor_records import (
    DeviceFinding,
    Findings,
    memory_text,
    report_text,
)
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.views.labels import label
from liverwort_gui.qt.views.report_text import ReportText

Button = QDialogButtonBox.StandardButton
SIZE = (760, 640)  # pixels
LOOKING = later("Looking at this computer …")
WAITING = later("Waits until the running job is done …")
ALL_WELL = later("No problems were found.")
WITH_PATHS = later("With paths, names of files, and the log")
TITLES = {
    "cuda": later("NVIDIA card (CUDA)"),
    "mps": later("Apple chip (MPS)"),
    "cpu": later("Processor"),
}


class DoctorDialog(QDialog):
    """Shows what was found, and the report that can be copied.

    Args:
        parent: what it appears over.
    """

    wished = Signal()  # to look again

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("doctor-dialog")
        self.setWindowTitle(tr("Doctor"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._findings = Findings()
        self._says = label(said(LOOKING), name="doctor-says", wraps=True)
        self._problems = label("", role="amber", name="doctor-problems", wraps=True)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress of the examination"))
        self._bar.setTextVisible(False)
        self._devices = QFrame()
        self._devices.setObjectName("doctor-devices")
        self._grid = QGridLayout(self._devices)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._report = ReportText(self._composed, "doctor", said(WITH_PATHS))
        self._again = QPushButton(tr("Look again"))
        self._again.setObjectName("doctor-again")
        self._again.setToolTip(tr("Examine this computer once more"))
        self._again.clicked.connect(self.wished)
        buttons = QDialogButtonBox(Button.Close)
        for button in (self._report.copy, self._again):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        for made in buttons.buttons():
            made.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self.show_waiting(running=False)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self._says)
        layout.addWidget(self._problems)
        layout.addWidget(self._bar)
        self._title = label(tr("What computes"), role="title")
        layout.addWidget(self._title)
        layout.addWidget(self._devices)
        self._report_title = label(tr("Report for the developers"), role="title")
        layout.addWidget(self._report_title)
        layout.addWidget(self._report, 1)
        layout.addStretch()
        layout.addWidget(buttons)
        self.resize(*SIZE)
        buttons.buttons()[0].setFocus()

    def show_waiting(self, *, running: bool) -> None:
        """Say that it takes a moment.

        Args:
            running: whether another job runs that comes first.
        """
        self._tell(said(WAITING if running else LOOKING), "")
        self._bar.setRange(0, 0)
        self._show_parts(found=False)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it is."""
        self._tell(said(LOOKING), "")
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_failed(self, sentence: str) -> None:
        """Say why nothing was found."""
        self._tell("", said(sentence))
        self._bar.hide()
        self._again.setEnabled(True)

    def show_findings(self, findings: Findings) -> None:
        """Show what was found."""
        self._findings = findings
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, device in enumerate(findings.devices):
            self._add_device(row, device)
        problems = "\n".join(map(said, findings.problems))
        self._tell("" if problems else said(ALL_WELL), problems)
        self._report.refresh()
        self._show_parts(found=True)

    def _add_device(self, row: int, device: DeviceFinding) -> None:
        top = Qt.AlignmentFlag.AlignTop
        name = label(said(TITLES.get(device.name, device.name)))
        state = label(device_state(device), role="muted", wraps=True)
        state.setObjectName(f"doctor-{device.name}")
        self._grid.addWidget(name, row, 0, top)
        self._grid.addWidget(state, row, 1, top)

    def _show_parts(self, *, found: bool) -> None:
        self._bar.setVisible(not found)
        for part in (self._title, self._devices, self._report_title, self._report):
            part.setVisible(found)
        for button in (self._report.copy, self._again):
            button.setEnabled(found)

    def _tell(self, says: str, problems: str) -> None:
        for line, text in ((self._says, says), (self._problems, problems)):
            line.setText(text)
            line.setVisible(bool(text))

    def _composed(self, with_paths: bool) -> str:
        return report_text(self._findings, with_paths=with_paths)


def device_state(device: DeviceFinding) -> str:
    """Return what a biologist wants to know of a device."""
    if not device.usable:
        return tr("Not used: {reason}", reason=said(device.reason))
    told = []
    if device.reason != device.name:
        told.append(f"{said(device.reason)}.")
    used = tr("Computes here.") if device.used else tr("Works, but is not used.")
    told.append(used)
    if device.milliseconds is not None:
        took = f"{device.milliseconds:.1f}"
        told.append(tr("A test took {milliseconds} ms.", milliseconds=took))
    told.append(f"{said(memory_text(device))}.")
    return " ".join(told)
