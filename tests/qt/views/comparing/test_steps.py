from PySide6.QtCore import QObject

from liverwort_gui.qt.views.comparing.steps import Steps


def test_each_step_is_taken_in_an_event_of_its_own(qtbot):
    parent = QObject()
    steps, took = Steps(parent), []

    def walk(name):
        for at in range(3):
            took.append(f"{name}{at}")
            yield

    steps.begin(walk("a"))
    assert took == []  # the window goes on first
    steps._step()
    assert took == ["a0"]
    steps.begin(walk("b"))  # the rest of a is left out
    qtbot.waitUntil(lambda: not steps.busy)
    assert took == ["a0", "b0", "b1", "b2"]
    steps.begin(walk("c"))
    steps.stop()
    qtbot.wait(5)
    assert took[-1] == "b2"
