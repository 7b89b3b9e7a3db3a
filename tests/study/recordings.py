"""Made-up recordings that are pictures: a TIFF stack, a folder of images."""

from pathlib import Path

import cv2
import numpy as np
import tifffile


def stack(path: Path, frames: int = 6) -> Path:
    noise = np.random.default_rng(0).integers(0, 4000, (frames, 40, 50), np.uint16)
    tifffile.imwrite(path, noise, photometric="minisblack")
    return path


def images(folder: Path, count: int = 4, name: str = "img_{:04}.png") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        picture = np.full((40, 50), number, np.uint8)
        cv2.imwrite(str(folder / name.format(number)), picture)
    return folder
