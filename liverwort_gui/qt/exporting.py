"""What leaves a study: tables, datasets, folders of clips, and the study as a zip."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui.qt import traffic_tasks
from liverwort_gui.qt.clip_pixels import path_of
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.study_desk import keeping
from liverwort_gui.qt.traffic_helpers import Helpers
from liverwort_gui.qt.traffic_tasks import Batch, Kind
from liverwort_gui.study_records import Cut, StudyState
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.study import Study

WITH_PIXELS: tuple[Kind, ...] = ("dataset", "films", "tiff")
EXPORTED: dict[Kind, str] = {
    "boxes": later("Exported boxes and labels: {path}"),
    "metadata": later("Exported the metadata: {path}"),
    "dataset": later("Exported the dataset: {path}"),
    "films": later("Exported the clips as films: {path}"),
    "tiff": later("Exported the clips as TIFF stacks: {path}"),
}


@dataclass(frozen=True)
class Prepared:
    """A study that is ready to be written.

    Attributes:
        state: its records.
        cuts: pixels of its clips, by the clip's id.
        batches: what can be cut before.
        sentences: why other clips cannot be cut.
    """

    state: StudyState
    cuts: dict[str, Cut]
    batches: tuple[Batch, ...] = ()
    sentences: tuple[str, ...] = ()


class Exporting:
    """Asks where, cuts the clips that have no pixels yet, and writes.

    Args:
        helpers: whom it turns to.
    """

    def __init__(self, helpers: Helpers) -> None:
        self._teller = helpers.teller
        self._bench = helpers.bench
        self._guarded = helpers.guarded
        self._studies = helpers.studies
        self._questions = helpers.questions

    def export(self) -> None:
        """Ask what and where, and write it."""
        self._studies.ask(
            lambda study: study.state,
            lambda state: self._questions.export(state, self._write),
        )

    def pack(self) -> None:
        """Ask where, and put the study into a zip file."""

        def ask(path: str) -> None:
            target = self._questions.pack_as(path)
            if target:
                self._pack(path, target)

        self._studies.ask(lambda study: study.state.path, ask)

    def _pack(self, path: str, target: str) -> None:
        call = JobCall(
            traffic_tasks.pack, (path, target), doing=later("packing the study")
        )
        self._bench.start(
            later("Pack study"),
            call,
            lambda _: self._teller.done(tr("Packed the study: {path}", path=target)),
        )

    def _write(self, kind: Kind, path: str) -> None:
        if kind in WITH_PIXELS:
            self._studies.ask(
                prepare, lambda found: self._cut_then_save(found, kind, path)
            )
        else:
            self._studies.ask(
                lambda study: Prepared(study.state, {}),
                lambda found: self._save(found, kind, path),
            )

    def _cut_then_save(self, found: Prepared, kind: Kind, path: str) -> None:
        if not found.batches:
            self._save(found, kind, path)
            return
        study_path = found.state.path

        def save(sentences: tuple[str, ...]) -> None:
            told = (*found.sentences, *sentences)
            self._studies.ask(
                lambda study: Prepared(study.state, cuts_of(study), (), told),
                lambda again: self._save(again, kind, path),
            )

        self._bench.start(
            later("Cut clips"),
            JobCall(
                traffic_tasks.cut,
                (study_path, found.batches),
                doing=later("cutting clips"),
            ),
            save,
            desk=self._guarded,
            on_part=lambda made: self._studies.ask(keeping(made, study_path)),
            on_failure=lambda error, _: save((str(error),)),  # the others are whole
        )

    def _save(self, found: Prepared, kind: Kind, path: str) -> None:
        def tell(missing: tuple[str, ...]) -> None:
            text = said(EXPORTED[kind]).format(path=path)
            self._teller.done(text, (*found.sentences, *missing))

        call = JobCall(
            traffic_tasks.export,
            (kind, found.state, found.cuts, path),
            doing=tr("writing {name}", name=Path(path).name),
        )
        self._bench.start(later("Export"), call, tell)


def prepare(study: Study) -> Prepared:
    """Return the study with what it has of its clips, and what must be cut first."""
    state = study.state
    cuts = cuts_of(study)
    batches, sentences = [], []
    for video in state.videos.values():
        clips = tuple(clip for clip in state.clips_of(video.id) if clip.id not in cuts)
        path = path_of(state, video.id) if clips and not state.read_only else ""
        if path and video.table:
            batches.append(Batch(video, path, clips))
        elif clips:
            sentences.append(_cannot_be_cut(state, video.name, len(clips)))
    return Prepared(state, cuts, tuple(batches), tuple(sentences))


def _cannot_be_cut(state: StudyState, video: str, number: int) -> str:
    clips = tr("1 clip") if number == 1 else tr("{count} clips", count=number)
    if state.read_only:
        return tr(
            "{clips} of {video} cannot be cut: this study can only be read.",
            clips=clips,
            video=video,
        )
    return tr(
        "{clips} of {video} cannot be cut: the video is missing, or not read to its "
        "end yet.",
        clips=clips,
        video=video,
    )


def cuts_of(study: Study) -> dict[str, Cut]:
    """Return the cut of each clip that has one, by the clip's id."""
    from liverwort_gui.study.cutting import key_of

    state = study.state
    keys = {
        clip.id: key_of(state.videos[clip.video], clip.crop)
        for clip in state.clips.values()
    }
    cuts = study.cuts(keys.values())
    return {id_: cuts[key] for id_, key in keys.items() if key in cuts}
