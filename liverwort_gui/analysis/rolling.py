"""The job behind `liverwort windows`: a network's decision along a whole video."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from liverwort_gui import explain, media, networks, tracking
from liverwort_gui.analysis.naming import network_name
from liverwort_gui.analysis.steps import as_step
from liverwort_gui.errors import BoxError, VideoError
from liverwort_gui.explain.contrast import choose_contrast
from liverwort_gui.explain.rolling import frame_logits, refuse_mixing, windows
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.media.clips import cut_frame
from liverwort_gui.networks import scope
from liverwort_gui.records import Box, Clip, Crop, Video
from liverwort_gui.rolling_records import Rolling
from liverwort_gui.words import count, duration

if TYPE_CHECKING:
    from liverwort_gui.media import Background, VideoReader
    from liverwort_gui.networks import Network

CHUNK = {"cpu": 32, "mps": 32, "cuda": 256}  # frames read at a time
PLACES = 3  # windows that tell the background of a box that follows its cell


@dataclass(frozen=True, eq=False)
class RollingRequest:
    """Which frames of a video to judge, and how; travels to a worker process.

    Attributes:
        path: video file or folder of images.
        box: around the cell, if it follows in frame `seen`.
        start: first frame, from 0.
        stop: the frame after the last one; None: to the end.
        follow: whether the box follows the cell, as long as that is in view.
        seen: frame in which the cell is in the box that follows it; None: `start`.
        channel: channel of a file with several; None: not chosen.
        time_axis: "t" or "z"; None: not chosen.
        fps: frames per second, overrides the file; None: as the file says.
        um_per_px: micrometres per pixel, overrides the file; None: as the file says.
        network: name of bundled weights, or a .safetensors file.
        target: name of the class the evidence is for; None: see `explain.explaining`.
        against: name of the class it is held against; None: likewise.
        device: "auto", "cpu", "cuda" or "mps".
        video: what an inspection found before; None: the file is inspected first.
    """

    path: str
    box: Box
    start: int = 0
    stop: int | None = None
    follow: bool = False
    seen: int | None = None
    channel: int | None = None
    time_axis: str | None = None
    fps: float | None = None
    um_per_px: float | None = None
    network: str = "length"
    target: str | None = None
    against: str | None = None
    device: str = "auto"
    video: Video | None = None


def rolling(request: RollingRequest) -> Job[Rolling]:
    """Judge every window of a clip's length along a video, in one pass over its frames.

    The memory it takes does not grow with the video. In a window, a network that
    compares frames sees its first frame beside the one before the window; in a clip cut
    there, beside the second one.

    Raises:
        VideoError: if the video cannot be used.
        BoxError: if the box or the frames do not fit, or there is no cell to follow.
        NetworkError: if the network is unknown or damaged.
        DeviceError: if the device cannot be used.
        LiverwortError: if there is no such class, or the network mixes frames.
    """
    card = networks.card(request.network)  # a wrong name fails before any work
    refuse_mixing(card)
    asked = [explain.class_index(n, card.classes) for n in _named(request)]
    yield Progress(0, 1, "Reading the video")
    video = request.video or media.inspect(
        request.path, channel=request.channel, time_axis=request.time_axis
    )
    video = video.calibrated(request.fps, request.um_per_px)
    crop = whole = _crop(request, video, card.clip_frames)
    if request.follow:
        crop = yield from _followed(request, video, whole, card.clip_frames)
    with media.open_video(request.path, video=video) as reader:
        yield Progress(0, crop.frames, "Looking for what stands still")
        background = media.field_background(reader)
        network = networks.load(request.network, networks.pick_device(request.device))
        logits = yield from _all_logits(reader, crop, network)
        a, b = choose_contrast(np.nanmean(logits, axis=0), *asked)
        clips = list(_clips(reader, crop, card, background))
    evidence = logits[:, a] - logits[:, b]
    told = [scope.reasons_out_of_scope(scope.measure(c), card.scope) for c in clips]
    return Rolling(
        video=video.path,
        crop=crop,
        frame_evidence=evidence,
        decisions=windows(evidence, card.clip_frames),
        times=video.times[crop.start : crop.stop],
        reference_decision=_reference(clips, network, a, b),
        window=card.clip_frames,
        classes=card.classes,
        contrast=(a, b),
        network=network_name(request.network, card),
        network_note=card.note,
        out_of_scope=tuple(dict.fromkeys(reason for each in told for reason in each)),
        notes=_notes(video, evidence, whole, crop),
        provenance=_provenance(video, crop, network),
    )


def _named(request: RollingRequest) -> tuple[str | None, str | None]:
    return request.target, request.against


def _crop(request: RollingRequest, video: Video, least: int) -> Crop:
    """Return the crop of all frames, of a box that stands still.

    Raises:
        BoxError: if the box or the frames do not fit, or the frames are too few.
    """
    stop = video.n_frames if request.stop is None else request.stop
    frames = stop - request.start
    if frames < least:
        raise BoxError(
            f"A window has {least} frames, and from number {request.start} on "
            f"{video.path} has {max(frames, 0)} to judge: choose an earlier start or a "
            "later stop."
        )
    crop = Crop.still(request.box, request.start, frames)
    media.check_crop(replace(video, bad_frames=()), crop)  # damaged ones are left out
    return crop


def _followed(
    request: RollingRequest, video: Video, crop: Crop, least: int
) -> Job[Crop]:
    """Return the crop of the frames in which the cell is in view.

    Raises:
        BoxError: if there is no cell in the box, or not for one window.
    """
    seen = crop.start if request.seen is None else request.seen
    job = tracking.follow(request.path, video, crop, seen, while_seen=True)
    found = yield from as_step(job, 0, crop.frames)
    if found.frames < least:
        raise BoxError(
            f"A window has {least} frames, and the cell in the box was only seen in "
            f"frames {found.start} to {found.stop - 1} of {video.path}: choose "
            "another cell, or a box that stands still."
        )
    return found


def _all_logits(
    reader: VideoReader, crop: Crop, network: Network
) -> Job[NDArray[np.float64]]:
    """Return the logits (L, K) of each frame; NaN where one is damaged.

    Raises:
        VideoError: if all are.
    """
    logits = np.full((crop.frames, len(network.card.classes)), np.nan)
    began = time.monotonic()
    for first, chunks in _runs(reader, crop, network):
        at = first
        for found in frame_logits(network, chunks):
            logits[at : at + len(found)] = found
            at += len(found)
            left = (time.monotonic() - began) / at * (crop.frames - at)
            note = f"Judging frames, about {duration(left)} left"
            yield Progress(at, crop.frames, note)
    if np.isnan(logits).all():
        raise VideoError(
            f"{reader.video.path} has no frame that can be decoded from {crop.start} "
            f"to {crop.stop - 1}: choose others, or copy it again from the microscope."
        )
    return logits


def _runs(
    reader: VideoReader, crop: Crop, network: Network
) -> Iterator[tuple[int, Iterator[NDArray[np.uint8]]]]:
    """Yield runs of undamaged frames: where each begins, and its chunks in turn."""
    feed = _Feed(reader, crop, network)
    while feed.at < crop.frames:
        yield feed.at, feed.run()


class _Feed:
    """Reads what the box shows, frame after frame.

    Attributes:
        at: index of the next frame of the crop.
    """

    def __init__(self, reader: VideoReader, crop: Crop, network: Network) -> None:
        self._reader = reader
        self._crop = crop
        self._side = network.card.clip_size
        self._chunk = CHUNK[network.device.type]
        self.at = 0

    def run(self) -> Iterator[NDArray[np.uint8]]:
        """Yield chunks (n, S, S, C) up to the next damaged frame, which is passed."""
        waiting: list[NDArray[np.uint8]] = []
        damaged = False
        while self.at < self._crop.frames and not damaged:
            try:
                waiting.append(self._next())
            except VideoError:
                damaged = True
            self.at += 1
            if waiting and (damaged or len(waiting) == self._chunk):
                yield np.stack(waiting)
                waiting = []
        if waiting:
            yield np.stack(waiting)

    def _next(self) -> NDArray[np.uint8]:
        number = self._crop.start + self.at
        frame = self._reader.read_once(number)
        box = self._crop.box_at(number)
        return cut_frame(self._reader.video, frame, box, self._side)


def _clips(
    reader: VideoReader, crop: Crop, card: networks.Card, background: Background
) -> Iterator[Clip]:
    """Yield clips that tell the background and the scope, as far as undamaged."""
    last = crop.frames - card.clip_frames
    places = np.linspace(0, last, PLACES) if crop.follows else np.zeros(1)
    for first in dict.fromkeys(np.rint(places).astype(int).tolist()):
        corners = crop.corners
        if crop.follows:
            corners = corners[first : first + card.clip_frames]
        part = Crop(crop.start + first, corners, crop.size, card.clip_frames)
        with suppress(VideoError):
            yield media.cut_clip(
                reader, part, background=background, size=card.clip_size
            )


def _reference(clips: Sequence[Clip], network: Network, a: int, b: int) -> float:
    """Return D_B, the mean over clips; NaN if there are none."""
    from liverwort_gui.explain.judged import judge

    found = [judge(clip, network).reference_decision(a, b) for clip in clips]
    return float(np.mean(found)) if found else np.nan


def _notes(
    video: Video, evidence: NDArray[np.float64], asked: Crop, judged: Crop
) -> tuple[str, ...]:
    lost = int(np.isnan(evidence).sum())
    notes = list(video.warnings)
    if judged.frames < asked.frames:
        notes.append(
            f"The cell was seen from frame {judged.start} to {judged.stop - 1} only: "
            "before and after there are no decisions."
        )
    if lost:
        frames = count(lost, "frame is", "frames are")
        notes.append(
            f"{frames} damaged in {video.path}: windows that hold one have no decision."
        )
    return tuple(notes)


def _provenance(video: Video, crop: Crop, network: Network) -> dict[str, str]:
    """Return with what it was made, as an explanation says it."""
    from liverwort_gui.explain.run import made_with

    return {
        **made_with(network),
        "video_sha256": video.sha256,
        "crop": json.dumps(asdict(replace(crop, corners=crop.corners[:1]))),
    }
