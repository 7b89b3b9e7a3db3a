"""What the window lets its worker process do; no Qt, heavy imports inside.

Importing this module is cheap, so the window can name these jobs without loading
torch, PyAV or matplotlib into its own process.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from platform import platform, python_version

import numpy as np

from liverwort_gui import paths
from liverwort_gui.errors import StudyError
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.records import Clip, Crop, Explanation, Result, Trust, Video
from liverwort_gui.study_records import Cut, VideoEntry
from liverwort_gui.tracking_records import Suggestions
from liverwort_gui.view_records import (
    Asked,
    DeviceInfo,
    MethodInfo,
    NetworkInfo,
    Planted,
    Surroundings,
)

LIBRARIES = ("torch", "PySide6_Essentials", "pyqtgraph", "numpy", "av", "h5py")


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked to have analyzed.

    Attributes:
        video: the open video.
        crops: where and when each clip is cut.
        fps: frames per second, if the user typed it.
        um_per_px: micrometres per pixel, if the user typed it.
        network: name or file of the network.
        asked: what each map is asked; one result per crop and question.
        device: "auto", "cpu", "cuda" or "mps".
        entry: the video as the study has it; None: the results are not kept.
        study_path: folder of the study that keeps the results.
    """

    video: Video
    crops: tuple[Crop, ...]
    fps: float | None
    um_per_px: float | None
    network: str
    asked: tuple[Asked, ...]
    device: str
    entry: VideoEntry | None = None
    study_path: str = ""


@dataclass(frozen=True, slots=True)
class Recall:
    """A result of an earlier session.

    Attributes:
        study_path: folder of the study.
        video: the clip's, as the study has it.
        cut: where the clip's pixels lie.
        key: `results.result_key` of the clip, the weights and what was asked.
    """

    study_path: str
    video: VideoEntry
    cut: Cut
    key: str


@dataclass(frozen=True, slots=True)
class Look:
    """How an evidence map is coloured.

    Attributes:
        limit: logit units at both ends of the colour scale.
        opacity: weight of the map over the image, 0 to 1.
        colour_map: name of the diverging colour map.
    """

    limit: float
    opacity: float
    colour_map: str


def identify(path: str, channel: int | None, time_axis: str | None) -> Job[Video]:
    """Return what the file is, from its first frames, within two seconds."""
    from liverwort_gui import media

    return (yield from media.identify(path, channel=channel, time_axis=time_axis))


def index(path: str, channel: int | None, time_axis: str | None) -> Job[Video]:
    """Decode every frame once; return the video with its true count and damage."""
    from liverwort_gui import media

    return (yield from media.index(path, channel=channel, time_axis=time_axis))


def build_proxy(video: Video) -> Job[Path]:
    """Make the small copies of a movie's frames that show while scrubbing."""
    from liverwort_gui import media

    return (yield from media.build_proxy(video))


def survey(extra: Sequence[str] = ()) -> Job[Surroundings]:
    """Return the devices and networks of this computer.

    Args:
        extra: files with weights that the user loaded beside the bundled ones, the
            one that is asked for last.
    """
    yield Progress(0, 2, "looking for graphics cards")
    from liverwort_gui import networks, report

    devices = tuple(
        DeviceInfo(found.name, found.usable, found.reason)
        for found in networks.devices()
    )
    yield Progress(1, 2, "reading the networks")
    there = (file for file in extra[:-1] if Path(file).is_file())  # or its run is gone
    names = (*networks.bundled(), *there, *extra[-1:])
    infos = tuple(_network_info(name) for name in names)
    return Surroundings(
        devices, infos, _method_infos(), report.colour_maps(), _versions()
    )


def layers(network: str) -> Job[tuple[str, ...]]:
    """Return the layers of a network at which a map can be taken, the usual one last.

    Args:
        network: name or file of the network.
    """
    yield Progress(0, 1, "looking into the network")
    from liverwort_gui import explain, networks

    return explain.layers(networks.load(network))


def analyze(order: Order) -> Job[tuple[Result, ...]]:
    """Return one result per crop and question; keep them in the study.

    What cannot be kept is a sentence, the part of a progress.
    """
    results: list[Result] = []
    for asked in order.asked:
        results += yield from _answered(order, asked)
    if order.entry is not None:
        try:
            _keep(order.study_path, order.entry, results)
        except StudyError as error:
            yield Progress(1, 1, "Analyzing", str(error))
    return tuple(results)


def _answered(order: Order, asked: Asked) -> Job[tuple[Result, ...]]:
    """Return one result per crop, with the map that was asked for."""
    from liverwort_gui import analysis

    request = analysis.Request(
        path=order.video.path,
        crops=order.crops,
        channel=order.video.channel,
        time_axis=order.video.time_axis,
        fps=order.fps,
        um_per_px=order.um_per_px,
        network=order.network,
        method=asked.method,
        target=asked.target or None,
        against=asked.against or None,
        layer=asked.layer,
        device=order.device,
        video=order.video,
    )
    return (yield from analysis.analyze(request))


