"""Whether single numbers tell the classes of simulated clips, where none should.

Of each scenario 400 clips: 40 sessions, each of one wild-type and one mutant video
under the same light and camera, 5 clips of each video. The figures are upper ends of
the 95 % interval of the cross-validated AUC, over folds and draws by session.
"""

import numpy as np

from liverwort_gui import simulate
from tests.benchmarks.measure import say

SCENARIOS = ("S1-matched", "S4", "S5")
SESSIONS, CLIPS = 40, 5
Figures = dict[str, tuple[float, float, float]]  # AUC and both ends of its interval
FIRST_VIDEO = 5_000_000_000  # of seeds that no training uses


def run() -> dict[str, float | None]:
    figures: dict[str, float | None] = {}
    for name in SCENARIOS:
        brightness, motion = auc_of(name, SESSIONS, CLIPS)
        highest = max(brightness, key=lambda scalar: brightness[scalar][2])
        say(f"  {name}: {table(brightness)}")
        say(f"  {name}: {table(motion)}")
        figures[f"{name}_brightness_auc_upper"] = round(brightness[highest][2], 3)
        figures[f"{name}_motion_auc_lower"] = round(
            max(low for _, low, _ in motion.values()), 3
        )
    return figures


def auc_of(
    name: str, sessions: int, clips: int, frames: int = 32, *, motion: bool = True
) -> tuple[Figures, Figures]:
    """Return AUC, low and high of each brightness scalar and each motion scalar.

    Clips of fewer frames show the same 0.32 s.
    """
    rows = [
        (session, label, clip)
        for session in range(sessions)
        for label in (0, 1)
        for clip in range(clips)
    ]
    brightness, moving = [], []
    for session, label, clip in rows:
        made = simulate.simulate_clip(
            name,
            label,
            FIRST_VIDEO + 2 * session + label,
            clip,
            frames=frames,
            fps=100.0 * frames / 32,
            session_seed=FIRST_VIDEO + session,
        )
        brightness.append(simulate.eight_scalars(made.pixels))
        if motion:
            moving.append(simulate.motion_scalars(made.pixels, made.fps))
    of_session, labels, _ = np.array(rows).T
    found = _each(simulate.SCALARS, np.array(brightness), labels, of_session)
    if not motion:
        return found, {}
    return found, _each(simulate.MOTION_SCALARS, np.array(moving), labels, of_session)


def _each(
    names: tuple[str, ...], values: np.ndarray, labels: np.ndarray, videos: np.ndarray
) -> Figures:
    return {
        name: simulate.grouped_auc(column, labels, videos)
        for name, column in zip(names, values.T, strict=True)
    }


def table(figures: Figures) -> str:
    return ", ".join(
        f"{name} {auc:.3f} [{low:.3f}, {high:.3f}]"
        for name, (auc, low, high) in figures.items()
    )
