"""Frozen records that travel between the rooms and between processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

CLIP_FRAMES = 32  # frames of a clip, paper section 4.1
CLIP_SIZE = 256  # pixels, side of a clip, paper section 4.1
MIN_BOX_SIZE = 16  # pixels
UNSEEN = "unseen"  # key of an explanation's provenance, see `Explanation.unseen`


@dataclass(frozen=True, slots=True)
class Box:
    """A square crop box around one sperm.

    Attributes:
        x: left edge, pixels of the video's frame, counted from 0.
        y: top edge, pixels, counted from 0.
        size: side length, pixels, at least `MIN_BOX_SIZE`.
    """

    x: int
    y: int
    size: int = CLIP_SIZE

    def fits(self, width: int, height: int) -> bool:
        """Whether the box lies inside a frame of `width` x `height` pixels."""
        return (
            self.size >= MIN_BOX_SIZE
            and 0 <= self.x <= width - self.size
            and 0 <= self.y <= height - self.size
        )


@dataclass(frozen=True, slots=True)
class Crop:
    """Where and when a clip is cut out of a video: a square, standing or following.

    Attributes:
        start: first frame, counted from 0.
        corners: (x, y) of the top left corner, pixels; one if the box stands still, or
            one per frame if it follows the cell.
        size: side length, pixels, at least `MIN_BOX_SIZE`.
        frames: number of frames T.

    Raises:
        ValueError: if there is neither one corner nor one per frame.
    """

    start: int
    corners: tuple[tuple[int, int], ...]
    size: int = CLIP_SIZE
    frames: int = CLIP_FRAMES

    def __post_init__(self) -> None:
        if len(self.corners) not in (1, self.frames):
            raise ValueError(f"{len(self.corners)} corners for {self.frames} frames")

    @classmethod
    def still(cls, box: Box, start: int, frames: int = CLIP_FRAMES) -> Crop:
        """Return the crop of a box that stands still."""
        return cls(start, ((box.x, box.y),), box.size, frames)

    @property
    def follows(self) -> bool:
        """Whether the box moves with the cell."""
        return len(self.corners) > 1

    @property
    def stop(self) -> int:
        """The frame after its last one."""
        return self.start + self.frames

    def box_at(self, frame: int) -> Box:
        """Return the box in a frame of the video; before and after, the nearest."""
        index = min(max(frame - self.start, 0), len(self.corners) - 1)
        return Box(*self.corners[index], self.size)

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The box of each frame; only one if it stands still."""
        return tuple(Box(x, y, self.size) for x, y in self.corners)

    def fits(self, width: int, height: int) -> bool:
        """Whether all its boxes lie inside a frame of `width` x `height` pixels."""
        return all(box.fits(width, height) for box in self.boxes)


@dataclass(frozen=True, slots=True)
class Contrast:
    """The one mapping from a video's grey values to 0..255, fixed for the video.

    Attributes:
        low: grey value shown as 0.
        high: grey value shown as 255; (0, 255) leaves 8-bit videos as they are.
    """

    low: float = 0.0
    high: float = 255.0

    @property
    def is_identity(self) -> bool:
        return (self.low, self.high) == (0.0, 255.0)

    def apply(self, frames: NDArray[np.generic]) -> NDArray[np.uint8]:
        """Map grey values to 0..255, rounded and clipped; any shape."""
        if frames.dtype == np.uint8 and self.is_identity:
            return frames.astype(np.uint8, copy=False)
        scale = 255.0 / max(self.high - self.low, 1e-12)
        mapped = (frames.astype(np.float32) - self.low) * scale
        return np.asarray(np.rint(np.clip(mapped, 0.0, 255.0)), dtype=np.uint8)


@dataclass(frozen=True, eq=False)
class FrameIndex:
    """By which time stamp of its file each frame of a movie is found.

    Attributes:
        stamps: (T,) int64, one per frame in display order, in the file's own units.
        kind: what they are of a packet: "pts", "dts" (where a file has no other), or
            "count" (its number, where a file has no time stamps at all).
    """

    stamps: NDArray[np.int64]
    kind: str


