"""The card that travels inside every weights file. Needs no torch."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from liverwort_gui.errors import NetworkError

KEY = 16  # digits of a SHA-256 that tell clips apart: a card of thousands stays small


@dataclass(frozen=True, slots=True)
class Card:
    """What a network is, what it was trained on, and where it may be used.

    Attributes:
        name: how the user picks it, such as "length".
        architecture: name in the registry, such as "integration".
        config: keyword arguments of the architecture.
        classes: names of the classes, in the order of the logits.
        clip_frames: frames of a clip in training.
        clip_size: side of a clip in pixels.
        um_per_px: micrometres per clip pixel in training.
        preprocess: name of the input scaling, see `networks.preprocess`.
        note: the sentence shown wherever these weights decide.
        trained_on: what the training clips were, in words.
        trained_clips: which they were: `clip_key` of each clip that these weights, or
            those they began with, were fit or chosen on, sorted; None: unknown.
        scores: measured figures, such as accuracy and its interval.
        shrink: whole number by which clips are reduced (mean of pixels) before the
            network sees them.
        scope: trait name to (lowest, highest) value met in training; outside of it
            no decision is shown as certain, see `networks.scope`.
    """

    name: str
    architecture: str
    config: Mapping[str, Any]
    classes: tuple[str, ...]
    clip_frames: int
    clip_size: int
    um_per_px: float | None
    preprocess: str
    note: str
    trained_on: str
    scores: Mapping[str, Any] = field(default_factory=dict)
    scope: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    shrink: int = 1
    trained_clips: tuple[str, ...] | None = None

    def to_json(self) -> str:
        """Return the card as JSON with sorted keys, so that its hash is stable."""
        return json.dumps(dataclasses.asdict(self), sort_keys=True, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str, file: str) -> Card:
        """Read a card.

        Raises:
            NetworkError: if it is no card, naming `file`.
        """
        try:
            values = json.loads(text)
            values["classes"] = tuple(values["classes"])
            clips = values.get("trained_clips")
            values["trained_clips"] = None if clips is None else _keys(clips)
            values["scope"] = {
                trait: (float(low), float(high))
                for trait, (low, high) in values["scope"].items()
            }
            return cls(**values)
        except (
            ValueError,
            TypeError,
            KeyError,
            AttributeError,
            RecursionError,
        ) as error:
            raise NetworkError(
                f"{file} has no readable network card ({error}): use weights that "
                "were written by this program."
            ) from error


def clip_key(pixel_sha256: str) -> str:
    """Return how a card names a clip, of the SHA-256 of its pixels."""
    return pixel_sha256[:KEY]


def common(pixel_sha256s: Iterable[str], keys: Iterable[str]) -> int:
    """Return how many of some clips a card names."""
    known = set(keys)
    return sum(clip_key(sha256) in known for sha256 in pixel_sha256s)


def _keys(found: object) -> tuple[str, ...]:
    if not isinstance(found, list) or not all(isinstance(key, str) for key in found):
        raise TypeError("trained_clips is no list of names")
    return tuple(found)
