"""What a training does, to the last setting: the presets and their JSON. No torch."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from liverwort_gui import networks
from liverwort_gui.errors import TrainingError
from liverwort_gui.records import CLIP_SIZE

# Science E4: with a plain mean the networks stay at chance. With 25, as there, and a
# higher learning rate they left it later and by luck.
LOGIT_SCALE = 100.0
SHORTEST_RUN = 16  # frames that a network which mixes frames sees at a time


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of epochs with one picture size.

    Attributes:
        crop: side of the square cut from the middle of each clip, pixels.
        shrink: whole number by which the crop is then reduced (mean of pixels).
        frames: frames drawn at random from each clip for each step. Where frames do
            not mix, their mean is an honest estimate of the clip's logits; networks
            that mix frames get a run of at least 16 in a row instead.
        batch: clips per step.
        epochs: passes over all training clips.
        peak_rate: highest learning rate of Adam.
    """

    crop: int
    shrink: int
    frames: int
    batch: int
    epochs: int
    peak_rate: float


@dataclass(frozen=True, slots=True)
class Split:
    """How clips are dealt to folds, see `train.splits`.

    Attributes:
        by: what stays together: "video", "culture", "date"; "random": nothing.
        folds: number of folds; each is tested once.
    """

    by: str = "video"
    folds: int = 4


@dataclass(frozen=True, slots=True)
class Augment:
    """How training clips are varied, each anew in every epoch; a cell has no upside.

    Attributes:
        flip: mirror half of the clips.
        rotate: turn by 0, 90, 180 or 270 degrees, which keeps every pixel ("quarters"),
            by any angle ("any"), or not at all ("none").
        shift: move by up to so many pixels of the clip, along both axes.
        gain: multiply what lies above the background by a factor of so much standard
            deviation around 1.
        noise: add noise of up to so many grey levels standard deviation.
        blur: smooth by a Gaussian of up to so many pixels of the clip.
        exchange: set each cell on the background of any other training clip, so that
            the place where it was filmed teaches nothing. Clips whose background is
            unknown, or slides because their box follows the cell, keep their own.
    """

    flip: bool = True
    rotate: Literal["none", "quarters", "any"] = "quarters"
    shift: int = 0
    gain: float = 0.0
    noise: float = 0.0
    blur: float = 0.0
    exchange: bool = False


UNVARIED = Augment(flip=False, rotate="none")


