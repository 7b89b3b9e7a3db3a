"""A network that Lightning trains: loss, learning rate, validation."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from lightning.pytorch import LightningModule
from torch import Tensor

from liverwort_gui.networks.base import VideoNetwork
from liverwort_gui.train import norms
from liverwort_gui.train.config import Config, Phase
from liverwort_gui.train.loader import Batch, phase_of
from liverwort_gui.train.losses import focal_loss

RESTART_EPOCHS = 250  # T_0 in the paper
RISE = 0.3  # share of a one-cycle phase in which the rate rises
LOWEST_START, LOWEST_END = 1 / 25, 1e-4  # of the peak


class Learner(LightningModule):
    """A network with its loss.

    Attributes:
        network: (N, 3, T, H, W) to logits (N, K).
        validation_loss: of the last validation, NaN before it.
        validation_accuracy: share right of the validation clips, mean over classes.
    """

    def __init__(
        self,
        network: VideoNetwork,
        config: Config,
        class_weights: Sequence[float] | None,
    ) -> None:
        """Take a network.

        Args:
            network: as the attribute.
            config: of the training.
            class_weights: (K,), see `focal_loss`; None: all count the same.
        """
        super().__init__()
        self.network = network
        self.config = config
        self.validation_loss = math.nan
        self.validation_accuracy = math.nan
        self.class_weights: Tensor | None
        weights = None if class_weights is None else torch.tensor(class_weights)
        self.register_buffer("class_weights", weights, persistent=False)
        self._seen: list[tuple[Tensor, Tensor]] = []  # logits, labels

    def forward(self, video: Tensor) -> Tensor:
        logits: Tensor = self.network(video)
        return logits.float()

    def loss(self, logits: Tensor, labels: Tensor) -> Tensor:
        """Return the focal loss of logits (N, K), labels (N,)."""
        return focal_loss(logits, labels, self.config.gamma, self.class_weights)

    def configure_optimizers(self) -> torch.optim.Optimizer:
        return torch.optim.Adam(
            self.network.parameters(), lr=self.config.phases[0].peak_rate
        )

    def on_train_batch_start(self, batch: Batch, batch_idx: int) -> None:
        """Set the learning rate: a function of epoch and step, so none is stored."""
        phase, epoch = phase_of(self.config, self.current_epoch)
        parts = self.trainer.accumulate_grad_batches
        steps = self.trainer.num_training_batches // parts
        done = epoch + batch_idx // parts / steps
        rate = learning_rate(self.config.schedule, phase, done)
        for group in self.trainer.optimizers[0].param_groups:
            group["lr"] = rate

    def training_step(self, batch: Batch, batch_idx: int) -> Tensor:
        loss = self.loss(self(batch.video), batch.labels)
        return loss * self._weight(len(batch.labels))

    def _weight(self, clips: int) -> float:
        """Return by what a loss counts, so that each clip of a step counts the same.

        Lightning takes the mean over the parts and devices of a step; where they do
        not divide it evenly, some have a clip less.
        """
        count = len(self.trainer.datamodule.training.training)  # type: ignore[attr-defined]
        phase, _ = phase_of(self.config, self.current_epoch)
        shares = self.trainer.accumulate_grad_batches * self.trainer.world_size
        return clips * shares / min(phase.batch, count)

    def on_validation_epoch_start(self) -> None:
        """Settle the batch norms: what is validated is what is kept."""
        self._seen.clear()
        batches = self.trainer.datamodule.settling_dataloader()  # type: ignore[attr-defined]
        with self.trainer.precision_plugin.val_step_context():
            norms.settle(
                self.network, (batch.video.to(self.device) for batch in batches)
            )

    def validation_step(self, batch: Batch, batch_idx: int) -> None:
        self._seen.append((self(batch.video), batch.labels))

    def on_validation_epoch_end(self) -> None:
        logits = torch.cat([logits for logits, _ in self._seen])
        labels = torch.cat([labels for _, labels in self._seen])
        self.validation_loss = float(self.loss(logits, labels))
        self.validation_accuracy = mean_accuracy(logits, labels)
        self._seen.clear()


def mean_accuracy(logits: Tensor, labels: Tensor) -> float:
    """Return the share of clips that are right, 0 to 1, mean over their classes."""
    right = logits.argmax(dim=1) == labels
    shares = [right[labels == k].double().mean() for k in set(labels.tolist())]
    return float(torch.stack(shares).mean())


def learning_rate(schedule: str, phase: Phase, done: float) -> float:
    """Return the learning rate when `done` epochs of a phase are over.

    "one-cycle": a cosine from peak / 25 to the peak at 30 % of the phase, then down to
    nearly 0 (Smith 2018). "warm-restarts": from the peak to 0 as a cosine every 250
    epochs, constant within an epoch (PyTorch's CosineAnnealingWarmRestarts with T_0 =
    250, T_mult = 1, eta_min = 0, stepped after each epoch; the paper calls it
    CosineAnnealingLR).
    """
    if schedule == "warm-restarts":
        share = math.floor(done) % RESTART_EPOCHS / RESTART_EPOCHS
        return phase.peak_rate * (1 + math.cos(math.pi * share)) / 2
    share = done / phase.epochs
    if share < RISE:
        low, height = LOWEST_START, (1 - math.cos(math.pi * share / RISE)) / 2
    else:
        low = LOWEST_END
        height = (1 + math.cos(math.pi * (share - RISE) / (1 - RISE))) / 2
    return phase.peak_rate * (low + (1 - low) * height)
