import threading

import pytest

import liverwort_gui.media
from liverwort_gui.errors import VideoError
from liverwort_gui.qt.frame_source import FrameSource
from tests.qt import made_up


@pytest.fixture
def opened(monkeypatch):
    """The readers that were opened; they wait for `gate` before each frame."""
    readers = []

    class GatedReader(made_up.Reader):
        gate = threading.Event()

        def read(self, frame):
            assert self.gate.wait(5)
            return super().read(frame)

    GatedReader.gate.set()

    def open_video(path, *, channel, time_axis, video):
        readers.append(GatedReader(video))
        return readers[-1]

    monkeypatch.setattr(liverwort_gui.media, "open_video", open_video)
    return readers


@pytest.fixture
def source(qtbot, opened):
    source = FrameSource()
    source.show(made_up.video())
    yield source
    assert source.shutdown()


def frames(source):
    """Collect the numbers of the pictures that arrive."""
    seen = []
    source.arrived.connect(lambda picture: seen.append(picture.frame))
    return seen


def test_a_frame_arrives(qtbot, source):
    with qtbot.waitSignal(source.arrived, timeout=5000) as told:
        source.request(42)
    picture = told.args[0]
    assert picture.frame == 42
    assert (picture.pixels == 42).all()
    assert not source.busy


def test_only_the_newest_of_many_is_decoded(qtbot, source, opened):
    seen = frames(source)
    with qtbot.waitSignal(source.arrived, timeout=5000):
        source.request(0)
    gate = type(opened[0]).gate
    gate.clear()
    for frame in range(1, 60):
        source.request(frame)
    gate.set()
    qtbot.waitUntil(lambda: seen[-1] == 59, timeout=5000)
    assert len(seen) <= 3  # the first, one that was being decoded, the newest
    assert not source.busy


def test_an_answer_for_the_last_video_is_dropped(qtbot, source, opened):
    seen = []
    source.arrived.connect(lambda picture: seen.append(picture.pixels.shape))
    with qtbot.waitSignal(source.arrived, timeout=5000):
        source.request(0)
    gate = type(opened[0]).gate
    gate.clear()
    source.request(5)
    source.show(made_up.video(width=64, height=48))
    source.request(5)
    gate.set()
    qtbot.waitUntil(lambda: len(seen) == 2, timeout=5000)
    assert seen[-1] == (48, 64, 1)
    assert opened[0].closed


def test_a_picture_that_was_seen_comes_at_once(qtbot, source):
    with qtbot.waitSignal(source.arrived, timeout=5000):
        source.request(3)
    seen = frames(source)
    source.request(3)
    assert seen == [3]


def test_a_damaged_frame_is_told_and_the_next_one_comes(qtbot, source):
    with qtbot.waitSignal(source.failed, timeout=5000) as told:
        source.request(13)
    assert told.args[0] == 13
    assert isinstance(told.args[1], VideoError)
    with qtbot.waitSignal(source.arrived, timeout=5000):
        source.request(14)


def test_shutdown_closes_the_file(qtbot, opened):
    source = FrameSource()
    source.show(made_up.video())
    with qtbot.waitSignal(source.arrived, timeout=5000):
        source.request(1)
    assert source.shutdown()
    assert opened[0].closed
