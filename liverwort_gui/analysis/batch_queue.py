"""The clips of a batch on their way from the video to the kept result."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from liverwort_gui import networks, paths, schedulers
from liverwort_gui.analysis import unseen
from liverwort_gui.analysis.batch_records import (
    Answered,
    BatchReport,
    BatchRequest,
    Failure,
    Line,
)
from liverwort_gui.analysis.request import Question, explained
from liverwort_gui.analysis.steps import as_step
from liverwort_gui.analysis.unseen import Origin, Verdict
from liverwort_gui.errors import LiverwortError
from liverwort_gui.jobs import Job, Progress, run_inline
from liverwort_gui.networks import weights
from liverwort_gui.records import Result
from liverwort_gui.study import Study
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.cutting import key_of, load_clip
from liverwort_gui.study.guarded_cutting import cut_guarded, cutter
from liverwort_gui.study.results import Kept, find, result_key
from liverwort_gui.study.whereabouts import locate
from liverwort_gui.study_records import ClipEntry, Cut, VideoEntry
from liverwort_gui.words import count, duration
from liverwort_gui.worker import Worker

if TYPE_CHECKING:
    from liverwort_gui.networks import Network

NETWORKS = 8  # of a run, that stay loaded


@dataclass(frozen=True, eq=False)
class Todo:
    """A clip that was cut, and who is to explain it; travels to other computers.

    Attributes:
        study_path: folder of the study.
        clip: the clip.
        video: its video.
        cut: where its pixels lie.
        question: what is asked of the network that is to explain it.
        sha256: of that network's file.
        verdict: whether it had not seen the clip.
        key: under which the result is kept.
        device: "auto", "cpu", "cuda" or "mps".
    """

    study_path: str
    clip: ClipEntry
    video: VideoEntry
    cut: Cut
    question: Question
    sha256: str
    verdict: Verdict
    key: str
    device: str

    @property
    def arrays(self) -> ArrayStore:
        """Those of the study."""
        return ArrayStore(Path(self.study_path) / "arrays")

    def line(self, found: Kept | Result, new: bool) -> Line:
        """Return what the report says of it."""
        explanation = found.explanation
        winner = explanation.predicted
        return Line(
            clip=self.clip.id,
            number=self.clip.number,
            video=self.video.name,
            network=found.network,
            weights_sha256=self.sha256,
            key=self.key,
            decision=float(explanation.decision),
            predicted=explanation.classes[winner],
            probability=float(explanation.probabilities[winner]),
            unseen=explanation.unseen,
            reason=self.verdict.reason if explanation.unseen != "yes" else "",
            out_of_scope=found.out_of_scope,
            new=new,
        )


class Queue:
    """One batch.

    Args:
        request: what was asked.
        study: open, only read.
        clips: to explain.
        origins: of the networks that may explain them.
    """

    def __init__(
        self,
        request: BatchRequest,
        study: Study,
        clips: Sequence[ClipEntry],
        origins: Sequence[Origin],
    ) -> None:
        self._request = request
        self._study = study
        places = locate(study.state, {clip.video for clip in clips})
        self._jury = unseen.Jury(origins, study.note_whereabouts(places))
        self._clips = clips
        self._origins = origins
        self._sha256s = {each.weights: _sha256(each.weights) for each in origins}
        self._lines: list[Line] = []
        self._failures: list[Failure] = []
        self._explained = 0

    def run(self) -> Job[BatchReport]:
        """Explain all clips that have no result yet, and list what failed."""
        began = time.monotonic()
        yield Progress(0, len(self._clips), "Looking at the study")
        self._began = time.monotonic()
        if self._request.scheduler == schedulers.INLINE:
            try:
                yield from self._all(self._here)
            finally:
                _loaded.cache_clear()
        else:
            yield from self._elsewhere()
        return BatchReport(
            lines=tuple(sorted(self._lines, key=lambda line: line.number)),
            failures=tuple(sorted(self._failures, key=lambda failed: failed.number)),
            notes=_notes(self._lines),
            seconds=time.monotonic() - began,
        )

    def _all(self, explain: Callable[[Todo], Job[None]]) -> Job[None]:
        """Go through the clips, video by video."""
        by_video: dict[str, list[ClipEntry]] = {}
        for clip in self._clips:
            by_video.setdefault(clip.video, []).append(clip)
        with cutter() as worker:
            for id_, clips in by_video.items():
                video = self._study.state.videos[id_]
                for todo in (yield from self._cut(worker, video, clips)):
                    if not (yield from self._kept(todo)):
                        yield from explain(todo)

    def _cut(
        self, worker: Worker, video: VideoEntry, clips: Sequence[ClipEntry]
    ) -> Job[list[Todo]]:
        """Cut the clips of a video that are not yet, and choose who explains each."""
        state, arrays = self._study.state, self._study.arrays
        keys = {clip.id: key_of(video, clip.crop) for clip in state.clips_of(video.id)}
        cuts = self._study.cuts(keys.values())
        missing = []
        for clip in clips:
            cut = cuts.get(keys[clip.id])
            if cut is None or not arrays.is_whole(cut.sha256):
                missing.append(clip)
        made: tuple[Cut, ...] = ()
        if missing:
            before = [cuts[keys[c.id]] for c in missing if keys[c.id] in cuts]
            job = cut_guarded(state, worker, video, missing, before)
            made, reasons = yield from self._within(job)
            told = {keys[id_]: reason for id_, reason in reasons.items()}
            for clip in missing:  # two may have the same crop
                if keys[clip.id] in told:
                    self._fail(clip, video, told[keys[clip.id]])
        cuts |= {cut.key: cut for cut in made}
        lost = {failed.clip for failed in self._failures}
        hashes = {i: cuts[key].pixel_sha256 for i, key in keys.items() if key in cuts}
        judges = self._jury.judges(hashes)
        return [
            self._todo(clip, video, cuts[keys[clip.id]], judges[clip.id])
            for clip in clips
            if clip.id not in lost
        ]

    def _todo(
        self, clip: ClipEntry, video: VideoEntry, cut: Cut, judge: unseen.Judge
    ) -> Todo:
        question = replace(self._request.question, network=judge.weights)
        card = next(o.card for o in self._origins if o.weights == judge.weights)
        sha256 = self._sha256s[judge.weights]
        target, against = question.indices(card)
        key = result_key(
            video, clip.crop, sha256, question.method, target, against, question.layer
        )
        return Todo(
            study_path=str(self._study.path),
            clip=clip,
            video=video,
            cut=cut,
            question=question,
            sha256=sha256,
            verdict=judge.verdict,
            key=key,
            device=self._request.device,
        )

    def _kept(self, todo: Todo) -> Job[bool]:
        """Take a result that the study has; whether it has one.

        One that does not know what is known now, whether its network had seen the
        clip, is kept anew with that.
        """
        found = None
        with suppress(LiverwortError):  # damaged: as if it were not there
            found = find(todo.arrays, todo.key, todo.cut.pixel_sha256)
        if found is None:
            return False
        known, now = found.explanation.unseen, todo.verdict
        if now.unseen not in (known, "unknown"):
            try:
                clip = load_clip(todo.arrays, todo.cut, todo.video)
            except LiverwortError:
                return False
            told = unseen.noted(found.explanation, now)
            found = replace(found, explanation=told)
            result = found.of(clip)
            yield from self._add(todo, result, new=False)
        else:
            self._lines.append(todo.line(found, new=False))
            yield self._progress()
        return True

    def _here(self, todo: Todo) -> Job[None]:
        try:
            result = yield from self._within(answering(todo))
        except LiverwortError as error:
            self._fail(todo.clip, todo.video, str(error))
            yield self._progress()
        else:
            self._explained += 1
            yield from self._add(todo, result, new=True)

    def _elsewhere(self) -> Job[None]:
        """Cut here, and let the workers of a scheduler explain."""
        futures: dict[Any, Todo] = {}
        with schedulers.client_of(self._request.scheduler) as (client, threads):

            def submit(todo: Todo) -> Job[None]:
                futures[client.submit(_answer, todo, threads, pure=False)] = todo
                yield from self._collected(futures)

            try:
                yield from self._all(submit)
                while futures:
                    time.sleep(schedulers.LOOK)
                    yield self._progress()
                    yield from self._collected(futures)
            finally:
                schedulers.give_up(client, list(futures))

    def _collected(self, futures: dict[Any, Todo]) -> Job[None]:
        """Take the results that have come."""
        for future in [each for each in futures if each.done()]:
            todo = futures.pop(future)
            try:
                result = schedulers.outcome(future)
            except LiverwortError as error:
                self._fail(todo.clip, todo.video, str(error))
                yield self._progress()
            else:
                self._explained += 1
                yield from self._add(todo, result, new=True)

    def _add(self, todo: Todo, result: Result, new: bool) -> Job[None]:
        self._lines.append(todo.line(result, new))
        yield self._progress(part=Answered(todo.clip.id, todo.video, result))

    def _fail(self, clip: ClipEntry, video: VideoEntry, reason: str) -> None:
        self._failures.append(Failure(clip.id, clip.number, video.name, reason))

    def _within(self, job: Job[Any]) -> Job[Any]:
        """Run a job as a step of the batch; its parts are passed on."""
        before = f"{self._progress().note}: "
        return (yield from as_step(job, self._done, len(self._clips), before))

    @property
    def _done(self) -> int:
        return len(self._lines) + len(self._failures)

    def _progress(self, part: object = None) -> Progress:
        total = len(self._clips)
        note = f"{self._done} of {count(total, 'clip', 'clips')}"
        if self._explained and self._done < total:
            pace = (time.monotonic() - self._began) / self._explained
            note += f", about {duration(pace * (total - self._done))} left"
        return Progress(self._done, total, note, part)


def answering(todo: Todo) -> Job[Result]:
    """Explain one clip.

    Raises:
        StudyError: if its pixels are damaged.
        LiverwortError: if the network cannot be used, or cannot explain this clip.
    """
    clip = load_clip(todo.arrays, todo.cut, todo.video)
    network = _loaded(todo.question.network, todo.sha256, todo.device)
    return (yield from explained(clip, network, todo.question, todo.verdict))


def _answer(todo: Todo, threads: int | None) -> Result:
    """Explain one clip; runs in a worker of a scheduler."""
    import torch

    if threads is not None:
        torch.set_num_threads(threads)
    return run_inline(answering(todo))


@lru_cache(maxsize=NETWORKS)
def _loaded(name_or_file: str, sha256: str, device: str) -> Network:
    """Return a network; a file of another hash is another network."""
    return networks.load(name_or_file, networks.pick_device(device))


def _sha256(name_or_file: str) -> str:
    return paths.sha256_of(weights.find(name_or_file))


def _notes(lines: Sequence[Line]) -> tuple[str, ...]:
    """Say what was explained by networks that had seen it, or may have."""
    reasons: Mapping[str, str] = {
        line.unseen: line.reason for line in lines if line.unseen != "yes"
    }
    notes = []
    for verdict, words in (
        ("no", "by a network that had learnt from it"),
        ("unknown", "by a network that may have learnt from it"),
    ):
        n = sum(line.unseen == verdict for line in lines)
        if n:
            notes.append(
                f"{count(n, 'clip was', 'clips were')} explained {words}, so that no "
                f"comparison takes it: {reasons[verdict]}"
            )
    return tuple(notes)
