"""Tables, datasets and simulated videos that come into the study."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from liverwort_gui.qt import traffic_tasks, video_tasks
from liverwort_gui.qt.desk import ignore
from liverwort_gui.qt.known_videos import taken_in
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.merging import Coming, Merging, new_clips, new_videos
from liverwort_gui.qt.traffic_helpers import Helpers
from liverwort_gui.qt.traffic_tasks import Incoming
from liverwort_gui.study_records import Edit, StudyState
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.study import Study
    from liverwort_gui.study.exchange import Report
    from liverwort_gui.study.importing import Imported

IMPORTED = {
    "boxes": later("Imported boxes and labels from {name}: {counts}"),
    "metadata": later("Imported the metadata from {name}: {counts}"),
}
TOLD = ("videos", "clips", "classes", "settings")  # what a simulation is merged into


class BringingIn:
    """Reads a file in the guarded process and puts what it holds into the study.

    Args:
        helpers: whom it turns to.
        merging: brings datasets in.
        ensure_study: begins a study if none is open.
        show_one: shows one of the videos that came in.
        open_video: opens a file that is a video.
    """

    def __init__(
        self,
        helpers: Helpers,
        merging: Merging,
        ensure_study: Callable[[], None],
        show_one: Callable[[StudyState], None],
        open_video: Callable[[str], None],
    ) -> None:
        self._teller = helpers.teller
        self._bench = helpers.bench
        self._guarded = helpers.guarded
        self._studies = helpers.studies
        self._questions = helpers.questions
        self._merging = merging
        self._ensure_study = ensure_study
        self._show_one = show_one
        self._open_video = open_video

    def import_data(self) -> None:
        """Ask for a file and bring it in."""
        path = self._questions.import_file()
        if path:
            self.bring(path)

    def bring(self, path: str) -> None:
        """Bring a file in, whatever of the five kinds it is."""
        self._ensure_study()
        call = JobCall(
            traffic_tasks.read_in, (path,), doing=tr("reading {name}", name=path)
        )
        self._run(call, self._on_read)

    def _on_read(self, incoming: Incoming) -> None:
        name = Path(incoming.path).name
        if incoming.kind == "dataset":
            self._merging.offer(Coming(incoming.content, name, asks=False))
        elif incoming.kind == "video":
            self._open_video(incoming.path)
        elif incoming.kind == "simulated":
            self._studies.ask(
                lambda study: study.state,
                lambda state: self._import_videos(state, incoming.path),
            )
        else:
            self._import_table(incoming, skip_bad=False)

    def _import_table(self, incoming: Incoming, *, skip_bad: bool) -> None:
        def tell(done: tuple[Report, StudyState]) -> None:
            report, state = done
            if report.refused and not skip_bad:
                self._ask_skip(incoming, report)
                return
            self._studies.changed.emit(state)
            text = said(IMPORTED[incoming.kind])
            name = Path(incoming.path).name
            self._teller.done(
                text.format(name=name, counts=counts(report)),
                (*report.refused, *report.notes),
            )

        self._studies.ask(lambda study: table_taken_in(study, incoming, skip_bad), tell)

    def _ask_skip(self, incoming: Incoming, report: Report) -> None:
        good = report.added + report.changed + report.unchanged
        self._questions.confirm_partial(
            Path(incoming.path).name,
            good,
            report.refused,
            lambda: self._import_table(incoming, skip_bad=True),
        )

    def _import_videos(self, state: StudyState, folder: str) -> None:
        """Add the simulated videos first: their clips need them."""
        whole = (row for row in state.videos.values() if row.complete and row.table)
        known = tuple(row.content for row in whole)
        call = JobCall(
            video_tasks.add,
            (state.path, (folder,), known, {}),
            doing=later("adding videos"),
        )

        def go_on(done: Imported) -> None:
            reasons = tuple(row.reason for row in done.refused)
            self._studies.ask(
                lambda study: study.state,
                lambda now: self._import_truth(state, now, folder, reasons),
            )

        def keep(found: Any) -> None:
            self._studies.note(
                lambda study: (
                    taken_in(study, found)
                    if study.state.path == state.path
                    else study.state  # another one was opened meanwhile
                )
            )

        self._run(call, go_on, keep)

    def _import_truth(
        self,
        before: StudyState,
        state: StudyState,
        folder: str,
        reasons: tuple[str, ...],
    ) -> None:
        """Add their clips and the truth about them.

        Args:
            before: the study before its videos were added.
            state: the study with its videos.
            folder: of the simulation.
            reasons: why other videos were refused.
        """

        def do(found: tuple[Edit, Report]) -> None:
            edit, report = found

            def tell(new: StudyState | None) -> None:
                if new is None:  # somebody labelled meanwhile
                    self._studies.ask(
                        lambda study: study.state,
                        lambda now: self._import_truth(before, now, folder, reasons),
                    )
                    return
                self._studies.changed.emit(new)
                self._show_one(new)
                text = simulation_told(Path(folder).name, before, new)
                self._teller.done(text, (*reasons, *report.notes))

            self._studies.ask(lambda study: done_if_same(study, state, edit), tell)

        call = JobCall(traffic_tasks.simulated, (state, folder), doing=folder)
        self._run(call, do)

    def _run(
        self,
        call: JobCall[Any],
        on_success: Callable[[Any], None],
        on_part: Callable[[Any], None] = ignore,
    ) -> None:
        self._bench.start(
            later("Import"), call, on_success, desk=self._guarded, on_part=on_part
        )


def table_taken_in(
    study: Study, incoming: Incoming, skip_bad: bool
) -> tuple[Report, StudyState]:
    """Import a table in one edit; nothing if a line is refused, unless `skip_bad`."""
    from liverwort_gui.study import exchange
    from liverwort_gui.study.blinding import without_names

    boxes = incoming.kind == "boxes"
    read = exchange.edit_from_boxes if boxes else exchange.edit_from_metadata
    edit, report = read(study.state, incoming.content, skip_bad)
    if skip_bad or not report.refused:
        study.do(edit)
    hidden = tuple(without_names(line, study.state) for line in report.refused)
    return exchange.Report(
        report.added, report.changed, report.unchanged, hidden, report.notes
    ), study.state


def done_if_same(study: Study, before: StudyState, edit: Edit) -> StudyState | None:
    """Make an edit that was built for an earlier state; None if it no longer fits."""
    if any(getattr(study.state, name) != getattr(before, name) for name in TOLD):
        return None
    return study.do(edit)


def counts(report: Report) -> str:
    """Return an import's numbers, without what was refused."""
    if report.refused:
        return tr(
            "{added} added, {changed} changed, {unchanged} unchanged, "
            "{refused} refused",
            added=report.added,
            changed=report.changed,
            unchanged=report.unchanged,
            refused=len(report.refused),
        )
    return tr(
        "{added} added, {changed} changed, {unchanged} unchanged",
        added=report.added,
        changed=report.changed,
        unchanged=report.unchanged,
    )


def simulation_told(name: str, before: StudyState, after: StudyState) -> str:
    """Return what an imported simulation brought."""
    videos = len(after.videos) - len(before.videos)
    clips = len(after.clips) - len(before.clips)
    return tr(
        "Imported the simulation {name}: {videos}, {clips}",
        name=name,
        videos=new_videos(videos),
        clips=new_clips(clips),
    )
