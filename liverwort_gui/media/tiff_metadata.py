"""Frame rate, pixel size and channel names from the metadata of TIFF files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from tifffile import DATATYPE, TiffFile

UM = {  # micrometres per unit of length
    "m": 1e6, "cm": 1e4, "mm": 1e3, "µm": 1.0, "um": 1.0, "micron": 1.0,
    "microns": 1.0, "nm": 1e-3, "pm": 1e-6, "inch": 25_400.0,
}  # fmt: skip
SECONDS = {  # seconds per unit of time
    "s": 1.0, "sec": 1.0, "seconds": 1.0, "ms": 1e-3, "msec": 1e-3, "µs": 1e-6,
    "us": 1e-6, "ns": 1e-9, "min": 60.0, "h": 3600.0, "hour": 3600.0,
}  # fmt: skip
_TEXTS = (DATATYPE.ASCII, DATATYPE.BYTE, DATATYPE.SBYTE, DATATYPE.UNDEFINED)


@dataclass(frozen=True)
class Calibration:
    """What the metadata say; None or empty where they say nothing.

    Attributes:
        fps: frames per second.
        um_per_px: micrometres per pixel.
        channel_names: one per channel.
    """

    fps: float | None = None
    um_per_px: float | None = None
    channel_names: tuple[str, ...] = ()


def unsafe(file: TiffFile) -> str:
    """Return why no XML parser may see the file's metadata; empty if one may.

    tifffile parses what some microscopes write into the first page's tags as soon as
    the images are listed. A DOCTYPE can define entities that grow without end, and an
    OME file can name others that are read in its place.
    """
    for tag in file.pages.first.tags if file.pages else ():
        value = tag.value if tag.dtype in _TEXTS else ""
        text = value.decode("latin-1") if isinstance(value, bytes) else str(value)
        if "<!DOCTYPE" in text.replace("\0", ""):  # UTF-16 has a zero byte per letter
            return "its metadata define entities"
    try:
        root = ElementTree.fromstring(file.ome_metadata or "<OME/>")  # noqa: S314 - see above
    except ElementTree.ParseError:
        return ""
    for uuid in root.findall(".//{*}UUID"):
        name = uuid.get("FileName", "")
        if any(mark in name for mark in "/\\:"):
            return f"its pictures lie in another folder ({name[:80]})"
    return ""


def calibration(file: TiffFile) -> Calibration:
    """Return what an OME-TIFF or an ImageJ file says about its pixels and frames."""
    if file.ome_metadata:
        return _ome(file.ome_metadata)
    if file.imagej_metadata:
        return _imagej(file.imagej_metadata, file)
    return Calibration()


def _ome(text: str) -> Calibration:
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - `unsafe` was asked before
    except ElementTree.ParseError:
        return Calibration()
    pixels = root.find(".//{*}Pixels")
    if pixels is None:
        return Calibration()
    interval = _number(pixels.get("TimeIncrement"))
    unit = SECONDS.get(_unit(pixels.get("TimeIncrementUnit", "s")))
    if interval is None:
        interval, unit = _plane_interval(pixels)
    size = _number(pixels.get("PhysicalSizeX"))
    length = UM.get(_unit(pixels.get("PhysicalSizeXUnit", "µm")))
    names = tuple(
        channel.get("Name") or f"channel {number}"
        for number, channel in enumerate(pixels.findall("{*}Channel"))
    )
    return Calibration(
        1 / (interval * unit) if interval and unit else None,
        size * length if size and length else None,
        names,
    )


def _plane_interval(pixels: ElementTree.Element) -> tuple[float | None, float | None]:
    """Return the mean interval between the planes' times, and its unit in seconds."""
    times: dict[int, float] = {}
    unit = "s"
    for plane in pixels.findall("{*}Plane"):
        time = _number(plane.get("DeltaT"), least=-1e12)
        if time is not None:
            times.setdefault(int(plane.get("TheT", "0")), time)
            unit = plane.get("DeltaTUnit", "s")
    if len(times) < 2:
        return None, None
    first, last = min(times), max(times)
    interval = (times[last] - times[first]) / (last - first)
    return (interval if interval > 0 else None), SECONDS.get(_unit(unit))


def _imagej(metadata: Mapping[str, Any], file: TiffFile) -> Calibration:
    fps = _number(metadata.get("fps"))
    interval = _number(metadata.get("finterval"))
    unit = SECONDS.get(_unit(str(metadata.get("tunit", "s"))))
    if interval and unit:
        fps = 1 / (interval * unit)
    um_per_px = None
    resolution = file.pages.first.tags.get("XResolution")
    length = UM.get(_unit(str(metadata.get("unit", ""))))
    if resolution is not None and length:
        pixels, units = resolution.value  # a fraction, pixels per unit
        um_per_px = units / pixels * length if pixels and units else None
    return Calibration(fps, um_per_px)


def _unit(text: str) -> str:
    """Return a unit in one spelling: both Greek mu, and ImageJ's escape, become µ."""
    return text.strip().replace("\\u00B5", "µ").replace("μ", "µ")


def _number(value: object, least: float = 1e-12) -> float | None:
    """Return a number that can be used; None for text, infinity and nonsense."""
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if least <= number < 1e12 else None
