"""One door to every method of explanation."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime

import numpy as np
import torch
from numpy.typing import NDArray

import liverwort_gui
from liverwort_gui.errors import LiverwortError
from liverwort_gui.explain import registry
from liverwort_gui.explain.contrast import choose_contrast
from liverwort_gui.explain.frames import over_frames
from liverwort_gui.explain.judged import judge
from liverwort_gui.explain.registry import Method
from liverwort_gui.explain.ways import WAYS, Found, Question
from liverwort_gui.jobs import Job, Progress, run_inline
from liverwort_gui.networks.device import describe
from liverwort_gui.networks.network import Network
from liverwort_gui.records import Clip, Explanation

EXACT = 1e-4  # logit; how well the maps of a complete method sum to the decision
EXACT_CURVE = "The curve is the exact frame evidence, not the sum of this map."


def explain(
    clip: Clip,
    network: Network,
    method: str = "evidence",
    target: int | None = None,
    against: int | None = None,
    layer: str = "",
) -> Explanation:
    """Explain a network's decision on a clip, frame by frame.

    The arguments are those of `explaining`.
    """
    return run_inline(explaining(clip, network, method, target, against, layer))


def explaining(
    clip: Clip,
    network: Network,
    method: str = "evidence",
    target: int | None = None,
    against: int | None = None,
    layer: str = "",
) -> Job[Explanation]:
    """Explain a network's decision on a clip, frame by frame.

    Args:
        clip: what to explain.
        network: whose decision.
        method: name of one of `explain.methods()`.
        target: index of the explained class; None: the second of two classes, so
            that signs agree between clips, or the most probable of more; the method
            "published" explains the most probable class.
        against: index of the class it is held against; None: the other of two, or
            the runner-up of more.
        layer: name of one of `explain.layers(network)`; empty: the last.

    Raises:
        LiverwortError: if there is no such method, class or layer, or the method
            cannot explain this network.
        NetworkError: if the clip has not the number of frames the network needs.
    """
    refused = registry.refusal(method, network.card.architecture, network.card.name)
    if refused:
        raise LiverwortError(refused)
    chosen = registry.method(method)
    if layer and not chosen.layered:
        able = ", ".join(m.name for m in registry.methods() if m.layered)
        raise LiverwortError(
            f"The method {method} takes no layer: leave the layer out, or choose one "
            f"of the methods {able}."
        )
    yield Progress(0, 2, "Asking the network")
    judged = judge(clip, network)
    shown = target
    if method == "published" and target is None:
        shown = int(np.argmax(judged.logits))  # the recipe explains the prediction
    a, b = choose_contrast(judged.logits, shown, against)
    question = Question(clip, network, judged, a, b, layer)
    found = yield from WAYS[method](question)
    asked = json.dumps({"target": target, "against": against, "layer": layer})
    return _explanation(question, chosen, found, asked)


def _explanation(
    question: Question, method: Method, found: Found, asked: str
) -> Explanation:
    judged, a, b = question.judged, question.a, question.b
    decision, delta_b = judged.decision(a, b), float(judged.bias[a] - judged.bias[b])
    frames = len(question.clip.pixels)
    maps = over_frames(found.maps.numpy(), frames)
    total = float(maps.mean(dtype=np.float64)) + delta_b
    complete = method.complete and abs(total - decision) <= EXACT
    curve, kind = _curve(question, found, method, maps, delta_b if complete else 0.0)
    reference = found.reference
    if reference is None:
        reference = torch.zeros(1, *found.maps.shape[1:])
    notes = [] if method.name == "evidence" else [method.caution, *found.notes]
    if kind == "exact" and not complete:
        notes.append(EXACT_CURVE)
    return Explanation(
        maps=maps,
        reference=reference.numpy(),
        frame_evidence=curve.astype(np.float32),
        decision=decision,
        reference_decision=judged.reference_decision(a, b),
        delta_b=delta_b,
        logits=judged.logits.astype(np.float32),
        classes=question.network.card.classes,
        contrast=(a, b),
        method=method.name,
        warning=" ".join(notes),
        receptive_field=found.receptive_field,
        provenance={**_provenance(question.clip, question.network), "asked": asked},
        unit=method.unit,
        complete=complete,
        layer=found.layer,
        curve=kind,
    )


def _curve(
    question: Question,
    found: Found,
    method: Method,
    maps: NDArray[np.float32],
    constant: float,
) -> tuple[NDArray[np.floating], str]:
    """Return a curve over frames (T,), and what it is, see `Explanation.curve`."""
    judged, a, b = question.judged, question.a, question.b
    if judged.frame_logits is not None and method.name != "motion-energy":
        return judged.frame_logits[:, a] - judged.frame_logits[:, b], "exact"
    if found.left_out is not None:
        moments = found.left_out.numpy()[:, np.newaxis, np.newaxis]
        losses = over_frames(moments, len(maps))[:, 0, 0]
        return losses + judged.reference_decision(a, b), "left out"
    return maps.mean(axis=(1, 2), dtype=np.float64) + constant, "sum of the map"


def made_with(network: Network) -> dict[str, str]:
    """Return the weights, the device and the versions that something was made with."""
    versions = {
        "liverwort": liverwort_gui.__version__,
        "torch": torch.__version__,
        "numpy": np.__version__,
    }
    return {
        "network": network.card.name,
        "architecture": network.card.architecture,
        "weights_sha256": network.sha256,
        "device": describe(network.device),
        "precision": str(network.dtype).removeprefix("torch."),
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "versions": json.dumps(versions, sort_keys=True),
    }


def _provenance(clip: Clip, network: Network) -> dict[str, str]:
    return {
        **made_with(network),
        "video_sha256": clip.video.sha256,
        "clip_sha256": clip.sha256,
        "crop": json.dumps(dataclasses.asdict(clip.crop)),
    }
