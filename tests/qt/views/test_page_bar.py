from PySide6.QtWidgets import QSpinBox, QTabBar

from liverwort_gui.records import Box
from tests.qt.made_up import BOX


def test_the_size_is_that_of_the_selected_box_or_of_the_next(window, draw):
    size = window.findChild(QSpinBox, "box-size")
    draw(box_size=256)
    assert size.value() == 256
    draw(box_size=256, boxes=(Box(0, 0, 48), BOX), selected=0)
    assert size.value() == 48


def test_a_size_can_be_typed(qtbot, window, draw):
    draw()
    with qtbot.waitSignal(window.pages.size_wished) as told:
        window.findChild(QSpinBox, "box-size").setValue(96)
    assert told.args == [96]


def test_the_tabs_count_the_clips_and_change_the_page(qtbot, window, draw):
    draw(boxes=(BOX, Box(0, 0, 48)))
    tabs = window.findChild(QTabBar, "pages")
    assert [tabs.tabText(at) for at in range(tabs.count())] == [
        "Video",
        "Clips (2)",
        "Training",
        "Compare",
    ]
    with qtbot.waitSignal(window.pages.page_wished) as told:
        tabs.setCurrentIndex(1)
    assert told.args == ["clips"]
