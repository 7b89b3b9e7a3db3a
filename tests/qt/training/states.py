"""States of the Training page, made up."""

from __future__ import annotations

from dataclasses import replace

from liverwort_gui.state import ViewState
from liverwort_gui.training_records import (
    ArchitectureInfo,
    Estimate,
    Preview,
    RunResult,
    RunView,
    Scores,
    SplitRow,
    TaskView,
    TrainingState,
    Weights,
    WrongClip,
)
from tests.qt import made_up, made_up_study

ARCHITECTURES = (
    ArchitectureInfo("integration", "Integration-Net", "The network of the paper."),
    ArchitectureInfo("conv-lstm", "ConvLSTM", "Can tell how cells move."),
)
PRESETS = (("paper", "As published."), ("fast", "In minutes."))
PREVIEW = Preview(
    clips=18,
    classes=("wild type", "mutant"),
    rows=tuple(
        SplitRow(fold, part, (3, 3), (1, 1), (f"plate-{fold}.avi",))
        for fold in range(3)
        for part in ("train", "validation", "test")
    ),
    warnings=("'mutant' has few videos.",),
)
WEIGHTS = Weights("/runs/a/fold-0.safetensors", 0, "loss", 7, 0.1, 0.9)
WRONG = WrongClip(
    "c2", 2, "plate-2.avi", "mutant", "wild type", 0.93, "/runs/a/fold-1.safetensors"
)
RESULT = RunResult(
    accuracy=0.918,
    wilson=(0.878, 0.946),
    cluster=(0.841, 0.967),
    figures=(("AUC", "0.962", "what it means"),),
    selections=(Scores("loss", 0.918, (("wild type", 0.969), ("mutant", 0.867))),),
    classes=("wild type", "mutant"),
    confusion=((124, 4), (17, 111)),
    per_video=(("plate-2.avi", "mutant", 16, 9),),
    alarms=("The background leaks.",),
    notes=("Only the head was refit.",),
    wrong=(WRONG,),
    weights=(WEIGHTS,),
)
RUNNING = RunView(
    "a",
    "Integration-Net",
    began="22 Nov 10:15",
    network="integration",
    preset="fast",
    device="cpu",
    state="running",
    message="1 of 2 trainings done",
    silence=3.2,
    eta=1500.0,
    tasks=(
        TaskView(
            "fold-0",
            "fold",
            done=True,
            epoch=2,
            epochs=2,
            losses=(0.2, 0.1),
            validation_losses=(0.3, 0.2),
            accuracies=(0.6, 0.9),
        ),
        TaskView("fold-1", "fold", epochs=2, notes=("Half the batch.",)),
        TaskView("random-0", "random", epochs=2),
    ),
    weights=(WEIGHTS,),
)
DONE = replace(RUNNING, name="b", state="done", message="", result=RESULT)
QUEUED = RunView("c", "ConvLSTM", preset="fast", state="waiting", place=2)


def state(study=None, **changes):
    """The Training page of a study with labelled clips."""
    training = {"architectures": ARCHITECTURES, "presets": PRESETS, "preview": PREVIEW}
    return ViewState(
        study=study or made_up_study.study(60),
        page="training",
        surroundings=made_up.SURROUNDINGS,
        training=TrainingState(**(training | changes)),
    )


ESTIMATE = Estimate(seconds=5400.0, memory=1_300_000_000, disk=250_000_000)
