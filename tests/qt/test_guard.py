"""Every overridden Qt method is guarded, and the guard holds."""

import ast
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import liverwort_gui.qt
from liverwort_gui.qt.guard import guard

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(
        liverwort_gui.qt.__path__, liverwort_gui.qt.__name__ + "."
    )
)


def qt_attributes(module, node):
    """Return the names a class inherits from Qt's or pyqtgraph's classes."""
    names = set()
    for base in node.bases:
        scope = vars(module)
        first, *rest = ast.unparse(base).split("[")[0].split(".")
        assert first in scope, f"{node.name}: cannot look up the base {first}"
        found = scope[first]
        for part in rest:
            found = getattr(found, part)
        for ancestor in getattr(found, "__mro__", ()):
            if ancestor.__module__.startswith(("PySide6", "Shiboken", "pyqtgraph")):
                names |= set(dir(ancestor))
    return {name for name in names if not name.startswith("__")}


def is_guarded(function):
    return any(
        isinstance(decorator, ast.Call)
        and ast.unparse(decorator.func).split(".")[-1] == "guard"
        for decorator in function.decorator_list
    )


def bare_overrides(module):
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    return [
        f"{module.__name__}.{node.name}.{function.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for function in node.body
        if isinstance(function, ast.FunctionDef)
        and function.name in qt_attributes(module, node)
        and not is_guarded(function)
    ]


@pytest.mark.parametrize("name", MODULES)
def test_no_override_is_bare(name):
    assert bare_overrides(importlib.import_module(name)) == []


def test_a_bare_override_is_found(tmp_path, monkeypatch):
    (tmp_path / "bare_example.py").write_text(
        "import pyqtgraph as pg\n"
        "from PySide6.QtWidgets import QWidget\n"
        "from liverwort_gui.qt.guard import guard\n"
        "class Base(QWidget):\n"
        "    def paintEvent(self, event): ...\n"
        "class View(Base):\n"
        "    def own(self): ...\n"
        "    @guard()\n"
        "    def resizeEvent(self, event): ...\n"
        "    def sizeHint(self): ...\n"
        "class Item(pg.GraphicsObject):\n"
        "    def boundingRect(self): ...\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    assert bare_overrides(importlib.import_module("bare_example")) == [
        "bare_example.Base.paintEvent",
        "bare_example.View.sizeHint",
        "bare_example.Item.boundingRect",
    ]


def test_the_guard_tells_the_error_and_returns_the_default(monkeypatch):
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: told.append(error))

    @guard(default=7)
    def size_hint(divisor):
        """Return a size."""
        return 10 // divisor

    assert size_hint(5) == 2
    assert told == []
    assert size_hint(0) == 7
    kind, error, trace = told[0]
    assert kind is ZeroDivisionError
    assert error.__traceback__ is trace
    assert size_hint.__doc__ == "Return a size."


def test_a_c_level_error_in_an_override_does_not_kill_the_program():
    code = (
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "from liverwort_gui.qt.guard import guard\n"
        "class View(QWidget):\n"
        "    @guard()\n"
        "    def resizeEvent(self, event):\n"
        "        1 / 0\n"
        "    @guard()\n"
        "    def showEvent(self, event):\n"
        "        [][1]\n"
        "application = QApplication([])\n"
        "view = View()\n"
        "view.show()\n"
        "view.resize(50, 50)\n"
        "print('alive')\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "alive\n")
    assert "ZeroDivisionError" in ended.stderr
    assert "IndexError" in ended.stderr
