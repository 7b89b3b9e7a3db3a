"""Memory of the window's process for a video of 20,000 frames. Needs Linux."""

import tempfile
from pathlib import Path

import numpy as np

from liverwort_gui.media import FilmWriter
from tests.benchmarks.measure import say
from tests.benchmarks.session import session

FRAMES = 20_000
WIDTH, HEIGHT = 320, 240
FPS = 100
PLACES = 400  # frames the cursor is dragged to


def run() -> dict[str, float | None]:
    status = Path("/proc/self/status")
    if not status.exists():
        return {"rss_extra_mb_20000_frames": None}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        say(f"  writing {FRAMES} frames ...")
        video = write_video(folder / "long.mp4")
        with session(folder) as ours:
            idle = megabytes(status, "VmRSS")
            ours.open(video)
            ours.add_box(WIDTH / 2, HEIGHT / 2)
            for frame in places():
                ours.go_to(frame)
            peak = megabytes(status, "VmHWM")
    say(f"  idle {idle:.0f} MB, peak {peak:.0f} MB")
    return {"rss_extra_mb_20000_frames": round(peak - idle, 1)}


def places() -> list[int]:
    """Return where the cursor goes: through the whole video, then to and fro."""
    sweep = np.linspace(0, FRAMES - 1, PLACES // 2).astype(int)
    jumps = np.random.default_rng(0).integers(0, FRAMES, PLACES // 2)
    return [int(frame) for frame in (*sweep, *jumps)]


def write_video(path: Path) -> Path:
    """Write a bright spot that moves over noise."""
    rng = np.random.default_rng(0)
    noise = rng.integers(20, 40, (16, HEIGHT, WIDTH, 3), dtype=np.uint8)
    with FilmWriter(path, WIDTH, HEIGHT, FPS, FRAMES) as film:
        for number in range(FRAMES):
            frame = noise[number % len(noise)].copy()
            x = number % (WIDTH - 8)
            frame[100:108, x : x + 8] = 200
            film.add(frame)
    return path


def megabytes(status: Path, field: str) -> float:
    """Return VmRSS (now) or VmHWM (highest so far) of this process."""
    lines = status.read_text().splitlines()
    line = next(line for line in lines if line.startswith(field))
    return int(line.split()[1]) / 1024
