"""Errors a user can meet: one sentence that names the file and the cure."""

from __future__ import annotations


class LiverwortError(Exception):
    """Base of all errors that are not bugs.

    Its text is one sentence a biologist understands: the file, what was found, and
    what to do. The command line prints it and ends with status 2; the window shows
    it in its message panel.
    """


class VideoError(LiverwortError):
    """A video file that cannot be used, or not in the way that was asked for."""


class AxisChoiceNeeded(VideoError):  # noqa: N818 - a question, not a fault
    """A file has several channels or a Z axis, and the user has not said which.

    Attributes:
        channels: names of the channels to choose from; empty if that is settled.
        axes: time axes to choose from, such as ("t", "z"); empty if settled.
    """

    def __init__(
        self,
        message: str,
        channels: tuple[str, ...] = (),
        axes: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message, channels, axes)
        self.channels = channels
        self.axes = axes

    def __str__(self) -> str:
        return str(self.args[0])


class BoxError(LiverwortError):
    """A crop box or frame window that does not fit the video."""


class NetworkError(LiverwortError):
    """An unknown architecture, or weights that are damaged or do not fit."""


class DeviceError(LiverwortError):
    """A device that was asked for and cannot be used on this computer."""


class OutputError(LiverwortError):
    """A result that cannot be written; nothing was left half-written."""


class ResultError(LiverwortError):
    """A result file that is damaged or was not written by this program."""


class WorkerError(LiverwortError):
    """A helper process that crashed, hung, or ran out of memory."""


class SimulationError(LiverwortError):
    """A simulation that was asked for and does not exist or cannot be made."""


class TrainingError(LiverwortError):
    """A training that cannot be prepared, run or continued; what was done is kept."""


class TrainingStopped(TrainingError):  # noqa: N818 - somebody wished it, no fault
    """A training that was asked to stop and can be continued."""


class SchedulerError(LiverwortError):
    """A Dask scheduler that is unknown, does not answer, or lost its workers."""


class DisplayError(LiverwortError):
    """A computer without a display, or without the libraries a window needs."""


class StudyError(LiverwortError):
    """A study that cannot be opened, changed or merged; nothing was lost."""


class StudyReadOnlyError(StudyError):
    """A change of a study that somebody else has open, or whose disk is read-only."""


class StudyDamagedError(StudyError):
    """A study whose content is not what was written; it may be repaired."""
