"""What is asked of a batch, what it brings on its way, and its report."""

from __future__ import annotations

from dataclasses import dataclass, field

from liverwort_gui.analysis.request import Question
from liverwort_gui.queue_records import Failure as Failure
from liverwort_gui.records import Result
from liverwort_gui.schedulers import INLINE
from liverwort_gui.study_records import VideoEntry


@dataclass(frozen=True, eq=False)
class BatchRequest:
    """Which clips of a study to explain, and how; travels to a worker process.

    Attributes:
        study_path: folder of the study.
        question: what is asked of the network; its network does not count in a run.
        run: folder of a training run, of which each clip is explained by the network of
            the fold that tested it; empty: by the network of the question.
        clips: their ids; None: all that are not excluded.
        device: "auto", "cpu", "cuda" or "mps".
        scheduler: where it is computed, see `schedulers`; its workers must see the
            study under the same path.
    """

    study_path: str
    question: Question = field(default_factory=Question)
    run: str = ""
    clips: tuple[str, ...] | None = None
    device: str = "auto"
    scheduler: str = INLINE


@dataclass(frozen=True, eq=False)
class Answered:
    """A result that is to be kept, see `batch.keep`.

    Attributes:
        clip: id.
        video: its video, as the study has it.
        result: of the clip.
    """

    clip: str
    video: VideoEntry
    result: Result


@dataclass(frozen=True, slots=True)
class Line:
    """What the report of a batch says of one clip.

    Attributes:
        clip: id.
        number: as the study shows it.
        video: name of its video.
        network: what explained it, as `Result.network`.
        weights_sha256: of that.
        key: under which the study keeps the result, see `study.results.find`.
        decision: D, logits.
        predicted: name of the most probable class.
        probability: of that class, 0 to 1.
        unseen: whether the network had not seen the clip: "yes", "no", "unknown".
        reason: a sentence, if that is not "yes".
        out_of_scope: sentences, why the clip is unlike the training clips.
        new: whether it was explained just now; else its result was kept before.
    """

    clip: str
    number: int
    video: str
    network: str
    weights_sha256: str
    key: str
    decision: float
    predicted: str
    probability: float
    unseen: str
    reason: str
    out_of_scope: tuple[str, ...]
    new: bool


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What became of the clips of a batch.

    Attributes:
        lines: clips with a result, in the order of their numbers.
        failures: clips without one, likewise.
        notes: sentences to read beside.
        seconds: it took.
    """

    lines: tuple[Line, ...]
    failures: tuple[Failure, ...]
    notes: tuple[str, ...]
    seconds: float
