"""Where the user gives commands other keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from liverwort_gui.qt.commands import Action, Command
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.shortcuts import (
    FIXED,
    ROWS,
    Shortcuts,
    native,
    plain,
    rows_by_menu,
    told,
)
from liverwort_gui.qt.views.labels import label

COMMAND = Qt.ItemDataRole.UserRole
HINT = later("To change a key, choose the command, click into the field and press it.")


class ShortcutEditor(QDialog):
    """Lists all commands with their keys; a change is kept at once.

    Args:
        shortcuts: that are changed.
        parent: the window.
    """

    def __init__(self, shortcuts: Shortcuts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcut-editor")
        self.setWindowTitle(tr("Change keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shortcuts = shortcuts
        self._find = QLineEdit()
        self._find.setObjectName("shortcut-find")
        self._find.setAccessibleName(tr("Find a command or a key"))
        self._find.setPlaceholderText(tr("Find a command or a key"))
        self._find.setClearButtonEnabled(True)
        self._tree = self._make_tree()
        self._edit = QKeySequenceEdit()
        self._edit.setObjectName("shortcut-key")
        self._edit.setAccessibleName(tr("New key of the chosen command"))
        self._edit.setMaximumSequenceLength(1)
        self._edit.setFinishingKeyCombinations([])
        self._none = self._button(
            tr("No key"), "shortcut-none", tr("Take the key away")
        )
        self._usual = self._button(
            tr("Usual key"),
            "shortcut-usual",
            tr("Give the command its usual key again"),
        )
        self._told = label(said(HINT), "muted", "shortcut-told", wraps=True)
        self._lay_out()
        self._connect()
        self._show_keys()
        self._on_chosen()
        self.resize(560, 600)

    def _button(self, text: str, name: str, tip: str) -> QPushButton:
        made = QPushButton(text)
        made.setObjectName(name)
        made.setToolTip(tip)
        made.setAutoDefault(False)
        return made

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("shortcut-tree")
        tree.setAccessibleName(tr("Commands and their keys"))
        tree.setHeaderLabels([tr("Command"), tr("Key", "on a keyboard")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for title, rows in rows_by_menu():
            menu = QTreeWidgetItem(tree, [title])
            menu.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = menu.font(0)
            font.setBold(True)
            menu.setFont(0, font)
            for row in rows:
                if row.command not in FIXED:
                    menu.addChild(_item(row))
        tree.expandAll()
        return tree

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(label(tr("New key")))
        row.addWidget(self._edit, 1)
        row.addWidget(self._none)
        row.addWidget(self._usual)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._all = self._button(
            tr("All usual keys"),
            "shortcut-reset",
            tr("Give every command its usual key again"),
        )
        buttons.addButton(self._all, QDialogButtonBox.ButtonRole.ResetRole)
        for button in buttons.buttons():
            button.setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(9)
        layout.addWidget(self._find)
        layout.addWidget(self._tree, 1)
        layout.addLayout(row)
        layout.addWidget(self._told)
        layout.addWidget(buttons)
        self._told.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)

    def _connect(self) -> None:
        self._find.textChanged.connect(self._filter)
        self._tree.currentItemChanged.connect(lambda *_: self._on_chosen())
        self._tree.itemActivated.connect(lambda *_: self._edit.setFocus())
        self._edit.keySequenceChanged.connect(self._on_typed)
        self._none.clicked.connect(lambda: self._change(""))
        self._usual.clicked.connect(self._on_usual)
        self._all.clicked.connect(self._on_all)

    @property
    def chosen(self) -> Command | None:
        """The command that is chosen in the list."""
        item = self._tree.currentItem()
        found = item.data(0, COMMAND) if item is not None else None
        return Command(found) if found else None

    def choose(self, command: Command) -> None:
        """Choose a command in the list."""
        for item in self._items():
            if item.data(0, COMMAND) == command:
                self._tree.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        return [item for menu in _children(self._tree) for item in _children(menu)]

    def _show_keys(self) -> None:
        for item in self._items():
            command = Command(item.data(0, COMMAND))
            keys = self._shortcuts.keys(command)
            item.setText(1, told(keys))
            font = item.font(1)
            font.setBold(not self._shortcuts.is_usual(command))
            item.setFont(1, font)

    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        for menu in _children(self._tree):
            shown = False
            for item in _children(menu):
                fits = wanted in f"{item.text(0)}\n{item.text(1)}".casefold()
                item.setHidden(not fits)
                shown |= fits
            menu.setHidden(not shown)

    def _on_chosen(self) -> None:
        command = self.chosen
        for widget in (self._edit, self._none, self._usual):
            widget.setEnabled(command is not None)
        keys = self._shortcuts.keys(command) if command else ()
        self._show_key(keys[0] if keys else "")
        keyless = ROWS[command].keyless if command and not keys else ""
        self._say(f"{said(keyless)} {said(HINT)}".strip())

    def _show_key(self, key: str) -> None:
        self._edit.blockSignals(True)
        self._edit.setKeySequence(QKeySequence(key))
        self._edit.blockSignals(False)

    def _on_typed(self, sequence: QKeySequence) -> None:
        if key := sequence.toString():
            self._change(key)

    def _change(self, key: str) -> None:
        if (command := self.chosen) is not None:
            self._tell(command, self._shortcuts.choose(command, key))

    def _on_usual(self) -> None:
        if (command := self.chosen) is not None:
            self._tell(command, self._shortcuts.reset(command))

    def _on_all(self) -> None:
        self._shortcuts.reset_all()
        self._show_keys()
        self._on_chosen()
        self._say(tr("Every command has its usual key again."))

    def _tell(self, command: Command, refused: str) -> None:
        self._show_keys()
        keys = self._shortcuts.keys(command)
        self._show_key(keys[0] if keys else "")
        done = tr("It has no key now.")
        if keys:
            done = tr("The key is {key} now.", key=native(keys[0]))
        self._say(refused or done, refused=bool(refused))

    def _say(self, text: str, *, refused: bool = False) -> None:
        self._told.setText(text)
        self._told.setProperty("role", "warning" if refused else "muted")
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)


def _children(of: QTreeWidget | QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """Return what stands directly under a tree or one of its lines."""
    root = of.invisibleRootItem() if isinstance(of, QTreeWidget) else of
    found = (root.child(at) for at in range(root.childCount()))
    return [item for item in found if item is not None]


def _item(row: Action) -> QTreeWidgetItem:
    item = QTreeWidgetItem([plain(said(row.text)), ""])
    item.setData(0, COMMAND, str(row.command))
    item.setToolTip(0, said(row.tip))
    return item
