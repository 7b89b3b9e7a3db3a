"""What was opened lately, kept from one session to the next."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import Any, Literal

from PySide6.QtCore import QObject, QSettings, Signal, Slot

from liverwort_gui import paths
from liverwort_gui.qt.study_desk import is_untitled
from liverwort_gui.state import Store, ViewState
from liverwort_gui.view_records import Recent

MOST = 8
KEY = "recent"


class Recents(QObject):
    """Keeps the list in the state and in the settings.

    Args:
        store: what is shown.
        settings: where the list is remembered.
    """

    _looked = Signal(object)  # paths that lead to nothing

    def __init__(
        self, store: Store, settings: QSettings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._settings = settings
        self._looked.connect(self._on_looked)

    def load(self) -> None:
        """List what was opened in earlier sessions, and look what of it is there.

        That is done in a thread: a network drive may not answer.
        """
        known = _read(str(self._settings.value(KEY, "[]")))
        self._store.update(recents=known)
        paths_ = [recent.path for recent in known]

        def work() -> None:
            gone = frozenset(path for path in paths_ if not _is_there(path))
            with suppress(RuntimeError):  # the window was closed meanwhile
                self._looked.emit(gone)

        if paths_:
            Thread(target=work, daemon=True).start()

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Remember a study with a name, or a video that is in none."""
        opened = _opened(new)
        if opened is not None and opened != _opened(old):
            self._remember(Recent(*opened, _now()))

    def forget(self, path: str) -> None:
        """Take one out of the list; the file stays."""
        self._keep(tuple(row for row in self._store.state.recents if row.path != path))

    def _remember(self, fresh: Recent) -> None:
        others = (row for row in self._store.state.recents if row.path != fresh.path)
        self._keep((fresh, *others)[:MOST])

    def _keep(self, recents: tuple[Recent, ...]) -> None:
        rows = [{**asdict(row), "missing": False} for row in recents]
        self._settings.setValue(KEY, json.dumps(rows))
        self._store.update(recents=recents)

    @Slot(object)
    def _on_looked(self, gone: frozenset[str]) -> None:
        self._store.update(
            recents=tuple(
                replace(row, missing=row.path in gone)
                for row in self._store.state.recents
            )
        )


def _opened(state: ViewState) -> tuple[str, Literal["study", "video"]] | None:
    """Return path and kind of what is open; None: nothing, or nothing to be named."""
    study, video = state.study, state.video
    if study is None or study.blind:
        return None
    if not is_untitled(study.path):
        return study.path, "study"
    if video is None or Path(video.path).is_relative_to(paths.resources()):
        return None
    return video.path, "video"


def _read(text: str) -> tuple[Recent, ...]:
    """Return what was remembered; lines that make no sense are left out."""
    try:
        rows: Any = json.loads(text)
    except ValueError:
        return ()
    found = map(_recent, rows if isinstance(rows, list) else ())
    return tuple(recent for recent in found if recent)[:MOST]


def _recent(row: object) -> Recent | None:
    if not isinstance(row, Mapping) or row.get("kind") not in ("study", "video"):
        return None
    with suppress(KeyError, TypeError, ValueError):
        datetime.fromisoformat(row["opened"])
        return Recent(str(row["path"]), row["kind"], row["opened"])
    return None


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:  # no rights, or a drive that is gone
        return False


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
