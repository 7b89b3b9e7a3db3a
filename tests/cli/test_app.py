"""The commands as a whole: names, help, the window's door, import costs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from liverwort_gui.cli.app import Window

COMMANDS = ("analyze", "simulate", "train", "demo", "doctor", "window")


def test_help_names_every_command(liverwort):
    status, said, _ = liverwort("--help")
    assert status == 0
    assert all(command in said for command in COMMANDS)


def test_an_unknown_command_is_bad_input(liverwort):
    status, said, errors = liverwort("analyse")
    assert (status, said) == (2, "")
    assert "analyse" in errors
    assert "see liverwort --help" in errors


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (("--fps", "nan"), "--fps"),
        (("--fps", "inf"), "--fps"),
        (("--um-per-px", "-1"), "--um-per-px"),
        (("--um-per-px", "inf"), "--um-per-px"),
        (("--wrong",), "--wrong"),
        ((), "--box"),
    ],
)
def test_a_wrong_option_is_told_in_one_sentence(liverwort, tmp_path, options, text):
    status, said, errors = liverwort("analyze", "a.avi", "--out", tmp_path, *options)
    assert (status, said) == (2, "")
    assert text in errors
    assert "see liverwort analyze --help" in errors
    assert len(errors.splitlines()) == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("train", "s", "--folds", "2"), "'--folds': needs a whole number, 3 or more"),
        (("train", "s", "--folds", "b"), "'--folds': needs a whole number, 3 or more"),
        (("reproduce", "--out", "o", "--box", "x"), "'--box': needs a whole number"),
        (
            ("analyze", "a.avi", "--out", "o", "--fps", "nan"),
            "'--fps': needs a number from 0.001 to 1,000,000",
        ),
        (
            ("compare", "s", "--unit", "clip"),
            "'--unit': 'clip' is not one of 'auto', 'video', 'culture'",
        ),
    ],
)
def test_a_wrong_value_is_told_with_what_is_right(liverwort, typed, sentence):
    status, said, errors = liverwort(*typed)
    assert (status, said) == (2, "")
    assert errors == f"Invalid value for {sentence}: see liverwort {typed[0]} --help.\n"


@pytest.fixture
def window():
    """The window's door, with a record of what was asked of it."""
    opened = []

    def show(files):
        opened.append(files)
        return 0

    return Window(open=show, check=lambda: 312.345), opened


def test_window_opens_the_files(liverwort, window):
    shell, opened = window
    assert liverwort("window", "a.avi", window=shell)[0] == 0
    assert opened == [["a.avi"]]


@pytest.mark.parametrize("names", [("精子 1.avi",), ("x.liverwort",), ("a.avi", "b")])
def test_files_without_a_command_are_opened(liverwort, window, tmp_path, names):
    shell, opened = window
    files = [str(tmp_path / name) for name in names]
    for file in files:
        Path(file).mkdir() if file.endswith(".liverwort") else Path(file).touch()
    assert liverwort(*files, window=shell)[0] == 0
    assert opened == [files]


def test_a_command_rules_over_a_file_of_its_name(
    liverwort, window, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "doctor").touch()
    shell, opened = window
    assert liverwort("doctor", "--help", window=shell)[0] == 0
    assert opened == []


@pytest.mark.parametrize("name", ["nowhere.avi", "a\0b", "n" * 5000])
def test_what_is_neither_a_command_nor_there_is_told(liverwort, window, name):
    shell, opened = window
    status, said, errors = liverwort(name, window=shell)
    assert (status, said, opened) == (2, "", [])
    assert "see liverwort --help" in errors


def test_window_check_tells_milliseconds(liverwort, window):
    shell, opened = window
    status, said, _ = liverwort("window", "--check", "--json", window=shell)
    assert (status, json.loads(said)) == (0, {"window_ms": 312.3})
    assert opened == []


def loaded_by(code):
    """Return the modules that a fresh Python has loaded after `code`."""
    show = f"{code}\nimport sys; print(*sys.modules)"
    return subprocess.run(
        [sys.executable, "-c", show], capture_output=True, text=True, check=True
    ).stdout.split()


@pytest.mark.parametrize(
    "code",
    [
        "import liverwort_gui",
        "import liverwort_gui.__main__",
        "import liverwort_gui.cli.app",
        "import liverwort_gui.analysis, liverwort_gui.report, liverwort_gui.simulate",
    ],
)
def test_neither_torch_nor_qt_is_loaded_before_it_is_needed(code):
    loaded = loaded_by(code)
    assert "liverwort_gui" in loaded
    assert not {"torch", "PySide6", "pyqtgraph"} & set(loaded)
