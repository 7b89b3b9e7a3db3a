"""Orders the long jobs: looking around, analyzing, saving what was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from liverwort_gui.jobs import Progress
from liverwort_gui.qt import tasks
from liverwort_gui.qt.clip_painter import colour_limit, colour_map, shows
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.desk import WAITS, Desk, Order, ignore, message_of, told
from liverwort_gui.qt.kept_results import newest
from liverwort_gui.qt.language import later, said, tr
from liverwort_gui.qt.questions import Questions
from liverwort_gui.records import Result
from liverwort_gui.state import Store, ViewState, chosen
from liverwort_gui.view_records import (
    Activity,
    Asked,
    Message,
    Surroundings,
    asked_of,
)
from liverwort_gui.worker import JobCall

BUSY = later("{job}: something else is running; try again when it is done.")


class Workbench:
    """Runs one job for the user at a time, in the worker process.

    Args:
        store: what it changes.
        desk: of the worker process, which imports torch.
        questions: asked where to save.
    """

    def __init__(self, store: Store, desk: Desk, questions: Questions) -> None:
        self._store = store
        self._desk = desk
        self._questions = questions
        self._at = desk  # of the process that runs the job
        self._job: int | None = None
        self._loaded: tuple[str, ...] = ()  # weights files beside the bundled ones

    @property
    def commands(self) -> Mapping[Command, Callable[[], object]]:
        """What it fulfils."""
        return {
            Command.ANALYZE: self.analyze,
            Command.CANCEL: self.cancel,
            Command.LOAD_NETWORK: self.load_network,
            Command.EXPORT_FRAMES: self.export_frames,
            Command.SAVE_SNAPSHOT: self.save_snapshot,
            Command.SAVE_CURVE: self.save_curve,
            Command.SAVE_EVIDENCE: self.save_evidence,
        }

    def look_around(self) -> None:
        """Find devices and networks; this also warms the worker up."""
        self._desk.start(
            Order(
                JobCall(
                    tasks.survey, (), doing=later("looking for devices and networks")
                ),
                self._on_surroundings,
                self._tell_error,
            )
        )

    def load_network(self) -> None:
        """Ask for a weights file and use it, if it is sound."""
        path = self._questions.load_network()
        if path:
            self.use_network(path)

    def use_network(self, path: str, then: Callable[[], object] = ignore) -> None:
        """Offer a weights file among the networks and choose it, if it is sound.

        Args:
            path: the file.
            then: called once it is chosen.
        """
        name = Path(path).name
        files = (*(file for file in self._loaded if file != path), path)

        def use(found: Surroundings) -> None:
            self._loaded = files
            self._on_surroundings(found)
            self._store.update(network=path)
            then()

        call = JobCall(tasks.survey, (files,), doing=tr("reading {name}", name=name))
        self.start(tr("Load {name}", name=name), call, use)

    def analyze(self, clip_id: str = "", asked: tuple[Asked, ...] = ()) -> None:
        """Analyze every clip of the open video, or one of them.

        Args:
            clip_id: of the one; empty: all.
            asked: what their maps are asked; nothing: what is chosen in the window.
        """
        state = self._store.state
        clips = [clip for clip in state.clips if clip_id in ("", clip.id)]
        if state.video is None or not clips:
            return
        order = tasks.Order(
            video=state.video,
            crops=tuple(clip.crop for clip in clips),
            fps=state.fps,
            um_per_px=state.um_per_px,
            network=state.network,
            asked=asked or chosen(state),
            device=state.device,
            **_keeping(state),
        )
        call = JobCall(tasks.analyze, (order,), doing=later("the analysis"))
        network = state.network

        def show(results: tuple[Result, ...]) -> None:
            self.note_weights(network, results[-1].weights_sha256)
            self._on_results(results)

        self.start(later("Analyze"), call, show, on_part=self._tell_not_kept)

    def start(
        self,
        name: str,
        call: JobCall[Any],
        on_success: Callable[[Any], None],
        *,
        desk: Desk | None = None,
        on_part: Callable[[Any], None] = ignore,
        on_failure: Callable[[Exception, str], None] | None = None,
    ) -> None:
        """Run a job for the user, unless one runs: the actions are disabled then.

        Args:
            name: what the user started.
            call: the job.
            on_success: given its result.
            desk: of the process that runs it; None: the worker process.
            on_part: given each part of its progress.
            on_failure: given the error and its report; None: the user is told.
        """
        if self._job is not None:
            self._tell(Message(said(BUSY).format(job=said(name)), "warning"))
            return
        self._at = desk or self._desk

        def succeed(result: object) -> None:
            self._end()
            on_success(result)

        def fail(error: Exception, report: str) -> None:
            self._end()
            (on_failure or self._tell_error)(error, report)

        def show(progress: Progress) -> None:
            activity = Activity(name, progress.done, progress.total, progress.note)
            self._store.update(activity=activity)
            if progress.part is not None:
                on_part(progress.part)

        note = WAITS if self._at.busy else ""
        self._store.update(activity=Activity(name, note=note))
        self._job = self._at.start(Order(call, succeed, fail, self._end, show))

    def cancel(self) -> None:
        """Stop the running job; if none runs, stop drawing and end the tour."""
        if self._job is None:
            self._store.update(drawing=False, tour=None)
            return
        self._at.cancel(self._job)
        activity = self._store.state.activity
        if activity is not None:
            self._store.update(activity=replace(activity, note=later("stopping")))

    def export_frames(self) -> None:
        """Ask where, and write the film's frames into a new folder there."""
        result = self._store.state.result
        if result is None:
            return
        folder = self._questions.save_in(later("Export frames: choose where"))
        if not folder:
            return
        target = str(Path(folder) / f"{self.name_of(result)}_frames")
        call = JobCall(
            tasks.export_frames,
            (result, target, self._look(result)),
            doing=later("writing the pictures"),
        )
        self.start(later("Export frames"), call, lambda path: self._tell_saved(path))

    def save_snapshot(self) -> None:
        """Ask where, and write the shown frame of the clip."""
        state = self._store.state
        if state.result is None:
            return
        if not shows(state.result, state.frame):
            text = tr(
                "This frame was not analyzed: go to a frame inside the curve first."
            )
            self._tell(Message(text, "warning"))
            return
        frame = state.frame
        self._save(
            later("Save snapshot"),
            f"_frame{frame:06d}.png",
            later("Picture (*.png)"),
            lambda result, path: (
                tasks.save_snapshot,
                (result, frame, path, self._look(result)),
            ),
        )

    def save_curve(self) -> None:
        """Ask where, and write the evidence of each frame."""
        self._save(
            later("Save curve"),
            ".csv",
            later("Table (*.csv)"),
            lambda result, path: (tasks.save_curve, (result, path)),
        )

    def save_evidence(self) -> None:
        """Ask where, and write maps and curve as numbers."""
        self._save(
            later("Save evidence"),
            ".h5",
            later("Evidence (*.h5)"),
            lambda result, path: (tasks.save_evidence, (result, path)),
        )

    def _save(
        self,
        title: str,
        ending: str,
        kind: str,
        job: Callable[[Result, str], tuple[Callable[..., Any], tuple[Any, ...]]],
    ) -> None:
        result = self._store.state.result
        if result is None:
            return
        path = self._questions.save_as(title, self.name_of(result) + ending, kind)
        if path:
            function, args = job(result, path)
            call = JobCall(
                function, args, doing=tr("writing {name}", name=Path(path).name)
            )
            self.start(title, call, self._tell_saved)

    def _end(self) -> None:
        self._job = None
        self._store.update(activity=None)

    def _on_surroundings(self, found: Surroundings) -> None:
        state = self._store.state
        names = [network.name for network in found.networks]
        known = not names or state.network in names
        self._store.update(
            surroundings=found,
            colour_map=state.colour_map or next(iter(found.colour_maps), ""),
            network=state.network if known else names[0],
        )

    def note_weights(self, name: str, sha256: str) -> None:
        """Note the checksum of a network's file: a run may have written it anew."""
        found = self._store.state.surroundings
        networks = tuple(
            replace(network, sha256=sha256) if network.name == name else network
            for network in found.networks
        )
        if networks != found.networks:
            self._store.update(surroundings=replace(found, networks=networks))

    def _on_results(self, results: tuple[Result, ...]) -> None:
        state = self._store.state
        kept = tuple(old for old in state.results if not _replaced(old, results))
        kept = (*kept, *results)
        if _keeping(state):
            kept = newest(kept)
        self._store.update(results=kept)
        self._show_one_of(results)

    def _show_one_of(self, results: tuple[Result, ...]) -> None:
        """Go into the window of a clip that was analyzed, if its video is open."""
        state = self._store.state
        crops = [result.clip.crop for result in results]
        own = [clip for clip in state.clips if clip.crop in crops]
        if state.video is None or not own:
            return
        if results[0].clip.video.content != state.video.content:
            return
        clip = state.clip if state.clip in own else own[0]
        assert clip is not None
        inside = clip.start <= state.frame < clip.crop.stop
        frame = state.frame if inside else clip.start
        self._store.update(clip_id=clip.id, frame=frame, playing=False)

    def _look(self, result: Result) -> tasks.Look:
        state = self._store.state
        return tasks.Look(colour_limit(state, result), state.opacity, colour_map(state))

    def name_of(self, result: Result) -> str:
        """Return a file name that tells video, clip and frames."""
        stem = Path(result.clip.video.path).stem
        clip = self._store.state.clip
        number = f"clip{clip.number}_" if clip is not None else ""
        last = result.clip.start + len(result.clip.pixels) - 1
        return f"{stem}_{number}frames{result.clip.start}-{last}"

    def _tell_not_kept(self, sentence: str) -> None:
        text = tr("The results were not kept. {reason}", reason=said(sentence))
        self._tell(Message(text, "warning"))

    def _tell_saved(self, path: object) -> None:
        self._tell(Message(tr("Saved: {path}", path=path), "done"))

    def _tell_error(self, error: Exception, report: str) -> None:
        self._tell(message_of(error, report))

    def _tell(self, message: Message) -> None:
        self._store.update(messages=told(self._store.state.messages, message))


def _keeping(state: ViewState) -> dict[str, Any]:
    """Return where results are kept; nowhere if the study can only be read."""
    study = state.study
    if study is None or study.read_only:
        return {}
    return {"entry": study.videos[state.video_id], "study_path": study.path}


def _replaced(old: Result, new: tuple[Result, ...]) -> bool:
    """Whether one of the new results answers the same question."""
    return any(_question(old) == _question(result) for result in new)


def _question(result: Result) -> tuple[object, ...]:
    return (
        result.clip.crop,
        result.clip.video.content,
        result.weights_sha256,
        asked_of(result),
    )
