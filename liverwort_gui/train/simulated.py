"""The whole training of bundled weights: simulate, fit, calibrate, score, write."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from liverwort_gui import networks, simulate
from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import run_inline
from liverwort_gui.networks import weights
from liverwort_gui.networks.card import Card
from liverwort_gui.networks.scope import SCALE_TOLERANCE
from liverwort_gui.paths import written_whole
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE
from liverwort_gui.simulate import draws
from liverwort_gui.train import held_out, run_files
from liverwort_gui.train.fit import Check, Report, Training, fit
from liverwort_gui.train.pool import draw_pool
from liverwort_gui.train.recipes import Recipe
from liverwort_gui.train.scores import calibration

UM_PER_PX = 0.20  # of the simulated camera, science A3
NOTE = "Trained only on simulated videos; not a diagnostic of any real mutant."


def train_simulated(
    recipe: Recipe,
    folder: Path,
    report: Report = lambda _: None,
    check: Check = lambda: None,
) -> Path:
    """Train a network on simulated clips and return the file with its weights.

    Run again with the same `folder`, it goes on where it was stopped. The weights are
    those of the lowest validation loss. The file `folder`/NAME.safetensors carries the
    card; NAME.md beside it is for reading.

    Args:
        recipe: what is trained.
        folder: gets everything.
        report: called with progress.
        check: called after each step; raises to stop.

    Raises:
        TrainingError: if the loss stops being a number.
        NetworkError: if the recipe begins with weights that are not here.
        OutputError: if the folder cannot be written or holds another training.
    """
    begin = weights.find(recipe.config.weights) if recipe.config.weights else None
    _claim(recipe, folder)
    training = dataclasses.replace(_drawn(recipe, folder, report), begin=begin)
    fit(training, report, check)
    best = folder / run_files.BEST["loss"]
    seed = recipe.config.seed
    own = seed + draws.CALIBRATING
    seen = _measured(recipe, best, folder / "validation", own, report)
    card, tensors, _ = weights.read(best)
    factor, shift = calibration(seen.decisions, seen.labels)
    card, tensors = calibrated(card, tensors, factor, shift)
    ready = weights.write(folder / "calibrated.safetensors", card, tensors)
    other = seed + draws.TESTING
    unseen = _measured(recipe, ready, folder / "test", other, report)
    card = dataclasses.replace(
        card,
        scores=held_out.scores(unseen, simulate.CLASSES),
        scope=held_out.trait_ranges(seen),
    )
    return _written(card, tensors, folder)


def _claim(recipe: Recipe, folder: Path) -> None:
    """Write config.json, or check that the folder belongs to the same training."""
    file = folder / "config.json"
    if not file.is_file():
        with written_whole(file) as part:
            part.write_text(recipe.to_json(), encoding="utf-8")
    elif file.read_text(encoding="utf-8") != recipe.to_json():
        raise OutputError(
            f"{folder} holds a training with other settings: choose a new folder."
        )


def _drawn(recipe: Recipe, folder: Path, report: Report) -> Training:
    """Return the training with its clips, simulated if missing."""
    training = draw_pool(recipe, folder / "training.npy", draws.TRAINING, recipe.videos)
    validation = draw_pool(
        recipe, folder / "validation.npy", draws.VALIDATION, recipe.held_out_videos
    )
    return Training(
        folder=folder,
        config=recipe.config,
        training=run_inline(training, report),
        validation=run_inline(validation, report),
        card=_card(recipe),
    )


def _measured(
    recipe: Recipe, file: Path, data: Path, seed: int, report: Report
) -> held_out.Measured:
    """Measure weights on the field videos in `data`, simulated if missing."""
    if not data.is_dir():
        videos = recipe.held_out_videos
        clips = videos * recipe.held_out_clips
        made = simulate.write_dataset(recipe.scenario, clips, videos, seed, data)
        run_inline(made, report)
    return run_inline(held_out.measure(networks.load(str(file)), data), report)


def calibrated(
    card: Card, tensors: weights.Tensors, factor: float, shift: float
) -> tuple[Card, dict[str, NDArray[Any]]]:
    """Make D of class 1 against class 0 factor * D + shift, in logit scale and head."""
    scale = card.config["logit_scale"] * factor
    moved = np.array([-0.5, 0.5], dtype=np.float32) * np.float32(shift / scale)
    return (
        dataclasses.replace(card, config={**card.config, "logit_scale": scale}),
        {**tensors, "head.bias": np.add(tensors["head.bias"], moved)},
    )


def _card(recipe: Recipe) -> Card:
    kind = simulate.scenario(recipe.scenario)
    begun = recipe.config.weights
    return Card(
        name=recipe.name,
        architecture=recipe.config.network,
        config=networks.settings(recipe.config.network, **recipe.config.network_config),
        classes=simulate.CLASSES,
        clip_frames=CLIP_FRAMES,
        clip_size=CLIP_SIZE,
        um_per_px=UM_PER_PX,
        preprocess="frame-median",
        note=NOTE,
        trained_on=(
            f"{recipe.videos * recipe.clips_per_video} simulated clips from "
            f"{recipe.videos} simulated videos of seed {recipe.config.seed}, scenario "
            f"{kind.name}: {kind.summary}"
            + (f" It began with the weights `{begun}`." if begun else "")
        ),
    )


def _written(card: Card, tensors: weights.Tensors, folder: Path) -> Path:
    file = weights.write(folder / f"{card.name}.safetensors", card, tensors)
    with written_whole(folder / f"{card.name}.md") as part:
        page = card_page(card) + learning_curve(folder / run_files.LOG)
        part.write_text(page, encoding="utf-8")
    return file


def learning_curve(log: Path) -> str:
    """Return the log of a training as a Markdown table."""
    columns = ("epoch", "loss", "validation_loss", "validation_accuracy")
    found = run_files.read_log(log)
    lines = {line["epoch"]: line for line in found if line["event"] == "epoch"}
    rows = [" | ".join(str(line[name]) for name in columns) for line in lines.values()]
    table = "\n".join(
        f"| {row} |" for row in (" | ".join(columns), " | ".join(["---"] * 4), *rows)
    )
    return f"""
## Learning curve

Validation is on the stored frames of whole clips from unseen videos.

{table}
"""


def card_page(card: Card) -> str:
    """Return the card as a page to read, in Markdown."""
    ranges = "\n".join(
        f"- {name}: {low:.3g} to {high:.3g}" for name, (low, high) in card.scope.items()
    )
    return f"""# Network `{card.name}`

**{card.note}**

- Architecture: {card.architecture}, {json.dumps(dict(card.config))}
- Classes: {", ".join(card.classes)}
- Clip: {card.clip_frames} frames of {card.clip_size} x {card.clip_size} pixels at \
{card.um_per_px} µm per pixel
- Trained on: {card.trained_on}

## Scores on simulated clips of unseen videos

```json
{json.dumps(dict(card.scores), indent=1)}
```

The interval takes clips as independent; clips of one video are not quite. The
background AUC must be near 0.5: the empty background must not tell the class.

## Scope

Outside these ranges of the training clips a decision is marked out of scope; the pixel
size may lie {100 * SCALE_TOLERANCE:g} % beyond.

{ranges}
"""
