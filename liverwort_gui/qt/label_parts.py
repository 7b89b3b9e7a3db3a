"""Connects the clip table, the labels panel and the looping clip with their work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from liverwort_gui.qt.clip_cutter import ClipCutter
from liverwort_gui.qt.clip_loop import ClipLoop
from liverwort_gui.qt.clip_pixels import ClipPixels
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import Desk
from liverwort_gui.qt.label_questions import LabelQuestions
from liverwort_gui.qt.labelling import Labelling
from liverwort_gui.qt.main_window import MainWindow
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.study_dialogs import StudyDialogs
from liverwort_gui.state import Store, ViewState
from liverwort_gui.view_records import Activity

if TYPE_CHECKING:
    from liverwort_gui.qt.views.comparing.page import ComparePage

Fulfil = Callable[[], object]
TOLD = ("study", "messages", "activity", "checking", "importing")  # may tell names
# What comes in or goes out tells names, and so does a search for files.
TELLING = (
    "export-",
    "find-missing",
    "import-",
    "merge-",
    "save-curve",
    "save-decisions",
    "save-evidence",
    "save-snapshot",
)


class LabelParts:
    """All that labels need, for the controller.

    Args:
        window: its clip table, labels panel and clip view are served.
        store: what is shown.
        studies: of the study.
        background: of the guarded process that cuts clips.
        questions: asked about labels.
        show_clip: opens a clip's video and goes into its window.
        parent: ends threads with it.
    """

    def __init__(
        self,
        window: MainWindow,
        store: Store,
        studies: StudyDesk,
        background: Desk,
        questions: LabelQuestions,
        show_clip: Callable[[str], None],
        parent: QObject,
    ) -> None:
        self._window = window
        self._store = store
        self._studies = studies
        self._show_clip = show_clip
        self._labelling = Labelling(
            store, studies, questions, lambda: window.clips.order, self.go_to
        )
        self._dialogs = StudyDialogs(store, studies, questions)
        self._cutter = ClipCutter(studies, background, parent)
        self._loop = ClipLoop(studies, ClipPixels(parent), parent)
        self._quiet: frozenset[str] = frozenset()  # texts without names, as shown
        self._connect()
        store.update(go_on=questions.go_on)
        window.clips.columns.choose(questions.columns)
        window.clips.columns.chosen.connect(questions.remember_columns)

    @property
    def commands(self) -> Mapping[Command, Fulfil]:
        """What it fulfils."""
        return {**self._labelling.commands, **self._dialogs.commands}

    def completed(self, table: Mapping[Command, Fulfil]) -> dict[Command, Fulfil]:
        """Return all commands, changed where labelling has a say.

        On the Clips page "delete" means what is picked; while names are hidden an
        export asks first.
        """
        delete_box = table[Command.DELETE_BOX]

        def delete() -> None:
            if self._store.state.page == "clips":
                self._labelling.delete()
            else:
                delete_box()

        asking = {
            command: self._labelling.unblinded(fulfil)
            for command, fulfil in table.items()
            if command.startswith(TELLING)
        }
        return {**table, **asking, Command.DELETE_BOX: delete}

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Follow the state."""
        self._dialogs.draw(old, new)
        self._cutter.draw(old, new)
        self._loop.draw(old, new)
        if any(getattr(new, name) is not getattr(old, name) for name in TOLD):
            self._hide_names()

    def go_to(self, clip_id: str) -> None:
        """Select a clip: in the table, or with its video."""
        if self._store.state.page == "clips":
            self._store.update(clip_id=clip_id, picked=(clip_id,), pending=None)
        else:
            self._show_clip(clip_id)

    def _open(self, clip_id: str) -> None:
        """Show a clip of the table in its video."""
        self._store.update(page="video")
        self._show_clip(clip_id)

    def shutdown(self) -> None:
        """End the thread that loads clips."""
        self._loop.shutdown()

    def _hide_names(self) -> None:
        """Take the names of videos out of what the window says, while blind.

        What it says by now counts: `draw` may tell of an earlier state, and to bring
        that back would make two changes answer each other without end.
        """
        state, known = self._store.state, self._studies.state
        if known is None or state.study is None or not state.study.blind:
            return
        from liverwort_gui.study.blinding import without_names

        told: set[str] = set()

        def hidden(text: str) -> str:
            # once only: a video may be called as others are while they are hidden
            quiet = text if text in self._quiet else without_names(text, known)
            told.add(quiet)
            return quiet

        def quiet(doing: Activity | None) -> Activity | None:
            return doing and replace(
                doing, name=hidden(doing.name), note=hidden(doing.note)
            )

        changes = {
            "messages": tuple(
                replace(said, text=hidden(said.text), report="")
                for said in state.messages
            ),
            "activity": quiet(state.activity),
            "checking": quiet(state.checking),
            "importing": quiet(state.importing),
        }
        self._quiet = frozenset(told)
        self._store.update(**changes)

    def _serve_gallery(self, page: ComparePage) -> None:
        """Bring the Compare page the pictures of clips."""
        page.thumbnails_wished.connect(self._cutter.bring)
        self._cutter.thumbnail.connect(page.show_thumbnail)

    def _connect(self) -> None:
        window, labelling, store = self._window, self._labelling, self._store
        clips, panel = window.clips, window.labels
        clips.clip_wished.connect(lambda id_: store.update(clip_id=id_, pending=None))
        clips.clip_opened.connect(self._open)
        clips.picked_wished.connect(lambda ids: store.update(picked=ids))
        clips.thumbnails_wished.connect(self._cutter.bring)
        clips.note_wished.connect(labelling.annotate)
        panel.label_wished.connect(labelling.label)
        panel.commanded.connect(window.commanded)
        panel.go_on_wished.connect(labelling.set_go_on)
        panel.labeller_clicked.connect(labelling.commands[Command.LABELLER])
        self._cutter.thumbnail.connect(clips.show_thumbnail)
        window.late.when_made("compare", self._serve_gallery)
        self._cutter.arrived.connect(self._loop.again)
        self._cutter.counted.connect(lambda n: self._store.update(to_cut=n))
        self._loop.missing.connect(lambda id_: self._cutter.bring((id_,)))
        self._loop.due.connect(window.show_clip)
