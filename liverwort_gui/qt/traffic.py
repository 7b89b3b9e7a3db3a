"""What comes into a study and leaves it, for the controller.

The parts are imported when they are first wished: a start does not need them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import Desk
from liverwort_gui.qt.language import later, tr
from liverwort_gui.qt.studies import SUFFIX, Studies
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.qt.traffic_helpers import Helpers
from liverwort_gui.qt.traffic_questions import TrafficQuestions
from liverwort_gui.qt.traffic_telling import Teller
from liverwort_gui.qt.workbench import Workbench
from liverwort_gui.state import Store
from liverwort_gui.study_records import StudyState
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.qt.bringing_in import BringingIn
    from liverwort_gui.qt.exporting import Exporting
    from liverwort_gui.qt.merging import Merging

TABLES, DATASETS, ZIP = (".csv", ".tsv"), (".h5", ".hdf5"), ".zip"


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
        open_video: opens a file that is a video.
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
        open_video: Callable[[str], None],
    ) -> None:
        self._store = store
        self._helpers = Helpers(Teller(store), bench, guarded, desk, questions)
        self._studies = studies
        self._show_video = show_video
        self._open_video = open_video

    @cached_property
    def _exporting(self) -> Exporting:
        from liverwort_gui.qt.exporting import Exporting

        return Exporting(self._helpers)

    @cached_property
    def _merging(self) -> Merging:
        from liverwort_gui.qt.merging import Merging

        return Merging(self._helpers, self._show_one)

    @cached_property
    def _bringing(self) -> BringingIn:
        from liverwort_gui.qt.bringing_in import BringingIn

        return BringingIn(
            self._helpers,
            self._merging,
            self._studies.ensure,
            self._show_one,
            self._open_video,
        )

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.EXPORT_DATASET: lambda: self._exporting.export(),
            Command.IMPORT_DATA: lambda: self._bringing.import_data(),
            Command.MERGE_STUDY: lambda: self._merging.merge_study(),
            Command.PACK_STUDY: lambda: self._exporting.pack(),
            Command.OPEN_PACKED: self.open_packed,
        }

    def takes(self, path: str) -> bool:
        """Whether a file that was dropped on the window is for `bring`."""
        return Path(path).suffix.lower() in (*TABLES, *DATASETS, ZIP)

    def bring(self, path: str) -> None:
        """Import a table or dataset, or open a packed study."""
        if Path(path).suffix.lower() == ZIP:
            self._unpack(path)
        else:
            self._bringing.bring(path)

    def open_packed(self) -> None:
        """Ask for a zip file and a place, unpack the study there, and open it."""
        source = self._helpers.questions.packed()
        if source:
            self._unpack(source)

    def _unpack(self, source: str) -> None:
        from liverwort_gui.qt import traffic_tasks

        target = self._helpers.questions.unpacked_as(source)
        if not target:
            return
        path = target if target.endswith(SUFFIX) else f"{target}{SUFFIX}"

        def show(sentences: tuple[str, ...]) -> None:
            self._studies.open(path)
            text = tr("Unpacked {name}: {path}", name=Path(source).name, path=path)
            self._helpers.teller.done(text, sentences)

        call = JobCall(
            traffic_tasks.unpack,
            (source, path),
            doing=tr("unpacking {name}", name=source),
        )
        self._helpers.bench.start(later("Open packed study"), call, show)

    def _show_one(self, study: StudyState) -> None:
        """Show a video that came in, unless one is shown already."""
        state = self._store.state
        places = study.whereabouts.items()
        there = (id_ for id_, place in places if place.status == "found")
        if state.video is None and state.checking is None:
            self._show_video(next(there, ""))
