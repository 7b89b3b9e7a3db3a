"""Stepping through an analyzed clip, and how long the window is ever blocked.

The clip is one of the sample film's; the network has the reference widths. Frames
are stepped through forwards, when each must be decoded, and back again.
"""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from liverwort_gui import paths
from liverwort_gui.film_plan import FilmWish
from liverwort_gui.qt.commands import Command
from liverwort_gui.qt.questions import Questions
from tests.benchmarks.measure import percentile, say
from tests.benchmarks.reference import write_reference_weights
from tests.benchmarks.session import Heartbeat, Session, session

CELLS = ((169, 153), (192, 480), (501, 474))  # pixels of the sample film


def run() -> dict[str, float | None]:
    with tempfile.TemporaryDirectory() as name, session(Path(name)) as ours:
        folder = Path(name)
        with Heartbeat() as opening:
            ours.open(paths.resources() / "sample" / "sample-mutant.avi")
        ours.use_network(write_reference_weights(folder))
        gaps = {}
        for number, cell in enumerate(CELLS, start=1):
            ours.add_box(*cell)
            gaps[f"analyzing {number} boxes"] = gap_while_analyzing(ours)
        steps = step_through(ours)
        gaps["exporting"] = gap_while_exporting(ours, folder / "films")
    for what, gap in gaps.items():
        say(f"  {what}: blocked for {gap:.1f} ms at most")
    return {
        "step_p95_ms": round(1000 * percentile(steps, 0.95), 1),
        "gui_gap_ms": round(max(gaps.values()), 1),
        "step_median_ms": round(1000 * percentile(steps, 0.5), 1),
        "step_longest_ms": round(1000 * max(steps), 1),
        "gui_gap_opening_ms": round(opening.longest_ms, 1),
    }


def gap_while_analyzing(ours: Session) -> float:
    """Analyze every box; return the longest gap in ms until the results are shown."""
    expected = len(ours.state.boxes)
    with Heartbeat() as heart:
        ours.do(Command.ANALYZE)
        ours.wait(
            lambda now: now.activity is None and len(now.results) == expected,
            "analysis",
        )
        ours.let_pass(0.2)
    return heart.longest_ms


def gap_while_exporting(ours: Session, folder: Path) -> float:
    """Export the shown film; return the longest gap in ms."""

    def answer(_: object, groups: object, wish: FilmWish, write: Callable) -> None:
        write(replace(wish, group="this", folder=str(folder)))

    with patch.object(Questions, "films", answer), Heartbeat() as heart:
        ours.do(Command.EXPORT_FILM)
        ours.wait(lambda now: now.activity is not None, "begin of the export")
        ours.wait(lambda now: now.activity is None, "export")
        ours.let_pass(0.2)
    if not list(folder.glob("*.mp4")):
        raise RuntimeError(f"no film was written: {ours.state.messages}")
    return heart.longest_ms


def step_through(ours: Session) -> list[float]:
    """Step through the clip, forwards and back; return the seconds of each step."""
    frames = ours.state.frames
    ours.go_to(ours.state.start)
    ways = (Command.STEP_ON, Command.STEP_BACK)
    return [ours.step(way) for way in ways for _ in range(frames - 1)]
