"""The job of the start page, done in the worker process."""

from __future__ import annotations

from pathlib import Path

from liverwort_gui.jobs import Job


def sample_study(source: str, folder: str) -> Job[str]:
    """Make the sample study unless it is there; return its folder.

    Args:
        source: folder of the sample that comes with the program.
        folder: where samples lie.
    """
    from liverwort_gui.analysis import sample_study as room

    return str((yield from room.sample_study(Path(source), Path(folder))))
