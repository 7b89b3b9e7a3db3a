import pytest

from liverwort_gui.analysis import rolling as analysis_rolling
from liverwort_gui.analysis import rolling_files
from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import Progress, run_inline
from liverwort_gui.qt.rolling_tasks import follow_decision, save_decisions
from tests.qt import made_up


def test_the_video_is_judged_as_it_was_opened(monkeypatch):
    asked = []

    def judged(request):
        asked.append(request)
        yield Progress(0, 1)
        return "found"

    monkeypatch.setattr(analysis_rolling, "rolling", judged)
    video = made_up.video(channel=1)
    job = follow_decision(video, made_up.BOX, follow=True, seen=20, network="length")
    assert run_inline(job) == "found"
    (request,) = asked
    assert (request.path, request.video, request.channel) == (video.path, video, 1)
    assert (request.start, request.stop, request.seen) == (0, None, 20)
    assert request.follow


def test_table_and_hdf5_are_written_with_names_that_tell_them_apart(tmp_path):
    files = run_inline(save_decisions(made_up.rolling(), str(tmp_path)))
    name = "made-up_x10_y20_s64_f0-99_length_windows"
    assert [path.name for path in files] == [f"{name}.csv", f"{name}.h5"]
    assert set(tmp_path.iterdir()) == set(files)
    assert len(files[0].read_text().splitlines()) == 101


def test_none_is_written_if_one_cannot_be(tmp_path, monkeypatch):
    def full(found, path):
        raise OutputError("no room")

    monkeypatch.setattr(rolling_files, "write_hdf5", full)
    with pytest.raises(OutputError, match="no room"):
        run_inline(save_decisions(made_up.rolling(), str(tmp_path)))
    assert list(tmp_path.iterdir()) == []
