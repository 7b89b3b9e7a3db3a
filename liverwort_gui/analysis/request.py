"""The main job: from a video and its clips to explained decisions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from liverwort_gui import explain, media, networks
from liverwort_gui.errors import LiverwortError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.networks import scope
from liverwort_gui.records import Clip, Crop, Result, Video

TASKS, BEST = "tasks", "best-loss"  # as `train.run_files` calls them
QUICK = 4  # steps of a job within a job that are not worth counting

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Request:
    """What to analyze, and how; travels to a worker process.

    Attributes:
        path: video file or folder of images.
        crops: where and when to cut each clip; windows may differ.
        channel: channel of a file with several; None: not chosen.
        time_axis: "t" or "z"; None: not chosen.
        fps: frames per second, overrides the file; None: as the file says.
        um_per_px: micrometres per pixel, overrides the file; None: as the file says.
        network: name of bundled weights, or a .safetensors file.
        method: name of one of `explain.methods()`.
        target: name of the explained class; None: see `explain.explaining`.
        against: name of the class it is held against; None: likewise.
        layer: at which a map is taken, see `explain.layers`; empty: the last.
        device: "auto", "cpu", "cuda" or "mps".
        video: what an inspection found before; None: the file is inspected first.
    """

    path: str
    crops: tuple[Crop, ...]
    channel: int | None = None
    time_axis: str | None = None
    fps: float | None = None
    um_per_px: float | None = None
    network: str = "length"
    method: str = "evidence"
    target: str | None = None
    against: str | None = None
    layer: str = ""
    device: str = "auto"
    video: Video | None = None


def analyze(request: Request) -> Job[tuple[Result, ...]]:
    """Analyze clips of one video; results come in the order of the crops.

    Raises:
        VideoError: if the video cannot be used.
        BoxError: if a box or a window does not fit; nothing is analyzed then.
        NetworkError: if the network is unknown or damaged.
        DeviceError: if the device cannot be used.
        LiverwortError: if there is no such method, class or layer, or the method
            cannot explain this network.
    """
    steps = len(request.crops) + 2
    card = networks.card(request.network)  # a wrong name fails before any work
    _check(request, card)
    yield Progress(0, steps, "Reading the video")
    video = request.video or media.inspect(
        request.path, channel=request.channel, time_axis=request.time_axis
    )
    video = video.calibrated(request.fps, request.um_per_px)
    with media.open_video(
        request.path,
        channel=request.channel,
        time_axis=request.time_axis,
        video=video,
    ) as reader:
        for start, frames in {(crop.start, crop.frames) for crop in request.crops}:
            reader.examine_window(start, frames)
        for crop in request.crops:
            media.check_crop(reader.video, crop)
        background = media.field_background(reader)
        yield Progress(1, steps, "Loading the network")
        device = networks.pick_device(request.device)
        network = networks.load(request.network, device)
        yield Progress(2, steps, "Analyzing")
        results = []
        for done, crop in enumerate(request.crops, start=3):
            clip = media.cut_clip(
                reader, crop, background=background, size=card.clip_size
            )
            job = _explained(clip, network, request)
            results.append((yield from _as_step(job, done - 1, steps)))
            yield Progress(done, steps, "Analyzing")
    return tuple(results)


def network_name(name_or_file: str, card: networks.Card) -> str:
    """Return how a network is called beside its results.

    The cards of all runs have the same names: the folders of a run's weights
    (RUN/tasks/FOLD/best-loss.safetensors) tell the run and the fold.
    """
    file = Path(name_or_file)
    if file.parent.parent.name != TASKS:
        return card.name
    chosen = "" if file.stem == BEST else f"-{file.stem}"
    return f"{file.parents[2].name}-{file.parent.name}{chosen}"


def _check(request: Request, card: networks.Card) -> None:
    """Refuse a question that cannot be answered, before any work."""
    refused = explain.refusal(request.method, card.architecture, card.name)
    if refused:
        raise LiverwortError(refused)
    for name in (request.target, request.against):
        explain.class_index(name, card.classes)


def _as_step(job: Job[T], done: int, steps: int) -> Job[T]:
    """Run a job as one step of a larger one; its own progress becomes the note."""
    try:
        while True:
            try:
                at = next(job)
            except StopIteration as end:
                return cast("T", end.value)
            share = f" ({at.done} of {at.total})" if at.total > QUICK else ""
            yield Progress(done, steps, f"{at.note}{share}")
    finally:
        job.close()


def _explained(clip: Clip, network: networks.Network, request: Request) -> Job[Result]:
    classes = network.card.classes
    explanation = yield from explain.explaining(
        clip,
        network,
        request.method,
        explain.class_index(request.target, classes),
        explain.class_index(request.against, classes),
        request.layer,
    )
    return Result(
        clip=clip,
        explanation=explanation,
        network=network_name(request.network, network.card),
        network_note=network.card.note,
        device=explanation.provenance["device"],
        out_of_scope=scope.reasons_out_of_scope(
            scope.measure(clip), network.card.scope
        ),
    )
