"""Memory of the window's process for a video of 20,000 frames. Needs Linux."""

import tempfile
from pathlib import Path

import av
import numpy as np

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
    """Write a bright spot that moves over a grey field, as fast as H.264 can be."""
    with av.open(path, "w") as container:
        stream = container.add_stream(
            "libx264", rate=FPS, options={"preset": "ultrafast"}
        )
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        planes = np.full((HEIGHT * 3 // 2, WIDTH), 128, dtype=np.uint8)  # Y, U, V
        for number in range(FRAMES):
            planes[:HEIGHT] = 60
            x = number % (WIDTH - 8)
            planes[100:108, x : x + 8] = 200
            frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def megabytes(status: Path, field: str) -> float:
    """Return VmRSS (now) or VmHWM (highest so far) of this process."""
    lines = status.read_text().splitlines()
    line = next(line for line in lines if line.startswith(field))
    return int(line.split()[1]) / 1024
