"""How often the planted beat frequency is found in simulated clips.

Flagella of one cell beat alike; frequencies are even over 8 to 40 Hz at 100 frames per
second, so that a clip of 32 frames holds 2.6 to 12.8 beats. Half of the clips have the
simulator's usual 22 Hz, CV 10 %. The aliased clips are filmed at 30 frames per second.
A clip without an answer counts as missed.
"""

import argparse
import json
import sys

import numpy as np

from liverwort_gui import simulate
from liverwort_gui.analysis.comparing.beat import find_beat
from liverwort_gui.simulate import Settings
from liverwort_gui.simulate.draws import HELD_OUT
from liverwort_gui.tracking.body_frame import body_frames

CLIPS, ALIASED = 200, 20
CLIPS_PER_VIDEO = 4
FEW, ENOUGH = 2.5, 4.0  # beats
NEAR = 0.05  # of the planted frequency
FRAMES, FPS, SLOW_FPS = 32, 100.0, 30.0


def run(clips: int = CLIPS, aliased: int = ALIASED, seed: int = 0) -> dict[str, object]:
    """Return the shares of clips whose beat was found within 5 %."""
    rng = np.random.default_rng(seed)
    rows = np.array([_row(rng, n, FPS)[:3] for n in range(clips)])
    beats = rows[:, 0] * FRAMES / FPS
    near = np.abs(rows[:, 1] / rows[:, 0] - 1) < NEAR
    sure = rows[:, 2] > 0
    enough, few = beats >= ENOUGH, (beats >= FEW) & (beats < ENOUGH)
    warned = [_row(rng, clips + n, SLOW_FPS)[3] for n in range(aliased)]
    return {
        "beat_within_5_percent": _share(near, enough),
        "beat_clips": int(enough.sum()),
        "beat_sure": _share(sure, enough),
        "beat_within_5_percent_of_sure": _share(near, enough & sure),
        "few_beats_within_5_percent": _share(near, few),
        "few_beats_clips": int(few.sum()),
        "few_beats_sure": _share(sure, few),
        "few_beats_within_5_percent_of_sure": _share(near, few & sure),
        "median_error": float(np.nanmedian(np.abs(rows[:, 1] / rows[:, 0] - 1))),
        "aliased_warned": float(np.mean(warned)) if warned else None,
    }


def _row(
    rng: np.random.Generator, number: int, fps: float
) -> tuple[float, float, float, bool]:
    """Return planted and found hertz, whether that is sure, and if it was warned of."""
    usual = 22 * (1 + 0.1 * float(np.clip(rng.normal(), -3, 3)))
    planted = float(rng.uniform(8, 40)) if number % 2 else usual
    settings = Settings.of(
        {"beat_frequency": planted, "beat_frequency_cv": 0.0, "beat_lag": 0.0}
    )
    video = HELD_OUT + 10**9 + number // CLIPS_PER_VIDEO
    made = simulate.simulate_clip(
        "S0", 0, video, number, settings=settings, fps=fps, frames=FRAMES
    )
    clip = simulate.as_clip(made, video_seed=video, clip_seed=number)
    found = find_beat(clip, body_frames(clip))
    warned = not found.confident and any(
        "looks like a slower" in n for n in found.notes
    )
    return planted, found.frequency, float(found.confident), warned


def _share(right: np.ndarray, chosen: np.ndarray) -> float | None:
    return round(float(right[chosen].mean()), 3) if chosen.any() else None


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--clips", type=int, default=CLIPS)
    parser.add_argument("--aliased", type=int, default=ALIASED)
    asked = parser.parse_args()
    json.dump(run(asked.clips, asked.aliased), sys.stdout)
