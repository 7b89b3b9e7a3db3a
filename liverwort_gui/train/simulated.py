"""The whole training of bundled weights: simulate, fit, calibrate, score, write."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import torch

from liverwort_gui import simulate
from liverwort_gui.errors import OutputError
from liverwort_gui.jobs import Job
from liverwort_gui.networks import weights
from liverwort_gui.networks.card import Card
from liverwort_gui.networks.fold import folded
from liverwort_gui.networks.integration_net import IntegrationNet
from liverwort_gui.networks.network import Network
from liverwort_gui.networks.registry import build
from liverwort_gui.networks.scope import SCALE_TOLERANCE
from liverwort_gui.paths import written_whole
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE
from liverwort_gui.train import held_out
from liverwort_gui.train.config import Config
from liverwort_gui.train.fit import fit, settle_norms, trained
from liverwort_gui.train.pool import draw_pool
from liverwort_gui.train.scores import calibration

UM_PER_PX = 0.20  # of the simulated camera, science A3
NOTE = "Trained only on simulated videos; not a diagnostic of any real mutant."

# Video seeds of the pools; far apart, so that no two pools share a video.
TRAINING_SEED, VALIDATION_SEED = 1_000, 500_000


def train_simulated(config: Config, folder: Path) -> Job[Path]:
    """Train a network on simulated clips and return the file with its weights.

    Run again with the same `folder`, it goes on where it was stopped. The file
    `folder`/NAME.safetensors carries the card; NAME.md beside it is for reading.

    Raises:
        NetworkError: if the loss stops being a number.
        OutputError: if the folder cannot be written or holds another training.
    """
    _claim(config, folder)
    pool = yield from draw_pool(
        config, folder / "training.npy", TRAINING_SEED, config.videos
    )
    validation = yield from draw_pool(
        config, folder / "validation.npy", VALIDATION_SEED, config.held_out_videos
    )
    checkpoint = yield from fit(config, pool, validation, folder)
    network = trained(config, checkpoint)
    yield from settle_norms(config, network, pool)
    seen = yield from _measured(config, folder, network, "validation", config.seed + 1)
    factor, shift = calibration(seen.decisions, seen.labels)
    config, network = _calibrated(config, network, factor, shift)
    unseen = yield from _measured(config, folder, network, "test", config.seed + 2)
    card = dataclasses.replace(
        _card(config),
        scores=held_out.scores(unseen, simulate.CLASSES),
        scope=held_out.trait_ranges(seen),
    )
    return _written(card, network, folder)


def _claim(config: Config, folder: Path) -> None:
    """Write config.json, or check that the folder belongs to the same training."""
    file = folder / "config.json"
    if not file.is_file():
        with written_whole(file) as part:
            part.write_text(config.to_json(), encoding="utf-8")
    elif file.read_text(encoding="utf-8") != config.to_json():
        raise OutputError(
            f"{folder} holds a training with other settings: choose a new folder."
        )


def _measured(
    config: Config, folder: Path, network: IntegrationNet, part: str, seed: int
) -> Job[held_out.Measured]:
    """Measure a network on the field videos of `part`, simulated if missing."""
    data = folder / part
    if not data.is_dir():
        videos = config.held_out_videos
        clips = videos * config.held_out_clips
        yield from simulate.write_dataset(config.scenario, clips, videos, seed, data)
    ready = Network(
        folded(network).to(memory_format=torch.channels_last),  # type: ignore[call-overload]
        _card(config),
        sha256="",
        device=torch.device("cpu"),
        dtype=torch.float32,
    )
    measured = yield from held_out.measure(ready, data)
    return measured


def _calibrated(
    config: Config, network: IntegrationNet, factor: float, shift: float
) -> tuple[Config, IntegrationNet]:
    """Make D of class 1 against class 0 factor * D + shift, in logit scale and head."""
    scale = network.config.logit_scale * factor
    config = dataclasses.replace(
        config, network={**config.network, "logit_scale": scale}
    )
    twin = build(config.architecture, **config.network)
    twin.load_state_dict(network.state_dict())
    assert twin.head.bias is not None
    with torch.no_grad():
        twin.head.bias += torch.tensor([-0.5, 0.5]) * (shift / scale)
    return config, twin.eval()


def _card(config: Config) -> Card:
    kind = simulate.scenario(config.scenario)
    return Card(
        name=config.name,
        architecture=config.architecture,
        config=config.network,
        classes=simulate.CLASSES,
        clip_frames=CLIP_FRAMES,
        clip_size=CLIP_SIZE,
        um_per_px=UM_PER_PX,
        preprocess="frame-median",
        note=NOTE,
        trained_on=(
            f"{config.videos * config.clips_per_video} simulated clips from "
            f"{config.videos} simulated videos, scenario {kind.name}: {kind.summary}"
        ),
    )


def _written(card: Card, network: IntegrationNet, folder: Path) -> Path:
    tensors = {name: t.numpy() for name, t in network.state_dict().items()}
    file = weights.write(folder / f"{card.name}.safetensors", card, tensors)
    with written_whole(folder / f"{card.name}.md") as part:
        page = card_page(card) + learning_curve(folder / "log.jsonl")
        part.write_text(page, encoding="utf-8")
    return file


def learning_curve(log: Path) -> str:
    """Return the log of a training as a Markdown table."""
    columns = ("epoch", "crop", "loss", "validation_loss", "validation_accuracy")
    lines = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    rows = [" | ".join(str(line[name]) for name in columns) for line in lines]
    table = "\n".join(
        f"| {row} |" for row in (" | ".join(columns), " | ".join(["---"] * 5), *rows)
    )
    return f"""
## Learning curve

Validation is on the stored frames of clips from unseen videos, cropped as in training.

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
