"""The peer of the window's start: PySide6 and pyqtgraph, nothing else."""

import sys

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow


class Closer(QObject):
    """Closes a window after its first paint."""

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            window.removeEventFilter(self)
            sys.stdout.write("painted\n")
            sys.stdout.flush()
            QApplication.postEvent(window, QEvent(QEvent.Type.Close))
        return False


application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(pg.PlotWidget())
closer = Closer()
window.installEventFilter(closer)
window.show()
application.exec()
