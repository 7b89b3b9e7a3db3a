"""Jobs within jobs."""

from __future__ import annotations

from typing import TypeVar, cast

from liverwort_gui.jobs import Job, Progress

QUICK = 4  # steps of a job within a job that are not worth counting

T = TypeVar("T")


def as_step(job: Job[T], done: int, steps: int, before: str = "") -> Job[T]:
    """Run a job as one step of a larger one; its own progress becomes the note.

    Args:
        job: the step.
        done: steps of the larger one before it.
        steps: of the larger one.
        before: put before each note.
    """
    try:
        while True:
            try:
                at = next(job)
            except StopIteration as end:
                return cast("T", end.value)
            share = f" ({at.done} of {at.total})" if at.total > QUICK else ""
            yield Progress(done, steps, f"{before}{at.note}{share}", at.part)
    finally:
        job.close()
