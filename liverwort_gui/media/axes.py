"""Which axis of a microscope file is time, and which channel and plane are seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from liverwort_gui.errors import AxisChoiceNeeded, VideoError

TIME = "T"
UNLABELLED = "IQR"  # pages without a meaning count as time


@dataclass(frozen=True)
class AxisChoice:
    """How the frames of a video lie in a file of many axes.

    Attributes:
        moving: the axis along which frames are counted; None if there is one frame.
        n_frames: its length.
        fixed: position on every other axis.
        channel: chosen channel, from 0; None if there is only one.
        time_axis: "t" or "z".
        warnings: sentences about what is left out.
    """

    moving: str | None
    n_frames: int
    fixed: Mapping[str, int]
    channel: int | None
    time_axis: str
    warnings: tuple[str, ...]

    def position(self, frame: int) -> dict[str, int]:
        """Return the position of a frame on every axis."""
        position = dict(self.fixed)
        if self.moving is not None:
            position[self.moving] = frame
        return position


def choose_axes(
    path: Path,
    sizes: Mapping[str, int],
    channel: int | None,
    time_axis: str | None,
    channel_names: Sequence[str] = (),
) -> AxisChoice:
    """Decide what the frames of a file are; Z and channels are never guessed.

    Args:
        path: for messages.
        sizes: length of each axis beside Y, X and the colours; "T", "Z", "C" or
            other letters.
        channel: the user's choice, from 0; None if not made.
        time_axis: the user's choice, "t" or "z"; None if not made.
        channel_names: from the file's metadata; may be empty.

    Raises:
        AxisChoiceNeeded: if the user has to choose.
        VideoError: if the file has not what was chosen.
    """
    planes = sizes.get("Z", 1)
    channels = sizes.get("C", 1)
    _check_choices(path, channels, planes, channel, time_axis)
    names = tuple(channel_names)
    if len(names) != channels:
        names = tuple(f"channel {number}" for number in range(channels))
    _ask(
        path,
        names if channels > 1 and channel is None else (),
        planes if planes > 1 and time_axis is None else 0,
    )
    moving = "Z" if time_axis == "z" else _time_like(sizes)
    fixed = {axis: 0 for axis in sizes if axis != moving}
    warnings = []
    for axis in fixed:
        if axis == "C":
            fixed[axis] = channel or 0
        elif sizes[axis] > 1:
            fixed[axis] = sizes[axis] // 2 if axis == "Z" else 0
            warnings.append(
                f"Of the {sizes[axis]} positions on axis {axis} only number "
                f"{fixed[axis]} is shown, counted from 0."
            )
    return AxisChoice(
        moving,
        sizes[moving] if moving else 1,
        fixed,
        channel if channels > 1 else None,
        time_axis or "t",
        tuple(warnings),
    )


def refuse_choices(path: Path, channel: int | None, time_axis: str | None) -> None:
    """Refuse a channel or a Z axis for a file that has neither.

    Raises:
        VideoError: if one was chosen.
    """
    _check_choices(path, 1, 1, channel, time_axis)


def _check_choices(
    path: Path, channels: int, planes: int, channel: int | None, time_axis: str | None
) -> None:
    if channel is not None and not 0 <= channel < channels:
        have = f"channels 0 to {channels - 1}" if channels > 1 else "only one channel"
        raise VideoError(f"{path} has no channel {channel}: it has {have}.")
    if time_axis not in (None, "t", "z"):
        raise VideoError(f'The time axis must be "t" or "z", not "{time_axis}".')
    if time_axis == "z" and planes == 1:
        raise VideoError(f"{path} has no Z axis: leave --time-axis out.")


def _ask(path: Path, channels: tuple[str, ...], planes: int) -> None:
    questions = []
    if channels:
        listed = ", ".join(f"{number} = {name}" for number, name in enumerate(channels))
        questions.append(
            f"it has {len(channels)} channels ({listed}): choose one (on the command "
            "line with --channel N)"
        )
    if planes:
        questions.append(
            f"it has a Z axis of {planes} planes: say which axis is time (on the "
            "command line with --time-axis t or --time-axis z)"
        )
    if questions:
        raise AxisChoiceNeeded(
            f"{path} needs a choice: {'; '.join(questions)}.",
            channels,
            ("t", "z") if planes else (),
        )


def _time_like(sizes: Mapping[str, int]) -> str | None:
    if TIME in sizes:
        return TIME
    return next((axis for axis in sizes if axis in UNLABELLED), None)
