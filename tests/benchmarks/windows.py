"""What it costs to judge every window of a long video: time and memory.

The video has frames of 256 x 256 pixels. Compared are, each in a process of its own:

- ours: `analysis.rolling`, from the file to a decision for every window of 32 frames,
  with the background and its decision;
- one pass: each frame read, cut and judged by the network once, and nothing else;
- single windows: every 16th window cut and judged by itself, extrapolated from some.

Ratios are of processor time, which other programs disturb less than the clock.

python -m tests.benchmarks.windows --frames 1000    a shorter video
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import av
import numpy as np

from tests.benchmarks.measure import say

FRAMES, SHORT = 10_000, 1_000
SIDE = 256
WINDOW, STRIDE, SAMPLED = 32, 16, 24
CHUNK = 32
NETWORK = "length"
FPS = 100


def run(frames: int = FRAMES) -> dict[str, float]:
    """Measure on a video of `frames` frames, and on a tenth of it for the memory."""
    with tempfile.TemporaryDirectory() as folder:
        say(f"  writing {frames} frames ...")
        video = write_video(Path(folder) / "long.mp4", frames)
        ours = measured("rolling", video, frames)
        plain = measured("one_pass", video, frames)
        single = measured("single_windows", video, frames)
        short = measured("rolling", video, frames * SHORT // FRAMES)
    count = (frames - WINDOW) // STRIDE + 1
    strided = single["cpu"] / SAMPLED * count
    return {
        "windows_over_pass": round(ours["cpu"] / plain["cpu"], 3),
        "windows_over_pass_by_the_clock": round(ours["wall"] / plain["wall"], 3),
        "stride_16_over_windows": round(strided / ours["cpu"], 2),
        "windows_peak_ratio": round(ours["peak_mb"] / short["peak_mb"], 3),
        "windows_peak_mb": round(ours["peak_mb"], 1),
        "windows_ms_per_frame": round(1000 * ours["cpu"] / frames, 2),
        "windows_frames": frames,
    }


def measured(way: str, video: Path, frames: int) -> dict[str, float]:
    """Run one way in a process of its own; return its seconds and its memory."""
    command = [sys.executable, "-m", "tests.benchmarks.windows", "--way", way]
    command += ["--video", str(video), "--frames", str(frames)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    say(
        f"  {way}, {frames} frames: {found['cpu']:.1f} s of processor time, "
        f"{found['wall']:.1f} s by the clock, at most {found['peak_mb']:.0f} MB"
    )
    return found


def take(way: Callable[[str, int], object], video: str, frames: int) -> None:
    """Do one way in this process, and print what it took."""
    from liverwort_gui import networks

    networks.load(NETWORK)  # imports everything
    wall, cpu = time.perf_counter(), time.process_time()
    way(video, frames)
    figures = {
        "wall": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    sys.stdout.write(json.dumps(figures))


def rolling(video: str, frames: int) -> None:
    """Decide for every window."""
    from liverwort_gui import media
    from liverwort_gui.analysis.rolling import RollingRequest
    from liverwort_gui.analysis.rolling import rolling as job
    from liverwort_gui.jobs import run_inline
    from liverwort_gui.records import Box

    known = run_inline(media.identify(video))
    found = run_inline(
        job(
            RollingRequest(
                video,
                Box(0, 0, SIDE),
                stop=frames,
                network=NETWORK,
                device="cpu",
                video=known,
            )
        )
    )
    assert len(found.decisions) == frames - WINDOW + 1


def one_pass(video: str, frames: int) -> None:
    """Judge each frame once."""
    from liverwort_gui import media, networks

    network = networks.load(NETWORK)
    weight, bias = network.head()
    with media.open_video(video) as reader:
        for first in range(0, frames, CHUNK):
            numbers = range(first, min(first + CHUNK, frames))
            maps = network.summed_maps(np.stack(list(pictures(reader, numbers))))
            _ = maps.double().mean(dim=(2, 3)) @ weight.double().T + bias.double()


def single_windows(video: str, frames: int) -> None:
    """Judge some windows, each by itself, its frames read as often as it has them."""
    from liverwort_gui import media, networks

    network = networks.load(NETWORK)
    with media.open_video(video) as reader:
        for start in range(0, SAMPLED * STRIDE, STRIDE):
            numbers = range(start, start + WINDOW)
            network.logits(np.stack(list(pictures(reader, numbers))))


def pictures(reader, numbers: range) -> Iterator[np.ndarray]:
    """Yield the box of each frame as the network takes it."""
    from liverwort_gui.media.clips import cut_frame
    from liverwort_gui.records import Box

    for number in numbers:
        frame = reader.read_once(number)
        yield cut_frame(reader.video, frame, Box(0, 0, SIDE), SIDE)


def write_video(path: Path, frames: int) -> Path:
    """Write a bright spot that moves over a noisy field."""
    rng = np.random.default_rng(0)
    fields = rng.normal(30, 3, (8, SIDE * 3 // 2, SIDE)).clip(0, 255).astype(np.uint8)
    fields[:, SIDE:] = 128  # U and V
    with av.open(path, "w") as container:
        options = {"preset": "ultrafast", "crf": "20"}
        stream = container.add_stream("libx264", rate=FPS, options=options)
        stream.width, stream.height, stream.pix_fmt = SIDE, SIDE, "yuv420p"
        for number in range(frames):
            planes = fields[number % 8].copy()
            x = number % (SIDE - 8)
            planes[100:108, x : x + 8] = 200
            picture = av.VideoFrame.from_ndarray(planes, format="yuv420p")
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    return path


WAYS = {"rolling": rolling, "one_pass": one_pass, "single_windows": single_windows}


def main() -> None:
    parser = argparse.ArgumentParser("windows")
    parser.add_argument("--frames", type=int, default=FRAMES)
    parser.add_argument("--way", choices=WAYS)
    parser.add_argument("--video")
    asked = parser.parse_args()
    if asked.way:
        take(WAYS[asked.way], asked.video, asked.frames)
    else:
        json.dump(run(asked.frames), sys.stdout, indent=1)


if __name__ == "__main__":
    main()