@dataclass(frozen=True, slots=True)
class Config:
    """One training, which anyone can repeat.

    Attributes:
        network: architecture, see `networks.names`.
        phases: one after the other.
        network_config: settings of the architecture.
        preset: name of the preset it began as.
        schedule: "one-cycle": in each phase the rate rises to its peak and falls to
            nothing; "warm-restarts": from the peak to 0 as a cosine every 250 epochs.
        gamma: of the focal loss, 2 in the paper (equation 2).
        seed: of weights, folds and every random choice.
        split: how clips are dealt to folds.
        augment: how clips are varied.
        balance: "weights": a class counts by one over its number of clips in the
            loss; "none": every clip counts the same.
        nulls: refits with labels permuted between groups, 0 for none.
        null_kind: "full": the whole network is refit; "head": only its last layer.
        leak_meter: also train on randomly split clips, to measure what leaks.
        sham: also train to tell two halves of the first class apart.
        probe: test whether the picture without the sperm tells the classes.
        precision: "32"; "bf16"; "auto": bf16 where the chip has it.
        device: "auto", "cuda", "mps" or "cpu".
        devices: how many of them one training uses; "auto": all.
        num_nodes: computers that one training uses, see the documentation of Lightning.
        weights: file of the same architecture whose weights it begins with; empty: it
            begins from nothing.
    """

    network: str
    phases: tuple[Phase, ...]
    network_config: Mapping[str, Any] = field(default_factory=dict)
    preset: str = ""
    schedule: Literal["one-cycle", "warm-restarts"] = "one-cycle"
    gamma: float = 2.0
    seed: int = 0
    split: Split = Split()
    augment: Augment = Augment()
    balance: Literal["weights", "none"] = "weights"
    nulls: int = 0
    null_kind: Literal["full", "head"] = "full"
    leak_meter: bool = False
    sham: bool = False
    probe: bool = True
    precision: Literal["auto", "32", "bf16"] = "auto"
    device: str = "auto"
    devices: int | Literal["auto"] = 1
    num_nodes: int = 1
    weights: str = ""

    @property
    def together(self) -> bool:
        """Whether several devices or computers train one network."""
        return self.devices != 1 or self.num_nodes != 1

    @property
    def epochs(self) -> int:
        """Passes over the training clips in all phases together."""
        return sum(phase.epochs for phase in self.phases)

    def for_epochs(self, epochs: int | None) -> Self:
        """Return the same training with so many epochs in each phase; None: as is."""
        if epochs is None:
            return self
        phases = tuple(
            dataclasses.replace(phase, epochs=epochs) for phase in self.phases
        )
        return dataclasses.replace(self, phases=phases)

    def for_clips_of(self, size: int) -> Self:
        """Return the same training for clips of `size` pixels a side.

        Clips smaller than the largest crop count as the same clips reduced: crops are
        so much smaller, and reduced so much less.
        """
        scale = min(1.0, size / max(phase.crop for phase in self.phases))
        if scale == 1.0:
            return self
        phases = tuple(
            dataclasses.replace(
                phase,
                crop=round(phase.crop * scale),
                shrink=max(1, round(phase.shrink * scale)),
            )
            for phase in self.phases
        )
        augment = dataclasses.replace(
            self.augment,
            shift=round(self.augment.shift * scale),
            blur=self.augment.blur * scale,
        )
        return dataclasses.replace(self, phases=phases, augment=augment)

    def to_json(self) -> str:
        """Return the config as JSON with sorted keys, so that its hash is stable."""
        return json.dumps(dataclasses.asdict(self), indent=1, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> Config:
        """Read a config.

        Raises:
            TrainingError: if it is no config of this version of the program.
        """
        try:
            values = json.loads(text)
            values["phases"] = tuple(Phase(**phase) for phase in values["phases"])
            values["split"] = Split(**values["split"])
            values["augment"] = Augment(**values["augment"])
            return cls(**values)
        except (ValueError, TypeError, KeyError) as error:
            raise TrainingError(
                f"These are no training settings of this program ({error}): start a "
                "new training."
            ) from error


_PAPER_PHASES = (Phase(CLIP_SIZE, 1, frames=32, batch=32, epochs=500, peak_rate=1e-3),)
_FAST_PHASES = (Phase(CLIP_SIZE, 2, frames=8, batch=8, epochs=100, peak_rate=1e-3),)
_BENCH_PHASES = (Phase(CLIP_SIZE, 2, frames=8, batch=8, epochs=50, peak_rate=1e-3),)
_FAST_AUGMENT = Augment(
    # With less than this, networks learnt the few training videos by heart: 62 % of
    # validation clips were right, with it 89 % (128 training clips of 8 videos).
    rotate="any",
    shift=12,
    gain=0.2,
    noise=1.0,
    blur=0.5,
    exchange=True,
)
_ALSO_DILUTED = ("conv-lstm",)  # means over maps in which a cell covers 1 %, too
_SUMMARIES = {
    "paper": "As published: 500 epochs on whole clips at full size (hours to days).",
    "fast": "Minutes, not days: half size, some frames of each clip at a time.",
    "bench": "As fast, with half the epochs: a first answer on any computer.",
}


def presets() -> dict[str, str]:
    """Return the names of the presets, each with a sentence on it."""
    return dict(_SUMMARIES)


def preset(name: str, network: str, seed: int = 0) -> Config:
    """Return the settings of a preset for an architecture.

    Raises:
        TrainingError: if there is no such preset.
        NetworkError: if there is no such architecture.
    """
    if name not in _SUMMARIES:
        raise TrainingError(
            f"There is no preset {name!r}: choose {', '.join(_SUMMARIES)}."
        )
    architecture = networks.architecture(network)
    if name == "paper":
        return Config(
            network=network,
            phases=_PAPER_PHASES,
            preset=name,
            schedule="warm-restarts",
            augment=UNVARIED,
            seed=seed,
        )
    diluted = architecture.has_evidence or network in _ALSO_DILUTED
    return Config(
        network=network,
        phases=_BENCH_PHASES if name == "bench" else _FAST_PHASES,
        network_config={"logit_scale": LOGIT_SCALE} if diluted else {},
        preset=name,
        augment=_FAST_AUGMENT,
        seed=seed,
    )