@dataclass(frozen=True, eq=False)
class Video:
    """What is known of a video file after it was inspected.

    Frames are numbered from 0 in display order. `n_frames` counts what decodes,
    never what the header says.

    Attributes:
        path: absolute path of the file or folder.
        reader: which reader opens it: "movie", "tiff", "nd2", "images", "hdf5", "bio"
            (CZI, LIF) or "spe".
        n_frames: number of frames T.
        height: pixels.
        width: pixels.
        channels: 1 (grey) or 3 (RGB).
        dtype: numpy name of the file's grey values, such as "uint16".
        fps: frames per second; None if the file does not say.
        um_per_px: micrometres per pixel; None if the file does not say.
        times: (T,) float64, seconds, display time of each frame.
        contrast: grey values to 0..255, one mapping for the whole video.
        bad_frames: numbers of the frames that are damaged or cannot be decoded.
        warnings: sentences for the user about this file.
        channel: which channel was chosen, from 0; None if there is only one.
        time_axis: which axis counts as time: "t" or "z".
        sha256: identity of the file's content, see `media.identity`.
        complete: whether every frame was decoded once; until then `n_frames` and
            `bad_frames` are what the container's packets promise.
        index: how a movie's frames are found; None for the other readers.
    """

    path: str
    reader: str
    n_frames: int
    height: int
    width: int
    channels: int
    dtype: str
    fps: float | None
    um_per_px: float | None
    times: NDArray[np.float64]
    contrast: Contrast = Contrast()
    bad_frames: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()
    channel: int | None = None
    time_axis: str = "t"
    sha256: str = ""
    complete: bool = True
    index: FrameIndex | None = None

    @property
    def content(self) -> tuple[str, int | None, str]:
        """What it shows, whatever its name: file content, channel, time axis."""
        return self.sha256, self.channel, self.time_axis

    def calibrated(self, fps: float | None, um_per_px: float | None) -> Video:
        """Return the video with the user's values in place of the file's.

        Args:
            fps: frames per second, which also gives the times; None: keep the file's.
            um_per_px: micrometres per pixel; None: keep the file's.
        """
        video = self
        if fps is not None:
            times = np.arange(len(self.times), dtype=np.float64) / fps
            video = replace(video, fps=fps, times=times)
        if um_per_px is not None:
            video = replace(video, um_per_px=um_per_px)
        return video


@dataclass(frozen=True, eq=False)
class Clip:
    """The pixels of one box, exactly as a network is given them.

    S is the network's side length (`CLIP_SIZE`), C is 1 or 3.

    Attributes:
        pixels: (T, S, S, C) uint8, after the video's contrast mapping and resampling.
        background: (B, S, S, C) float32, 0..255, what the box shows without the cell:
            temporal median over frames spread over the whole video (science B4);
            B is 1 if the box stands still, or T if it follows the cell.
        noise_sd: (B, S, S, C) float32, grey levels, temporal noise of the background.
        background_note: a sentence if the background is doubtful, else empty.
        video: the video it was cut from.
        crop: where and when it was cut.
        times: (T,) float64, seconds in the video.
        um_per_px: micrometres per clip pixel, after resampling; None if unknown.
        sha256: hash of `pixels`, which binds labels and results to this clip.
    """

    pixels: NDArray[np.uint8]
    background: NDArray[np.float32]
    noise_sd: NDArray[np.float32]
    background_note: str
    video: Video
    crop: Crop
    times: NDArray[np.float64]
    um_per_px: float | None
    sha256: str

    @property
    def box(self) -> Box:
        """Where its first frame was cut."""
        return self.crop.boxes[0]

    @property
    def start(self) -> int:
        """Number of its first frame in the video."""
        return self.crop.start

    @property
    def scale(self) -> float:
        """Video pixels per clip pixel."""
        return self.crop.size / int(self.pixels.shape[1])


