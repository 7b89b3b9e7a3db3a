"""Keeps the results of a study's clips beside their pixels, so that they come back.

A result can be made again, so it is no part of the study's history: it is found by
what it was made of, the clip's content, its calibration, the network and the method.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from liverwort_gui.errors import ResultError, StudyError
from liverwort_gui.records import UNSEEN, Clip, Crop, Explanation, Result
from liverwort_gui.study.arrays import ArrayStore
from liverwort_gui.study.cutting import key_of
from liverwort_gui.study_records import VideoEntry

ARRAYS = ("maps", "reference", "frame_evidence", "logits")
PLAIN = (
    "decision",
    "reference_decision",
    "delta_b",
    "classes",
    "contrast",
    "method",
    "warning",
    "receptive_field",
)  # what of an explanation is kept as JSON
NEWER = ("unit", "complete", "layer", "curve")  # likewise, but older results lack it


def result_key(
    video: VideoEntry,
    crop: Crop,
    weights: str,
    method: str,
    target: int | None = None,
    against: int | None = None,
    layer: str = "",
) -> str:
    """Return by what a result is found: SHA-256 in hex.

    Args:
        video: the clip's, with its calibration.
        crop: of the clip.
        weights: SHA-256 of their file, as `Result.weights_sha256`.
        method: as `Explanation.method`.
        target: index of the class that was asked for; None: left to the method.
        against: index of the class it was to be held against; None: likewise.
        layer: that was asked for; empty: the usual one.
    """
    facts = ["result", key_of(video, crop), video.rate, video.pixel_size]
    asked = [target, against, layer]
    usual = [None, None, ""]  # adds nothing, so that older results are found
    text = json.dumps([*facts, weights, method, *(asked if asked != usual else ())])
    return hashlib.sha256(text.encode()).hexdigest()


def key_of_result(video: VideoEntry, result: Result) -> str:
    """Return by what this result is found, see `result_key`."""
    explanation = result.explanation
    return result_key(
        video,
        result.clip.crop,
        result.weights_sha256,
        explanation.method,
        **json.loads(explanation.provenance.get("asked", "{}")),
    )


def keep(arrays: ArrayStore, video: VideoEntry, result: Result) -> None:
    """Write a result into a study, in place of an older one of the same question.

    Where it does not know whether its network had seen the clip, it takes over what an
    older one knew: that depends on the clip and the weights alone.

    Raises:
        StudyError: if the disk is full or cannot be written.
    """
    explanation = result.explanation
    stored = {name: getattr(explanation, name) for name in ARRAYS}
    plain = {name: getattr(explanation, name) for name in (*PLAIN, *NEWER)}
    key = key_of_result(video, result)
    told = _with_verdict(arrays, key, explanation, result.clip.sha256)
    about = {
        "kind": "explanation",
        "key": key,
        "pixel_sha256": result.clip.sha256,
        "explanation": json.dumps(plain),
        "provenance": json.dumps(told),
        "network": result.network,
        "network_note": result.network_note,
        "device": result.device,
        "out_of_scope": json.dumps(result.out_of_scope),
    }
    arrays.note(key, arrays.write(stored, about))


def _with_verdict(
    arrays: ArrayStore, key: str, explanation: Explanation, pixel_sha256: str
) -> dict[str, str]:
    told = dict(explanation.provenance)
    if explanation.unseen == "unknown":
        with suppress(ResultError, StudyError):  # damaged: as if it were not there
            earlier = find(arrays, key, pixel_sha256)
            told |= {UNSEEN: earlier.explanation.unseen} if earlier else {}
    return told


@dataclass(frozen=True, eq=False)
class Kept:
    """A result as it is kept, without the clip's pixels; the fields of `Result`."""

    explanation: Explanation
    network: str
    network_note: str
    device: str
    out_of_scope: tuple[str, ...]

    def of(self, clip: Clip) -> Result:
        """Return the result, with the clip it is of."""
        return Result(
            clip=clip,
            explanation=self.explanation,
            network=self.network,
            network_note=self.network_note,
            device=self.device,
            out_of_scope=self.out_of_scope,
        )


def find(arrays: ArrayStore, key: str, pixel_sha256: str | None) -> Kept | None:
    """Return what `keep` wrote; None if there is nothing under this key.

    Args:
        arrays: of the study.
        key: `result_key` of the clip, weights and method.
        pixel_sha256: of the clip, as `Cut.pixel_sha256`; None: not looked at, for who
            shows no map over these pixels.

    Raises:
        StudyError: if the arrays are damaged.
        ResultError: if they are not those of this clip.
    """
    sha256 = arrays.noted(key)
    if sha256 is None or not arrays.is_whole(sha256):
        return None
    stored, about = arrays.read(sha256)
    try:
        pixels = about["pixel_sha256"]
        if about["key"] != key or pixel_sha256 not in (None, pixels):
            raise ValueError("it belongs to another clip")
        return Kept(
            explanation=_explanation(stored, about),
            network=about["network"],
            network_note=about["network_note"],
            device=about["device"],
            out_of_scope=tuple(json.loads(about["out_of_scope"])),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _unusable(arrays, error) from error


def recall(arrays: ArrayStore, key: str, clip: Clip) -> Result | None:
    """Return what `keep` wrote, with its clip; None if there is nothing under this key.

    Args:
        arrays: of the study.
        key: `result_key` of the clip, weights and method.
        clip: the clip's pixels, as they were cut.

    Raises:
        StudyError: if the arrays are damaged.
        ResultError: if they are not those of this clip.
    """
    found = find(arrays, key, clip.sha256)
    if found is None:
        return None
    if len(found.explanation.maps) != len(clip.pixels):
        raise _unusable(arrays, f"{len(clip.pixels)} frames have other maps")
    return found.of(clip)


def _unusable(arrays: ArrayStore, what: object) -> ResultError:
    return ResultError(
        f"The result in {arrays.folder} cannot be used ({what}): analyze the clip anew."
    )


def _explanation(stored: dict[str, NDArray[Any]], about: dict[str, str]) -> Explanation:
    maps, reference = stored["maps"], stored["reference"]
    if maps.ndim != 3:
        raise ValueError(f"maps of shape {maps.shape}")
    if reference.shape not in (maps.shape, (1, *maps.shape[1:])):
        raise ValueError(f"maps {maps.shape} and reference {reference.shape} disagree")
    if stored["frame_evidence"].shape != maps.shape[:1]:
        raise ValueError("the curve and the maps differ in their number of frames")
    if any(stored[name].dtype != np.float32 for name in ARRAYS):
        raise ValueError("its numbers are of another type")
    plain = json.loads(about["explanation"])
    values: dict[str, Any] = {name: plain[name] for name in PLAIN}
    values["complete"] = plain["method"] == "evidence"  # of older results
    values |= {name: plain[name] for name in NEWER if name in plain}
    values |= {name: stored[name] for name in ARRAYS}
    values["classes"] = tuple(plain["classes"])
    values["contrast"] = tuple(plain["contrast"])
    return Explanation(**values, provenance=json.loads(about["provenance"]))
