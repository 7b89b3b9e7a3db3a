"""What follows a fit: the clips that both selections of weights predict."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from liverwort_gui import networks
from liverwort_gui.networks import weights
from liverwort_gui.networks.base import VideoNetwork
from liverwort_gui.networks.card import Card
from liverwort_gui.networks.network import fill
from liverwort_gui.paths import written_whole
from liverwort_gui.train import loader, run_files
from liverwort_gui.train.config import Config
from liverwort_gui.train.fit import Check, Training, laid_out
from liverwort_gui.train.loader import Examples


def finish(
    training: Training, test: Examples, check: Check = lambda: None
) -> dict[str, Any]:
    """Return what the weights of both selections predict.

    Returns:
        for "loss" and "accuracy": the epoch, the validation scores that chose it, and
        the logits of validation and test clips: all frames, eval mode, float32.

    Raises:
        NetworkError: if a weights file is missing or damaged.
    """
    device = networks.pick_device(training.config.device)
    found: dict[str, Any] = {}
    for selection in run_files.BEST:
        network, card = selected(training, selection)
        network = network.to(device)
        found[selection] = dict(card.scores)
        for part, examples in (("validation", training.validation), ("test", test)):
            predicted = logits(network, training.config, examples, check)
            found[selection][part] = {
                "clips": examples.indices.tolist(),
                "labels": examples.labels.tolist(),
                "logits": [[round(v, 6) for v in row] for row in predicted.tolist()],
            }
    return found


def selected(training: Training, selection: str) -> tuple[VideoNetwork, Card]:
    """Return the network that was best by "loss" or "accuracy", and its card.

    Raises:
        NetworkError: if the file is missing or damaged.
    """
    file = training.folder / run_files.BEST[selection]
    card, content, _ = weights.read(file)
    network = networks.build(card.architecture, **card.config)
    fill(network, content, str(file))
    return laid_out(network).eval(), card


def write_features(training: Training, clips: Examples, check: Check) -> None:
    """Write what the head of the best network by loss is given, (n, F) float32.

    With these the head can be refit many times in no time.
    """
    network, _ = selected(training, "loss")
    network = network.to(networks.pick_device(training.config.device))
    seen: list[Tensor] = []

    def noted(features: Tensor) -> Tensor:
        seen.append(features.float().cpu())
        return VideoNetwork.logits(network, features)

    network.logits = noted  # type: ignore[method-assign]
    found = logits(network, training.config, clips, check)
    # A network that judges frames one by one has features of each.
    features = torch.cat(seen)
    features = features.reshape(len(found), -1, features.shape[1]).mean(dim=1)
    file = training.folder / run_files.FEATURES
    with written_whole(file) as part, part.open("wb") as stream:
        np.save(stream, features.numpy(), allow_pickle=False)


@torch.inference_mode()
def logits(
    network: nn.Module, config: Config, examples: Examples, check: Check = lambda: None
) -> Tensor:
    """Return the logits (n, K) of whole clips, all frames, float32 on the CPU."""
    device = next(network.parameters()).device
    found = []
    for batch in loader.whole_loader(examples, config.phases[-1]):
        check()
        found.append(network(batch.video.to(device)).float().cpu())
    return torch.cat(found)
