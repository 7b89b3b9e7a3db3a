"""The result of a run: every figure a reviewer asks for, from its predictions."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import TrainingError
from liverwort_gui.train import alarms, controls, run_files
from liverwort_gui.train.clip_set import ClipSet
from liverwort_gui.train.comparisons import (
    holm,
    mcnemar_exact,
    newcombe,
    permutation_p,
    sign_flip,
)
from liverwort_gui.train.config import Config
from liverwort_gui.train.conflicts import conflicts, torn
from liverwort_gui.train.intervals import bootstrap, by_video, cluster_interval
from liverwort_gui.train.judged import (
    SELECTIONS,
    Judged,
    calibration,
    chosen,
    figures,
    judged,
    per_class,
    wrong,
)
from liverwort_gui.train.probes import Probe, head_null, probes
from liverwort_gui.train.relabelling import Relabelling
from liverwort_gui.train.run_files import Task
from liverwort_gui.train.scores import Floats, Ints, balanced_accuracy, wilson
from liverwort_gui.train.splits import Splits

FEATURES = "features.npy"  # (N, F) of a fold's task, for the null of the head

Tested = tuple[str, str, str]  # id, hash of the pixels and class of a clip


def assemble(folder: str | Path) -> dict[str, Any]:
    """Return the result of a run whose tasks are done, ready for JSON.

    The main accuracy is that of the epochs with the lowest validation loss, on the
    test clips of all folds together.

    Raises:
        TrainingError: if a task is not done, or the run is damaged.
    """
    folder = Path(folder)
    config, splits = run_files.config(folder), run_files.splits(folder)
    clips = ClipSet.open(folder / run_files.CLIPS)
    tasks = run_files.tasks(folder)
    folds = [task for task in tasks if task.kind == "fold"]
    by_selection = {
        selection: judged(folder, folds, selection, clips.labels)
        for selection in SELECTIONS
    }
    main = by_selection["loss"]
    selections = {
        selection: {
            **figures(found, clips.rows, clips.classes),
            "folds": _per_fold(folder, folds, selection, found, clips.classes),
        }
        for selection, found in by_selection.items()
    }
    probed = probes(clips, splits) if config.probe else {}
    null = _null(folder, config, tasks, clips, splits, main)
    leak = _leak(folder, tasks, clips, main)
    record = {
        **_about(config, clips, splits),
        **selections["loss"],
        "folds": [line for s in SELECTIONS for line in selections[s]["folds"]],
        "selections": selections,
        "calibration": calibration(main),
        "wrong": wrong(main, clips.rows, clips.classes),
        "null": null,
        "null_p": null and null["p"],
        "leak": leak,
        "leak_points": leak and leak["points"],
        "sham": _sham(folder, config, tasks, clips),
        "probe": {name: asdict(probe) for name, probe in probed.items()} or None,
        "background_auc": probed["background"].auc if probed else None,
        "baselines": _baselines(clips, probed),
        "conflicts": [found.text for found in torn(conflicts(clips), splits)],
        "begun_from": run_files.begun_from(folder),
        "warnings": [*splits.warnings, *clips.refused],
        "provenance": run_files.provenance(folder),
    }
    record |= {"alarms": alarms.alarms(record), "notes": alarms.notes(record)}
    return dict(_plain(record))


def compare(
    folders: Sequence[str | Path], *, with_first: bool = False
) -> dict[str, Any]:
    """Return which runs on the same clips differ, pair by pair.

    Two p values: exact McNemar on clips, which takes them as independent, and the
    sign-flip permutation over videos, which does not. Holm's adjustment is of the
    latter, or of McNemar's where every clip has a video of its own.

    Args:
        folders: of runs.
        with_first: compare each with the first only, so that fewer pairs are tested.

    Raises:
        TrainingError: if a run is not done, or was trained on other clips.
    """
    runs = [_tested(Path(folder)) for folder in folders]
    pairs = []
    chosen = (
        itertools.product(runs[:1], runs[1:])
        if with_first
        else (itertools.combinations(runs, 2))
    )
    for (one, first), (other, second) in chosen:
        if first.keys() != second.keys():
            raise TrainingError(
                f"{one} and {other} tested different clips, or labelled them "
                "differently, so they cannot be compared."
            )
        pairs.append({"first": str(one), "second": str(other), **_pair(first, second)})
    main = [
        pair["mcnemar_p"] if pair["sign_flip_p"] is None else pair["sign_flip_p"]
        for pair in pairs
    ]
    for pair, p in zip(pairs, holm(main), strict=True):
        pair["holm_p"] = p
    return {"runs": [str(folder) for folder, _ in runs], "pairs": pairs}


def _about(config: Config, clips: ClipSet, splits: Splits) -> dict[str, Any]:
    return {
        "network": config.network,
        "network_config": dict(config.network_config),
        "preset": config.preset,
        "seed": config.seed,
        "split": {"by": splits.by, "folds": len(splits.folds)},
        "classes": list(clips.classes),
        "videos": len({row.video for row in clips.rows}),
        "description": clips.description,
    }


def _per_fold(
    folder: Path,
    tasks: Sequence[Task],
    selection: str,
    found: Judged,
    classes: Sequence[str],
) -> list[dict[str, Any]]:
    lines = []
    for task in tasks:
        epoch, own = chosen(folder, task, selection), found.of_fold(task.fold)
        lines.append(
            {
                "fold": task.fold,
                "selection": selection,
                "per_class": per_class(own, classes),
                "accuracy": own.accuracy,
                "clips": len(own.clips),
                "epoch": epoch["epoch"],
                "validation_loss": epoch["validation_loss"],
                "validation_accuracy": epoch["validation_accuracy"],
            }
        )
    return lines


def _null(
    folder: Path,
    config: Config,
    tasks: Sequence[Task],
    clips: ClipSet,
    splits: Splits,
    main: Judged,
) -> dict[str, Any] | None:
    if not config.nulls:
        return None
    observed = main.accuracy
    if config.null_kind == "head":
        features = [_features(folder, task) for task in tasks if task.kind == "fold"]
        ways = Relabelling.within_parts(clips.rows, splits)
        observed, null = head_null(features, clips, splits, config.nulls, config.seed)
    else:
        null = _refits(folder, config, tasks, clips)
        ways = Relabelling.of(clips.rows, splits.by)
    return {
        "kind": config.null_kind,
        "observed": observed,
        "accuracies": null,
        "p": permutation_p(observed, null),
        "floor": 1 / (len(null) + 1),
        "relabelings": ways.ways,
        "distinct": ways.distinct,
    }


def _features(folder: Path, task: Task) -> Floats:
    file = run_files.task_folder(folder, task.name) / FEATURES
    try:
        return np.asarray(np.load(file, allow_pickle=False), dtype=np.float64)
    except (OSError, ValueError) as error:
        raise TrainingError(
            f"{file} cannot be read ({error}), so the head cannot be refit: train this "
            "fold again."
        ) from error


def _refits(
    folder: Path, config: Config, tasks: Sequence[Task], clips: ClipSet
) -> list[float]:
    """Return the accuracy of each refit with permuted labels, over all its folds."""
    refits: dict[int | None, list[Task]] = {}
    for task in tasks:
        if task.kind == "null":
            refits.setdefault(task.permutation_seed, []).append(task)
    return [
        judged(folder, own, "loss", _plan(config, clips, own[0]).labels).accuracy
        for own in refits.values()
    ]


def _sham(
    folder: Path, config: Config, tasks: Sequence[Task], clips: ClipSet
) -> dict[str, Any] | None:
    own = [task for task in tasks if task.kind == "sham"]
    if not own:
        return None
    found = judged(folder, own, "loss", _plan(config, clips, own[0]).labels)
    videos = np.array([clips.rows[i].video for i in found.clips])
    return {
        "class": clips.classes[0],
        "accuracy": found.accuracy,
        "balanced_accuracy": balanced_accuracy(found.predicted, found.labels),
        "greater_half": _greatest_share(found.labels),
        "wilson95": wilson(int(found.right.sum()), len(found.right)),
        "cluster95": cluster_interval(by_video(found.right, found.labels, videos)),
    }


def _leak(
    folder: Path, tasks: Sequence[Task], clips: ClipSet, main: Judged
) -> dict[str, Any] | None:
    """Compare a random split with the grouped one, on the same clips."""
    own = [task for task in tasks if task.kind == "random"]
    if not own:
        return None
    random = judged(folder, own, "loss", clips.labels)
    points = 100.0 * (random.right.astype(float) - main.right)  # both ascending
    videos = np.array([row.video for row in clips.rows])
    return {
        "random_accuracy": random.accuracy,
        "grouped_accuracy": main.accuracy,
        "points": float(points.mean()),
        "points95": bootstrap(lambda i: float(points[i].mean()), clips.labels, videos),
        "p": sign_flip(_means(points, videos)),
    }


def _means(values: Floats, videos: NDArray[np.str_]) -> Floats:
    """Return the mean of each video."""
    of_clip = np.unique(videos, return_inverse=True)[1]
    return np.bincount(of_clip, weights=values) / np.bincount(of_clip)


def _plan(config: Config, clips: ClipSet, task: Task) -> controls.Plan:
    return controls.plan(
        task.kind,
        clips.rows,
        clips.classes,
        by=config.split.by,
        folds=config.split.folds,
        seed=config.seed,
        permutation_seed=task.permutation_seed,
    )


def _baselines(clips: ClipSet, probed: dict[str, Probe]) -> dict[str, float]:
    """Return the accuracy of what needs no network, 0 to 1."""
    return {
        alarms.COMMONEST: _greatest_share(clips.labels),
        **{name: probe.accuracy for name, probe in probed.items()},
    }


def _greatest_share(labels: Ints) -> float:
    """Return how many clips are right if all are called by the commonest class."""
    return float(np.bincount(labels).max() / len(labels))


def _tested(folder: Path) -> tuple[Path, dict[Tested, tuple[str, bool]]]:
    """Return of each tested clip its video, and whether it was called rightly.

    The id alone does not tell a clip: simulated sets name theirs alike.
    """
    clips = ClipSet.open(folder / run_files.CLIPS)
    folds = [task for task in run_files.tasks(folder) if task.kind == "fold"]
    found = judged(folder, folds, "loss", clips.labels)
    rows = [clips.rows[i] for i in found.clips]
    return folder, {
        (row.id, row.pixel_sha256, clips.classes[row.label]): (row.video, right)
        for row, right in zip(rows, found.right.tolist(), strict=True)
    }


def _pair(
    first: dict[Tested, tuple[str, bool]], second: dict[Tested, tuple[str, bool]]
) -> dict[str, Any]:
    one = np.array([first[clip][1] for clip in first])
    other = np.array([second[clip][1] for clip in first])
    videos = np.array([first[clip][0] for clip in first])
    both, neither = int((one & other).sum()), int((~one & ~other).sum())
    only_first, only_second = int((one & ~other).sum()), int((other & ~one).sum())
    differences = _means(one.astype(float) - other, videos)
    shared = len(differences) < len(one)
    return {
        "only_first": only_first,
        "only_second": only_second,
        "difference": float(one.mean() - other.mean()),
        "newcombe95": newcombe(both, only_first, only_second, neither),
        "mcnemar_p": mcnemar_exact(only_first, only_second),
        "sign_flip_p": sign_flip(differences) if shared else None,
    }


def _plain(value: Any) -> Any:
    """Return what JSON can hold, numbers with six digits after the point."""
    if isinstance(value, dict):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, (float, np.floating)):
        return round(float(value), 6)
    return value.item() if isinstance(value, np.generic) else value
