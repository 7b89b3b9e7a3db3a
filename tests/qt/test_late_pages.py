from PySide6.QtWidgets import QStackedWidget, QWidget

from liverwort_gui.qt import late_pages
from liverwort_gui.qt.late_pages import LatePages
from liverwort_gui.qt.theme import Theme
from liverwort_gui.state import ViewState


class Page(QWidget):
    """Notes what is asked of it."""

    def __init__(self, _):
        super().__init__()
        self.told = []

    def draw(self, old, new):
        self.told.append((old.page, new.page))

    def set_colours(self, *, ground, text, line):
        self.told.append(ground)

    def take_focus(self):
        self.told.append("focus")


def test_a_page_is_made_once_and_drawn_from_then_on(qtbot, qapp, keeper, monkeypatch):
    monkeypatch.setattr(late_pages, "MAKERS", {"training": Page})
    look = Theme(qapp, keeper)
    look.choose("light")
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    pages = LatePages({}, look, stack)
    made = []
    pages.when_made("training", made.append)
    video, training = ViewState(), ViewState(page="training")
    pages.draw(video, video)
    pages.draw(video, ViewState(page="clips"))
    assert pages.page("training") is None
    pages.draw(video, training)
    page = pages.page("training")
    assert made == [page]
    assert stack.widget(0) is page
    ground = look.colours.panel
    assert page.told == [ground, ("video", "training")]  # in its colours at once
    pages.draw(training, video)
    look.choose("dark")
    pages.recolour()
    assert page.told[2:] == [("training", "video"), look.colours.panel]
    assert look.colours.panel != ground
    pages.draw(video, training)
    assert made == [page]
