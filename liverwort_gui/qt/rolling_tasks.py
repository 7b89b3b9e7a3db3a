"""Jobs for the decision along a video; cheap to import, no Qt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from liverwort_gui import paths
from liverwort_gui.jobs import Job, Progress
from liverwort_gui.records import Box, Video
from liverwort_gui.rolling_records import Rolling


def follow_decision(video: Video, box: Box, **asked: Any) -> Job[Rolling]:
    """Return the decision of every window along a video.

    Args:
        video: what an inspection found before.
        box: around the cell.
        asked: the other fields of `RollingRequest`.
    """
    yield Progress(0, 1, "Loading the network")
    from liverwort_gui.analysis.rolling import RollingRequest, rolling

    request = RollingRequest(
        video.path,
        box,
        channel=video.channel,
        time_axis=video.time_axis,
        video=video,
        **asked,
    )
    return (yield from rolling(request))


def save_decisions(found: Rolling, folder: str) -> Job[tuple[Path, Path]]:
    """Write table and HDF5 into a folder, both or none; return where they are."""
    yield Progress(0, 1, "writing the table")
    from liverwort_gui.analysis import rolling_files

    name = rolling_files.file_name(found)
    table, data = (Path(folder) / f"{name}{ending}" for ending in (".csv", ".h5"))
    with paths.written_whole(table) as one, paths.written_whole(data) as other:
        rolling_files.write_table(found, one)
        rolling_files.write_hdf5(found, other)
    return table, data
