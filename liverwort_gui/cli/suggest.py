"""`liverwort suggest`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from liverwort_gui.cli.analyze import Json
from liverwort_gui.cli.output import run_with_progress, say, say_json, warn
from liverwort_gui.records import (
    CLIP_FRAMES,
    CLIP_SIZE,
    MIN_BOX_SIZE,
    Suggestions,
    Track,
)


def suggest(
    video: Annotated[Path, typer.Argument(help="Video file or folder of images.")],
    box_size: Annotated[
        int,
        typer.Option(
            min=MIN_BOX_SIZE, help="Side of the boxes, pixels; less in smaller frames."
        ),
    ] = CLIP_SIZE,
    frames: Annotated[
        int, typer.Option(min=1, help="Frames a cell must stay for.")
    ] = CLIP_FRAMES,
    threshold: Annotated[
        float | None,
        typer.Option(
            min=1, help="Standard deviations of the noise that outline a cell."
        ),
    ] = None,
    min_area: Annotated[
        float | None, typer.Option(min=1, help="Smallest cell, pixels.")
    ] = None,
    max_area: Annotated[
        float | None, typer.Option(min=1, help="Largest cell, pixels.")
    ] = None,
    channel: Annotated[
        int | None, typer.Option(min=0, help="Channel, for files with several.")
    ] = None,
    time_axis: Annotated[
        Literal["t", "z"] | None, typer.Option(help="Axis that counts as time.")
    ] = None,
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
        f"{len(found.detections)} cells found in all frames together, "
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
