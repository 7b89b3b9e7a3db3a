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


def test_a_failed_set_leaves_no_new_folder(tmp_path):
    with pytest.raises(OutputError, match="disk full"):
        write_two(tmp_path / "out", OutputError("disk full"))
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
