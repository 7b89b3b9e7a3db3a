"""The main job: from a video and its clips to explained decisions."""

from __future__ import annotations

from dataclasses import dataclass

from liverwort_gui import explain, media, networks
from liverwort_gui.analysis import unseen
from liverwort_gui.analysis.naming import network_name
from liverwort_gui.analysis.steps import as_step
from liverwort_gui.analysis.unseen import Verdict
from liverwort_gui.errors import LiverwortError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.networks import scope
from liverwort_gui.records import Clip, Crop, Result, Video


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a network; the fields are those of `Request`."""

    network: str = "length"
    method: str = "evidence"
    target: str | None = None
    against: str | None = None
    layer: str = ""

    def check(self, card: networks.Card) -> None:
        """Refuse what cannot be answered, before any work.

        Raises:
            LiverwortError: if there is no such method or class, or the method cannot
                explain this network.
        """
        refused = explain.refusal(self.method, card.architecture, card.name)
        if refused:
            raise LiverwortError(refused)
        self.indices(card)

    def indices(self, card: networks.Card) -> tuple[int | None, int | None]:
        """Return the explained class and that it is held against; None: not chosen.

        Raises:
            LiverwortError: if there is no such class.
        """
        return (
            explain.class_index(self.target, card.classes),
            explain.class_index(self.against, card.classes),
        )


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

    @property
    def question(self) -> Question:
        """What is asked of the network."""
        return Question(
            self.network, self.method, self.target, self.against, self.layer
        )


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
    origin = unseen.origin(request.network)  # a wrong name fails before any work
    card = origin.card
    request.question.check(card)
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
            verdict = unseen.of_clip(origin, clip)
            job = explained(clip, network, request.question, verdict)
            results.append((yield from as_step(job, done - 1, steps)))
            yield Progress(done, steps, "Analyzing")
    return tuple(results)


def explained(
    clip: Clip, network: networks.Network, question: Question, verdict: Verdict
) -> Job[Result]:
    """Explain one clip.

    Args:
        clip: the clip.
        network: that of the question, loaded.
        question: what is asked.
        verdict: whether the network had not seen the clip; the result says it.

    Raises:
        as `explain.explaining`.
    """
    target, against = question.indices(network.card)
    found = yield from explain.explaining(
        clip, network, question.method, target, against, question.layer
    )
    return Result(
        clip=clip,
        explanation=unseen.noted(found, verdict),
        network=network_name(question.network, network.card),
        network_note=network.card.note,
        device=found.provenance["device"],
        out_of_scope=scope.reasons_out_of_scope(
            scope.measure(clip), network.card.scope
        ),
    )
