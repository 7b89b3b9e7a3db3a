"""What comes into a study and leaves it, for the controller."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from liverwort_gui.qt import traffic_tasks
from liverwort_gui.qt.bringing_in import BringingIn
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import Desk
from liverwort_gui.qt.exporting import Exporting
from liverwort_gui.qt.merging import Merging
from liverwort_gui.qt.studies import SUFFIX, Studies
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.traffic_questions import TrafficQuestions
from liverwort_gui.qt.traffic_telling import Teller
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store
from liverwort_gui.study_records import StudyState
from liverwort_gui.worker import JobCall

TABLES, ZIP = (".csv", ".tsv"), ".zip"


class Traffic:
    """Exports, imports, merges, packs and unpacks.

    Args:
        store: where messages go.
        bench: runs one job for the user at a time.
        guarded: of the background process, which meets foreign files first.
        desk: changes the study.
        studies: opens what was unpacked, and begins a study where none is open.
        questions: opens the dialogs.
        show_video: opens a video, by its id.
    """

    def __init__(
        self,
        store: Store,
        bench: Workbench,
        guarded: Desk,
        desk: StudyDesk,
        studies: Studies,
        questions: TrafficQuestions,
        show_video: Callable[[str], None],
    ) -> None:
        self._store = store
        self._show_video = show_video
        self._bench = bench
        self._studies = studies
        self._questions = questions
        self._teller = Teller(store)
        self._exporting = Exporting(self._teller, bench, guarded, desk, questions)
        self._merging = Merging(
            self._teller, bench, guarded, desk, questions, self._show_one
        )
        self._bringing = BringingIn(
            self._teller,
            bench,
            guarded,
            desk,
            self._merging,
            questions,
            studies.ensure,
            self._show_one,
        )

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.EXPORT_DATASET: self._exporting.export,
            Command.IMPORT_DATA: self._bringing.import_data,
            Command.MERGE_STUDY: self._merging.merge_study,
            Command.PACK_STUDY: self._exporting.pack,
            Command.OPEN_PACKED: self.open_packed,
        }

    def takes(self, path: str) -> bool:
        """Whether a file that was dropped on the window is for `bring`."""
        return Path(path).suffix.lower() in (*TABLES, ZIP)

    def bring(self, path: str) -> None:
        """Import a table, or open a packed study."""
        if Path(path).suffix.lower() == ZIP:
            self._unpack(path)
        else:
            self._bringing.bring(path)

    def open_packed(self) -> None:
        """Ask for a zip file and a place, unpack the study there, and open it."""
        source = self._questions.packed()
        if source:
            self._unpack(source)

    def _unpack(self, source: str) -> None:
        target = self._questions.unpacked_as(source)
        if not target:
            return
        path = target if target.endswith(SUFFIX) else f"{target}{SUFFIX}"

        def show(sentences: tuple[str, ...]) -> None:
            self._studies.open(path)
            self._teller.done(f"Unpacked {Path(source).name}: {path}", sentences)

        call = JobCall(
            traffic_tasks.unpack, (source, path), doing=f"unpacking {source}"
        )
        self._bench.start("Open packed study", call, show)

    def _show_one(self, study: StudyState) -> None:
        """Show a video that came in, unless one is shown already."""
        state = self._store.state
        places = study.whereabouts.items()
        there = (id_ for id_, place in places if place.status == "found")
        if state.video is None and state.checking is None:
            self._show_video(next(there, ""))
