"""What the microscope wrote: readers, backgrounds, clips, and the film writer."""

from liverwort_gui.media.background import Background, field_background
from liverwort_gui.media.clips import check_crop, cut_clip
from liverwort_gui.media.files import identity
from liverwort_gui.media.film_writer import FilmWriter
from liverwort_gui.media.inspection import identify, index, inspect
from liverwort_gui.media.opening import open_video
from liverwort_gui.media.reader import VideoReader

__all__ = [
    "Background",
    "FilmWriter",
    "VideoReader",
    "check_crop",
    "cut_clip",
    "field_background",
    "identify",
    "identity",
    "index",
    "inspect",
    "open_video",
]
