"""Made-up films of bright cells on a noisy ground, with known paths."""

from pathlib import Path

import numpy as np
import tifffile

HEIGHT, WIDTH = 160, 240  # pixels
LENGTH, THICKNESS = 9.0, 3.0  # pixels, half axes of a cell
GROUND, NOISE, CONTRAST = 60.0, 3.0, 90.0  # grey levels


def straight(x, y, dx, dy, frames=40):
    """Return the path (T, 2) of a cell that swims straight."""
    return np.array([x, y], float) + np.arange(frames)[:, None] * np.array([dx, dy])


def drawn(paths, contrast=CONTRAST, height=HEIGHT, width=WIDTH, seed=0):
    """Return frames (T, H, W) uint8 of cells on these paths, each (T, 2)."""
    rng = np.random.default_rng(seed)
    n_frames = len(paths[0])
    frames = rng.normal(GROUND, NOISE, (n_frames, height, width))
    rows, columns = np.mgrid[:height, :width]
    for path in paths:
        for frame, (x, y) in zip(frames, path, strict=True):
            away = ((columns - x) / LENGTH) ** 2 + ((rows - y) / THICKNESS) ** 2
            frame += contrast * np.clip(2 * (1 - away), 0, 1)
    return frames.round().clip(0, 255).astype(np.uint8)


def film(folder, paths, **looks) -> Path:
    """Write such a film."""
    return write(folder / "film.tif", drawn(paths, **looks))


def write(path: Path, frames) -> Path:
    """Write frames (T, H, W) or (T, H, W, 3) as a TIFF."""
    kind = "rgb" if frames.ndim == 4 else "minisblack"
    axes = "TYXS" if frames.ndim == 4 else "TYX"
    tifffile.imwrite(path, frames, photometric=kind, metadata={"axes": axes})
    return path
