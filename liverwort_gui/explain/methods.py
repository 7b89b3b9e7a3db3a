"""One door to every method of explanation."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime

import numpy as np
import torch

import liverwort_gui
from liverwort_gui.errors import LiverwortError
from liverwort_gui.explain.evidence import contrast_maps, forward
from liverwort_gui.explain.published import published_maps
from liverwort_gui.networks.device import describe
from liverwort_gui.networks.network import Network
from liverwort_gui.records import Clip, Explanation

METHODS = ("evidence", "published")


def explain(
    clip: Clip,
    network: Network,
    method: str = "evidence",
    target: int | None = None,
    against: int | None = None,
) -> Explanation:
    """Explain a network's decision on a clip, frame by frame.

    Args:
        clip: what to explain.
        network: whose decision.
        method: "evidence" (exact, science B4) or "published" (science B3, R1).
        target: index of the explained class; None: the second of two classes, so
            that signs agree between clips, or the most probable of more.
        against: index of the class it is held against; None: the other of two, or
            the runner-up of more.

    Raises:
        LiverwortError: if there is no such method or class, or the network judges
            all frames together.
    """
    if method not in METHODS:
        raise LiverwortError(
            f"No method is called {method!r}: choose {' or '.join(METHODS)}."
        )
    passed = forward(clip, network)
    if method == "published" and target is None:
        target = int(np.argmax(passed.logits))  # the recipe explains the prediction
    a, b = choose_contrast(passed.logits, target, against)
    maps, reference, delta_b = contrast_maps(passed, a, b)
    reference_decision = delta_b + float(reference.double().mean())
    warning = ""
    if method == "published":
        maps, warning = published_maps(passed, a)
        reference = torch.zeros_like(reference)
    frame_evidence = passed.frame_logits[:, a] - passed.frame_logits[:, b]
    return Explanation(
        maps=maps.numpy(),
        reference=reference.numpy(),
        frame_evidence=frame_evidence.astype(np.float32),
        decision=float(frame_evidence.mean()),
        reference_decision=reference_decision,
        delta_b=delta_b,
        logits=passed.logits.astype(np.float32),
        classes=network.card.classes,
        contrast=(a, b),
        method=method,
        warning=warning,
        receptive_field=network.receptive_field,
        provenance=_provenance(clip, network),
    )


def choose_contrast(
    logits: np.ndarray, target: int | None = None, against: int | None = None
) -> tuple[int, int]:
    """Return the explained class and the one it is held against, as indices.

    Raises:
        LiverwortError: if a class does not exist or is held against itself.
    """
    n_classes = len(logits)
    for chosen in (target, against):
        if chosen is not None and not 0 <= chosen < n_classes:
            raise LiverwortError(
                f"Class {chosen} does not exist: this network has classes 0 to "
                f"{n_classes - 1}."
            )
    ranked = [int(k) for k in np.argsort(logits)[::-1]]
    if target is None:
        target = (
            1
            if n_classes == 2 and against != 1
            else next(k for k in ranked if k != against)
        )
    if against is None:
        against = next(k for k in ranked if k != target)
    if target == against:
        raise LiverwortError(f"Class {target} cannot be held against itself.")
    return target, against


def _provenance(clip: Clip, network: Network) -> dict[str, str]:
    versions = {
        "liverwort": liverwort_gui.__version__,
        "torch": torch.__version__,
        "numpy": np.__version__,
    }
    return {
        "network": network.card.name,
        "architecture": network.card.architecture,
        "weights_sha256": network.sha256,
        "video_sha256": clip.video.sha256,
        "clip_sha256": clip.sha256,
        "crop": json.dumps(dataclasses.asdict(clip.crop)),
        "device": describe(network.device),
        "precision": str(network.dtype).removeprefix("torch."),
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "versions": json.dumps(versions, sort_keys=True),
    }
