"""How an optional part is added: the command that is right for how we run."""

import sys
from pathlib import Path

import pytest

from liverwort_gui import extras
from liverwort_gui.errors import SchedulerError
from liverwort_gui.schedulers import _distributed


@pytest.fixture
def home(monkeypatch, tmp_path):
    """Let Python be one of an environment of its own, without spaces."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "executable", "/env/bin/python")
    return tmp_path


def test_pip_of_the_running_python_is_named(home):
    told = '/env/bin/python -m pip install "liverwort-gui[cluster]"'
    assert extras.command("cluster") == told
    assert extras.how_to_add("cluster") == f"run {told}"


def test_a_python_with_a_space_is_quoted(home, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/my env/python")
    assert extras.command("formats").startswith('"/my env/python" -m pip')


def test_what_main_py_installed_is_made_larger(home, monkeypatch):
    monkeypatch.setattr(extras, "ROOT", home.parent / "home")
    monkeypatch.setattr(sys, "prefix", str(extras.ROOT / ".venv"))
    told = extras.command("cluster")
    assert told.endswith(f'-m pip install --editable "{extras.ROOT}[cluster]"')


def test_pipx_injects_what_the_extra_consists_of(home):
    (home / "pipx_metadata.json").touch()
    told = extras.command("cluster")
    assert told.startswith('pipx inject liverwort-gui "dask[distributed]')
    assert "bioio" not in told
    assert '"bioio-czi' in extras.command("formats")


def test_a_bundle_says_that_it_takes_no_more_parts(home, monkeypatch):
    monkeypatch.setattr(extras, "is_bundle", lambda: True)
    assert "this bundle takes no further parts" in extras.how_to_add("cluster")


def test_a_missing_scheduler_says_how_to_add_it(home, monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr("liverwort_gui.schedulers.import_module", missing)
    with pytest.raises(SchedulerError, match=r"needs Dask: run .*\[cluster\]"):
        _distributed("local:2")


def test_nothing_else_names_a_command_of_pip():
    """One place knows how the program was installed."""
    package = Path(extras.__file__).parent
    for file in package.rglob("*.py"):
        if file.name not in ("extras.py", "bundle.py"):  # that is for other programs
            assert "pip install " not in file.read_text("utf-8"), file
