"""`liverwort analyze` and `liverwort demo`."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from liverwort_gui import paths
from liverwort_gui.cli.analyze_study import (
    Clips,
    Videos,
    analyze_study,
    is_study,
    refuse_options,
)
from liverwort_gui.cli.options import (
    Against,
    Channel,
    Device,
    Fps,
    Json,
    Method,
    Network,
    ResultsFolder,
    Run,
    Scheduler,
    Start,
    Target,
    TimeAxis,
    UmPerPx,
    parse_box,
)
from liverwort_gui.cli.output import run_with_progress, say, say_json, warn, whole_set
from liverwort_gui.cli.study_opening import completed
from liverwort_gui.records import CLIP_FRAMES, Box, Crop, Explanation, Result
from liverwort_gui.schedulers import INLINE

if TYPE_CHECKING:
    from liverwort_gui.analysis import Question, Request

DEMO_CELL = 1  # of each sample film, from 0: an easy one; see resources/sample/README
DEMO_FILMS = 2  # of those of the sample

Source = Annotated[
    Path,
    typer.Argument(
        metavar="VIDEO or STUDY",
        help="Video file or folder of images, or a study.",
        callback=completed,
    ),
]
Boxes = Annotated[
    list[str] | None,
    typer.Option(
        metavar="X Y SIZE",
        help="Square crop box around one sperm: top-left pixel, counted from 0, "
        "and side length. May be given several times.",
    ),
]
Frames = Annotated[int, typer.Option(min=1, help="Number of frames.")]
Layer = Annotated[
    str,
    typer.Option(help="Layer of the network at which a map of the CAM kind is taken."),
]
VideoResults = Annotated[
    Path | None, typer.Option(help="Folder for the results of a video.")
]
Film = Annotated[bool, typer.Option("--film", help="Write a film, too.")]
_BOTH = {"video", "method", "target", "against", "layer", "device", "as_json"}
STUDY_OPTIONS = _BOTH | {"clips", "videos", "run", "scheduler"}
VIDEO_OPTIONS = _BOTH | {
    "network",
    "box",
    "out",
    "start",
    "frames",
    "fps",
    "um_per_px",
    "channel",
    "time_axis",
    "film",
}


def analyze(
    context: typer.Context,
    video: Source,
    box: Boxes = None,
    out: VideoResults = None,
    start: Start = 0,
    frames: Frames = CLIP_FRAMES,
    fps: Fps = None,
    um_per_px: UmPerPx = None,
    network: Network = "length",
    method: Method = "evidence",
    target: Target = None,
    against: Against = None,
    layer: Layer = "",
    device: Device = "auto",
    channel: Channel = None,
    time_axis: TimeAxis = None,
    film: Film = False,
    clips: Clips = "",
    videos: Videos = "",
    run: Run = None,
    scheduler: Scheduler = INLINE,
    as_json: Json = False,
) -> None:
    """Analyze sperm in boxes of a video, or the clips of a study, which keeps it all.

    A study takes --clips, --videos, --run, --scheduler and the options that choose
    network and method. If it was stopped, start it again: what was done is not done
    again.
    """
    from liverwort_gui import analysis

    asked = analysis.Question(network, method, target, against, layer)
    if is_study(video):
        allowed = STUDY_OPTIONS if run else STUDY_OPTIONS | {"network"}
        what = f"{run}, whose networks explain" if run else f"{video}, which is a study"
        refuse_options(context, allowed, what)
        analyze_study(video, asked, run, clips, videos, device, scheduler, as_json)
        return
    refuse_options(context, VIDEO_OPTIONS, f"{video}, which is no study")
    if not box or out is None:
        lacking = "--out" if box else "--box"
        raise typer.BadParameter("is needed for a video.", param_hint=lacking)
    boxes = dict.fromkeys(parse_box(text) for text in box)
    request = _request(context.params, asked, [*boxes])
    _deliver(run_with_progress(analysis.analyze(request)), out, film, as_json)


def _request(
    options: Mapping[str, Any], asked: Question, boxes: Sequence[Box]
) -> Request:
    """Return what is to be analyzed in a video, from the options of `analyze`."""
    from liverwort_gui import analysis

    start, frames = options["start"], options["frames"]
    as_typed = ("channel", "time_axis", "fps", "um_per_px", "device")
    return analysis.Request(
        path=str(options["video"]),
        crops=tuple(Crop.still(box, start, frames) for box in boxes),
        **{name: options[name] for name in as_typed},
        **asdict(asked),
    )


def demo(out: ResultsFolder = Path("liverwort-demo"), as_json: Json = False) -> None:
    """Analyze two sperm of the sample, and write film, curve and evidence."""
    from liverwort_gui import analysis

    sample = paths.resources() / "sample"
    with (sample / "boxes.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    results: list[Result] = []
    for video in list(dict.fromkeys(row["video"] for row in rows))[:DEMO_FILMS]:
        row = [row for row in rows if row["video"] == video][DEMO_CELL]
        box = Box(int(row["x"]), int(row["y"]), int(row["size"]))
        request = analysis.Request(
            path=str(sample / row["video"]),
            crops=(Crop.still(box, int(row["start"]), int(row["frames"])),),
            fps=float(row["fps"]),
            um_per_px=float(row["um_per_px"]),
        )
        results += run_with_progress(analysis.analyze(request))
    _deliver(results, out, film=True, as_json=as_json)


def _deliver(
    results: list[Result] | tuple[Result, ...], out: Path, film: bool, as_json: bool
) -> None:
    """Write the files of all results, then tell what was found."""
    from liverwort_gui import explain, report

    look = report.Look().fitted(results)
    clips = []
    with whole_set(out.absolute()) as path_of:
        for result in results:
            name = _file_name(result)
            evidence, curve = path_of(f"{name}.h5"), path_of(f"{name}.csv")
            explain.save(result, evidence)
            report.write_curve(result, curve)
            files = {"film": None, "curve": str(curve), "evidence": str(evidence)}
            if film:
                job = report.write_film(result, path_of(f"{name}.mp4"), look=look)
                files["film"] = str(run_with_progress(job))
            clips.append({**describe(result), **files})
    for sentence in _warnings(results):
        warn(sentence)
    if as_json:
        first = results[0]
        say_json(
            {
                "device": first.device,
                "network": first.network,
                "architecture": first.explanation.provenance["architecture"],
                "clips": clips,
            }
        )
    else:
        for result, clip in zip(results, clips, strict=True):
            say(_summary(result, clip))


def describe(result: Result) -> dict[str, Any]:
    """Return what the JSON output says about one clip, without the files."""
    clip, explanation = result.clip, result.explanation
    winner = explanation.predicted
    return {
        "video": clip.video.path,
        "box": [clip.box.x, clip.box.y, clip.box.size],
        "start": clip.start,
        "frames": len(clip.pixels),
        "bad_frames": list(clip.video.bad_frames),
        "class": explanation.classes[winner],
        "probability": float(explanation.probabilities[winner]),
        "decision": float(explanation.decision),
        "method": explanation.method,
        "contrast": [explanation.classes[k] for k in explanation.contrast],
        "in_scope": result.in_scope,
        "out_of_scope": list(result.out_of_scope),
    }


def _summary(result: Result, clip: dict[str, Any]) -> str:
    x, y, size = clip["box"]
    last = clip["start"] + clip["frames"] - 1
    explanation = result.explanation
    a, b = (explanation.classes[i] for i in explanation.contrast)
    lines = [
        f"{clip['video']}, box {x} {y} {size}, frames {clip['start']} to {last}",
        f"  decision D   {clip['decision']:+.3f} logit, {a} against {b}",
    ]
    if result.in_scope:
        lines.insert(1, f"  class        {clip['class']}")
        lines.insert(2, f"  probability  {clip['probability']:.3f}")
    else:
        lines += [f"  not in scope: {reason}" for reason in result.out_of_scope]
        lines.append(
            f"  leaning      {clip['class']} ({clip['probability']:.3f}), not reliable"
        )
    lines += [
        f"  {kind:<12} {clip[kind]}"
        for kind in ("film", "curve", "evidence")
        if clip[kind]
    ]
    return "\n".join([*lines, f"  {result.network_note}"])


def _warnings(results: list[Result] | tuple[Result, ...]) -> list[str]:
    """Return every sentence the user should read, each once."""
    sentences = []
    for result in results:
        clip = result.clip
        sentences += [*clip.video.warnings, clip.background_note]
        sentences.append(result.explanation.warning)
    return [sentence for sentence in dict.fromkeys(sentences) if sentence]


def _file_name(result: Result) -> str:
    clip = result.clip
    box = clip.box
    stem = Path(clip.video.path).stem
    last = clip.start + len(clip.pixels) - 1
    place = f"x{box.x}_y{box.y}_s{box.size}_f{clip.start}-{last}"
    return f"{stem}_{place}_{result.network}_{_question_name(result.explanation)}"


def _question_name(explanation: Explanation) -> str:
    """Return the method, with the classes and the layer if they were chosen."""
    asked = json.loads(explanation.provenance["asked"])
    a, b = explanation.contrast
    chosen = (asked["target"], asked["against"]) != (None, None)
    classes = f"_class{a}-{b}" if chosen else ""
    layer = f"_{asked['layer'].replace(' ', '-')}" if asked["layer"] else ""
    return f"{explanation.method}{classes}{layer}"
