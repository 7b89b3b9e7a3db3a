import threading
from dataclasses import replace

import pytest

import liverwort_gui.media
from liverwort_gui.errors import VideoError
from liverwort_gui.jobs import run_inline
from liverwort_gui.media import ReadInterrupted, proxy
from liverwort_gui.media.movie import MovieReader
from liverwort_gui.qt.frame_source import FrameSource
from tests.media.films import number_in, write_movie
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


FRAMES = 120


@pytest.fixture
def film(tmp_path, monkeypatch):
    """A film with one keyframe, whose proxy is there; all its frames take long.

    Their decoding waits until `gate` is open, or nobody waits for them.
    """
    monkeypatch.setattr(proxy, "DEFAULT_LIMIT", 0)
    monkeypatch.setattr(proxy, "QUICK_PIXELS", 1)
    path = write_movie(tmp_path / "film.mp4", "libx264", FRAMES, gop=FRAMES)
    with liverwort_gui.media.open_video(path) as reader:
        video = reader.video
    run_inline(liverwort_gui.media.build_proxy(video))
    return video


@pytest.fixture
def gate(monkeypatch):
    """Where the decoding of a film's frames waits; `gate.ended` were not decoded."""
    gate = threading.Event()
    gate.ended = []
    gate.set()
    read = MovieReader.read

    def gated(reader, number):
        while not gate.wait(0.001):
            if reader.interrupted():
                gate.ended.append(number)
                raise ReadInterrupted
        return read(reader, number)

    monkeypatch.setattr(MovieReader, "read", gated)
    return gate


@pytest.fixture
def scrubber(qtbot, film, gate):
    source = FrameSource()
    source.show(film)
    source.seen = []
    source.arrived.connect(
        lambda picture: source.seen.append((picture.frame, picture.exact))
    )
    yield source
    gate.set()
    assert source.shutdown()


def test_a_copy_comes_first_and_the_frame_replaces_it(qtbot, scrubber, film, gate):
    gate.clear()
    pictures = []
    scrubber.arrived.connect(pictures.append)
    scrubber.request(100)
    qtbot.waitUntil(lambda: len(pictures) == 1, timeout=5000)
    gate.set()
    qtbot.waitUntil(lambda: len(pictures) == 2, timeout=5000)
    copy, exact = pictures
    assert (copy.exact, exact.exact) == (False, True)
    assert number_in(copy.pixels) == number_in(exact.pixels) == 100
    with liverwort_gui.media.open_video(film.path, video=film) as reader:
        assert (exact.pixels == reader.read(100)).all()
    assert not scrubber.busy


def test_the_copy_does_not_wait_for_another_frame(qtbot, scrubber, gate):
    gate.clear()
    for frame in (100, 20, 70):
        scrubber.request(frame)
        qtbot.waitUntil(lambda frame=frame: (frame, False) in scrubber.seen)
    assert scrubber.busy
    gate.set()
    qtbot.waitUntil(lambda: not scrubber.busy, timeout=5000)
    assert scrubber.seen == [(100, False), (20, False), (70, False), (70, True)]
    assert 100 in gate.ended


def test_of_many_requests_the_last_frame_is_decoded(qtbot, scrubber):
    order = [17 * step % FRAMES for step in range(500)]
    for frame in order:
        scrubber.request(frame)
        qtbot.wait(0)  # one turn of the event loop
    qtbot.waitUntil(lambda: not scrubber.busy, timeout=5000)
    assert scrubber.seen[-1] == (order[-1], True)
    assert len(scrubber.seen) < 500


def test_the_next_frame_has_no_copy(qtbot, scrubber):
    for frame in (0, 1, 2):
        scrubber.request(frame)
        qtbot.waitUntil(lambda: not scrubber.busy, timeout=5000)
    assert scrubber.seen[-2:] == [(1, True), (2, True)]


def test_a_frame_that_was_seen_has_no_copy(qtbot, scrubber):
    for frame in (100, 3, 100):
        scrubber.request(frame)
        qtbot.waitUntil(lambda: not scrubber.busy, timeout=5000)
    assert scrubber.seen[-1] == (100, True)
    assert scrubber.seen.count((100, False)) <= 1


def test_a_damaged_frame_has_no_copy(qtbot, scrubber, film):
    scrubber.show(replace(film, bad_frames=(100,)))
    with qtbot.waitSignal(scrubber.failed, timeout=5000):
        scrubber.request(100)
    assert scrubber.seen == []


def test_without_a_proxy_the_frame_comes_alone(qtbot, scrubber, film):
    liverwort_gui.media.proxy_path(film).unlink()
    scrubber.request(100)
    qtbot.waitUntil(lambda: not scrubber.busy, timeout=5000)
    assert scrubber.seen == [(100, True)]
