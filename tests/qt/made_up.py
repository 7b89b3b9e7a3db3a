"""A small made-up video and its results.

The video has 100 frames of 300 x 200 grey pixels at 50 frames per second; frame i is
uniformly i. Each analyzed clip is 32 frames long, the evidence for "mutant" peaks in
its 8th and 20th frame (the 20th is higher).
"""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np

from liverwort_gui.errors import VideoError
from liverwort_gui.jobs import Progress
from liverwort_gui.records import Box, Clip, Crop, Explanation, Result, Video
from liverwort_gui.rolling_records import (
    Rolling,
    RollingAnswer,
    RollingQuestion,
    RollingState,
)
from liverwort_gui.state import ViewState
from liverwort_gui.study_records import (
    ClipEntry,
    LabelClass,
    StudyState,
    Suggestion,
    VideoEntry,
)
from liverwort_gui.view_records import (
    DeviceInfo,
    MethodInfo,
    NetworkInfo,
    Surroundings,
)

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
        NetworkInfo("length", "length", ("wild type", "mutant"), NOTE, "sha of length"),
        NetworkInfo(
            "other",
            "other",
            ("wild type", "mutant"),
            NOTE,
            "sha of other",
            {"evidence": "other judges all frames together: choose hirescam."},
            ("stem", "blocks"),
        ),
    ),
    methods=(
        MethodInfo("evidence", "Evidence", "What decides.", "It may miss."),
        MethodInfo(
            "hirescam", "HiResCAM", "Where it counts.", "A guess.", layered=True
        ),
        MethodInfo("published", "Published recipe", "Strength.", "No class.", False),
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


def entry(of=None, **changes):
    """The study's entry of a video."""
    of = of or video()
    made = VideoEntry(
        id="v1",
        number=1,
        relative="made-up.avi",
        absolute=of.path,
        sha256=of.sha256,
        reader=of.reader,
        n_frames=of.n_frames,
        height=of.height,
        width=of.width,
        file_fps=of.fps,
        file_um_per_px=of.um_per_px,
        complete=of.complete,
    )
    return replace(made, **changes)


def clip(box=BOX, start=0, number=1, frames=32, **changes):
    """A clip of a standing box in video "v1"; its id is "c" and its number."""
    made = ClipEntry(
        id=f"c{number}",
        number=number,
        video="v1",
        start=start,
        corners=((box.x, box.y),),
        size=box.size,
        frames=frames,
    )
    return replace(made, **changes)


CLASSES = {
    "wt": LabelClass("wt", "wild type", "#0072b2", "1", 0),
    "mut": LabelClass("mut", "mutant", "#d55e00", "2", 1),
}


def path(x, y, step=3):
    """Corners of a box that goes right, `step` pixels per frame."""
    return tuple((x + step * frame, y) for frame in range(32))


def suggestion(number, start=0, x=5, y=5, **changes):
    """A suggested box in video "v1" that follows; earlier ones are sharper."""
    values = {
        "id": f"s{number}",
        "video": "v1",
        "start": start,
        "corners": path(x, y),
        "size": 32,
        "score": 10.0 - number,
        "sharpness": 10.0 - number,
    }
    return Suggestion(**(values | changes))


def study(*clips, videos=None, **changes):
    """A study with one video, or these, and clips."""
    videos = videos or (entry(),)
    return StudyState(
        path="/studies/made-up.liverwort",
        videos={row.id: row for row in videos},
        clips={row.id: row for row in clips},
        **changes,
    )


def viewing(boxes=(), selected=None, start=0, fps=None, um_per_px=None, **changes):
    """The state that shows the made-up video in a study.

    Args:
        boxes: of its clips, or the clips themselves; they are numbered from 1.
        selected: index of a clip; None: no clip is selected.
        start: first frame of the window of each box, or of the next clip.
        fps: as the user typed it.
        um_per_px: as the user typed it.
        changes: of the state.
    """
    of = changes.pop("video", video())
    if of is None:
        return ViewState(**changes)
    clips = [
        row if isinstance(row, ClipEntry) else clip(row, start, number)
        for number, row in enumerate(boxes, start=1)
    ]
    known = entry(of, fps=fps, um_per_px=um_per_px)
    values = {
        "video": of,
        "video_id": known.id,
        "study": study(*clips, videos=(known,)),
        "clip_id": "" if selected is None else clips[selected].id,
        "next_start": start,
    }
    return ViewState(**(values | changes))


def explanation(
    decision=1.5, method="evidence", warning="", network="length", asked=None, **changes
):
    """Evidence for "mutant" with its mean at `decision` and D_B = 0.2."""
    steps = np.arange(32)
    heights = [np.exp(-(((steps - peak) / 2.0) ** 2)) for peak in PEAKS]
    evidence = heights[0] + 2.0 * heights[1]
    sign = 1.0 if decision >= 0 else -1.0
    evidence = sign * evidence + (decision - sign * evidence.mean())
    maps = np.broadcast_to(evidence[:, None, None], (32, 8, 8)).astype(np.float32)
    values = {
        "maps": maps,
        "reference": np.full((1, 8, 8), 0.2, np.float32),
        "frame_evidence": evidence.astype(np.float32),
        "decision": decision,
        "reference_decision": 0.2,
        "delta_b": 0.0,
        "logits": np.array([0.0, decision], np.float32),
        "classes": ("wild type", "mutant"),
        "contrast": (1, 0),
        "method": method,
        "warning": warning,
        "receptive_field": 51,
        "provenance": {
            "weights_sha256": f"sha of {network}",
            "asked": json.dumps(asked or {}),
        },
    }
    return Explanation(**(values | changes))


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
    why = explanation(network=network, **why)
    return Result(clip, why, network, NOTE, "cpu", tuple(out_of_scope))


def rolling(crop=None, decisions=None, **changes):
    """Decisions of 32 frames along the video: they rise from -2 to 2.

    Args:
        crop: judged; None: `BOX` in all frames.
        decisions: one per window; None: as said above.
        changes: of the record.
    """
    crop = crop or Crop.still(BOX, 0, N_FRAMES)
    if decisions is None:
        decisions = np.linspace(-2, 2, crop.frames - 31)
    values = {
        "video": "/videos/made-up.avi",
        "crop": crop,
        "frame_evidence": np.zeros(crop.frames),
        "decisions": decisions,
        "times": np.arange(crop.start, crop.stop) / FPS,
        "reference_decision": 0.25,
        "window": 32,
        "classes": ("wild type", "mutant"),
        "contrast": (1, 0),
        "network": "length",
        "network_note": NOTE,
        "provenance": {"weights_sha256": "sha of length"},
    }
    return Rolling(**(values | changes))


def followed(found=None, asked=None, of=None, **changes):
    """The state's `rolling` with one answer.

    Args:
        found: what was found; None: `rolling()`.
        asked: crop of the clip whose box it was; None: `BOX`, which stands still.
        of: the video.
        changes: of the question.
    """
    found = found or rolling()
    values = {
        "content": (of or video()).content,
        "crop": asked or Crop.still(BOX, 0, 1),
        "weights_sha256": "sha of length",
    }
    question = RollingQuestion(**(values | changes))
    return RollingState((RollingAnswer(question, found),))


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
    """One result per crop, after ten steps."""
    for step in range(10):
        yield Progress(step, 10, "analyzing")
    return tuple(
        result(crop.boxes[0], crop.start, order.video, method=asked.method)
        for asked in order.asked
        for crop in order.crops
    )


def analyze_for_ever(order):
    """Runs until it is cancelled."""
    while True:
        yield Progress(0, 10, "analyzing")


def survey(extra=()):
    """What stands above."""
    yield Progress(0, 1, "looking")
    return SURROUNDINGS
