"""How the folder of a training run is laid out, for who trains and who looks into it.

`train.run_files` writes it and says what each file is for; here is what others need:
the names, which clips the run knows, and the weights of its folds. Needs no torch.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from liverwort_gui.errors import TrainingError

CONFIG, CLIPS, TASKS = "config.json", "clips", "tasks"
CLIPS_JSON = "clips.json"  # in the folder CLIPS
BEGIN = "begin.safetensors"  # the weights all tasks begin with, if any
BEST = {"loss": "best-loss.safetensors", "accuracy": "best-accuracy.safetensors"}
FOLD = "fold-"  # begins the names of the tasks that test clips as they were asked to


@dataclass(frozen=True, slots=True)
class RunClip:
    """A clip that a run trains, chooses or tests on.

    Attributes:
        id: in the study it was gathered from, or a name if it was simulated.
        video: name of its video, with its number where two videos share it.
        culture: of its video; empty if unknown.
        date: of its video; empty if unknown.
        pixel_sha256: of the clip as it was cut.
    """

    id: str
    video: str
    culture: str
    date: str
    pixel_sha256: str


def run_of(weights: Path) -> Path | None:
    """Return the run that made weights; None if they lie in none."""
    task = weights.absolute().parent
    folder = task.parent.parent
    inside = task.parent.name == TASKS and (folder / CLIPS / CLIPS_JSON).is_file()
    return folder if inside else None


def fold_weights(folder: Path, selection: str = "loss") -> tuple[Path, ...]:
    """Return the weights of each fold of a run, in the order of the folds.

    Args:
        folder: of the run.
        selection: by what on the validation clips the epoch was chosen, see `BEST`.

    Raises:
        TrainingError: if the folder holds no run, or a fold is not trained yet.
    """
    tasks = folder / TASKS
    names = [path.name for path in tasks.glob(f"{FOLD}*") if path.is_dir()]
    numbers = [name.removeprefix(FOLD) for name in names]
    if not numbers or not all(number.isdecimal() for number in numbers):
        raise TrainingError(
            f"{folder} holds no training of this program: choose the folder that was "
            "given when it was started."
        )
    found = tuple(
        tasks / f"{FOLD}{number}" / BEST[selection]
        for number in sorted(numbers, key=int)
    )
    for file in found:
        if not file.is_file():
            raise TrainingError(
                f"{folder}: {file.parent.name} has no weights yet: continue the "
                "training, or choose a run that is done."
            )
    return found


def clips(folder: Path) -> tuple[RunClip, ...]:
    """Return the clips of a run.

    Raises:
        TrainingError: if their list is missing or damaged.
    """
    file = folder / CLIPS / CLIPS_JSON
    names = tuple(field.name for field in fields(RunClip))
    try:
        rows = _record(file)["rows"]
        return tuple(RunClip(*(str(row[name]) for name in names)) for row in rows)
    except (KeyError, TypeError) as error:
        raise _damaged(file, error) from error


def grouping(folder: Path) -> str:
    """Return what the folds of a run keep together: "video", "culture", "date", ...

    Raises:
        TrainingError: if its settings are missing or damaged.
    """
    try:
        return str(_record(folder / CONFIG)["split"]["by"])
    except (KeyError, TypeError) as error:
        raise _damaged(folder / CONFIG, error) from error


def _record(file: Path) -> Mapping[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise _damaged(file, error) from error
    if not isinstance(found, dict):
        raise _damaged(file, "it holds no record")
    return found


def _damaged(file: Path, what: object) -> TrainingError:
    return TrainingError(
        f"{file} cannot be read ({what}): choose the folder of another run, or train "
        "anew."
    )
