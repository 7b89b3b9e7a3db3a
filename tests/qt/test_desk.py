import pytest

from liverwort_gui.errors import VideoError
from liverwort_gui.jobs import Progress
from liverwort_gui.qt.desk import Desk, Order, message_of, told
from liverwort_gui.qt.job_runner import JobRunner
from liverwort_gui.view_records import Message
from liverwort_gui.worker import JobCall
from tests.qt import made_up

PATIENCE = 30_000  # ms


@pytest.fixture
def desk(qtbot):
    desk = Desk(JobRunner())
    yield desk
    assert desk._runner.shutdown()


def order(ends, function, *args):
    return Order(
        JobCall(function, args),
        on_success=lambda result: ends.append(("success", result)),
        on_failure=lambda error, report: ends.append(("failure", str(error))),
        on_cancel=lambda: ends.append(("cancel", None)),
        on_progress=lambda progress: ends.append(("progress", progress)),
    )


def test_each_order_gets_its_own_end(qtbot, desk):
    good, bad = [], []
    assert not desk.busy
    desk.start(order(good, made_up.survey))
    assert desk.busy
    desk.start(order(bad, made_up.identify, "broken.avi", None, None))
    qtbot.waitUntil(lambda: bool(bad and bad[-1][0] == "failure"), timeout=PATIENCE)
    assert not desk.busy
    assert good[-1] == ("success", made_up.SURROUNDINGS)
    assert good[0] == ("progress", Progress(0, 1, "looking"))
    assert bad[-1][1] == "broken.avi is empty (0 bytes): copy it again."


def test_a_cancelled_order_ends_in_cancel(qtbot, desk):
    ends = []
    number = desk.start(order(ends, made_up.analyze_for_ever, None))
    qtbot.waitUntil(lambda: bool(ends), timeout=PATIENCE)
    desk.cancel(number)
    qtbot.waitUntil(lambda: ends[-1][0] == "cancel", timeout=PATIENCE)


def test_an_idle_job_gives_way_to_any_other(qtbot, desk):
    idle, wished, later = [], [], []
    desk.start(order(idle, made_up.analyze_for_ever, None), idle=True)
    desk.start(order(later, made_up.survey), idle=True)
    desk.start(order(wished, made_up.survey))
    qtbot.waitUntil(
        lambda: bool(wished) and wished[-1][0] == "success", timeout=PATIENCE
    )
    assert idle[-1] == ("cancel", None)
    assert later[-1] == ("cancel", None)


def test_after_shutdown_nothing_is_told(qtbot):
    ends = []
    desk = Desk(JobRunner())
    desk.start(order(ends, made_up.analyze_for_ever, None))
    qtbot.waitUntil(lambda: bool(ends), timeout=PATIENCE)
    seen = len(ends)
    assert desk.shutdown()
    with qtbot.waitSignal(desk.destroyed):
        desk.deleteLater()
    assert len(ends) == seen


def test_a_known_error_is_told_in_its_own_words():
    error = VideoError("a.avi is empty: copy it again.")
    assert message_of(error) == Message("a.avi is empty: copy it again.")


def test_the_same_message_is_not_told_twice():
    first, second = Message("first"), Message("second")
    assert told(told((first,), second), first) == (second, first)
