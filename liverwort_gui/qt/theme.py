"""Colours, style sheet and icons, light and dark."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from liverwort_gui import paths
from liverwort_gui.preferences import Preferences
from liverwort_gui.qt.preference_keeper import PreferenceKeeper

ICON_SIZES = (18, 36)  # pixels, for plain and dense screens


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme, as Qt style sheets write them.

    `ground` lies behind `panel`s, `field` inside controls; `tint` marks what is
    chosen, `muted` and `faint` are weaker text; `stage` lies behind the video.
    """

    ground: str
    panel: str
    field: str
    stage: str
    text: str
    muted: str
    faint: str
    line: str
    hover: str
    pressed: str
    tint: str
    accent: str
    accent_hover: str
    on_accent: str
    warning_ground: str
    warning_line: str
    warning_text: str
    warning_sign: str
    error_ground: str
    error_line: str
    error_text: str
    error_sign: str
    done_ground: str
    done_line: str
    done_text: str


LIGHT = Colours(
    ground="#f3f5f3",
    panel="#ffffff",
    field="#ffffff",
    stage="#dfe4e0",
    text="#1d2522",
    muted="#5b6762",
    faint="#98a39d",
    line="#d5dcd7",
    hover="#e9efeb",
    pressed="#dde5e0",
    tint="#dcefe5",
    accent="#2b7a58",
    accent_hover="#24694b",
    on_accent="#ffffff",
    warning_ground="#fff3d4",
    warning_line="#ecd08a",
    warning_text="#664a00",
    warning_sign="#b97400",
    error_ground="#fdebe8",
    error_line="#eeb8b0",
    error_text="#87221a",
    error_sign="#c2332a",
    done_ground="#e2f3e9",
    done_line="#a9d6bd",
    done_text="#17573a",
)

DARK = Colours(
    ground="#191d1b",
    panel="#222725",
    field="#1b201e",
    stage="#0e1110",
    text="#e4e9e6",
    muted="#a0aba5",
    faint="#69756f",
    line="#353d39",
    hover="#2c3330",
    pressed="#363e3a",
    tint="#234436",
    accent="#55b88a",
    accent_hover="#69c79b",
    on_accent="#0c1712",
    warning_ground="#3a3018",
    warning_line="#6b5722",
    warning_text="#f2d58c",
    warning_sign="#f0b429",
    error_ground="#3d2220",
    error_line="#743934",
    error_text="#f5b5ac",
    error_sign="#f0645a",
    done_ground="#1c3629",
    done_line="#2f5f47",
    done_text="#a8dfc2",
)


class Theme(QObject):
    """Applies the chosen colours to the whole program and remembers the choice.

    Nothing has them before the first `apply`, which the window calls when it is built:
    a widget works out its style anew whenever it gets another parent.
    """

    changed = Signal()

    def __init__(self, app: QApplication, keeper: PreferenceKeeper) -> None:
        super().__init__(app)
        self._app = app
        self._keeper = keeper
        keeper.changed.connect(self._on_changed)
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self.apply)
        self._icons: dict[tuple[str, str], QIcon] = {}  # by drawing and colour
        self._applied: Colours | None = None

    @property
    def colours(self) -> Colours:
        """The colours in use."""
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        is_dark = dark if self.choice == "system" else self.choice == "dark"
        return DARK if is_dark else LIGHT

    @property
    def choice(self) -> str:
        """What is set: "system", "light" or "dark"."""
        return self._keeper.now.theme

    def choose(self, choice: str) -> None:
        """Use "system", "light" or "dark" from now on."""
        self._keeper.change({"theme": choice})

    @Slot(object, object)
    def _on_changed(self, old: Preferences, new: Preferences) -> None:
        if new.theme != old.theme:
            self.apply()

    def icon(self, name: str, role: str = "text") -> QIcon:
        """Return a drawing of resources/icons in one of the colours in use."""
        key = name, getattr(self.colours, role)
        if key not in self._icons:
            self._icons[key] = icon(*key)
        return self._icons[key]

    @Slot()
    def apply(self) -> None:
        """Give the whole program the colours in use, if it has others."""
        if self.colours is not self._applied:  # else each widget's style is made anew
            self._applied = self.colours
            self._app.setPalette(palette(self.colours))
            self._app.setStyleSheet(style_sheet(self.colours))
        self.changed.emit()


def palette(colours: Colours) -> QPalette:
    """Return the palette for what the style sheet leaves alone."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.ground,
        QPalette.ColorRole.Base: colours.field,
        QPalette.ColorRole.AlternateBase: colours.panel,
        QPalette.ColorRole.Button: colours.panel,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.faint,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.ToolTipBase: colours.panel,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Mid: colours.line,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    faint = QColor(colours.faint)
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def style_sheet(colours: Colours) -> str:
    """Return the style sheet with its colour words replaced."""
    sheet = (paths.resources() / "style" / "liverwort.qss").read_text("utf-8")
    words = dataclasses.asdict(colours)
    for name in ("chevron", "tick"):
        words[name] = _drawing(name, colours).as_posix()
    for word in sorted(words, key=len, reverse=True):  # @accent_hover before @accent
        sheet = sheet.replace(f"@{word}", words[word])
    return sheet


def icon(name: str, colour: str) -> QIcon:
    """Return a drawing of resources/icons in one colour."""
    drawing = (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")
    coloured = drawing.replace("currentColor", colour).encode()
    renderer = QSvgRenderer(QByteArray(coloured))
    made = QIcon()
    for size in ICON_SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(pixmap)
    return made


def app_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(paths.resources() / "icons" / "liverwort.svg"))


def _drawing(name: str, colours: Colours) -> Path:
    """Return a drawing in the colours of a theme; style sheets take files only."""
    shade = "dark" if colours is DARK else "light"
    return paths.resources() / "icons" / f"{name}-{shade}.svg"
