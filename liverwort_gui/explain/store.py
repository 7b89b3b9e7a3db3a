"""Explanations as files: one HDF5 each, whole or not at all.

Layout: `/maps` (T, h, w) float32 and `/reference` (B, h, w) float32 in the attribute
`unit`, `/frame_evidence` (T,) float32 (what it is says the attribute `curve`),
`/times` (T,) float64 in seconds, `/clip` (T, S, S, C) and `/background` (B, S, S, C)
uint8, `/corners` (B, 2) int64, x and y of the box's top left corner in pixels of the
video; attributes as written in `_attributes`. B is 1, or T if the box follows the cell.
Files of format 1 have no B axis and no `/corners`.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import h5py
import numpy as np
from numpy.typing import NDArray

from liverwort_gui import paths
from liverwort_gui.errors import ResultError
from liverwort_gui.records import UNSEEN, Clip, Crop, Explanation, Result, Video

FORMAT = "liverwort-explanation-2"
FORMER_FORMAT = "liverwort-explanation-1"
MAX_VALUES = 1 << 30  # values of one array; more is no explanation of ours


def save(result: Result, path: Path) -> Path:
    """Write a result's explanation with its clip and provenance.

    Raises:
        OutputError: if the folder cannot be written or the disk is full.
    """
    explanation, clip = result.explanation, result.clip
    arrays = {
        "maps": explanation.maps,
        "reference": explanation.reference,
        "frame_evidence": explanation.frame_evidence,
        "times": clip.times,
        "clip": clip.pixels,
        "background": np.rint(clip.background).astype(np.uint8),
        "corners": np.asarray(clip.crop.corners, dtype=np.int64),
    }
    # In memory first: where a disk is full, HDF5 itself crashes the process.
    content = io.BytesIO()
    with h5py.File(content, "w", libver="latest") as f:
        for name, array in arrays.items():
            f.create_dataset(
                name, data=array, chunks=True, fletcher32=True, compression="gzip"
            )
        f.attrs.update(_attributes(result))
    with paths.written_whole(path) as part:
        part.write_bytes(content.getbuffer())
    return path


def _attributes(result: Result) -> dict[str, Any]:
    explanation, clip = result.explanation, result.clip
    video, box = clip.video, clip.box
    facts: dict[str, Any] = {
        "format": FORMAT,
        "D": explanation.decision,
        "D_B": explanation.reference_decision,
        "delta_b": explanation.delta_b,
        "logits": explanation.logits,
        "classes": list(explanation.classes),
        "contrast": list(explanation.contrast),
        "method": explanation.method,
        "warning": explanation.warning,
        "receptive_field": explanation.receptive_field,
        "unit": explanation.unit,
        "complete": explanation.complete,
        "layer": explanation.layer,
        "curve": explanation.curve,
        "network_note": result.network_note,
        "in_scope": result.in_scope,
        "out_of_scope": " ".join(result.out_of_scope),
        "video": Path(video.path).name,
        "box": [box.x, box.y, box.size],
        "start": clip.start,
        "frames": clip.crop.frames,
        "scale": clip.scale,
        "time_axis": video.time_axis,
        "grey_low": video.contrast.low,
        "grey_high": video.contrast.high,
        "bad_frames": np.asarray(video.bad_frames, dtype=np.int64),
        "background_note": clip.background_note,
        **explanation.provenance,
    }
    if video.channel is not None:
        facts["channel"] = video.channel
    if clip.um_per_px is not None:
        facts["um_per_px"] = clip.um_per_px
    if video.fps is not None:
        facts["fps"] = video.fps
    return facts


_PROVENANCE = (
    "network",
    "architecture",
    "weights_sha256",
    "video_sha256",
    "clip_sha256",
    "crop",
    "device",
    "precision",
    "created",
    "versions",
)
# What was asked, what the maps are, and whether the network had seen the clip, are not
# told by files of older versions: these hold the evidence at the summed map, or the
# published recipe.
_SINCE = ("asked", UNSEEN)


def load_result(path: Path) -> Result:
    """Read an explanation with its clip, written by `save`.

    What the file does not tell, such as the size of the video's frames or the noise of
    the background, is 0 or not a number.

    Raises:
        ResultError: as `load`.
    """
    explanation = load(path)
    try:
        with h5py.File(path, "r") as f:
            about = dict(f.attrs)
            pixels = _own_array(f, "clip", np.uint8)
            background = _own_array(f, "background", np.uint8)
            times = _own_array(f, "times", np.float64)
            corners = [about["box"][:2]]
            if "corners" in f:
                corners = _own_array(f, "corners", np.int64).tolist()
        clip = _clip(pixels, background, times, corners, about)
    except (OSError, KeyError, ValueError, TypeError, RuntimeError) as error:
        raise _unreadable(path, error) from error
    reasons = str(about["out_of_scope"])
    return Result(
        clip=clip,
        explanation=explanation,
        network=explanation.provenance["network"],
        network_note=str(about["network_note"]),
        device=explanation.provenance["device"],
        out_of_scope=(reasons,) if reasons else (),
    )


def _clip(
    pixels: NDArray[np.uint8],
    background: NDArray[np.uint8],
    times: NDArray[np.float64],
    corners: Sequence[Sequence[int]],
    about: Mapping[str, Any],
) -> Clip:
    """Return a clip as its file tells it."""
    if background.ndim == pixels.ndim - 1:  # format 1
        background = background[np.newaxis]
    if pixels.ndim != 4 or background.shape[1:] != pixels.shape[1:]:
        raise ValueError(f"clip {pixels.shape} and background {background.shape}")
    start, frames = int(about["start"]), len(pixels)
    fps, um_per_px = (about.get(name) for name in ("fps", "um_per_px"))
    scale = float(about["scale"])
    video = Video(
        path=str(about["video"]),
        reader="",
        n_frames=start + frames,
        height=0,
        width=0,
        channels=pixels.shape[3],
        dtype="uint8",
        fps=None if fps is None else float(fps),
        um_per_px=None if um_per_px is None else float(um_per_px) / scale,
        times=np.zeros(0),
        sha256=str(about["video_sha256"]),
    )
    places = tuple((int(x), int(y)) for x, y in corners)
    return Clip(
        pixels=pixels,
        background=background.astype(np.float32),
        noise_sd=np.full(background.shape, np.nan, np.float32),
        background_note=str(about["background_note"]),
        video=video,
        crop=Crop(start, places, int(about["box"][2]), frames),
        times=times,
        um_per_px=None if um_per_px is None else float(um_per_px),
        sha256=str(about["clip_sha256"]),
    )


def load(path: Path) -> Explanation:
    """Read an explanation written by `save`.

    Only arrays that lie in the file itself are read, never a link to another file.

    Raises:
        ResultError: if the file is missing, damaged, or not one of ours.
    """
    try:
        with h5py.File(path, "r") as f:
            attributes = dict(f.attrs)
            if attributes.get("format") not in (FORMAT, FORMER_FORMAT):
                raise ResultError(
                    f"{path} is not an evidence file of this program: choose an .h5 "
                    "file that Analyze has written."
                )
            arrays = {
                name: _own_array(f, name)
                for name in ("maps", "reference", "frame_evidence")
            }
        return _explanation(arrays, attributes)
    except (OSError, KeyError, ValueError, TypeError, RuntimeError) as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> ResultError:
    if isinstance(error, FileNotFoundError):
        return ResultError(f"{path} does not exist: check the name and the folder.")
    return ResultError(
        f"{path} cannot be read as an evidence file ({error}): copy it again, or "
        "analyze the clip anew."
    )


def _own_array(
    file: h5py.File, name: str, kind: type[np.generic] = np.float32
) -> NDArray[Any]:
    """Return an array stored in `file` itself (reliability 3.3)."""
    if not isinstance(file.get(name, getlink=True), h5py.HardLink):
        raise ValueError(f"/{name} is a link")
    data = file[name]
    if not isinstance(data, h5py.Dataset) or data.is_virtual or data.external:
        raise ValueError(f"/{name} is not stored in this file")
    if data.size > MAX_VALUES or data.dtype != kind:
        raise ValueError(f"/{name} has shape {data.shape} and type {data.dtype}")
    return np.asarray(data[()])


def _explanation(
    arrays: Mapping[str, NDArray[np.float32]], attributes: Mapping[str, Any]
) -> Explanation:
    maps, reference = arrays["maps"], arrays["reference"]
    former = attributes["format"] == FORMER_FORMAT
    if former:
        reference = reference[np.newaxis]
    if maps.ndim != 3 or reference.shape not in (maps.shape, (1, *maps.shape[1:])):
        raise ValueError(f"maps {maps.shape} and reference {reference.shape} disagree")
    if arrays["frame_evidence"].shape != maps.shape[:1]:
        raise ValueError("the curve and the maps differ in their number of frames")
    named = [key for key in _PROVENANCE if not (former and key == "crop")]
    named += [key for key in _SINCE if key in attributes]
    method = str(attributes["method"])
    a, b = (int(k) for k in attributes["contrast"])
    return Explanation(
        maps=maps,
        reference=reference,
        frame_evidence=arrays["frame_evidence"],
        decision=float(attributes["D"]),
        reference_decision=float(attributes["D_B"]),
        delta_b=float(attributes["delta_b"]),
        logits=np.asarray(attributes["logits"], dtype=np.float32),
        classes=tuple(str(name) for name in attributes["classes"]),
        contrast=(a, b),
        method=method,
        warning=str(attributes["warning"]),
        receptive_field=int(attributes["receptive_field"]),
        provenance={key: str(attributes[key]) for key in named},
        unit=str(attributes.get("unit", "logit")),
        complete=bool(attributes.get("complete", method == "evidence")),
        layer=str(attributes.get("layer", "")),
        curve=str(attributes.get("curve", "exact")),
    )
