"""The kinds of file a film can be: each whole or not there at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import tifffile
from numpy.typing import NDArray
from PIL import Image

from liverwort_gui.errors import LiverwortError, OutputError
from liverwort_gui.film_plan import Format
from liverwort_gui.media.film_writer import FilmWriter
from liverwort_gui.paths import folder_written_whole, written_whole

Picture = NDArray[np.uint8]
Add = Callable[[Picture], None]

GIF_MOST = 300  # pictures; each waits in memory until the file is written
GIF_SAMPLES = 6  # pictures that the one palette of a GIF is made from
GIF_TICK = 10  # milliseconds
COLOURS = 256
COARSE = 2  # bits that colours may differ by and count as one
GREYS = 64  # of the colours, evenly from black to white
GREYISH = 5  # grey levels between channels, up to which a colour counts as grey


@contextmanager
def film_file(
    path: Path, kind: Format, size: tuple[int, int], rate: Fraction, pictures: int
) -> Iterator[Add]:
    """Give what appends a picture, (height, width, 3) uint8 RGB, to a new film.

    Args:
        path: file, replaced if it exists; of "png" a new folder.
        kind: what to write.
        size: width and height, pixels.
        rate: pictures per second; a TIFF or a folder has none.
        pictures: how many there will be.

    Raises:
        LiverwortError: if a GIF would be too long.
        OutputError: if it cannot be written.
    """
    if kind == "mp4":
        with FilmWriter(path, *size, rate, n_frames=pictures) as film:
            yield film.add
    elif kind == "gif":
        with _gif(path, rate, pictures) as add:
            yield add
    elif kind == "tiff":
        with written_whole(path) as part, tifffile.TiffWriter(part) as file:
            yield partial(_write_page, file)
    else:
        with folder_written_whole(path) as part:
            yield _numbered(part, 0)


@contextmanager
def pictures_in(folder: Path, first: int) -> Iterator[Add]:
    """Give what adds frame_000100.png, ... to a new folder, counted from `first`.

    Raises:
        OutputError: if the folder has content, or cannot be written.
    """
    with folder_written_whole(folder) as part:
        yield _numbered(part, first)


def _write_page(file: tifffile.TiffWriter, picture: Picture) -> None:
    file.write(picture, photometric="rgb", compression="zlib", metadata=None)


def png(picture: Picture) -> bytes:
    """Return a (H, W, 3) RGB picture as PNG.

    Raises:
        OutputError: if it cannot be encoded.
    """
    done, data = cv2.imencode(".png", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    if not done:
        raise OutputError("The picture could not be encoded as PNG: try again.")
    return bytes(data)


def _numbered(folder: Path, first: int) -> Add:
    count = first

    def add(picture: Picture) -> None:
        nonlocal count
        (folder / f"frame_{count:06d}.png").write_bytes(png(picture))
        count += 1

    return add


def _palette(samples: Picture) -> Image.Image:
    """Return 256 colours: greys without a tint, and colours however rare they are.

    A palette by area would be spent on paper and background, and band the legend.
    """
    coarse = (samples >> COARSE).reshape(-1, 3).astype(np.uint32)
    packed = np.unique(coarse[:, 0] << 16 | coarse[:, 1] << 8 | coarse[:, 2])
    kinds = np.stack((packed >> 16, packed >> 8 & 255, packed & 255), axis=1)
    spread = (kinds << COARSE | kinds >> (8 - 2 * COARSE)).astype(np.uint8)[None]
    tinted = spread[:, np.ptp(spread, axis=2)[0] > GREYISH]
    levels = np.rint(np.linspace(0, 255, GREYS)).astype(np.uint8).repeat(3)
    values = levels.tolist()
    if tinted.size:
        found = Image.fromarray(np.ascontiguousarray(tinted))
        reduced = found.quantize(COLOURS - GREYS, Image.Quantize.MEDIANCUT)
        values += (reduced.getpalette() or [])[: 3 * (COLOURS - GREYS)]
    palette = Image.new("P", (1, 1))
    palette.putpalette(values)
    return palette


@contextmanager
def _gif(path: Path, rate: Fraction, pictures: int) -> Iterator[Add]:
    """Collect pictures and give them one palette, so that none flickers."""
    if pictures > GIF_MOST:
        raise LiverwortError(
            f"{path} would have {pictures} pictures, and a GIF of this program has "
            f"at most {GIF_MOST}: choose mp4, or a shorter clip."
        )
    collected: list[Picture] = []
    yield collected.append
    if not collected:
        raise ValueError("a film needs at least one frame")
    every = max(1, len(collected) // GIF_SAMPLES)
    palette = _palette(np.concatenate(collected[::every]))
    shown = [
        Image.fromarray(picture).quantize(palette=palette, dither=Image.Dither.NONE)
        for picture in collected
    ]
    lasts = round(1000 / rate / GIF_TICK) * GIF_TICK
    with written_whole(path) as part:
        shown[0].save(
            part,
            save_all=True,
            append_images=shown[1:],
            duration=lasts,
            loop=0,
            disposal=1,
            optimize=False,
        )
