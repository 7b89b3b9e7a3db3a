"""The peer of the window's start: PySide6 and pyqtgraph, nothing else."""

import sys

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class Closer(QObject):
    """Closes a window after the first paint of what it watches."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, window.close)
        return False


application = QApplication(sys.argv)
window = QMainWindow()
plot = pg.PlotWidget()
window.setCentralWidget(plot)
closer = Closer()
plot.viewport().installEventFilter(closer)  # the window itself is wholly covered
window.show()
application.exec()
sys.stdout.write("painted\n")
