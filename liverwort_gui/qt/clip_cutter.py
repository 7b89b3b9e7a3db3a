"""Cuts clips in the background, as soon as they are drawn or seen, and shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from liverwort_gui.jobs import Job, Progress
from liverwort_gui.qt.clip_pixels import path_of
from liverwort_gui.qt.desk import Desk, Order
from liverwort_gui.qt.language import later
from liverwort_gui.qt.study_desk import StudyDesk
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import ClipEntry, Cut, StudyState, VideoEntry
from liverwort_gui.worker import JobCall

if TYPE_CHECKING:
    from liverwort_gui.study import Study


@dataclass(frozen=True)
class Batch:
    """Clips of one video that are not cut yet.

    Attributes:
        study_path: folder of the study.
        video: its entry, as the study has it.
        path: where it lies.
        clips: by the key of their cut; those with the same pixels are cut once.
    """

    study_path: str
    video: VideoEntry
    path: str
    clips: dict[str, list[ClipEntry]]


@dataclass(frozen=True)
class Found:
    """What the study has of some clips.

    Attributes:
        thumbnails: as PNG, by the clip's id.
        batches: the others, where their video is there.
    """

    thumbnails: dict[str, bytes]
    batches: tuple[Batch, ...]


def cut(
    study_path: str, video: VideoEntry, path: str, clips: tuple[ClipEntry, ...]
) -> Job[None]:
    """Cut clips; each cut is the part of a progress."""
    from liverwort_gui.study import cutting

    yield Progress(0, len(clips), f"cutting clips of {video.name}")
    yield from cutting.cut_clips(study_path, video, path, clips)


class ClipCutter(QObject):
    """Brings thumbnails, and cuts one video's clips after the other.

    A clip that could not be cut is not tried again until its box is moved.

    Args:
        studies: of the study; it keeps the cuts.
        desk: of the guarded background process, which reads the videos.
    """

    thumbnail = Signal(str, QImage)  # id of the clip, its middle frame
    arrived = Signal(str)  # id of a clip that was cut just now
    counted = Signal(int)  # how many are still to be cut

    def __init__(
        self, studies: StudyDesk, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._studies = studies
        self._desk = desk
        self._state = ViewState()
        self._waiting: list[Batch] = []
        self._tried: set[str] = set()  # keys of cuts
        self._job: int | None = None
        self._at_work = 0  # clips of the running job that are still to be cut

    def draw(self, old: ViewState, new: ViewState) -> None:
        """Cut what was drawn or moved; forget what waits if the study is another."""
        self._state = new
        if new.study is None or old.study is new.study:
            return
        if old.study is None or old.study.path != new.study.path:
            self._waiting.clear()
            self._tried.clear()
            if self._job is not None:
                self._desk.cancel(self._job)
            return
        self.bring(changed_clips(old.study, new.study))

    def bring(self, ids: Iterable[str]) -> None:
        """Show the thumbnails of clips; cut the clips that have none."""
        wished = tuple(ids)
        if wished:
            self._studies.ask(lambda study: find(study, wished), self._on_found)

    def _on_found(self, found: Found) -> None:
        for id_, png in found.thumbnails.items():
            self.thumbnail.emit(id_, QImage.fromData(png))
        for batch in found.batches:
            clips = {k: c for k, c in batch.clips.items() if k not in self._tried}
            if clips:
                self._tried.update(clips)
                self._waiting.append(
                    Batch(batch.study_path, batch.video, batch.path, clips)
                )
        self._next()

    def _count(self) -> None:
        waiting = sum(len(batch.clips) for batch in self._waiting)
        self.counted.emit(waiting + self._at_work)

    def _next(self) -> None:
        if self._job is not None or not self._waiting:
            self._count()
            return
        batch = self._waiting.pop(0)
        self._at_work = len(batch.clips)
        self._count()
        clips = tuple(same[0] for same in batch.clips.values())
        call = JobCall(
            cut,
            (batch.study_path, batch.video, batch.path, clips),
            doing=later("cutting clips"),
        )
        self._job = self._desk.start(
            Order(
                call,
                lambda _: self._end(),
                lambda _error, _report: self._end(),  # the loop says why
                self._end,
                lambda progress: self._on_progress(batch, progress),
            )
        )

    def _end(self) -> None:
        self._job = None
        self._at_work = 0
        self._next()

    def _on_progress(self, batch: Batch, progress: Progress) -> None:
        made = progress.part
        if not isinstance(made, Cut):
            return
        self._at_work -= 1
        self._count()

        def keep(study: Study) -> bool:
            open_still = study.state.path == batch.study_path
            if open_still and not study.state.read_only:
                study.add_cut(made)
            return open_still

        def tell(open_still: bool) -> None:
            for clip in batch.clips[made.key] if open_still else ():
                self.thumbnail.emit(clip.id, QImage.fromData(made.thumbnail))
                self.arrived.emit(clip.id)

        self._studies.ask(keep, tell)


def changed_clips(old: StudyState, new: StudyState) -> tuple[str, ...]:
    """Return the ids of clips that are new or whose box or window moved."""
    before = old.clips
    return tuple(
        id_
        for id_, clip in new.clips.items()
        if (was := before.get(id_)) is not clip
        and (was is None or was.crop != clip.crop)
    )


def find(study: Study, ids: tuple[str, ...]) -> Found:
    """Return thumbnails of an open `Study`, and where to cut what has none."""
    from liverwort_gui.study.cutting import key_of

    state = study.state
    thumbnails: dict[str, bytes] = {}
    missing: dict[str, dict[str, list[ClipEntry]]] = {}
    for clip in (state.clips[id_] for id_ in ids if id_ in state.clips):
        key = key_of(state.videos[clip.video], clip.crop)
        png = study.thumbnail(key)
        if png is None:
            missing.setdefault(clip.video, {}).setdefault(key, []).append(clip)
        else:
            thumbnails[clip.id] = png
    if state.read_only:
        return Found(thumbnails, ())
    batches = (
        Batch(state.path, state.videos[id_], path_of(state, id_), clips)
        for id_, clips in missing.items()
        if state.videos[id_].table
    )
    return Found(thumbnails, tuple(batch for batch in batches if batch.path))