def _keep(study_path: str, entry: VideoEntry, results: Sequence[Result]) -> None:
    from liverwort_gui.study import results as kept
    from liverwort_gui.study.arrays import ArrayStore

    arrays = ArrayStore(Path(study_path) / "arrays")
    for result in results:
        kept.keep(arrays, entry, result)


def recall(wanted: Recall) -> Job[Result | None]:
    """Return a result of an earlier session; None if it is not there any more."""
    yield Progress(0, 1, "reading an earlier result")
    from liverwort_gui.study import results as kept
    from liverwort_gui.study.arrays import ArrayStore
    from liverwort_gui.study.cutting import load_clip

    arrays = ArrayStore(Path(wanted.study_path) / "arrays")
    clip = load_clip(arrays, wanted.cut, wanted.video)
    return kept.recall(arrays, wanted.key, clip)


def check_map(
    clip: Clip,
    network: str,
    device: str,
    explanation: Explanation,
    others: Sequence[Explanation],
) -> Job[Trust]:
    """Return how far a map deserves belief.

    Args:
        clip: what was explained.
        network: name or file of the network that decided.
        device: "auto", "cpu", "cuda" or "mps".
        explanation: what is checked.
        others: by networks of other folds or seeds, of the same clip.
    """
    yield Progress(0, 1, "loading the network")
    from liverwort_gui import networks
    from liverwort_gui.explain import trust

    loaded = networks.load(network, networks.pick_device(device))
    return (yield from trust.check(clip, loaded, explanation, others))


def read_truth(study_path: str, sha256: str, clip: str) -> Job[Planted]:
    """Return where and when a simulated clip differs from its twin.

    Args:
        study_path: folder of the study.
        sha256: of the array, as an import of simulated videos notes it.
        clip: its identity.
    """
    yield Progress(0, 1, "reading the truth")
    from liverwort_gui.study.arrays import ArrayStore

    stored, _ = ArrayStore(Path(study_path) / "arrays").read(sha256)
    mask = np.unpackbits(stored["mask"], axis=-1).astype(bool)
    event = stored.get("event")
    if event is None or event.all() or not event.any():
        return Planted(clip, mask)
    return Planted(clip, mask, event.astype(bool))


def suggest_boxes(video: Video, box_size: int) -> Job[Suggestions]:
    """Find single moving cells and the boxes that follow them."""
    yield Progress(0, 1, "looking for moving cells")
    from liverwort_gui import tracking

    return (
        yield from tracking.suggest(
            video.path,
            video=video,
            channel=video.channel,
            time_axis=video.time_axis,
            box_size=box_size,
        )
    )


def follow_cell(video: Video, crop: Crop, frame: int) -> Job[Crop]:
    """Return a crop that moves with the cell that is in it at a frame."""
    yield Progress(0, 1, "looking for the cell")
    from liverwort_gui import tracking

    return (yield from tracking.follow(video.path, video, crop, frame))


def export_frames(result: Result, folder: str, look: Look) -> Job[Path]:
    """Write the pictures of a film as PNG files, numbered as in the video."""
    from liverwort_gui import report

    return (
        yield from report.write_frames(
            result,
            Path(folder),
            look=report.Look(look.limit, look.opacity, look.colour_map),
        )
    )


def save_snapshot(result: Result, frame: int, path: str, look: Look) -> Job[Path]:
    """Write one frame of the clip, numbered as in the video, as a picture."""
    yield Progress(0, 1, "drawing the frame")
    from liverwort_gui import report

    return report.write_snapshot(
        result,
        frame,
        Path(path),
        look=report.Look(look.limit, look.opacity, look.colour_map),
    )


def save_curve(result: Result, path: str) -> Job[Path]:
    """Write the frame evidence as a table."""
    yield Progress(0, 1, "writing the table")
    from liverwort_gui import report

    return report.write_curve(result, Path(path))


def save_evidence(result: Result, path: str) -> Job[Path]:
    """Write maps, curve and provenance as HDF5."""
    yield Progress(0, 1, "writing the evidence")
    from liverwort_gui import explain

    explain.save(result, Path(path))
    return Path(path)


def _network_info(name: str) -> NetworkInfo:
    from liverwort_gui import analysis, networks
    from liverwort_gui.explain import registry
    from liverwort_gui.networks import weights

    card = networks.card(name)
    sha256 = paths.sha256_of(weights.find(name))
    title = analysis.network_name(name, card)
    refusals = {
        method.name: refused
        for method in registry.methods()
        if (refused := registry.refusal(method.name, card.architecture, title))
    }
    return NetworkInfo(name, title, card.classes, card.note, sha256, refusals)


def _method_infos() -> tuple[MethodInfo, ...]:
    from liverwort_gui.explain import registry

    return tuple(
        MethodInfo(
            method.name,
            method.title,
            method.summary,
            method.caution,
            method.signed,
            method.layered,
            method.passes,
        )
        for method in registry.methods()
    )


def _versions() -> tuple[tuple[str, str], ...]:
    """Return (name, version) of the libraries that decide what is computed."""
    from importlib import metadata

    from liverwort_gui import __version__

    found = [("liverwort_gui", __version__), ("Python", python_version())]
    found += [(name, metadata.version(name)) for name in LIBRARIES]
    return (*found, ("System", platform()))
