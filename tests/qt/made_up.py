"""A small made-up video and its results.

The video has 100 frames of 300 x 200 grey pixels at 50 frames per second; frame i is
uniformly i. Each analyzed clip is 32 frames long, the evidence for "mutant" peaks in
its 8th and 20th frame (the 20th is higher).
"""

from __future__ import annotations

import numpy as np

from liverwort_gui.errors import VideoError
from liverwort_gui.jobs import Progress
from liverwort_gui.records import Box, Clip, Crop, Explanation, Result, Video
from liverwort_gui.state import DeviceInfo, NetworkInfo, Surroundings

N_FRAMES, HEIGHT, WIDTH, FPS = 100, 200, 300, 50.0
PEAKS = (8, 20)  # frames of the clip
BOX = Box(10, 20, 64)
NOTE = "Trained only on simulated videos; not a diagnostic of any real mutant."

SURROUNDINGS = Surroundings(
    devices=(
        DeviceInfo("cuda", usable=False, reason="no NVIDIA card was found."),
        DeviceInfo("cpu", usable=True, reason="cpu"),
    ),
    networks=(
        NetworkInfo("length", "length", ("wild type", "mutant"), NOTE),
        NetworkInfo("other", "other", ("wild type", "mutant"), NOTE),
    ),
    colour_maps=("orange / blue", "yellow / violet"),
    versions=(("Python", "3.11"),),
)


def video(path="/videos/made-up.avi", n_frames=N_FRAMES, **changes):
    values = {
        "path": path,
        "reader": "movie",
        "n_frames": n_frames,
        "height": HEIGHT,
        "width": WIDTH,
        "channels": 1,
        "dtype": "uint8",
        "fps": FPS,
        "um_per_px": None,
        "times": np.arange(n_frames) / FPS,
    }
    return Video(**(values | changes))


def explanation(decision=1.5, method="evidence", warning=""):
    """Evidence for "mutant" with its mean at `decision` and D_B = 0.2."""
    steps = np.arange(32)
    heights = [np.exp(-(((steps - peak) / 2.0) ** 2)) for peak in PEAKS]
    evidence = heights[0] + 2.0 * heights[1]
    sign = 1.0 if decision >= 0 else -1.0
    evidence = sign * evidence + (decision - sign * evidence.mean())
    maps = np.broadcast_to(evidence[:, None, None], (32, 8, 8)).astype(np.float32)
    return Explanation(
        maps=maps,
        reference=np.full((1, 8, 8), 0.2, np.float32),
        frame_evidence=evidence.astype(np.float32),
        decision=decision,
        reference_decision=0.2,
        delta_b=0.0,
        logits=np.array([0.0, decision], np.float32),
        classes=("wild type", "mutant"),
        contrast=(1, 0),
        method=method,
        warning=warning,
        receptive_field=51,
    )


def result(box=BOX, start=0, of=None, out_of_scope=(), network="length", **why):
    of = of or video()
    side = 64
    pixels = np.full((32, side, side, 1), 90, np.uint8)
    clip = Clip(
        pixels=pixels,
        background=np.zeros((1, side, side, 1), np.float32),
        noise_sd=np.zeros((1, side, side, 1), np.float32),
        background_note="",
        video=of,
        crop=Crop.still(box, start),
        times=of.times[start : start + 32],
        um_per_px=None,
        sha256="",
    )
    return Result(clip, explanation(**why), network, NOTE, "cpu", tuple(out_of_scope))


class Reader:
    """Reads the made-up video; frame 13 is damaged."""

    def __init__(self, of):
        self.video = of
        self.closed = False

    def read(self, frame):
        if frame == 13:
            raise VideoError("made-up.avi: frame 13 is damaged.")
        shape = (self.video.height, self.video.width, self.video.channels)
        return np.full(shape, frame, np.uint8)

    def close(self):
        self.closed = True


# Jobs for the worker process.


def identify(path, channel, time_axis):
    """The made-up video, whatever the path; its name may ask for trouble."""
    yield Progress(0, 1, "looking")
    if "broken" in path:
        raise VideoError(f"{path} is empty (0 bytes): copy it again.")
    return video(path)


def analyze(order):
    """One result per box, after ten steps."""
    for step in range(10):
        yield Progress(step, 10, "analyzing")
    return tuple(result(box, order.start, order.video) for box in order.boxes)


def analyze_for_ever(order):
    """Runs until it is cancelled."""
    while True:
        yield Progress(0, 10, "analyzing")


def survey(extra=()):
    """What stands above."""
    yield Progress(0, 1, "looking")
    return SURROUNDINGS
