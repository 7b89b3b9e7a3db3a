"""The menus and the toolbar, built from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QToolBar

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.language import said, tr
from liverwort_gui.qt.menus import ACTIONS, TOOLBAR

THEME_COMMANDS = {
    Command.THEME_SYSTEM: "system",
    Command.THEME_LIGHT: "light",
    Command.THEME_DARK: "dark",
}


def build_menus(window: QMainWindow, actions: Mapping[Command, QAction]) -> None:
    """Fill the menu bar of a window."""
    names = dict.fromkeys(row.menu for row in ACTIONS)
    menus = {name: window.menuBar().addMenu(said(name)) for name in names}
    for row in ACTIONS:
        menus[row.menu].addAction(actions[row.command])
        if row.ends_group:
            menus[row.menu].addSeparator()
    themes = QActionGroup(window)  # one of them is ticked
    for command in THEME_COMMANDS:
        actions[command].setCheckable(True)
        themes.addAction(actions[command])


def build_toolbar(window: QMainWindow, actions: Mapping[Command, QAction]) -> None:
    """Give a window its toolbar."""
    bar = QToolBar(tr("Tools"))
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(18, 18))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for entry in TOOLBAR:
        if entry is None:
            bar.addSeparator()
            continue
        command, short = entry
        actions[command].setIconText(said(short))
        bar.addAction(actions[command])
    window.addToolBar(bar)
