"""A study of 300 videos and 5,000 clips: opening, labelling by key, memory.

Needs Linux.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.measure import percentile, say

LABELS = 400  # keys pressed, each on another clip
MORE_LABELS = 2000  # over which the memory must not grow
STATUS = Path("/proc/self/status")


def run() -> dict[str, float | None]:
    if not STATUS.exists():
        return {"open_seconds": None, "label_p95_ms": None, "rss_mb": None}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        say("  writing a study of 300 videos and 5,000 clips ...")
        command = [sys.executable, "-m", "tests.benchmarks.large_study", name]
        made = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        return measured(folder, Path(made.stdout.strip()))


def measured(folder: Path, study: Path) -> dict[str, float | None]:
    """Drive the real window; the start of the program is told apart from opening."""
    begin = time.perf_counter()
    from tests.benchmarks.session import session

    with session(folder, wait=False, labeller="benchmark") as ours:
        wished = time.perf_counter()
        ours.open_study(study)
        shown = time.perf_counter()
        from tests.benchmarks.memory import megabytes

        clips = list(ours.state.study.clips)
        taken = [ours.label(clip) for clip in clips[:LABELS]]
        before = megabytes(STATUS, "VmRSS")
        for clip in clips[:MORE_LABELS]:
            ours.label(clip)
        rss = megabytes(STATUS, "VmRSS")
    say(f"  {before:.0f} MB before {MORE_LABELS} more labels, {rss:.0f} MB after")
    return {
        "open_seconds": round(shown - wished, 3),
        "start_and_open_seconds": round(shown - begin, 3),
        "label_p95_ms": round(1000 * percentile(taken, 0.95), 2),
        "label_median_ms": round(1000 * percentile(taken, 0.5), 2),
        "rss_mb": round(rss, 1),
        "rss_growth_mb": round(rss - before, 1),
    }
