from PySide6.QtWidgets import QSpinBox

from tests.qt.views.looks import text


def test_frame_and_time(window, draw):
    draw(frame=25)
    assert window.findChild(QSpinBox, "frame-field").value() == 25
    assert text(window, "frame-time") == "0.500 s"
    draw(frame=25, fps=10.0)
    assert text(window, "frame-time") == "2.500 s"


def test_the_window_does_not_shake_while_the_time_grows(window, draw):
    draw(frame=0, fps=1.0)
    widths = {window.transport.minimumSizeHint().width()}
    for frame in (9, 10, 63):
        draw(frame=frame, fps=1.0)
        widths.add(window.transport.minimumSizeHint().width())
    assert len(widths) == 1


def test_drawing_a_state_wishes_nothing(qtbot, window, draw):
    signals = [window.transport.frame_wished, window.clip.opacity_wished]
    with qtbot.assertNotEmitted(signals[0]), qtbot.assertNotEmitted(signals[1]):
        draw(frame=25, opacity=0.2)


def test_a_typed_frame_is_wished(qtbot, window, draw):
    draw()
    with qtbot.waitSignal(window.transport.frame_wished) as told:
        window.findChild(QSpinBox, "frame-field").setValue(60)
    assert told.args == [60]
