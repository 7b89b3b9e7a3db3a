"""What the microscope wrote: readers, backgrounds, clips, and the film writer.

Names are imported when they are used: together their libraries would make the window
stand still while its decoding thread opens the first video.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from liverwort_gui.media.background import Background, field_background
    from liverwort_gui.media.clips import check_crop, cut_clip
    from liverwort_gui.media.files import identity
    from liverwort_gui.media.film_writer import FilmWriter
    from liverwort_gui.media.inspection import identify, index, inspect
    from liverwort_gui.media.opening import open_video
    from liverwort_gui.media.proxy import build_proxy
    from liverwort_gui.media.proxy_file import ProxyReader, proxy_path
    from liverwort_gui.media.reader import ReadInterrupted, VideoReader

__all__ = [
    "Background",
    "FilmWriter",
    "ProxyReader",
    "ReadInterrupted",
    "VideoReader",
    "build_proxy",
    "check_crop",
    "cut_clip",
    "field_background",
    "identify",
    "identity",
    "index",
    "inspect",
    "open_video",
    "proxy_path",
]

_HOMES = {
    "Background": "background",
    "FilmWriter": "film_writer",
    "ProxyReader": "proxy_file",
    "ReadInterrupted": "reader",
    "VideoReader": "reader",
    "build_proxy": "proxy",
    "check_crop": "clips",
    "cut_clip": "clips",
    "field_background": "background",
    "identify": "inspection",
    "identity": "files",
    "index": "inspection",
    "inspect": "inspection",
    "open_video": "opening",
    "proxy_path": "proxy_file",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