@dataclass(frozen=True, eq=False)
class Explanation:
    """Why a network decided as it did on one clip, in the units of its method.

    The contrast is class a against class b: positive values speak for a. With the
    evidence method (science B4) the mean of `frame_evidence` is `decision` and
    mean(maps) + delta_b is `decision` as well, both exactly.

    Attributes:
        maps: (T, h, w) float32, contrast map E(t, u) before colouring: no value was
            cut off or rescaled.
        reference: (B, h, w) float32, map E_B(u) of the background, one per frame
            (B = T) if the box follows the cell, else B = 1; the shown map is
            `maps - reference`.
        frame_evidence: (T,) float32, e(t); what it is says `curve`.
        decision: D, the logit of class a minus that of class b.
        reference_decision: D_B, the same for the background alone, in logits.
        delta_b: difference of the head's biases, part of D that no pixel explains.
        logits: (K,) float32, one per class.
        classes: names of the K classes.
        contrast: (a, b), indices into `classes`.
        method: name of the method, see `explain.methods`.
        warning: what this method does not show; empty if there is nothing to say.
        receptive_field: pixels of the clip that one map value sees, side length; 0 if
            it is not limited to a square of one frame.
        provenance: strings: weights_sha256, network, architecture, video and clip
            hashes, versions, what was asked, whether the clip was `unseen`.
        unit: of `maps`.
        complete: whether mean(maps) + delta_b is `decision`, to 1e-4.
        layer: of the network, at which the map was taken; empty if at none.
        curve: what `frame_evidence` is: "exact", e(t) in logits, whose mean is
            `decision`; "left out", D_B plus what the decision loses without the
            frame, times the number of frames, in logits; or "sum of the map", the
            mean of each frame's map in `unit`, plus delta_b if `complete`.
    """

    maps: NDArray[np.float32]
    reference: NDArray[np.float32]
    frame_evidence: NDArray[np.float32]
    decision: float
    reference_decision: float
    delta_b: float
    logits: NDArray[np.float32]
    classes: tuple[str, ...]
    contrast: tuple[int, int]
    method: str
    warning: str
    receptive_field: int
    provenance: Mapping[str, str] = field(default_factory=dict)
    unit: str = "logit"
    complete: bool = True
    layer: str = ""
    curve: str = "exact"

    @property
    def shown_maps(self) -> NDArray[np.float32]:
        """(T, h, w) float32: evidence beyond that of the background, E - E_B."""
        return self.maps - self.reference

    @property
    def probabilities(self) -> NDArray[np.float64]:
        """(K,) float64, softmax of the logits, sums to 1."""
        shifted = np.exp(self.logits.astype(np.float64) - float(self.logits.max()))
        return np.asarray(shifted / shifted.sum(), dtype=np.float64)

    @property
    def predicted(self) -> int:
        """Index of the most probable class."""
        return int(np.argmax(self.logits))

    @property
    def unseen(self) -> str:
        """Whether the network had not learnt from the clip: "yes", "no", "unknown"."""
        return self.provenance.get(UNSEEN, "unknown")


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that was checked about an explanation.

    Attributes:
        name: key, such as "motion".
        title: for people.
        state: "green", "amber", "red", or "grey" if it could not be checked.
        value: the figure that decided; None if there is none.
        text: a sentence: what was found, or why it could not be checked.
        numbers: name to figure, all that lies behind it.
    """

    name: str
    title: str
    state: str
    value: float | None
    text: str
    numbers: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Trust:
    """How far an explanation deserves belief, see `explain.trust`.

    Attributes:
        state: "green", "amber", "red", or "grey" if the main check was not possible.
        sentence: why, in a biologist's words.
        marks: what was checked, one by one.
        provenance: that of the explanation, and what it was checked with.
    """

    state: str
    sentence: str
    marks: tuple[Mark, ...]
    provenance: Mapping[str, str] = field(default_factory=dict)

    @property
    def reason(self) -> str:
        """The first reason for an amber or red mark; empty for the others."""
        if self.state not in ("amber", "red"):
            return ""
        reasons = (mark.text for mark in self.marks if mark.state == self.state)
        return next(reasons, self.sentence)


@dataclass(frozen=True, eq=False)
class Result:
    """One analyzed clip.

    Attributes:
        clip: what was analyzed.
        explanation: why the network decided so.
        network: name of the weights, for people; two may share it.
        network_note: the sentence of the card that must be shown with each decision.
        device: where it was computed, such as "cpu" or "cuda: NVIDIA RTX 4090".
        out_of_scope: sentences, why this clip is unlike the training clips; empty if
            it is in scope. Outside the scope no probability is shown large.
    """

    clip: Clip
    explanation: Explanation
    network: str
    network_note: str
    device: str
    out_of_scope: tuple[str, ...] = ()

    @property
    def in_scope(self) -> bool:
        return not self.out_of_scope

    @property
    def weights_sha256(self) -> str:
        """Of the weights that decided; what tells two networks apart."""
        return self.explanation.provenance.get("weights_sha256", "")
