"""What the queue of clips lets its worker process do; no Qt, heavy imports inside."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from liverwort_gui import paths
from liverwort_gui.errors import LiverwortError, StudyError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.queue_records import Decision, QueueEnd
from liverwort_gui.records import Crop, Explanation
from liverwort_gui.study_records import VideoEntry
from liverwort_gui.view_records import Asked

if TYPE_CHECKING:
    from liverwort_gui.analysis import BatchReport, Question
    from liverwort_gui.networks.card import Card
    from liverwort_gui.study.arrays import ArrayStore
    from liverwort_gui.study.results import Kept


@dataclass(frozen=True, slots=True)
class Chosen:
    """By what the clips of a study are analyzed.

    Attributes:
        study_path: folder of the study.
        network: name or file of the network.
        run: folder of a training, of which each clip is analyzed by the network of the
            fold that tested it; empty: by `network`.
        asked: what each map is asked.
    """

    study_path: str
    network: str
    run: str
    asked: Asked

    @property
    def question(self) -> Question:
        """The same for `analysis`."""
        from liverwort_gui.analysis import Question

        asked = self.asked
        return Question(
            self.network,
            asked.method,
            asked.target or None,
            asked.against or None,
            asked.layer,
        )


@dataclass(frozen=True, slots=True)
class Decided:
    """A part of the queue's progress: what was decided on a clip, and is kept."""

    clip: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Done:
    """How a queue ended, and the decisions on all its clips, by their ids."""

    end: QueueEnd
    decisions: dict[str, Decision]


@dataclass(frozen=True, slots=True)
class Place:
    """A clip whose decision is looked up: its id, its video and where it is cut."""

    clip: str
    video: VideoEntry
    crop: Crop


def explain_clips(chosen: Chosen, clips: tuple[str, ...], device: str) -> Job[Done]:
    """Analyze clips that have no result yet, and keep each result at once.

    The part of a progress is a `Cut`, which the study is to keep, or a `Decided`.

    Args:
        chosen: by what.
        clips: their ids.
        device: "auto", "cpu", "cuda" or "mps".
    """
    yield Progress(0, len(clips), "getting ready")
    from liverwort_gui import analysis

    job = analysis.batch(
        analysis.BatchRequest(
            study_path=chosen.study_path,
            question=chosen.question,
            run=chosen.run,
            clips=clips,
            device=device,
        )
    )
    try:
        while True:
            try:
                at = next(job)
            except StopIteration as end:
                return _done(end.value)
            yield replace(at, part=_kept(chosen.study_path, at.part))
    finally:
        job.close()


def _kept(study_path: str, part: object) -> object:
    """Keep a result; what only the study itself can keep travels on.

    Raises:
        StudyError: if the study is gone, or the disk is full.
    """
    from liverwort_gui.analysis import Answered
    from liverwort_gui.study import results
    from liverwort_gui.study.arrays import ArrayStore
    from liverwort_gui.study.database import FILE

    if not isinstance(part, Answered):
        return part
    if not Path(study_path, FILE).is_file():  # nothing is left where it was untitled
        raise StudyError(f"{study_path} is gone: open the study where it is now.")
    results.keep(ArrayStore(Path(study_path) / "arrays"), part.video, part.result)
    key = results.key_of_result(part.video, part.result)
    told = part.result.explanation
    return Decided(part.clip, _decision(key, told, part.result.in_scope))


def _decision(key: str, told: Explanation, in_scope: bool) -> Decision:
    return Decision(
        key=key,
        predicted=told.classes[told.predicted],
        probability=float(told.probabilities[told.predicted]),
        logit=float(told.decision),
        in_scope=in_scope,
        unseen=told.unseen,
    )


def _done(report: BatchReport) -> Done:
    new = sum(line.new for line in report.lines)
    there = len(report.lines) - new
    decisions = {
        line.clip: Decision(
            key=line.key,
            predicted=line.predicted,
            probability=line.probability,
            logit=line.decision,
            in_scope=not line.out_of_scope,
            unseen=line.unseen,
        )
        for line in report.lines
    }
    return Done(QueueEnd(new, there, report.failures, notes=report.notes), decisions)


def read_decisions(
    chosen: Chosen, places: tuple[Place, ...]
) -> Job[dict[str, Decision]]:
    """Return what the study has of the decisions on clips, by their ids.

    Of a training that is what a network decided that had not seen the clip, where there
    is one.
    """
    yield Progress(0, len(places), "reading earlier results")
    from liverwort_gui.study.arrays import ArrayStore

    arrays = ArrayStore(Path(chosen.study_path) / "arrays")
    judges = tuple(_judges(chosen))
    found: dict[str, Decision] = {}
    for done, place in enumerate(places, start=1):
        decisions = [
            _decision(key, kept.explanation, not kept.out_of_scope)
            for key, kept in _results(arrays, chosen.asked, judges, place)
        ]
        if decisions:
            found[place.clip] = min(decisions, key=lambda one: one.unseen != "yes")
        yield Progress(done, len(places), "reading earlier results")
    return found


Judge = tuple[str, int | None, int | None]  # hash of weights; target, against


def _judges(chosen: Chosen) -> Iterator[Judge]:
    """Give the networks that may have decided."""
    from liverwort_gui import networks, run_folder
    from liverwort_gui.networks import weights

    files = (
        run_folder.fold_weights(Path(chosen.run))
        if chosen.run
        else (weights.find(chosen.network),)
    )
    for file in files:
        card: Card = networks.card(str(file))
        yield (paths.sha256_of(file), *chosen.question.indices(card))


def _results(
    arrays: ArrayStore, asked: Asked, judges: tuple[Judge, ...], place: Place
) -> Iterator[tuple[str, Kept]]:
    from liverwort_gui.study import results

    for sha256, target, against in judges:
        key = results.result_key(
            place.video, place.crop, sha256, asked.method, target, against, asked.layer
        )
        with suppress(LiverwortError):  # damaged: it is analyzed anew
            kept = results.find(arrays, key, None)
            if kept is not None:
                yield key, kept
