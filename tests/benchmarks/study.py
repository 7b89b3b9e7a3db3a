"""A study of 300 videos and 5,000 clips: opening it, labelling by key, memory."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.measure import percentile, say

LABELS = 400  # keys pressed, each on another clip
MORE_LABELS = 2000  # over which the memory must not grow


def run() -> dict[str, float | None]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        say("  writing a study of 300 videos and 5,000 clips ...")
        command = [sys.executable, "-m", "tests.benchmarks.large_study", name]
        made = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        return measured(folder, Path(made.stdout.strip()))


def measured(folder: Path, study: Path) -> dict[str, float | None]:
    """Drive the real window; Qt is imported within the time of opening."""
    begin = time.perf_counter()
    from tests.benchmarks.session import session

    with session(folder, wait=False, labeller="benchmark") as ours:
        ours.open_study(study)
        open_seconds = time.perf_counter() - begin
        clips = list(ours.state.study.clips)
        taken = [ours.label(clip) for clip in clips[:LABELS]]
        before = megabytes()
        for clip in clips[:MORE_LABELS]:
            ours.label(clip)
        rss = megabytes()
    say(f"  {before} MB before {MORE_LABELS} more labels, {rss} MB after")
    return {
        "open_seconds": round(open_seconds, 3),
        "label_p95_ms": round(1000 * percentile(taken, 0.95), 2),
        "label_median_ms": round(1000 * percentile(taken, 0.5), 2),
        "rss_mb": rss,
        "rss_growth_mb": None if rss is None else round(rss - before, 1),
    }


def megabytes() -> float | None:
    """Return the memory of this process; None where nobody tells."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    line = next(row for row in status.read_text().splitlines() if "VmRSS" in row)
    return round(int(line.split()[1]) / 1024, 1)
