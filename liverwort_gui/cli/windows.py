"""`liverwort windows`: the decision of a network along a whole video."""

from __future__ import annotations

from typing import Annotated

import numpy as np
import typer

from liverwort_gui.cli.options import (
    Against,
    Channel,
    Device,
    Fps,
    Json,
    Network,
    ResultsFolder,
    Start,
    Target,
    TimeAxis,
    UmPerPx,
    VideoPath,
    parse_box,
)
from liverwort_gui.cli.output import run_with_progress, say, say_json, warn, whole_set
from liverwort_gui.rolling_records import Rolling

Box = Annotated[
    str,
    typer.Option(
        metavar="X Y SIZE",
        help="Square box around one sperm: top-left pixel, counted from 0, and side.",
    ),
]
Follow = Annotated[
    bool,
    typer.Option("--follow", help="Move the box with its cell, while that is seen."),
]
Seen = Annotated[
    int | None,
    typer.Option(
        min=0,
        help="With --follow: a frame in which the cell is in the box; else the first.",
    ),
]
Stop = Annotated[
    int | None, typer.Option(min=1, help="Frame after the last one; else to the end.")
]


def windows(
    video: VideoPath,
    box: Box,
    out: ResultsFolder,
    follow: Follow = False,
    seen: Seen = None,
    start: Start = 0,
    stop: Stop = None,
    fps: Fps = None,
    um_per_px: UmPerPx = None,
    network: Network = "length",
    target: Target = None,
    against: Against = None,
    device: Device = "auto",
    channel: Channel = None,
    time_axis: TimeAxis = None,
    as_json: Json = False,
) -> None:
    """Judge every window of a clip's length along a video, in one pass over it."""
    from liverwort_gui.analysis import rolling_files
    from liverwort_gui.analysis.rolling import RollingRequest, rolling

    request = RollingRequest(
        path=str(video),
        box=parse_box(box),
        start=start,
        stop=stop,
        follow=follow,
        seen=seen,
        channel=channel,
        time_axis=time_axis,
        fps=fps,
        um_per_px=um_per_px,
        network=network,
        target=target,
        against=against,
        device=device,
    )
    found = run_with_progress(rolling(request))
    name = rolling_files.file_name(found)
    with whole_set(out.absolute()) as path_of:
        table = rolling_files.write_table(found, path_of(f"{name}.csv"))
        data = rolling_files.write_hdf5(found, path_of(f"{name}.h5"))
    for sentence in found.notes:
        warn(sentence)
    if as_json:
        say_json({**describe(found), "table": str(table), "data": str(data)})
    else:
        say(_summary(found))
        say(f"  table        {table}\n  data         {data}\n  {found.network_note}")


def describe(found: Rolling) -> dict[str, object]:
    """Return what the JSON output says, without the files; None for no number."""
    decisions = found.decisions[np.isfinite(found.decisions)]
    highest = int(np.nanargmax(found.decisions)) if len(decisions) else None
    lowest = int(np.nanargmin(found.decisions)) if len(decisions) else None
    return {
        "video": found.video,
        "start": found.crop.start,
        "frames": found.crop.frames,
        "follows": found.crop.follows,
        "window": found.window,
        "windows": len(found.decisions),
        "network": found.network,
        "contrast": [found.classes[k] for k in found.contrast],
        "decision_mean": _number(float(decisions.mean())) if len(decisions) else None,
        "decision_lowest": _extreme(found, lowest),
        "decision_highest": _extreme(found, highest),
        "reference_decision": _number(found.reference_decision),
        "out_of_scope": list(found.out_of_scope),
        "notes": list(found.notes),
    }


def _extreme(found: Rolling, at: int | None) -> dict[str, float] | None:
    """Return a window's decision, and the frame at which it begins."""
    if at is None:
        return None
    return {"frame": found.crop.start + at, "decision": float(found.decisions[at])}


def _number(value: float) -> float | None:
    return value if np.isfinite(value) else None


def _summary(found: Rolling) -> str:
    told = describe(found)
    a, b = (found.classes[k] for k in found.contrast)
    lines = [
        f"{found.video}, frames {found.crop.start} to {found.crop.stop - 1}, "
        f"{len(found.decisions)} windows of {found.window} frames",
    ]
    if told["decision_mean"] is not None:
        low, high = np.nanmin(found.decisions), np.nanmax(found.decisions)
        mean = np.nanmean(found.decisions)
        lines.append(
            f"  decision D   {low:+.3f} to {high:+.3f}, mean {mean:+.3f} logit, "
            f"{a} against {b}"
        )
    return "\n".join(
        [*lines, *(f"  not in scope: {reason}" for reason in found.out_of_scope)]
    )
