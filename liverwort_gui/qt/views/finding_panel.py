"""What was found on the selected clip: the result, and how its map is made."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout

from liverwort_gui.qt.language import tr
from liverwort_gui.qt.views.map_panel import MapPanel
from liverwort_gui.qt.views.result_panel import ResultPanel
from liverwort_gui.state import ViewState


class FindingPanel(QFrame):
    """Two pages, one at a time, since there is room for one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.result, self.map = ResultPanel(), MapPanel()
        self._tabs = QTabBar()
        self._tabs.setObjectName("finding-tabs")
        self._tabs.setAccessibleName(tr("Result, or how the map is made"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._stack = QStackedWidget()
        for title, tip, page in (
            (tr("Result"), tr("What the network decided on this clip"), self.result),
            (
                tr("Map"),
                tr("By which method, and for which class, the map is made"),
                self.map,
            ),
        ):
            self._tabs.setTabToolTip(self._tabs.addTab(title), tip)
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 10)
        layout.setSpacing(7)
        layout.addWidget(self._tabs)
        layout.addWidget(self._stack)
        self._tabs.currentChanged.connect(self._turn_to)
        self._turn_to(0)

    def set_roomy(self, *, roomy: bool) -> None:
        """Say everything, or leave what can be left out to tips."""
        self.result.set_roomy(roomy=roomy)
        self.map.set_roomy(roomy=roomy)

    def _turn_to(self, number: int) -> None:
        """Show a page; the hidden one asks for no room."""
        self._stack.setCurrentIndex(number)
        for index, page in enumerate((self.result, self.map)):
            wished = QSizePolicy.Policy.Preferred
            hidden = QSizePolicy.Policy.Ignored
            page.setSizePolicy(wished, wished if index == number else hidden)
        self._stack.adjustSize()

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Show what changed."""
        self.result.draw(old, new)
        self.map.draw(old, new)
