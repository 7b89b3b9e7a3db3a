"""The log file."""

from pathlib import Path

import pytest

from liverwort_gui import log


def logged():
    return log.log_file().read_text(encoding="utf-8")


def test_the_log_does_not_name_the_home_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    with log.writing():
        log.LOGGER.error("cannot read %s", tmp_path / "sperm.avi")
    assert str(tmp_path) not in logged()
    assert f"cannot read ~{tmp_path.anchor[-1]}sperm.avi" in logged()


def no_home():
    raise RuntimeError("Could not determine home directory.")


@pytest.mark.parametrize("home", [no_home, lambda: Path("/")])
def test_a_user_without_a_home_has_a_log_too(home, monkeypatch, capsys):
    monkeypatch.setattr(Path, "home", home)
    with log.writing():
        log.LOGGER.info("/data/film.avi")
    assert "/data/film.avi" in log.log_file().read_text()
    assert capsys.readouterr().err == ""


def test_the_log_does_not_grow_for_ever(monkeypatch):
    monkeypatch.setattr(log, "MAX_BYTES", 1000)
    with log.writing():
        for _ in range(200):
            log.LOGGER.error("a line of some length, again and again")
    files = list(log.log_file().parent.iterdir())
    assert len(files) == 1 + log.OLD_FILES
    assert all(file.stat().st_size <= 1000 for file in files)


@pytest.fixture
def unwritable(monkeypatch, tmp_path):
    """A log folder that cannot be made, because a file has its name."""
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setattr("liverwort_gui.paths.logs", lambda: file)
    return file


def test_an_unwritable_log_folder_stops_nothing(unwritable):
    with log.writing():
        log.LOGGER.error("nowhere to go")
    assert unwritable.read_bytes() == b""
