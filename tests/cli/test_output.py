"""What a command leaves behind, and what it does not."""

import pytest

from liverwort_gui.cli.output import run_with_progress, whole_set
from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import Progress


def write_two(folder, then=None):
    with whole_set(folder) as path_of:
        path_of("a.csv").write_text("new")
        path_of("b.csv").write_text("new")
        if then is not None:
            raise then


def test_a_whole_set_stays(tmp_path):
    write_two(tmp_path / "deep" / "out")
    names = sorted(path.name for path in (tmp_path / "deep" / "out").iterdir())
    assert names == ["a.csv", "b.csv"]


@pytest.mark.parametrize("error", [OutputError("disk full"), KeyboardInterrupt()])
def test_a_failed_set_leaves_only_what_was_there(tmp_path, error):
    (tmp_path / "a.csv").write_text("old")
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(type(error)):
        write_two(tmp_path, error)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "notes.txt"]
    assert (tmp_path / "a.csv").read_text() == "old"


def test_a_whole_set_replaces_what_was_there(tmp_path):
    (tmp_path / "a.csv").write_text("old")
    write_two(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "b.csv"]
    assert (tmp_path / "a.csv").read_text() == "new"


def test_a_failed_set_leaves_no_new_folder(tmp_path):
    with pytest.raises(OutputError, match="disk full"):
        write_two(tmp_path / "deep" / "out", OutputError("disk full"))
    assert list(tmp_path.iterdir()) == []


def test_a_name_too_long_for_the_disk_is_told(tmp_path):
    with (
        pytest.raises(OutputError, match="a shorter name for the video"),
        whole_set(tmp_path / "out") as path_of,
    ):
        path_of("精" * 200)
    assert list(tmp_path.iterdir()) == []


def test_a_job_is_closed_before_the_set_is_removed(tmp_path, monkeypatch):
    """Ctrl-C can come while progress is drawn, outside of the job."""

    def writing(part):
        try:
            part.touch()
            yield Progress(0, 1, "Writing")
        finally:
            part.unlink()

    def interrupt(*_args, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr("rich.progress.Progress.update", interrupt)
    with (
        pytest.raises(KeyboardInterrupt),
        whole_set(tmp_path / "out") as path_of,
    ):
        run_with_progress(writing(path_of("film.mp4").with_name(".part")))
    assert list(tmp_path.iterdir()) == []


def analyzing():
    yield Progress(0, 2, "Reading")
    yield Progress(1, 2, "Analyzing")
    return 7


def test_progress_goes_to_stderr_only(capfd, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")  # as on a terminal
    assert run_with_progress(analyzing()) == 7
    said = capfd.readouterr()
    assert said.out == ""
    assert "Analyzing" in said.err


def test_where_nobody_watches_no_progress_is_drawn(capfd):
    assert run_with_progress(analyzing()) == 7
    assert capfd.readouterr() == ("", "")
