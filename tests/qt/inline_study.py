"""A desk that does at once what is wished, to a study that lives in memory only."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from liverwort_gui.errors import LiverwortError
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.blinding import shown
from liverwort_gui.study_records import TABLES


class InlineStudy:
    """Looks like `Study` to what only reads and edits it."""

    def __init__(self, state):
        self.state = state
        self.path = Path(state.path)
        self.edits = []
        self.known_cuts = {}
        self.known_thumbnails = {}

    def do(self, edit):
        tables = {name: dict(getattr(self.state, name)) for name in TABLES.values()}
        for record in edit.drops:
            del tables[TABLES[type(record)]][record.id]
        for record in edit.puts:
            tables[TABLES[type(record)]][record.id] = record
        by_place = sorted(tables["classes"].values(), key=lambda row: row.position)
        tables["classes"] = {row.id: row for row in by_place}
        self.edits.append(edit)
        self.state = replace(self.state, **tables)
        return self.state

    @property
    def arrays(self):
        return ArrayStore(self.path / "arrays")

    def sign(self, user):
        self.state = replace(self.state, user=user)
        return self.state

    def note_whereabouts(self, found):
        places = {**self.state.whereabouts, **found}
        self.state = replace(self.state, whereabouts=places)
        return self.state

    def cut(self, key):
        return self.known_cuts.get(key)

    def cuts(self, keys):
        return {key: self.known_cuts[key] for key in keys if key in self.known_cuts}

    def add_cut(self, cut):
        self.known_cuts[cut.key] = cut
        self.known_thumbnails[cut.key] = cut.thumbnail

    def thumbnail(self, key):
        return self.known_thumbnails.get(key)

    def add_thumbnail(self, key, png):
        self.known_thumbnails[key] = png


class InlineDesk(QObject):
    """Looks like `StudyDesk`; the store shows each change as the window would."""

    opened = Signal(object)
    moved = Signal(object)
    changed = Signal(object)
    stepped = Signal(object, object)
    failed = Signal(object)

    def __init__(self, state, store):
        super().__init__()
        self.study = InlineStudy(state)
        self.failures = []
        self.changed.connect(lambda new: store.update(study=shown(new)))
        self.failed.connect(self.failures.append)

    @property
    def state(self):
        """The study with all names, though it may be labelled blind."""
        return self.study.state

    @property
    def texts(self):
        """What the edits say, in their order."""
        return [edit.text for edit in self.study.edits]

    def wish(self, build):
        self.note(lambda study: study.do(build(study.state)))

    def note(self, learn):
        self.ask(learn, self.changed.emit)

    def ask(self, question, then=lambda _: None, on_failure=None):
        try:
            answer = question(self.study)
        except LiverwortError as error:
            (on_failure or self.failed.emit)(error)
        else:
            then(answer)

    def sign(self, user):
        self.changed.emit(self.study.sign(user))
