"""`liverwort suggest`."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from liverwort_gui.cli.options import Channel, Json, TimeAxis, VideoPath
from liverwort_gui.cli.output import run_with_progress, say, say_json, warn
from liverwort_gui.records import CLIP_FRAMES, CLIP_SIZE, MIN_BOX_SIZE
from liverwort_gui.tracking_records import Suggestions, Track
from liverwort_gui.words import count

BoxSize = Annotated[
    int,
    typer.Option(
        min=MIN_BOX_SIZE, help="Side of the boxes, pixels; less in smaller frames."
    ),
]
Frames = Annotated[int, typer.Option(min=1, help="Frames a cell must stay for.")]
Threshold = Annotated[
    float | None,
    typer.Option(min=1, help="Standard deviations of the noise that outline a cell."),
]
MinArea = Annotated[float | None, typer.Option(min=1, help="Smallest cell, pixels.")]
MaxArea = Annotated[float | None, typer.Option(min=1, help="Largest cell, pixels.")]


def suggest(
    video: VideoPath,
    box_size: BoxSize = CLIP_SIZE,
    frames: Frames = CLIP_FRAMES,
    threshold: Threshold = None,
    min_area: MinArea = None,
    max_area: MaxArea = None,
    channel: Channel = None,
    time_axis: TimeAxis = None,
    as_json: Json = False,
) -> None:
    """Find moving cells, follow them, and suggest boxes around single ones.

    Cells that do not move belong to the background and are not found. Threshold and
    sizes are chosen from the video where they are not given. The score of a track is
    its sharpness in the window it is suggested for, 0 if no window shows it alone
    and whole.
    """
    from liverwort_gui import tracking

    choice = tracking.Choice(threshold, min_area, max_area)
    found = run_with_progress(
        tracking.suggest(
            video,
            channel=channel,
            time_axis=time_axis,
            box_size=box_size,
            frames=frames,
            choice=choice,
        )
    )
    for sentence in found.notes:
        warn(sentence)
    if as_json:
        say_json(describe(found))
    else:
        say(_table(found))


def describe(found: Suggestions) -> dict[str, Any]:
    """Return what the JSON output says: pixels, frames from 0."""
    return {
        "tracks": [_described(track) for track in found.tracks],
        "detections": found.detections.tolist(),
    }


def _described(track: Track) -> dict[str, Any]:
    return {
        "frames": [track.first, track.last],
        "centers": [
            [frame, round(x, 2), round(y, 2)]
            for frame, (x, y) in enumerate(track.centers, start=track.first)
        ],
        "score": round(track.score, 3),
    }


def _table(found: Suggestions) -> str:
    lines = [
        f"{count(len(found.detections), 'cell', 'cells')} found in all frames "
        "together, "
        f"{len(found.tracks)} followed for long enough, "
        f"{len(found.suggestions)} alone and whole in a box"
    ]
    if found.suggestions:
        lines.append("  score    start   frames       x       y    size   px/frame")
    for suggestion in found.suggestions:
        crop = suggestion.crop
        x, y = crop.corners[0]
        speed = found.tracks[suggestion.track].speed
        lines.append(
            f"{suggestion.score:7.2f} {crop.start:8} {crop.frames:8} {x:7} {y:7} "
            f"{crop.size:7} {speed:10.2f}"
        )
    return "\n".join(lines)
