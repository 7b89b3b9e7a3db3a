"""What leaves a study: tables, datasets, folders of clips, and the study as a zip."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui.qt import traffic_tasks
from liverwort_gui.qt.clip_pixels import path_of
from liverwort_gui.qt.study_desk import keeping
from liverwort_gui.qt.traffic_helpers import Helpers
from liverwort_gui.qt.traffic_tasks import Batch, Kind
from liverwort_gui.study_records import Cut, StudyState
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.study import Study

WITH_PIXELS: tuple[Kind, ...] = ("dataset", "films", "tiff")
NOUNS: dict[Kind, str] = {
    "boxes": "boxes and labels",
    "metadata": "the metadata",
    "dataset": "the dataset",
    "films": "the clips as films",
    "tiff": "the clips as TIFF stacks",
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
        call = JobCall(traffic_tasks.pack, (path, target), doing="packing the study")
        self._bench.start(
            "Pack study",
            call,
            lambda _: self._teller.done(f"Packed the study: {target}"),
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
            "Cut clips",
            JobCall(
                traffic_tasks.cut, (study_path, found.batches), doing="cutting clips"
            ),
            save,
            desk=self._guarded,
            on_part=lambda made: self._studies.ask(keeping(made, study_path)),
            on_failure=lambda error, _: save((str(error),)),  # the others are whole
        )

    def _save(self, found: Prepared, kind: Kind, path: str) -> None:
        def tell(missing: tuple[str, ...]) -> None:
            text = f"Exported {NOUNS[kind]}: {path}"
            self._teller.done(text, (*found.sentences, *missing))

        call = JobCall(
            traffic_tasks.export,
            (kind, found.state, found.cuts, path),
            doing=f"writing {Path(path).name}",
        )
        self._bench.start("Export", call, tell)


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
            number = "1 clip" if len(clips) == 1 else f"{len(clips)} clips"
            sentences.append(f"{number} of {video.name} cannot be cut: {_why(state)}.")
    return Prepared(state, cuts, tuple(batches), tuple(sentences))


def _why(state: StudyState) -> str:
    if state.read_only:
        return "this study can only be read"
    return "the video is missing, or not read to its end yet"


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
