"""What the Training page shows and what the user chose there, as frozen records."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

RunState = Literal["waiting", "running", "silent", "stopped", "failed", "done"]
GROUPINGS = ("video", "culture", "date")  # what may be kept together in a split


@dataclass(frozen=True, slots=True)
class ArchitectureInfo:
    """A kind of network that can be trained.

    Attributes:
        name: in the registry, such as "integration".
        title: as the page shows it.
        summary: one sentence for a biologist.
    """

    name: str
    title: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """What the user chose for the next training.

    Attributes:
        picked_only: only the clips picked in the clip table, not all labelled ones.
        left_out: ids of the classes whose clips are left out.
        culture: only clips of this culture; empty: of all.
        by: what stays together in the split, one of `GROUPINGS`.
        folds: parts of the cross-validation.
        networks: names of the architectures, each trained on its own.
        preset: name of the recipe.
        device: "auto", "cpu", "cuda" or "mps".
        seed: of the first repeat; the next ones count up.
        repeats: trainings of each network, each with its own seed.
        leak_meter: whether a random split is trained too, for comparison.
        sham: whether two halves of one class are told apart, too, which should fail.
        nulls: refits with permuted labels.
        head_only: whether those refit only the last layer.
        weights: file whose weights training begins with; empty: from nothing.
    """

    picked_only: bool = False
    left_out: tuple[str, ...] = ()
    culture: str = ""
    by: str = "video"
    folds: int = 4
    networks: tuple[str, ...] = ("integration",)
    preset: str = "fast"
    device: str = "auto"
    seed: int = 0
    repeats: int = 1
    leak_meter: bool = False
    sham: bool = False
    nulls: int = 0
    head_only: bool = False
    weights: str = ""

    @property
    def trainings(self) -> int:
        """Runs that will be queued."""
        return len(self.networks) * self.repeats


@dataclass(frozen=True, slots=True)
class SplitRow:
    """One part of one fold.

    Attributes:
        fold: from 0.
        part: "train", "validation" or "test".
        clips: of each class.
        videos: of each class.
        names: of the videos.
    """

    fold: int
    part: str
    clips: tuple[int, ...]
    videos: tuple[int, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the trainings will take, roughly.

    Attributes:
        seconds: for all of them, one after the other.
        memory: bytes of the hungriest one.
        disk: bytes for all of them.
        device: where the speed was measured.
    """

    seconds: float
    memory: int
    disk: int
    device: str = "cpu"


