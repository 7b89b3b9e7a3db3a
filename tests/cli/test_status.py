"""Exit status 0 done, 2 bad input with one sentence, 1 a bug."""

import pytest

from liverwort_gui.cli.status import exit_status
from liverwort_gui.errors import VideoError


def raising(error):
    def command():
        raise error

    return command


@pytest.mark.parametrize("status", [0, 2])
def test_the_status_of_a_command_that_ended_by_itself_is_kept(status, capsys):
    assert exit_status(lambda: status) == status
    assert capsys.readouterr() == ("", "")


def test_bad_input_is_one_sentence(capsys):
    assert exit_status(raising(VideoError("a.avi is empty: copy it again."))) == 2
    assert capsys.readouterr() == ("", "a.avi is empty: copy it again.\n")


def test_a_bug_names_the_log_which_has_the_traceback(capsys, private_log):
    assert exit_status(raising(ZeroDivisionError("division by zero"))) == 1
    said, errors = capsys.readouterr()
    assert said == ""
    assert str(private_log / "liverwort.log") in errors
    assert "Traceback" not in errors
    logged = (private_log / "liverwort.log").read_text()
    assert "Traceback" in logged
    assert "ZeroDivisionError" in logged