@dataclass(frozen=True, slots=True)
class Preview:
    """What would happen if training started now.

    Attributes:
        clips: how many would be used.
        classes: names of the classes, in the order of `SplitRow`.
        rows: who is in which part of which fold; empty if it is refused.
        warnings: sentences to read before the start.
        refusal: why there is no such split; empty if there is one.
        sources: with a refusal: each class, and of how many videos, cultures or days,
            whichever are kept together, it has clips.
    """

    clips: int = 0
    classes: tuple[str, ...] = ()
    rows: tuple[SplitRow, ...] = ()
    warnings: tuple[str, ...] = ()
    refusal: str = ""
    sources: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class TaskView:
    """One network of a run: a fold, a fold of the leak meter, or a null refit.

    Attributes:
        name: of its folder, such as "fold-0".
        kind: "fold", "random", "null" or "sham".
        done: whether it is done.
        epoch: epochs done.
        epochs: in all; 0 while nobody knows.
        step: steps done of the epoch that runs.
        steps: steps of an epoch; 0 before the first.
        losses: training loss of each epoch.
        validation_losses: of each epoch.
        accuracies: on the validation clips, 0 to 1, of each epoch.
        notes: what happened on the way, a sentence each.
        eta: seconds left, None if unknown.
    """

    name: str
    kind: str
    done: bool = False
    epoch: int = 0
    epochs: int = 0
    step: int = 0
    steps: int = 0
    losses: tuple[float, ...] = ()
    validation_losses: tuple[float, ...] = ()
    accuracies: tuple[float, ...] = ()
    notes: tuple[str, ...] = ()
    eta: float | None = None

    @property
    def title(self) -> str:
        """Such as "Fold 1" for "fold-0", "Null 2, fold 1" for "null-001-fold-0"."""
        counted = re.sub(r"-(\d+)", lambda found: f" {int(found[1]) + 1},", self.name)
        return counted.replace("-", " ").rstrip(",").capitalize()


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights that a run made.

    Attributes:
        path: of the file.
        fold: from 0.
        selection: "loss" (lowest validation loss) or "accuracy" (highest accuracy).
        epoch: from which they are, from 1.
        validation_loss: of that epoch.
        validation_accuracy: of that epoch, 0 to 1.
        phase: of that epoch, from 0; losses of two phases cannot be compared.
    """

    path: str
    fold: int
    selection: str
    epoch: int
    validation_loss: float
    validation_accuracy: float
    phase: int = 0


@dataclass(frozen=True, slots=True)
class WrongClip:
    """A clip that the network of its fold, which had not seen it, got wrong.

    Attributes:
        id: of the clip in the study.
        number: as the study shows it.
        video: name of its video.
        label: its class.
        predicted: the class the network said.
        probability: that it gave to this class, 0 to 1; None if unknown.
        weights: file of that network.
    """

    id: str
    number: int
    video: str
    label: str
    predicted: str
    probability: float | None
    weights: str


Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Scores:
    """What one way of choosing the weights gave, over all folds.

    Attributes:
        selection: "loss" or "accuracy".
        accuracy: share of right clips, 0 to 1.
        per_class: the same for each class.
    """

    selection: str
    accuracy: float
    per_class: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class RunResult:
    """The figures of a run that is done.

    Attributes:
        accuracy: share of right clips of unseen groups, 0 to 1.
        wilson: 95 % interval, clips taken as independent.
        cluster: 95 % interval, whole videos drawn anew; None if there are too few.
        figures: (caption, value, what it means) of what else was measured.
        selections: both ways of choosing the weights.
        classes: names.
        confusion: clips, a row per true class and a column per decision.
        per_video: (video, class, clips, right ones).
        alarms: sentences that name what leaks or fakes the result.
        notes: other sentences to read beside the figures.
        wrong: the clips it got wrong.
        weights: what it made.
    """

    accuracy: float
    wilson: Interval
    cluster: Interval | None = None
    figures: tuple[tuple[str, str, str], ...] = ()
    selections: tuple[Scores, ...] = ()
    classes: tuple[str, ...] = ()
    confusion: tuple[tuple[int, ...], ...] = ()
    per_video: tuple[tuple[str, str, int, int], ...] = ()
    alarms: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    wrong: tuple[WrongClip, ...] = ()
    weights: tuple[Weights, ...] = ()

    @property
    def best(self) -> Weights | None:
        """The weights with the lowest validation loss: no test clip chose them.

        While a run works its folds may be in different phases: the last one counts.
        """
        by_loss = [row for row in self.weights if row.selection == "loss"]
        return min(
            by_loss, key=lambda row: (-row.phase, row.validation_loss), default=None
        )


@dataclass(frozen=True, slots=True)
class RunView:
    """A run of the study.

    Attributes:
        name: of its folder in the study's `runs`.
        title: the network's title.
        began: when it was made, or its name.
        network: its name in the registry.
        preset: name of the recipe.
        seed: of everything random.
        by: what stays together in the split.
        device: on which it computes; empty before it began.
        state: how it is.
        message: a sentence beside the state; may be empty.
        place: in the queue, from 1; 0 if it does not wait there.
        silence: seconds since its last sign of life; None if it has not lived.
        eta: seconds left, None if unknown.
        tasks: its networks, in the order in which they are trained.
        result: its figures once it is done.
        weights: of a run that has no result yet: what "keep best" kept.
    """

    name: str
    title: str
    began: str = ""
    network: str = ""
    preset: str = ""
    seed: int = 0
    by: str = "video"
    device: str = ""
    state: RunState = "waiting"
    message: str = ""
    place: int = 0
    silence: float | None = None
    eta: float | None = None
    tasks: tuple[TaskView, ...] = ()
    result: RunResult | None = None
    weights: tuple[Weights, ...] = ()

    @property
    def working(self) -> bool:
        """Whether its process is there, as far as one can tell."""
        return self.state in ("running", "silent")

    @property
    def usable(self) -> Weights | None:
        """The weights that "Use these weights" takes."""
        return (self.result or RunResult(0.0, (0.0, 1.0), weights=self.weights)).best


@dataclass(frozen=True, slots=True)
class TrainingState:
    """All that the Training page draws.

    Attributes:
        plan: what is chosen for the next training.
        architectures: what can be trained.
        presets: (name, sentence) of each recipe.
        preview: of the plan; None while it is being found out.
        estimate: of the plan; None while unknown.
        estimating: whether the speed of this computer is being measured.
        runs: of the open study, newest first.
        shown: name of the run that is looked at; empty: the next training's choices.
    """

    plan: TrainingPlan = field(default_factory=TrainingPlan)
    architectures: tuple[ArchitectureInfo, ...] = ()
    presets: tuple[tuple[str, str], ...] = ()
    preview: Preview | None = None
    estimate: Estimate | None = None
    estimating: bool = False
    runs: tuple[RunView, ...] = ()
    shown: str = ""

    @property
    def run(self) -> RunView | None:
        """The run that is looked at."""
        return next((run for run in self.runs if run.name == self.shown), None)
